"""What helps whoever writes a lesson: examining it, beginning it, changing its text.

Not the loading of lessons and nothing on a screen.
"""

from __future__ import annotations
