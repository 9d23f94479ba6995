"""What learners did, kept in one database a computer.

Knows nothing of how it is shown.
"""

from __future__ import annotations
