"""Discernment and overlap as pure numbers.

Knows nothing of lessons.
"""

from __future__ import annotations
