"""The commands: call what lies below, print, and give an exit code.

No logic of their own.
"""

from __future__ import annotations
