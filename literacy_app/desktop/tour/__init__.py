"""The tour: a scripted student in the real window, pictured and compared with the grade.

Nothing here belongs to the running program.
"""

from __future__ import annotations
