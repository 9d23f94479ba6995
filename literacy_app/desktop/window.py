"""The main window: top bar, rail, notices and pages, and which of them is shown.

Not the pages, nor what the person asks for there (`errands`), nor what is behind (`workplace`).
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from literacy_app.desktop import loading, page_list
from literacy_app.desktop.article_errand import ArticleErrand
from literacy_app.desktop.errands import Errands
from literacy_app.desktop.file_entries import file_entries
from literacy_app.desktop.key_errand import KeyErrand
from literacy_app.desktop.lesson.lesson_door import LessonDoor
from literacy_app.desktop.library.library_keeper import LibraryKeeper
from literacy_app.desktop.library.library_page import LibraryPage
from literacy_app.desktop.nav_rail import NavRail
from literacy_app.desktop.notice_bar import NoticeBar
from literacy_app.desktop.overriding import override
from literacy_app.desktop.pack_errand import PackErrand, packs_in
from literacy_app.desktop.page import (
    crumbs_of,
    fit,
    focus_first,
    leave,
    regions_of,
    save,
    say_used_up,
    steps_of,
)
from literacy_app.desktop.page_making import make_page
from literacy_app.desktop.paint.fills import fill
from literacy_app.desktop.paint.layout import Band, band_for
from literacy_app.desktop.paper_errand import PaperErrand
from literacy_app.desktop.parts.focus_ring import FocusRing
from literacy_app.desktop.regions import enter, go_round
from literacy_app.desktop.shortcuts import bind_keys
from literacy_app.desktop.top_bar import ANOTHER, NameChoice, TopBar
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent

    from literacy_app.desktop.lesson.lesson_page import LessonPage
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.lessons.index import LessonEntry
    from literacy_app.records.front import Front
    from literacy_app.settings.settings import Settings

LEAST = QSize(1024, 560)
"""A screen of 1024 by 600 holds it with its title bar."""


class MainWindow(QWidget):
    """The window; begins on the library. What a page may offer it stands in `page`."""

    first_painted = Signal(object)
    """The window was painted for the first time; carries nothing."""
    closing = Signal(object)
    """The window is about to close; carries nothing."""

    def __init__(self, look: Look, workplace: Workplace, dialogs: Dialogs | None = None) -> None:
        super().__init__()
        self._look = look
        self._workplace = workplace
        self._dialogs = dialogs
        self._door = LessonDoor(look, workplace, self.dialogs)
        self._was_painted = False
        self._course: tuple[str, ...] = ()
        self.errands = Errands(self, workplace, self.dialogs)
        self.article = ArticleErrand(self, look, workplace, self.dialogs)
        self.packs = PackErrand(self, look, workplace, self.dialogs)
        self.paper = PaperErrand(self, look, workplace, self.dialogs)
        self.about_key = KeyErrand(self, look, workplace, self.dialogs)
        self.top_bar = TopBar(look)
        offered = page_list.offered_pages(workplace.settings)
        self.rail = NavRail(look, offered)
        self.top_bar.show_pages({page.key: page.title for page in offered})
        self.notices = NoticeBar(look)
        self.pages = QStackedWidget()
        self.library = LibraryPage(look)
        self.keeper = LibraryKeeper(self.library, workplace)
        self._made: dict[str, QWidget] = {page_list.LIBRARY: self.library}
        self._lay_out()
        self._connect()
        self.top_bar.file_menu.offer(file_entries(self))
        self.ring = FocusRing(self, look)
        self._on_settings_changed(workplace.settings)
        self._on_front_changed(workplace.front)
        self._on_look_changed(look)
        self.show_page(self.library)
        self.keeper.show_index()

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        return self.pages.currentWidget() or self.library

    def dialogs(self) -> Dialogs:
        """The door to dialogs, made when one is first opened."""
        if self._dialogs is None:
            self._dialogs = loading.make_dialogs(self._look)
        return self._dialogs

    def show_page(self, page: QWidget) -> None:
        """Show a page. One that is not in the rail is deleted when it is left."""
        before = self.pages.currentWidget()
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.rail.show_page(self._key_of(page))
        self._show_way()
        self._settle()
        if before is not None and before is not page and not self._key_of(before):
            self.pages.removeWidget(before)
            before.deleteLater()

    def go_to(self, key: object) -> None:
        """Show the page of a key of `page_list`; a lesson that is left is saved."""
        save(self.page)
        if key not in self._made:
            self._made[str(key)] = self._make_page(str(key))
        self._refresh_front()
        self.show_page(self._made[str(key)])
        enter(regions_of(self.page)[0], Qt.FocusReason.OtherFocusReason)

    def open_lesson(self, path: Path) -> None:
        """Open the lesson in a file for whoever is working, or show the file's problems."""
        page = self._door.open(path, self)
        if page is None:
            return
        page.left.connect(self._on_left)
        if hasattr(page, "step_changed"):
            self._connect_lesson(cast("LessonPage", page), path)
        self.show_page(page)
        if not focus_first(page):
            enter(regions_of(page)[-1], Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Leave a lesson, saved; from any other page go back to the library."""
        if not leave(self.page):
            self.go_to(page_list.LIBRARY)

    def regions(self) -> tuple[QWidget, ...]:
        """What F6 goes through, in its order."""
        return (self.top_bar, self.rail, self.notices, *regions_of(self.page))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            fill(painter, event.rect(), self._look.theme.desk)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._on_painted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        save(self.page)
        self.keeper.stop()
        self.closing.emit(None)
        super().closeEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _folders(event.mimeData()) or packs_in(event.mimeData()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        for folder in _folders(event.mimeData()):
            self.errands.add_folder(folder)
        event.acceptProposedAction()
        for pack in packs_in(event.mimeData()):
            self.packs.open(pack)

    # made once

    def _lay_out(self) -> None:
        self.setMinimumSize(LEAST)
        self.setAcceptDrops(True)
        beside = QVBoxLayout()
        beside.addWidget(self.notices)
        beside.addWidget(self.pages, 1)
        middle = QHBoxLayout()
        middle.addWidget(self.rail)
        middle.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.top_bar)
        column.addLayout(middle, 1)
        for layout in (beside, middle, column):
            layout.setSpacing(0)

    def _connect(self) -> None:
        bar, errands = self.top_bar, self.errands
        bar.size_chosen.connect(errands.set_size)
        bar.theme_chosen.connect(errands.set_theme)
        bar.page_chosen.connect(self.go_to)
        bar.learner_chosen.connect(self._on_learner_chosen)
        self.rail.page_chosen.connect(self.go_to)
        self.library.lesson_opened.connect(self._on_lesson_opened)
        self.library.folder_wanted.connect(self._on_folder_wanted)
        self.library.review_wanted.connect(self.go_to)
        self.library.key_wanted.connect(self.about_key.show)
        self.about_key.link_chosen.connect(errands.open_link)
        self._workplace.told.connect(self.notices.tell)
        self._workplace.settings_changed.connect(self._on_settings_changed)
        self._workplace.front_changed.connect(self._on_front_changed)
        self._look.changed.connect(self._on_look_changed)

    def _bind_keys(self) -> None:
        errands = self.errands
        keys = {
            "F1": self._on_help_key,
            "F6": self._on_region_key,
            "Shift+F6": self._on_region_back_key,
            "F11": self._on_full_screen_key,
            "Alt+F": self.top_bar.file_button.showMenu,
            "Alt+Left": self.go_back,
            "Ctrl++": errands.enlarge,
            "Ctrl+=": errands.enlarge,
            "Ctrl+-": errands.shrink,
            "Ctrl+0": errands.reset_size,
            "Ctrl+Q": self._on_quit_key,
        }
        bind_keys(self, keys)
        self.top_bar.file_menu.bind(self)

    def _make_page(self, key: str) -> QWidget:
        page = make_page(key, self._look, self._workplace, self.errands, self.dialogs)
        asks = {
            "review_wanted": self._on_review_wanted,
            "left": self._on_left,
            "crumbs_changed": self._on_step_changed,
            "folder_added": self.errands.add_folder,
            "link_chosen": self.errands.open_link,
        }
        for name, answer in asks.items():
            signal = getattr(page, name, None)
            if signal is not None:
                signal.connect(answer)
        return page

    def _connect_lesson(self, page: LessonPage, path: Path) -> None:
        page.link_chosen.connect(self.errands.open_link)
        page.step_changed.connect(self._on_step_changed)
        page.practice_wanted.connect(self._on_practice_wanted)
        self.article.serve(page)
        self.paper.serve(page, path)
        self.about_key.serve(page)
        course, words = self.keeper.place_of(path)
        self._course = (course,) if course else ()
        page.show_place(words)

    # what is shown around a page

    def _key_of(self, page: QWidget) -> str:
        return next((key for key, made in self._made.items() if made is page), "")

    def _show_way(self) -> None:
        course = () if self._key_of(self.page) else self._course
        crumbs = (*course, *crumbs_of(self.page))
        self.top_bar.path.show_parts(crumbs)
        name = tr("Window", "Literacy")
        self.setWindowTitle(f"{crumbs[-1]} – {name}" if crumbs else name)
        self.top_bar.show_steps(*steps_of(self.page))

    def _settle(self) -> None:
        """Fit everything to the width and to the page."""
        if not self.pages.count():
            return
        band = band_for(self.width(), self._look.scale.factor)
        is_lesson = not self._key_of(self.page)
        has_own_rail = bool(getattr(self.page, "has_own_rail", False))
        self.rail.setVisible(not (is_lesson or has_own_rail or band is Band.COMPACT))
        self.rail.set_narrow(narrow=band is Band.MEDIUM)
        self.top_bar.set_band(band, is_lesson=is_lesson)
        fit(self.page, band)

    def _show_icon(self) -> None:
        self.setWindowIcon(loading.logo_icon(self._look.theme))

    def _refresh_front(self) -> None:
        if not self._key_of(self.page):
            self._workplace.plan_reviews()
            self._workplace.refresh_front()

    # what others send

    def _on_painted(self) -> None:
        self._show_icon()
        self._bind_keys()
        self.first_painted.emit(None)

    def _on_settings_changed(self, settings: Settings) -> None:
        can_theme = not settings.is_locked("theme")
        can_size = not settings.is_locked("text_size")
        self.top_bar.show_theme(settings.theme, can_change=can_theme)
        self.top_bar.show_size(settings.text_size, can_change=can_size)
        self.library.set_can_add(can_add=not settings.is_locked("lesson_folders"))

    def _on_front_changed(self, front: Front) -> None:
        name = front.last_learner.name if front.last_learner else ""
        choices = [NameChoice(learner.id, learner.name) for learner in front.learners]
        self.top_bar.show_learner(name, choices)
        self.rail.show_count(page_list.REVIEW, len(self._workplace.due_reviews()))

    def _on_look_changed(self, _look: object) -> None:
        if self._was_painted:
            self._show_icon()
        self._settle()
        self.update()

    def _on_step_changed(self, _title: object) -> None:
        self._show_way()

    def _on_lesson_opened(self, lesson: LessonEntry) -> None:
        self.open_lesson(lesson.path)

    def _on_folder_wanted(self, _nothing: object) -> None:
        self.errands.choose_folder()

    def _on_left(self, _nothing: object) -> None:
        self.go_to(page_list.LIBRARY)

    def _on_practice_wanted(self, technique: object) -> None:
        self._on_review_wanted((str(technique),))

    def _on_review_wanted(self, wanted: tuple[str, ...]) -> None:
        save(self.page)
        page = self._door.open_review(wanted)
        if page is None:
            say_used_up(self.page)
            return
        page.way_back = tr("Pages", "Back to the reviews")
        page.left.connect(self._on_review_left)
        page.link_chosen.connect(self.errands.open_link)
        page.step_changed.connect(self._on_step_changed)
        page.practice_wanted.connect(self._on_practice_wanted)
        self.about_key.serve(page)
        self._course = (tr("Pages", "Review"),)
        self.show_page(page)
        focus_first(page)

    def _on_review_left(self, _nothing: object) -> None:
        self.go_to(page_list.REVIEW)

    def _on_learner_chosen(self, learner_id: object) -> None:
        if learner_id != ANOTHER:
            self._workplace.use_learner(str(learner_id))
            self._door.know()
        elif not self._door.ask_who(self):
            return
        if not self._key_of(self.page):  # a lesson belongs to whoever began it
            self.go_to(page_list.LIBRARY)

    def _on_help_key(self) -> None:
        self.go_to(page_list.HELP)

    def _on_region_key(self) -> None:
        self._go_round(1)

    def _on_region_back_key(self) -> None:
        self._go_round(-1)

    def _go_round(self, step: int) -> None:
        if go_round(self.regions(), step):
            self.ring.show_for_keys()

    def _on_full_screen_key(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _on_quit_key(self) -> None:
        self.close()


def _folders(dropped: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_dir()]
