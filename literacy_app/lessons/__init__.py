"""YAML to a lesson or the full list of its problems; courses; the library and its index.

Knows nothing of learners.
"""

from __future__ import annotations
