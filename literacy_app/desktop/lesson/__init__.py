"""The page on which a learner works through a lesson, with one view for each kind of step.

Not the passage itself (`proof`), nor the rules of tries and hints (`study`).
"""

from __future__ import annotations
