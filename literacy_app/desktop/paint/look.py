"""The look of the moment: theme, text size and motion, and the word when one of them changes.

Not where it is chosen (settings) nor what is painted with it (the widgets).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor

from literacy_app.desktop.paint.fonts import (
    MONO,
    PASSAGE_LEADING,
    SANS,
    SERIF,
    make_font,
    passage_pixels,
)
from literacy_app.desktop.paint.theme import LIGHT, TYPE_ROLES, Scale, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPixmap


class NotAColorError(LookupError):
    """A widget asked for a colour by a name that is none of the theme's."""

    def __init__(self, field: str) -> None:
        super().__init__(f"{field!r} is no colour of the theme.")


class Look(QObject):
    """What every widget paints with; `changed` is sent, with the look, when it is another."""

    changed = Signal(object)

    def __init__(self, theme: Theme = LIGHT, *, factor: float = 1.0, reduced: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self.scale = Scale(factor)
        self.is_motion_reduced = reduced
        self.icon_cache: dict[tuple[str, int, int, float], QPixmap] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}

    def set_theme(self, theme: Theme) -> None:
        """Paint with another theme from now on."""
        self.set_all(theme, self.scale.factor, reduced=self.is_motion_reduced)

    def set_factor(self, factor: float) -> None:
        """Set the text size: 1.0 is 100 %; kept within 1.0 and 2.0."""
        self.set_all(self.theme, factor, reduced=self.is_motion_reduced)

    def set_motion(self, *, reduced: bool) -> None:
        """Let motions take their time, or none at all when reduced."""
        self.set_all(self.theme, self.scale.factor, reduced=reduced)

    def set_all(self, theme: Theme, factor: float, *, reduced: bool) -> None:
        """Set theme, text size and motion in one, so that everything is painted anew but once."""
        factor = max(1.0, min(2.0, factor))
        before = (self.theme, self.scale.factor, self.is_motion_reduced)
        if before == (theme, factor, reduced):
            return
        if factor != self.scale.factor:
            self._fonts.clear()
            self.icon_cache.clear()
        self.theme = theme
        self.scale = Scale(factor)
        self.is_motion_reduced = reduced
        self.changed.emit(self)

    def color(self, field: str) -> QColor:
        """The theme's colour by the name of its field ("ink2")."""
        color = getattr(self.theme, field)
        if not isinstance(color, QColor):
            raise NotAColorError(field)
        return color

    def font(self, role: str, *, italic: bool = False) -> QFont:
        """The font of a role of `TYPE_ROLES` at the text size of the moment."""
        key = (role, italic)
        if key not in self._fonts:
            self._fonts[key] = self._make_font(role, italic=italic)
        return self._fonts[key]

    def px(self, pixels: float) -> int:
        """A size tied to text, in pixels."""
        return self.scale.text(pixels)

    def gap(self, pixels: float) -> int:
        """A gap between things, in pixels."""
        return self.scale.gap(pixels)

    def line_height(self, role: str) -> int:
        """The height of a line of a role in pixels; the passage's is 1.72 times its size."""
        if role == "passage":
            return round(self.scale.text(passage_pixels()) * PASSAGE_LEADING)
        return self.scale.text(TYPE_ROLES[role].line)

    def duration(self, milliseconds: int) -> int:
        """How long a motion of a length takes now: 0 where motion is reduced."""
        return 0 if self.is_motion_reduced else milliseconds

    def _make_font(self, role: str, *, italic: bool) -> QFont:
        kind = TYPE_ROLES[role]
        size = passage_pixels() if role == "passage" else kind.size
        is_mono = role.startswith("mono")
        chain = MONO if is_mono else SERIF if kind.is_serif else SANS
        return make_font(chain, self.scale.text(size), kind.weight, italic=italic)
