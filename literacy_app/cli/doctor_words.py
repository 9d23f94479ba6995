"""What the doctor says, in English.

Not what it finds (`authoring`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from literacy_app.authoring.findings import Finding

STUDENTS: Mapping[str, str] = {
    "perfect": "who knows the key",
    "wider": "who marks a word too many at each edge",
    "narrower": "who marks a word too few at each edge",
    "everything": "who marks everything",
    "every-word": "who marks every word by itself",
    "every-sentence": "who marks every sentence",
    "nothing": "who does nothing",
    "adjectives": "who marks what looks like a judging word",
    "capitals": "who marks every capitalised phrase",
    "quotation-marks": "who marks what stands in quotation marks",
    "random": "who marks at random",
    "random-answers": "who answers at random",
    "first": "who always takes the first option",
    "longest": "who always takes the longest option",
    "all": "who takes every option there is",
    "cannot-tell": "who always says that one can't tell",
    "copy": "who copies the sentence as it is",
    "suspicious": "who suspects everything",
    "trusting": "who trusts everything",
}
"""Every simulated student: a student …"""

SENTENCES: Mapping[str, str] = {
    "earns-too-much": "In {activity} a student {who} earns {share}, more than {most}.",
    "earns-too-little": "In {activity} a student {who} earns {share}, less than {least}.",
    "unreachable": "In {activity} no answer earns all of {item}: the best one earns {credit}.",
    "leaks": "In {activity} a student {who} earns {credit} of {item}, more than {most}.",
    "beside-let-stand": (
        "In {activity} no word lies between what is keyed and what should be let stand: {pairs}. "
        "A mark one word too long meets both."
    ),
    "no-key": "The key is not in this file, so nobody could try these activities: {activities}.",
    "few-for-discernment": (
        "The lesson has {signals} keyed and {noise} let-stand entries. With {least_signals} and "
        "{least_noise} it could tell students how well they tell the two apart."
    ),
    "reasons-repeat": "The reason is {likeness} the same as the one in line {line}: “{reason}”",
    "longest-is-right": (
        "The longest option is right in {right} of {questions} questions; by chance that happens "
        "once in {once} lessons."
    ),
    "place-is-right": (
        "Option {place} is right in {right} of {questions} questions; by chance that happens once "
        "in {once} lessons."
    ),
    "keyed-more": (
        "Texts that favour “{side}” have {rate} keyed entries for 100 words, those that favour "
        "“{other}” {other_rate}: {likeness} of that, less than {least}."
    ),
    "let-stand-more": (
        "Texts that favour “{side}” have {rate} let-stand entries for each keyed one, those that "
        "favour “{other}” {other_rate}: {likeness} of that, less than {least}."
    ),
    "no-credit": (
        "Nothing is said that texts favouring “{side}” are right about; of “{other}” it is said "
        "of {credits}."
    ),
    "few-words": "Too few words to compare by, fewer than {least}: {sides}.",
}

_SHARES = {"share", "most", "least", "credit", "likeness"}
_LONGEST_REASON = 70
_RAREST = 1e-6
_A_HAIR = 1e-9
_MOST_DECIMALS = 4


def sentence(finding: Finding, line: int | None = None) -> str:
    """What was found, as a sentence; `line` where it speaks of another place, too."""
    shares = {
        name: float(value)
        for name, value in finding.values.items()
        if name in _SHARES and isinstance(value, float | int) and not _is_count(finding, name)
    }
    values: dict[str, object] = {"line": line, **_told_apart(shares)}
    for name, value in finding.values.items():
        values.setdefault(name, _said(name, value))
    if isinstance(chance := finding.values.get("chance"), float):
        values["once"] = _once_in(chance)
    values["who"] = STUDENTS.get(str(finding.values.get("student")), "")
    return SENTENCES[finding.code].format_map(values)


def _is_count(finding: Finding, name: str) -> bool:
    """Whether a bound counts words instead of saying a share."""
    return (finding.code, name) == ("few-words", "least")


def _told_apart(shares: Mapping[str, float]) -> dict[str, str]:
    """Shares in per cent, with as many decimals as it takes to see which of them is more."""
    said: dict[str, str] = {}
    for decimals in range(_MOST_DECIMALS):
        said = {name: f"{_cut(value, decimals)} %" for name, value in shares.items()}
        if len(set(said.values())) == len(set(shares.values())):
            break
    return said


def _cut(value: float, decimals: int) -> str:
    """A share in per cent, cut and not rounded: 100 is said only of the whole."""
    steps = 10**decimals
    return f"{int(100 * steps * value + _A_HAIR) / steps:.{decimals}f}"


def share(value: float) -> str:
    """A share in per cent, which says 100 only of the whole."""
    return f"{_cut(value, 0)} %"


def _once_in(chance: float) -> str:
    """One in how many a chance is, in round numbers."""
    return f"{round(1 / chance):,}" if chance > _RAREST else f"{round(1 / _RAREST):,} or more"


def _said(name: str, value: object) -> object:
    if name == "pairs":
        pairs = cast("Sequence[tuple[str, str]]", value)
        return ", ".join(f"{item} and {other}" for item, other in pairs)
    if name in {"sides", "activities"}:
        return ", ".join(cast("Sequence[str]", value))
    if name == "reason":
        text = " ".join(str(value).split())
        return text if len(text) <= _LONGEST_REASON else f"{text[:_LONGEST_REASON]}…"
    return f"{value:.1f}" if isinstance(value, float) else value
