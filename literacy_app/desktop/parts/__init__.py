"""The widgets that every page is made of.

They know the look, and nothing of lessons, learners or settings.
"""

from __future__ import annotations
