"""The bar over every page: the program, where one is, text size, theme, help, who is working.

Not what its menus do: it says what was chosen, and the window does it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QWidget

from literacy_app.desktop.file_menu import FileMenu
from literacy_app.desktop.learner_button import LearnerButton
from literacy_app.desktop.overriding import override
from literacy_app.desktop.paint.fills import fill
from literacy_app.desktop.paint.layout import Band
from literacy_app.desktop.paint.logo import Logo
from literacy_app.desktop.parts.breadcrumb import Breadcrumb
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.parts.choice_menu import Choice, ChoiceMenu
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPaintEvent

    from literacy_app.desktop.paint.look import Look

HEIGHT = 48
SIZES = (100, 110, 125, 150, 175, 200)
"""The text sizes that are offered, in per cent."""
_THEME_ICONS = {"light": "sun", "dark": "moon", "contrast": "circle-half"}
LARGER = "larger"
SMALLER = "smaller"
ANOTHER = "another"


class NameChoice(NamedTuple):
    """A learner in the menu: the id that is sent, and the name that is read."""

    id: str
    name: str


def theme_words() -> dict[str, str]:
    """The themes a person may choose, by the word that settings hold."""
    return {
        "system": tr("Themes", "As the system"),
        "light": tr("Themes", "Light"),
        "dark": tr("Themes", "Dark"),
        "contrast": tr("Themes", "High contrast"),
    }


class TopBar(QFrame):
    """The bar. Every signal carries the key of what was chosen."""

    size_chosen = Signal(object)
    """A text size in per cent, or `LARGER` or `SMALLER`."""
    theme_chosen = Signal(object)
    """A word of the settings: "system", "light", "dark" or "contrast"."""
    page_chosen = Signal(object)
    """The key of a page."""
    learner_chosen = Signal(object)
    """The id of a learner, or `ANOTHER`."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._has_steps = False
        self.setAccessibleName(tr("TopBar", "Top bar"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.path = Breadcrumb(look, self)
        self._name = PlainLabel(look, "body-strong", tr("TopBar", "Literacy"), "ink", self)
        self._divider = _Divider(look, self)
        self._make_menus()
        self._lay_out()
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_theme(self, theme: str, *, can_change: bool) -> None:
        """Show which theme is set, and whether it may be changed here."""
        self.theme_menu.offer(
            [Choice(key, text, key == theme) for key, text in theme_words().items()]
        )
        _settle(self.theme_button, tr("TopBar", "Theme"), can_change=can_change)

    def show_size(self, percent: int, *, can_change: bool) -> None:
        """Show the text size in per cent, and whether it may be changed here."""
        self.size_button.setText(tr("TopBar", "{percent}%").format(percent=percent))
        sizes = [
            Choice(size, tr("TopBar", "{percent}%").format(percent=size), size == percent)
            for size in SIZES
        ]
        larger = Choice(LARGER, tr("TopBar", "Larger") + "\tCtrl++", starts_group=True)
        smaller = Choice(SMALLER, tr("TopBar", "Smaller") + "\tCtrl+-")
        self.size_menu.offer([*sizes, larger, smaller])
        _settle(self.size_button, tr("TopBar", "Text size"), can_change=can_change)
        said = tr("TopBar", "Text size {percent}%").format(percent=percent)
        self.size_button.setAccessibleName(said)

    def show_learner(self, name: str, learners: Sequence[NameChoice]) -> None:
        """Show who is working, and whom the menu offers."""
        self.learner_button.show_name(name)
        choices = [Choice(one.id, one.name, one.name == name) for one in learners]
        another = Choice(ANOTHER, tr("TopBar", "Someone else…"), starts_group=bool(choices))
        self.learner_menu.offer([*choices, another])

    def show_pages(self, pages: Mapping[str, str]) -> None:
        """Give the pages, by key and title, that a narrow window offers in a menu."""
        self.page_menu.offer([Choice(key, title) for key, title in pages.items()])

    def show_steps(self, words: str, menu: ChoiceMenu | None) -> None:
        """Give the step one is in and a menu of all, for a page that has steps."""
        self._has_steps = menu is not None
        if menu is not None:
            self.steps_button.setText(words)
            self.steps_button.setMenu(menu)

    def set_band(self, band: Band, *, is_lesson: bool) -> None:
        """Fit the width; a compact window has menus in the place of rails."""
        is_compact = band is Band.COMPACT
        is_wide = band is Band.WIDE
        self._name.setVisible(is_wide or not (is_compact or is_lesson))
        self._divider.setVisible(is_wide)
        self.file_button.setText(tr("TopBar", "File") if is_wide else "")
        self.learner_button.set_narrow(narrow=is_compact)
        self.menu_button.setVisible(is_compact and not is_lesson)
        has_steps = is_compact and self._has_steps
        self.steps_button.setVisible(has_steps)
        self._logo.setVisible(not has_steps)
        self.path.setVisible(not has_steps)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._look.px(HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        with QPainter(self) as painter:
            fill(painter, self.rect(), theme.chrome)
            low = self.height() - theme.border
            fill(painter, QRect(0, low, self.width(), theme.border), theme.line)

    def _make_menus(self) -> None:
        self.page_menu = ChoiceMenu(tr("TopBar", "Pages"), self)
        self.file_menu = FileMenu(self._look, self)
        self.size_menu = ChoiceMenu(tr("TopBar", "Text size"), self)
        self.theme_menu = ChoiceMenu(tr("TopBar", "Theme"), self)
        self.learner_menu = ChoiceMenu(tr("TopBar", "Who is working?"), self)
        self.menu_button = self._button("menu", tr("TopBar", "Pages"), self.page_menu)
        self.steps_button = Button(self._look, "", "plain", "list", self)
        self.steps_button.hide()
        self.file_button = self._button("file", tr("TopBar", "File"), self.file_menu)
        self.file_button.setToolTip(tr("TopBar", "File (Alt+F)"))
        self.size_button = self._button("text-size", tr("TopBar", "Text size"), self.size_menu)
        self.theme_button = self._button("sun", tr("TopBar", "Theme"), self.theme_menu)
        self.help_button = self._button("question", tr("TopBar", "Help and keys"), None)
        self.help_button.clicked.connect(self._on_help_clicked)
        self.learner_button = LearnerButton(self._look, self)
        self.learner_button.setMenu(self.learner_menu)
        self.page_menu.chosen.connect(self.page_chosen)
        self.size_menu.chosen.connect(self.size_chosen)
        self.theme_menu.chosen.connect(self.theme_chosen)
        self.learner_menu.chosen.connect(self.learner_chosen)

    def _button(self, icon: str, name: str, menu: QMenu | None) -> Button:
        button = Button(self._look, "", "ghost", icon, self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        if menu is not None:
            button.setMenu(menu)
        return button

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        self._row = row
        row.addWidget(self.menu_button)
        self._logo = Logo(self._look, self)
        row.addWidget(self._logo)
        row.addWidget(self._name)
        row.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._divider)
        row.addWidget(self.steps_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.path, 1)
        row.addStretch(0)
        for button in (self.size_button, self.theme_button, self.help_button, self.learner_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.menu_button.hide()

    def _on_look_changed(self, _look: object) -> None:
        gap = self._look.gap
        self._row.setContentsMargins(gap(16), 0, gap(12), self._look.theme.border)
        self._row.setSpacing(gap(8))
        self.theme_button.set_icon_name(_THEME_ICONS[self._look.theme.name])
        self.updateGeometry()
        self.update()

    def _on_help_clicked(self) -> None:
        self.page_chosen.emit("help")


class _Divider(QWidget):
    """A short upright hairline between the program's name and the way."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.gap(18), self._look.px(20))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        width = self._look.theme.border
        with QPainter(self) as painter:
            left = (self.width() - width) // 2
            fill(painter, QRect(left, 0, width, self.height()), self._look.theme.rule)


def _settle(button: Button, name: str, *, can_change: bool) -> None:
    fixed = tr("TopBar", "{what}: fixed for everyone on this computer").format(what=name)
    button.setEnabled(can_change)
    button.setToolTip(name if can_change else fixed)
