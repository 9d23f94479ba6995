"""What the system asks of every program: light or dark, more contrast, less motion.

Not what the person chose in the settings: that goes before (`chosen_theme`, `is_motion_reduced`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from literacy_app.desktop.paint.theme import THEMES, Theme, ThemeName

if TYPE_CHECKING:
    from PySide6.QtGui import QStyleHints


class SystemLook(QObject):
    """The system's wishes; `changed` is sent when the light or dark of it changes."""

    changed = Signal(object)

    def __init__(self, hints: QStyleHints) -> None:
        super().__init__()
        self._hints = hints
        hints.colorSchemeChanged.connect(self._on_scheme_changed)

    def theme_name(self) -> ThemeName:
        """The theme nearest to what the system asks for; light where it asks for nothing."""
        if self._prefers("contrastPreference", "HighContrast"):
            return ThemeName.CONTRAST
        is_dark = self._hints.colorScheme() == Qt.ColorScheme.Dark
        return ThemeName.DARK if is_dark else ThemeName.LIGHT

    def is_motion_reduced(self) -> bool:
        """Whether the system asks for less motion; Qt tells from 6.12 on."""
        return self._prefers("motionPreference", "ReducedMotion")

    def _prefers(self, preference: str, value: str) -> bool:
        asked = getattr(self._hints.accessibility(), preference, None)
        return callable(asked) and getattr(asked(), "name", "") == value

    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        self.changed.emit(self)


def chosen_theme(word: str, system: SystemLook) -> Theme:
    """The theme for a word of the settings: "system", "light", "dark" or "contrast"."""
    return THEMES[system.theme_name() if word == "system" else ThemeName(word)]


def is_motion_reduced(word: str, system: SystemLook) -> bool:
    """Whether to reduce motion for a word of the settings: "system", "reduce" or "full"."""
    return system.is_motion_reduced() if word == "system" else word == "reduce"
