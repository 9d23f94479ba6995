"""How everything looks: tokens, type, icons, marks and badges, painted.

No widgets: what has a place on the screen stands in `parts` and above.
"""

from __future__ import annotations
