"""One learner at work: the lesson session, marking, hints and tries.

Knows no Qt.
"""

from __future__ import annotations
