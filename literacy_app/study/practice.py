"""What is worth practising next, by what the results show: at most one thing of each sort.

Not when it comes back (`reviews`), and no sentence is made here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from literacy_app.measures.certainty import Calibration
    from literacy_app.study.results import Results
    from literacy_app.study.tries import TechniqueCount

_LEAST_ANSWERS = 2
_TOO_SURE = 15
"""From how many per cent over what was right somebody was too sure."""


class Practice(NamedTuple):
    """What to practise; what is None needs no practice, or there is too little to say.

    Attributes:
        technique: the one that was caught least.
        plain: how many plain phrases were flagged, of how many.
        certainty: how sure somebody said they were where they were right least in proportion.
    """

    technique: TechniqueCount | None = None
    plain: tuple[int, int] | None = None
    certainty: Calibration | None = None


def practice(found: Results) -> Practice:
    """What the results suggest."""
    missed = [each for each in found.techniques if each.named < each.count]
    least = min(missed, key=lambda each: (each.named / each.count, -each.count), default=None)
    counts = found.discernment
    plain = (counts.false_alarms, counts.noise) if counts.false_alarms else None
    sure = [each for each in found.calibration if _too_sure(each) >= _TOO_SURE]
    certainty = max(sure, key=lambda each: (_too_sure(each), each.count), default=None)
    return Practice(least, plain, certainty)


def _too_sure(given: Calibration) -> float:
    """By how many per cent somebody was surer than right; 0 where there is too little to say."""
    return given.certainty - 100 * given.share if given.count >= _LEAST_ANSWERS else 0.0
