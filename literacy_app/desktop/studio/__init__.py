"""The authoring studio: where lessons are written, checked while they are, and tried.

Not the texts and their edits (`authoring`) nor the check itself (`lessons`).
"""

from __future__ import annotations
