"""What a learner can do, drawn: the plane of discernment, technique bars, calibration.

Not where they are shown: a lesson's results and the learner's own page put them on sheets.
"""

from __future__ import annotations
