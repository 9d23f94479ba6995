"""`override` for Qt's virtual methods, without the start-up cost of typing_extensions.

Type checkers are given typing_extensions' own; at run time it does nothing but return.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

_Method = TypeVar("_Method")

if TYPE_CHECKING:
    from typing_extensions import override as override  # noqa: PLC0414 (given on from here)
else:

    def override(method: _Method) -> _Method:
        """Mark a method as an override; does nothing at run time (PEP 698)."""
        return method
