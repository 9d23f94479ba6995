"""The palette and the style sheet of everything Qt paints itself: menus, fields, scroll bars.

Not the widgets that paint themselves (buttons, sheets, rows): they read the look directly. Colours
and borders stand here, fonts never do: a style sheet's font would win over a widget's own.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QPalette

from literacy_app.desktop.paint.icons import icon_file

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.paint.theme import Theme

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "chrome"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "field"),
    (QPalette.ColorRole.AlternateBase, "paper2"),
    (QPalette.ColorRole.ToolTipBase, "paper"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.PlaceholderText, "ink3"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.Button, "paper"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "problem"),
    (QPalette.ColorRole.Light, "paper"),
    (QPalette.ColorRole.Midlight, "line"),
    (QPalette.ColorRole.Mid, "rule"),
    (QPalette.ColorRole.Dark, "edge"),
    (QPalette.ColorRole.Shadow, "edge"),
    (QPalette.ColorRole.Highlight, "sel"),
    (QPalette.ColorRole.HighlightedText, "ink"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "accent"),
    (QPalette.ColorRole.Accent, "accent"),
)
_INKS = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)

_SCROLL_BARS = Template("""
QScrollBar:vertical { background: transparent; width: 14px; margin: 2px; border: none; }
QScrollBar:horizontal { background: transparent; height: 14px; margin: 2px; border: none; }
QScrollBar::handle { background: $edge; border-radius: 3px; border: none; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $over; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")

_SHEET = Template("""
QToolTip { background: $paper; color: $ink; border: ${border}px solid $edge; padding: 4px 6px; }

QMenu { background: $paper; color: $ink; border: ${border}px solid $edge; padding: 4px;
  icon-size: ${mark}px; }
QMenu::item { padding: ${menu_v}px ${menu_r}px ${menu_v}px ${menu_l}px; border-radius: 4px;
  border: ${border}px solid transparent; margin: 1px; }
QMenu::item:selected { background: $tint; color: $ink; border-color: $menu_edge; }
QMenu::item:disabled { color: $ink3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenu::indicator { width: ${mark}px; height: ${mark}px; left: ${menu_i}px; }
QMenu::indicator:checked { image: url("$tick_ink"); }
QMenu::icon { left: ${menu_i}px; }

QAbstractScrollArea::corner { background: transparent; border: none; }

QLineEdit, QAbstractSpinBox, QPlainTextEdit, QComboBox {
  background: $field; color: $ink; border: ${border}px solid $edge; border-radius: 5px;
  padding: 0 ${pad}px; selection-background-color: $sel; selection-color: $ink;
  placeholder-text-color: $ink3; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: ${field_high}px; }
QPlainTextEdit { padding: ${pad}px; }
QPlainTextEdit#yaml { border: none; border-radius: 0; padding: 0; }
QTreeView#files { background: transparent; }
QLineEdit:focus, QAbstractSpinBox:focus, QPlainTextEdit:focus, QComboBox:focus {
  border-color: $accent; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
  background: transparent; color: $ink3; border-color: $line; }
QLineEdit[refused="true"] { border-color: $problem; }
QComboBox::drop-down, QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  border: none; background: transparent; width: ${drop}px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow {
  image: url("$down"); width: ${arrow}px; height: ${arrow}px; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: ${arrow}px; height: ${arrow}px; }
QComboBox QAbstractItemView { background: $paper; color: $ink; border: ${border}px solid $edge;
  selection-background-color: $tint; selection-color: $ink; outline: none; }

QCheckBox, QRadioButton { color: $ink; spacing: 8px; }
QCheckBox:disabled, QRadioButton:disabled { color: $ink3; }
QCheckBox::indicator, QRadioButton::indicator { width: ${mark}px; height: ${mark}px;
  background: $field; border: ${border}px solid $edge; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${half}px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $tint2; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent;
  image: url("$tick"); }
QRadioButton::indicator:checked { background: $accent; border: ${ring}px solid $field; }

QListView, QTableView, QTreeView { background: $paper; color: $ink; border: none; outline: none;
  selection-background-color: $tint; selection-color: $ink; }
QListWidget { border: ${border}px solid $edge; border-radius: 5px; padding: 2px; }
QListWidget::item { padding: ${row}px ${pad}px; border-radius: 4px; color: $ink; }
QListWidget::item:hover { background: $tint2; }
QListWidget::item:selected { background: $tint; }
QListView#library { background: transparent; }
QHeaderView::section { background: $paper2; color: $ink2; border: none;
  border-bottom: ${border}px solid $rule; padding: 4px 8px; }
QFileDialog QPushButton, QFileDialog QToolButton { background: $paper; color: $ink;
  border: ${border}px solid $edge; border-radius: 6px; padding: 4px 12px; }
QFileDialog QPushButton { min-height: ${mark}px; }
QFileDialog QToolButton { padding: 4px; }
QFileDialog QPushButton:hover, QFileDialog QToolButton:hover { background: $tint2; }
QFileDialog QPushButton:pressed, QFileDialog QToolButton:pressed { background: $tint; }
QFileDialog QPushButton:default { border-color: $accent; }
QFileDialog QPushButton:disabled, QFileDialog QToolButton:disabled { background: transparent;
  color: $ink3; border-color: $line; }
QDialog { background: $chrome; }
QGroupBox { border: ${border}px solid $line; border-radius: 5px; }
""")


def scroll_bar_sheet(look: Look) -> str:
    """The rules for scroll bars alone."""
    return _SCROLL_BARS.substitute(edge=look.theme.edge.name(), over=look.theme.ink3.name())


def palette(theme: Theme) -> QPalette:
    """The palette of a theme: every role said, so that nothing falls back to the system's grey."""
    made = QPalette()
    for role, field in _ROLES:
        color = getattr(theme, field)
        made.setColor(role, QColor(color))
    for role in _INKS:
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.ink3)
    return made


def style_sheet(look: Look, cache_folder: Path) -> str:
    """The style sheet of the look; ticks and arrows are kept as pictures in `cache_folder`."""
    theme = look.theme
    tokens = {field: look.color(field).name() for field in _TOKENS}
    sizes = {
        "border": theme.border,
        "ring": theme.border + look.px(4),
        "mark": look.px(16),
        "half": (look.px(16) + 2 * theme.border) // 2,
        "arrow": look.px(14),
        "drop": look.px(26),
        "field_high": look.px(34) - 2 * theme.border,
        "pad": look.px(10),
        "row": look.px(8),
        "menu_v": look.px(7),
        "menu_l": look.px(32),
        "menu_r": look.px(22),
        "menu_i": look.px(8),
    }
    pictures = {
        "down": icon_file(cache_folder, "caret-down", theme.ink2),
        "up": icon_file(cache_folder, "caret-up", theme.ink2),
        "tick": icon_file(cache_folder, "check", theme.on_accent),
        "tick_ink": icon_file(cache_folder, "check", theme.ink),
    }
    menu_edge = theme.edge.name() if theme.is_contrast else "transparent"
    sheet = _SHEET.substitute(tokens, **sizes, **pictures, menu_edge=menu_edge)
    return sheet + scroll_bar_sheet(look)


_TOKENS = (
    "paper", "paper2", "field", "chrome", "line", "rule", "edge", "ink", "ink2", "ink3",
    "accent", "on_accent", "tint", "tint2", "sel", "problem",
)  # fmt: skip


class ApplicationStyle(QObject):
    """Keeps the application's palette, font and style sheet in step with the look.

    The style sheet waits for `complete`: the first window paints itself, and the rules for what Qt
    paints (menus, fields) cost it some six milliseconds. Its one scroll bar has a sheet of its own.
    """

    def __init__(self, application: QApplication, look: Look, cache_folder: Path) -> None:
        super().__init__(application)
        self._application = application
        self._look = look
        self._cache_folder = cache_folder
        self._is_complete = False
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def complete(self) -> None:
        """Style from now on also what Qt paints."""
        self._is_complete = True
        self._application.setStyleSheet(style_sheet(self._look, self._cache_folder))

    def _on_look_changed(self, _look: object) -> None:
        self._application.setPalette(palette(self._look.theme))
        self._application.setFont(self._look.font("body"))
        if self._is_complete:
            self.complete()
