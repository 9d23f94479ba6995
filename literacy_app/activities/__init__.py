"""One file a kind of activity: its fields, its response, its grade.

Knows nothing of YAML, records or Qt.
"""

from __future__ import annotations
