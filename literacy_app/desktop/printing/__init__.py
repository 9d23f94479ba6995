"""A lesson on paper: its sentences, its looks, the PDF, and the command `print`.

Nothing here is of the window, and what stands on the paper is made in `authoring.handouts`.
"""

from __future__ import annotations
