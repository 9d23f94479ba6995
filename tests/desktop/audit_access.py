"""Looks for what a screen reader, a shaking hand or a keyboard cannot use.

Not for the order that Tab goes in (`audit_focus`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollBar,
    QTableView,
    QTextBrowser,
    QTextEdit,
    QTreeView,
    QWidget,
)

from literacy_app.desktop.lesson.lesson_rail import LessonRail
from literacy_app.desktop.lesson.technique_chip import TechniqueChip
from literacy_app.desktop.nav_rail import NavRail
from literacy_app.desktop.parts.action_bar import ActionBar
from literacy_app.desktop.parts.filter_chips import FilterChip
from literacy_app.desktop.parts.strip import Strip
from literacy_app.desktop.proof.naming_popover import NamingPopover
from literacy_app.desktop.top_bar import TopBar
from tests.desktop.audit_room import shown, told
from tests.fakes.accessible import told_of

if TYPE_CHECKING:
    from collections.abc import Iterator

LEAST_TARGET = 24
_Role = QAccessible.Role

_ROLES: tuple[tuple[type[QWidget], frozenset[QAccessible.Role]], ...] = (
    (FilterChip, frozenset({_Role.CheckBox})),
    (TechniqueChip, frozenset({_Role.CheckBox})),
    (QPushButton, frozenset({_Role.Button, _Role.ButtonMenu, _Role.CheckBox})),
    (QAbstractButton, frozenset({_Role.Button, _Role.CheckBox, _Role.RadioButton})),
    (QLineEdit, frozenset({_Role.EditableText})),
    (QTextBrowser, frozenset({_Role.EditableText, _Role.StaticText})),
    (QTextEdit, frozenset({_Role.EditableText})),
    (QMenu, frozenset({_Role.PopupMenu})),
    (QTableView, frozenset({_Role.Table})),
    (QTreeView, frozenset({_Role.Tree})),
    (QAbstractItemView, frozenset({_Role.List})),
    (NamingPopover, frozenset({_Role.Dialog})),
    (QLabel, frozenset({_Role.StaticText})),
)
"""What each kind of widget must be to a screen reader; the first that fits holds."""

_NAMED_GROUPS = (ActionBar, TopBar, LessonRail, NavRail, Strip, NamingPopover)


def operable(window: QWidget) -> Iterator[QWidget]:
    """The widgets on the screen that one can do something with."""
    for widget in shown(window):
        is_control = isinstance(
            widget,
            QAbstractButton | QLineEdit | QAbstractItemView | QTextEdit | QComboBox | QMenu,
        )
        if isinstance(widget, QHeaderView):
            continue  # a screen reader reads it with the cells
        is_stop = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        if is_control or is_stop:
            yield widget


def unnamed(window: QWidget) -> Iterator[str]:
    """Controls, groups and pictures without a name, and rows without words."""
    for widget in shown(window):
        if isinstance(widget, _NAMED_GROUPS) and not told_of(widget).name:
            yield f"the group {type(widget).__name__} has no name"
    for widget in operable(window):
        name = told_of(widget).name.strip()
        if not any(letter.isalnum() for letter in name):
            yield f"{told(widget)} has no name"
        if isinstance(widget, QAbstractItemView):
            yield from _unnamed_rows(widget)


def misnamed(window: QWidget) -> Iterator[str]:
    """What is something else to a screen reader than it is to the eye."""
    for widget in (window, *shown(window)):
        roles = next((roles for kind, roles in _ROLES if isinstance(widget, kind)), None)
        if roles is None or isinstance(widget, QScrollBar | QHeaderView):
            continue
        interface = told_of(widget)
        if interface.role not in roles:
            yield f"{told(widget)} is a {interface.role.name}"
        if isinstance(widget, QAbstractButton) and interface.is_checked != widget.isChecked():
            yield f"{told(widget)} does not say whether it is checked"


def alike(window: QWidget) -> Iterator[str]:
    """Controls that a screen reader cannot tell apart: one name for two in one group."""
    seen: set[tuple[str, str, str]] = set()
    for widget in operable(window):
        if isinstance(widget, QAbstractButton):
            interface = told_of(widget)
            key = (_group_of(widget), interface.name, interface.description)
            if key in seen:
                yield f"{told(widget)} and another control have one name"
            seen.add(key)


def small(window: QWidget) -> Iterator[str]:
    """Targets under 24 px, scroll bars excepted, and rows that share their place with others."""
    for widget in operable(window):
        got = widget.size()
        if isinstance(widget, QAbstractItemView):
            yield from _small_rows(widget)
        elif got.expandedTo(QSize(LEAST_TARGET, LEAST_TARGET)) != got:
            yield f"{told(widget)} is {got.toTuple()} px"


def _group_of(widget: QWidget) -> str:
    """The name of the group a control is in, which is said before it."""
    parent = widget.parentWidget()
    while parent is not None and not parent.accessibleName():
        parent = parent.parentWidget()
    return parent.accessibleName() if parent is not None else ""


def _unnamed_rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for number in range(model.rowCount()):
        columns = model.columnCount() if isinstance(view, QTableView) else 1
        cells = [model.index(number, column) for column in range(columns)]
        if not any(each.data(Qt.ItemDataRole.AccessibleTextRole) or each.data() for each in cells):
            yield f"row {number} of {told(view)} says nothing"


def _small_rows(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    before = QRect()
    for number in range(model.rowCount()):
        rect = view.visualRect(model.index(number, 0))
        if not rect.isEmpty() and min(rect.width(), rect.height()) < LEAST_TARGET:
            yield f"row {number} of {told(view)} is {rect.size().toTuple()} px"
        if rect.intersects(before):
            yield f"row {number} of {told(view)} stands over the one before"
        before = rect
