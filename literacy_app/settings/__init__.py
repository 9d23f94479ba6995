"""The machine's and the user's settings, and the folders they name.

Knows nothing of lessons or learners.
"""

from __future__ import annotations
