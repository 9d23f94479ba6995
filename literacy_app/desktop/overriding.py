"""`override` for Qt's virtual methods, without the start-up cost of typing_extensions.

Type checkers are given typing_extensions' own; this module only stands in for it at run time.
"""

from __future__ import annotations

from typing import TypeVar

_Method = TypeVar("_Method")


def override(method: _Method) -> _Method:
    """Mark a method as an override; does nothing at run time (PEP 698)."""
    return method
