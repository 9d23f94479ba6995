"""Literacy App: teaches people to read the news with their eyes open.

The package root holds the version and nothing else.
"""

from __future__ import annotations

__version__ = "0.1.0"
