"""Lays a widget out now, as Qt would before it paints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def lay_out(widget: QWidget) -> None:
    """Lay out a widget's children by its layout."""
    layout = widget.layout()
    assert layout is not None
    layout.activate()
