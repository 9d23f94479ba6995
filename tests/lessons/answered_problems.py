"""Lessons that raise the codes of activities that are answered, each with words of its sentence.

Not the test: `test_every_problem` reads them beside its own. ⌖ is where the problem is told.
"""

from __future__ import annotations

from tests.fakes.all_kinds import FILE

_ALL_KINDS = FILE.read_text(encoding="utf-8")


def changed(old: str, new: str, text: str = _ALL_KINDS) -> str:
    """The lesson of all kinds with one change."""
    assert text.count(old) == 1, old
    return text.replace(old, new)


def at(key: str, text: str) -> str:
    """The lesson with the problem told at a key."""
    return changed(f" {key}:\n", f" ⌖{key}:\n", text)


_VOICE = "        right: false\n        why: Councillor Brandt speaks"
_LEFT_OUT = """\
      - text: That the hull was looked at by a surveyor
        by: left
        why: The newsletter names the report. The other text speaks of an excuse.
      - text: How many passengers the ferry had
        by: right
        why: The report gives 312 a day in April. The newsletter gives no number.
"""
_PAIRS = _ALL_KINDS[_ALL_KINDS.index("    pairs:\n") : _ALL_KINDS.index("  - id: a-fresh-text")]
_ONE_SUPPORT = (
    changed("        also: {sourced: 0.5}\n", "")
    .replace("support: sourced", "support: none")
    .replace("support: vague", "support: none")
    .replace("support: named-not-traceable", "support: none")
    .replace("          none: The text does offer something, however little.\n", "")
)
_EXPERT_LAST = """\
      - card: square
        why: Last a check that needs nobody's word.
"""

ANSWERED: dict[str, list[tuple[str, str]]] = {
    "option-repeats": [
        (changed("text: How many passengers the ferry had in April",
                 "text: ⌖How the council voted"),
         "“How the council voted” stands in this list twice")
    ],
    "no-right-option": [
        (changed("          right: true\n          why: A count on", "          why: A count on")
         .replace("      options:\n        - id: supp", "      ⌖options:\n        - id: supp"),
         "None of these options is right")
    ],
    "credit-unused": [
        (changed("number is not exact\n            right: true",
                 "number is not exact\n            right: true\n            credit: ⌖0.5"),
         "A part credit does not count here")
    ],
    "support-accepted": [
        (changed("also: {sourced: 0.5}", "also: {named-not-traceable: ⌖0.5}"),
         "“named-not-traceable” is the support that is right")
    ],
    "all-the-same": [(at("claims", _ONE_SUPPORT), "the support “none”")],
    "option-accepted": [
        (changed("{person: No person has a name here.}", "{vague: ⌖It is vague.}"),
         "“vague” is what is right here")
    ],
    "quote-or-text": [
        (changed("      - quote: Experts\n        kind", "      - ⌖kind"), "which words are meant")
    ],
    "quote-and-text": [
        (changed("      - quote: Experts\n", "      - ⌖quote: Experts\n        text: Experts\n"),
         "Keep one of the two")
    ],
    "unknown-stake": [(changed("stake: seller", "stake: ⌖sellers"), "Did you mean “seller”?")],
    "no-decoys": [
        (at("missing_voices", changed(_VOICE, _VOICE.replace("false", "true"))),
         "Add one that the text lets speak")
    ],
    "no-decisive-card": [
        (at("cards", _ALL_KINDS.replace("decisive: true", "decisive: false")),
         "Write “decisive: true”")
    ],
    "decisive-over-budget": [
        (changed("budget: 12", "budget: ⌖6"), "cost 7 minutes together, and there are 6")
    ],
    "unknown-card": [(changed("card: square", "card: ⌖squares"), "Did you mean “square”?")],
    "card-repeats": [(changed("card: square", "card: ⌖police"), "The card “police” is opened")],
    "expert-over-budget": [
        (at("expert", changed("budget: 12", "budget: 7")),
         "cost 8 minutes, and there are 7")
    ],
    "expert-misses-card": [
        (at("expert", changed(_EXPERT_LAST, "")), "leaves out the card “square”")
    ],
    "phrase-repeats": [
        (changed("words: [furious, stormed]", "words: [furious, stormed, ⌖Furious]"), "“Furious”")
    ],
    "word-not-in-sentence": [
        (changed("words: [furious, stormed]", "words: [furious, ⌖storming]"), "“storming” does not")
    ],
    "model-keeps-word": [
        (changed("text: Thousands of people marched", "text: ⌖Thousands of people stormed"),
         "holds “stormed”, which should be gone")
    ],
    "model-loses-fact": [
        (changed("text: Thousands of people marched", "text: ⌖Many people marched"),
         "no wording of the fact “thousands”")
    ],
    "same-passage": [
        (changed("    right: notice\n", "    right: ⌖report\n"), "“report” is the passage on the")
    ],
    "nothing-to-compare": [
        (changed(_PAIRS, "").replace("  - id: side-by-side", "  - ⌖id: side-by-side"),
         "Write “pairs” or “left_out”")
    ],
    "nothing-left-out": [
        (at("left_out", changed(_LEFT_OUT, "")), "Neither text leaves out any of this")
    ],
    "transfer-not-last": [
        (changed("title: Find the support\n", "title: Find the support\n    transfer: ⌖true\n"),
         "is for the last activity")
    ],
}  # fmt: skip
