"""What simulated students show about a lesson, as tips beside the problems.

Not the students (`examining` has them at work): their findings in words, each at its line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.studio.problem_rows import Row, Severity
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from literacy_app.authoring.findings import Finding
    from literacy_app.desktop.studio.checked import Found

_SHARES = frozenset({"share", "most", "least", "credit", "likeness"})


def tips(findings: Sequence[Found]) -> tuple[Row, ...]:
    """The findings on a lesson, in the order of its lines."""
    rows = [Row(Severity.TIP, each.line, 1, tip_words(each.finding)) for each in findings]
    return tuple(sorted(rows, key=_line))


def tip_words(finding: Finding) -> str:
    """What was found, as a sentence."""
    values = {name: _said(name, value) for name, value in finding.values.items()}
    values["who"] = _who(str(finding.values.get("student", "")))
    return _sentences().get(finding.code, finding.code).format_map(values)


def _sentences() -> dict[str, str]:
    return {
        "earns-too-much": tr(
            "Tips", "In {activity} a student {who} earns {share}; more than {most} is too much."
        ),
        "earns-too-little": tr(
            "Tips", "In {activity} a student {who} earns only {share}; {least} is expected."
        ),
        "unreachable": tr(
            "Tips", "In {activity} no answer earns all of {item}: the best earns {credit}."
        ),
        "leaks": tr("Tips", "In {activity} a student {who} earns {credit} of {item}."),
        "beside-let-stand": tr(
            "Tips",
            "In {activity} no word lies between what is keyed and what should be let stand: "
            "{pairs}. A mark one word too long meets both.",
        ),
        "few-for-discernment": tr(
            "Tips",
            "{signals} entries to mark and {noise} to let stand. With fewer than {least_signals} "
            "and {least_noise}, discernment is a rough guess.",
        ),
        "reasons-repeat": tr("Tips", "The reason is nearly the same as another one: “{reason}”"),
        "longest-is-right": tr(
            "Tips", "The longest option is right in {right} of {questions} questions."
        ),
        "place-is-right": tr(
            "Tips", "Option {place} is right in {right} of {questions} questions."
        ),
    }


def _who(student: str) -> str:
    return {
        "perfect": tr("Tips", "who knows the key"),
        "wider": tr("Tips", "who marks a word too many at each edge"),
        "narrower": tr("Tips", "who marks a word too few at each edge"),
        "everything": tr("Tips", "who marks everything"),
        "every-word": tr("Tips", "who marks every word by itself"),
        "every-sentence": tr("Tips", "who marks every sentence"),
        "nothing": tr("Tips", "who does nothing"),
        "adjectives": tr("Tips", "who marks what looks like a judging word"),
        "capitals": tr("Tips", "who marks every capitalised phrase"),
        "quotation-marks": tr("Tips", "who marks what stands in quotation marks"),
        "random": tr("Tips", "who marks at random"),
        "random-answers": tr("Tips", "who answers at random"),
        "first": tr("Tips", "who always takes the first option"),
        "longest": tr("Tips", "who always takes the longest option"),
        "all": tr("Tips", "who takes every option there is"),
        "cannot-tell": tr("Tips", "who always says that one can't tell"),
        "copy": tr("Tips", "who copies the sentence as it is"),
        "suspicious": tr("Tips", "who suspects everything"),
        "trusting": tr("Tips", "who trusts everything"),
    }.get(student, student)


def _said(name: str, value: object) -> object:
    if name in _SHARES and isinstance(value, float):
        return f"{int(100 * value + 1e-9)} %"
    if name == "pairs" and isinstance(value, tuple):
        return ", ".join(f"{item} – {other}" for item, other in value)
    return " ".join(str(value).split()) if isinstance(value, str) else value


def _line(row: Row) -> int:
    return row.line
