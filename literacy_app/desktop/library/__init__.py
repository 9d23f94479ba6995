"""The page of courses and lessons, and the keeping of its index.

Not the lessons themselves: opening one is asked of the window.
"""

from __future__ import annotations
