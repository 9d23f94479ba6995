"""Text in many scripts, with all that makes counting its characters hard.

Not sentences to learn from; what each paragraph is for stands beside it.
"""

from __future__ import annotations

ODD = (
    # Emoji: a family joined of four, a flag of two letters, one of seven, a hand with its colour.
    (
        "A family \U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466 waved"
        " \U0001f1f8\U0001f1fe and \U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063"
        "\U000e0074\U000e007f\U0001f44d\U0001f3fd at3\ufe0f\u20e3 once"
    ),
    # Combining marks that have no composed form, and one that has.
    "Zoe\u0301 ate q\u0323\u0307uiche a\u0328\u0301t Z\u0351\u036b\u0343lgo\u0336s bar",
    # Yoruba, in which they are everyday letters.
    "\u1eb8\u0300k\u1ecd\u0301 il\u00e9 \u1eb9\u0300k\u1ecd\u0301 ni \u1ecd\u0300r\u1ecd\u0300",
    # Arabic, in quotation marks; Hebrew with its points; both within English, a number between.
    (
        "\u0642\u0627\u0644 \u0627\u0644\u0645\u062a\u062d\u062f\u062b\u064f \u0625\u0646"
        " \u00ab\u0627\u0644\u0646\u0638\u0627\u0645\u00bb \u064a\u0643\u0630\u0628."
    ),
    "\u05d4\u05d5\u05bc\u05d0 \u05d0\u05b8\u05de\u05b7\u05e8 \u05e9\u05c1\u05b8\u05dc\u05d5\u05b9",
    "He said \u0645\u0631\u062d\u0628\u0627 and \u05e9\u05dc\u05d5\u05dd, 12 \U0001f600 times",
    # Devanagari, whose letters join.
    (
        "\u0915\u094d\u0937\u0924\u094d\u0930\u093f\u092f \u0928\u0947 \u0915\u0939\u093e"
        " \u0928\u092e\u0938\u094d\u0924\u0947"
    ),
    # A byte-order mark within a word, before one and behind one.
    "Join\ufeffed and \ufeffled away\ufeff by",
    # Letters of two UTF-16 units: Fraktur, Gothic, Chinese, and Adlam, which runs leftwards.
    (
        "\U0001d509\U0001d52f\U0001d51e\U0001d528 \U00010330\U00010331\U00010332"
        " \U00020000\U00020001 \U0001e900\U0001e901"
    ),
    # A soft hyphen, and a word longer than a line.
    f"Lan\u00adguage Donau{'dampf' * 22}schiff end",
    # Quotation marks, one pair within another.
    (
        "The \u2018rebels\u2019 said \u201cno \u2018never\u2019 again\u201d, \u00abcit\u00e9\u00bb,"
        " \u201eAnf\u00fchrung\u201c, 'it's' \"so\""
    ),
)

LETTERS = (
    *"abcdefgh\u00e9\u00f1",
    "e\u0323\u0300", "o\u0336", "3\ufe0f\u20e3", "\ufeff", "\u00ad", "7",
    "\U0001f600", "\U0001f1f8\U0001f1fe", "\U0001f469\u200d\U0001f467", "\U0001f44d\U0001f3fd",
    "\U0001d509", "\U00010330", "\U00020000", "\u6f22", "\u0915\u094d\u0937", "\u0928\u0947",
)  # fmt: skip
"""Letters of one or more characters, all of which run rightwards."""

LATIN = tuple("abcdefgh\u00e9\u00f17")
"""Letters that stand in one font everywhere, so that Qt tells truly where each of them is."""

LEFTWARD = ("\u0634", "\u0644\u0627", "\u062f\u064f", "\u05de", "\u05e9\u05c1", "\U0001e900")
MARKS = (
    "'",
    '"',
    "\u2018",
    "\u2019",
    "\u201c",
    "\u201d",
    "\u00ab",
    "\u00bb",
    ",",
    "-",
    "\u2026",
    ".",
)
