"""Everything Qt: window, pages, the reading view, theme.

Nothing below imports it.
"""

from __future__ import annotations
