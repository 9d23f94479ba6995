"""The proof: the passage a student marks, and the notes in its margin.

Not the lesson around it (palette, results, buttons): pages put those beside it.
"""

from __future__ import annotations
