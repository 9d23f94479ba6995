"""What `run.py` does: an environment of the program's own, made once and made again when stale.

Not part of the program and not in its wheel. The standard library alone: nothing is installed yet.
"""

from __future__ import annotations
