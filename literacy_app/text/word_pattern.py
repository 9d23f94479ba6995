r"""The word boundary rules of UAX #29 as one pattern.

Not `\b` of the `regex` package with its WORD flag: that one leaves no boundary between an
apostrophe and a vowel ("'extremist' groups") nor behind a lone regional indicator. The character
classes are that package's, the rules are Unicode's; WB numbers name them.
"""

from __future__ import annotations

import regex

LETTER_OR_NUMBER = regex.compile(r"[\p{L}\p{N}]")

# WB4: these belong to what stands before them.
_EXTEND = r"[\p{WB=Extend}\p{WB=Format}\p{WB=ZWJ}]"
_X = rf"{_EXTEND}*+"

_HEBREW = r"\p{WB=Hebrew_Letter}"
_UNDERSCORE = rf"(?:\p{{WB=ExtendNumLet}}{_X})"
_LETTERS = rf"(?:[\p{{WB=ALetter}}{_HEBREW}]++{_X})++"  # WB5
_DIGITS = rf"(?:\p{{WB=Numeric}}++{_X})++"  # WB8

_BETWEEN_LETTERS = rf"[\p{{WB=MidLetter}}\p{{WB=MidNumLet}}\p{{WB=Single_Quote}}]{_X}"
_BETWEEN_HEBREW = rf"\p{{WB=Double_Quote}}(?<={_HEBREW}{_X}.){_X}(?={_HEBREW})"
_BETWEEN_DIGITS = rf"[\p{{WB=MidNum}}\p{{WB=MidNumLet}}\p{{WB=Single_Quote}}]{_X}"
_AFTER_HEBREW = rf"(?:\p{{WB=Single_Quote}}(?<={_HEBREW}{_X}.){_X})?+"  # WB7a

_LETTER_RUN = (
    rf"{_LETTERS}(?:(?:{_BETWEEN_LETTERS}|{_BETWEEN_HEBREW}){_LETTERS})*+"  # WB6, 7, 7b, 7c
)
_DIGIT_RUN = rf"{_DIGITS}(?:{_BETWEEN_DIGITS}{_DIGITS})*+"  # WB11, WB12
_KATAKANA = rf"(?:\p{{WB=Katakana}}{_X})++"  # WB13
_STRETCH = rf"(?:(?:{_LETTER_RUN}|{_DIGIT_RUN})++|{_KATAKANA})"  # WB9, WB10
_RUN = (  # WB13a, WB13b
    rf"(?:{_UNDERSCORE}*+{_STRETCH}(?:{_UNDERSCORE}++{_STRETCH})*+"
    rf"(?:{_UNDERSCORE}++|{_AFTER_HEBREW})|{_UNDERSCORE}++)"
)

_SPACES = rf"\p{{WB=WSegSpace}}++{_X}"  # WB3d
_FLAG = rf"\p{{RI}}{_X}(?:\p{{RI}}{_X})?+"  # WB15, WB16
_LINE_END = r"[\p{WB=CR}\p{WB=LF}\p{WB=Newline}]"  # WB3a, WB3b
_PIECE = rf"(?:{_RUN}|{_SPACES}|{_FLAG}|{_LINE_END}|.{_X})"
_JOINED_ON = rf"(?:(?<=\u200d)(?=\p{{ExtPict}}){_PIECE})*+"  # WB3c

# What most words of most texts look like, tried first. It is group 1.
_PLAIN = r"([A-Za-z0-9]++)(?=[ \n])"
_OTHER_LETTER = rf"[\p{{L}}\p{{N}}]{_X}"

# Every segment that may hold a letter or number, from boundary to boundary. Where group 1 took
# part it does hold one. What starts with neither is passed over unread...
SEGMENT = regex.compile(rf"{_PLAIN}|(?:{_RUN}|{_OTHER_LETTER}){_JOINED_ON}", regex.DOTALL)

# ...which is right but for the three letters that may belong to a piece without any other: the
# halfwidth voicing marks, which extend, and the information sign, which is a pictograph. Where a
# text has one of them, every piece is looked at.
JOINING_LETTER = regex.compile(r"[\uff9e\uff9f\u2139]")
ANY_SEGMENT = regex.compile(rf"{_PLAIN}|{_PIECE}{_JOINED_ON}", regex.DOTALL)
