"""Why a command ends without having done what it was asked: what to print, and the exit code.

Not an error nobody foresaw: `main` sees to those.
"""

from __future__ import annotations

from typing import ClassVar


class Told(Exception):
    """What to print on the error output."""

    exit_code: ClassVar[int]


class Refused(Told):
    """Bad arguments or files; the text is one sentence."""

    exit_code = 2


class BrokenLesson(Told):
    """The lesson has errors; the text is its problems, a line each."""

    exit_code = 1
