"""The one place that imports what the first window does not need, when it is needed.

Not the work itself: each function imports and hands on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.articles import ArticleDesk
    from literacy_app.desktop.errands import Errands
    from literacy_app.desktop.lesson.lesson_page import LessonPage
    from literacy_app.desktop.pages.attach_dialog import AttachDialog
    from literacy_app.desktop.pages.context_dialog import ContextDialog, InContext
    from literacy_app.desktop.pages.help_page import HelpPage
    from literacy_app.desktop.pages.kept_dialog import KeptDialog
    from literacy_app.desktop.pages.key_dialog import AboutTheKey, KeyDialog
    from literacy_app.desktop.pages.learners_dialog import LearnersDialog
    from literacy_app.desktop.pages.learners_page import LearnersPage
    from literacy_app.desktop.pages.my_notes_page import MyNotesPage
    from literacy_app.desktop.pages.my_results_page import MyResultsPage
    from literacy_app.desktop.pages.pack_dialog import PackDialog, RemovingDialog
    from literacy_app.desktop.pages.problems_page import ProblemsPage
    from literacy_app.desktop.pages.reviews_page import ReviewsPage
    from literacy_app.desktop.pages.settings_page import SettingsPage
    from literacy_app.desktop.pages.word_list_page import WordListPage
    from literacy_app.desktop.paint.look import Look
    from literacy_app.desktop.paint.theme import Theme
    from literacy_app.desktop.paper_work import PaperWork
    from literacy_app.desktop.parts.dialogs import Dialogs
    from literacy_app.desktop.studio.studio_page import StudioPage
    from literacy_app.desktop.telling import Telling
    from literacy_app.desktop.workplace import Workplace
    from literacy_app.lessons.index import CourseEntry
    from literacy_app.lessons.installing import Prepared
    from literacy_app.lessons.lesson import Lesson
    from literacy_app.lessons.load import Loaded
    from literacy_app.lessons.problems import Problem
    from literacy_app.records.nouns import Attempt, Learner, Notice
    from literacy_app.records.refusals import RecordsUnavailable
    from literacy_app.records.store import Clock, NewId, Store
    from literacy_app.settings.settings import Settings
    from literacy_app.study.reviews import Plan


def open_store(folder: Path, clock: Clock, new_id: NewId) -> Store:
    """Open the records in a folder, or in memory with a notice where that cannot be done."""
    from literacy_app.records.refusals import RecordsUnavailable
    from literacy_app.records.store import Store

    try:
        return Store.open(folder, clock, new_id)
    except RecordsUnavailable:
        return Store.in_memory(clock, new_id, folder)


def load_lesson(path: Path) -> Loaded:
    """Read a lesson file."""
    from literacy_app.lessons.load import load_lesson as load

    return load(path)


def prepare_pack(file: Path, courses: Path) -> Prepared | str:
    """A lesson pack made ready to be installed, or the sentence why it is refused."""
    from literacy_app.lessons.installing import prepare
    from literacy_app.lessons.pack_refusals import PackRefused

    try:
        return prepare(file, courses)
    except PackRefused as refused:
        return refused.sentence()


def install_pack(prepared: Prepared) -> str:
    """Put a pack that was made ready in its place; the sentence why it cannot be, or nothing."""
    from literacy_app.lessons.installing import discard, install
    from literacy_app.lessons.pack_refusals import PackRefused

    try:
        install(prepared)
    except PackRefused as refused:
        discard(prepared)
        return refused.sentence()
    return ""


def discard_pack(prepared: Prepared) -> None:
    """Forget a pack that was made ready."""
    from literacy_app.lessons.installing import discard

    discard(prepared)


def uninstall_pack(course: str, courses: Path) -> str:
    """Remove an installed course; the sentence why it cannot be, or nothing."""
    from literacy_app.lessons.installing import uninstall
    from literacy_app.lessons.pack_refusals import PackRefused

    try:
        uninstall(course, courses)
    except PackRefused as refused:
        return refused.sentence()
    return ""


def make_pack_dialog(look: Look, prepared: Prepared, parent: QWidget) -> PackDialog:
    """What is in a pack."""
    from literacy_app.desktop.pages.pack_dialog import PackDialog

    return PackDialog(look, prepared, parent)


def make_removing_dialog(look: Look, courses: Path, parent: QWidget) -> RemovingDialog:
    """Which of the installed courses is to be removed."""
    from literacy_app.desktop.pages.pack_dialog import RemovingDialog
    from literacy_app.lessons.installing import installed

    return RemovingDialog(look, installed(courses), parent)


def make_lesson_page(
    look: Look, workplace: Workplace, lesson: Lesson, learner: Learner
) -> LessonPage:
    """A page on which a learner works at a lesson."""
    from literacy_app.desktop.lesson.lesson_page import LessonPage
    from literacy_app.study.session import LessonSession

    store = workplace.store()
    session = LessonSession(lesson, learner.id, store, workplace.clock, workplace.new_id)
    return LessonPage(look, session)


def make_review(
    look: Look, workplace: Workplace, wanted: Sequence[str], learner: Learner
) -> LessonPage | None:
    """A page with an unseen text that shows the wanted techniques; None where none is left."""
    from literacy_app.desktop.lesson.lesson_page import LessonPage
    from literacy_app.study.review_session import ReviewSession
    from literacy_app.study.reviews import draw, excerpts, seen_by

    store = workplace.store()
    drawn = draw(wanted, excerpts(bank_of(workplace)), seen_by(store.attempts(learner.id)))
    if drawn is None:
        return None
    session = ReviewSession(drawn, learner.id, store, workplace.clock, workplace.new_id)
    return LessonPage(look, session)


def bank_of(workplace: Workplace) -> list[Lesson]:
    """The lessons that reviews draw from: the banks of all courses of the shelf."""
    shelf = workplace.library.shelf()
    entries = [entry for course in shelf.courses for entry in course.bank] if shelf else []
    loaded = [load_lesson(entry.path).lesson for entry in entries if not entry.is_broken]
    return [lesson for lesson in loaded if lesson is not None]


def lessons_of(workplace: Workplace, ids: Sequence[str]) -> dict[str, Lesson]:
    """Those of the lessons of these ids that are still there and can be read."""
    found = [workplace.library.find(each) for each in dict.fromkeys(ids)]
    loaded = [load_lesson(entry.path).lesson for entry in found if entry and not entry.is_broken]
    return {lesson.id: lesson for lesson in loaded if lesson is not None}


def note_plans(store: Store, workplace: Workplace, learner: Learner) -> tuple[Plan, ...]:
    """Work out when each technique comes back, and note it where it is new."""
    from literacy_app.study.reviews import excerpts
    from literacy_app.study.reviews import note_plans as note

    share = workplace.settings.review_retention / 100
    return note(store, learner.id, share, excerpts(bank_of(workplace)))


def tries_of(store: Store, learner: Learner) -> tuple[Attempt, ...]:
    """A learner's tries as they count now."""
    from literacy_app.study.history import tries_of as read

    return read(store, learner.id)


def make_my_results_page(look: Look, workplace: Workplace) -> MyResultsPage:
    """The page of what a learner can do by now."""
    from literacy_app.desktop.pages.my_results_page import MyResultsPage

    return MyResultsPage(look, workplace)


def make_my_notes_page(look: Look, workplace: Workplace) -> MyNotesPage:
    """The page of what a learner wrote."""
    from literacy_app.desktop.pages.my_notes_page import MyNotesPage

    return MyNotesPage(look, workplace)


def make_word_list_page(look: Look, workplace: Workplace) -> WordListPage:
    """The page of the techniques."""
    from literacy_app.desktop.pages.word_list_page import WordListPage

    return WordListPage(look, workplace)


def make_reviews_page(look: Look, workplace: Workplace) -> ReviewsPage:
    """The page of what is due for review."""
    from literacy_app.desktop.pages.reviews_page import ReviewsPage

    return ReviewsPage(look, workplace)


def make_problems_page(look: Look, path: Path, problems: Sequence[Problem]) -> ProblemsPage:
    """A page that tells why a lesson cannot be opened."""
    from literacy_app.desktop.pages.problems_page import ProblemsPage

    return ProblemsPage(look, path, problems)


def make_learners_page(look: Look, workplace: Workplace, dialogs: Dialogs) -> LearnersPage:
    """The page that manages the names on this computer."""
    from literacy_app.desktop.pages.learners_page import LearnersPage

    return LearnersPage(look, workplace, dialogs)


def make_settings_page(look: Look, workplace: Workplace, errands: Errands) -> SettingsPage:
    """The page of the settings."""
    from literacy_app.desktop.pages.settings_page import SettingsPage

    return SettingsPage(look, workplace, errands)


def make_dialogs(look: Look) -> Dialogs:
    """The door to dialogs."""
    from literacy_app.desktop.parts.dialogs import Dialogs

    return Dialogs(look)


def make_learners_dialog(look: Look, workplace: Workplace, parent: QWidget) -> LearnersDialog:
    """The dialog that asks who is working."""
    from literacy_app.desktop.pages.learners_dialog import LearnersDialog

    return LearnersDialog(look, workplace, parent)


def telling_of_notice(notice: Notice) -> Telling:
    """What the records met when they were opened, in words."""
    from literacy_app.desktop.telling_of_records import of_records

    return of_records(notice)


def telling_of_unavailable(why: RecordsUnavailable) -> Telling:
    """Why the records could not be written in the midst of work, in words."""
    from literacy_app.desktop.telling_of_records import of_unavailable

    return of_unavailable(why.reason, why.detail)


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something once."""
    from literacy_app.desktop.parts.announcing import announce as say

    say(widget, words)


def now() -> datetime:
    """The time now, in UTC."""
    from datetime import UTC, datetime

    return datetime.now(UTC)


def new_id() -> str:
    """An id that was never given before."""
    from uuid import uuid4

    return str(uuid4())


def logo_icon(theme: Theme) -> QIcon:
    """The program's mark as the window's icon."""
    from literacy_app.desktop.paint.window_icon import logo_icon as make

    return make(theme)


def make_studio_page(
    look: Look, workplace: Workplace, dialogs: Callable[[], Dialogs]
) -> StudioPage:
    """The page on which lessons are written."""
    from literacy_app.desktop.studio.studio_page import StudioPage

    return StudioPage(look, workplace, dialogs)


def make_help_page(look: Look) -> HelpPage:
    """The page of help and keys."""
    from literacy_app.desktop.pages.help_page import HelpPage

    return HelpPage(look)


def make_kept_dialog(look: Look, workplace: Workplace, parent: QWidget) -> KeptDialog:
    """The window that tells what is kept about a learner."""
    from literacy_app.desktop.pages.kept_dialog import KeptDialog

    return KeptDialog(look, workplace, parent)


def make_paper_work(look: Look, workplace: Workplace, window: QWidget) -> PaperWork:
    """Who prints lessons and grades old work again."""
    from literacy_app.desktop.paper_work import PaperWork

    return PaperWork(look, workplace, window)


def make_article_desk(
    workplace: Workplace, dialogs: Dialogs, page: LessonPage | None
) -> ArticleDesk:
    """Who reads, compares and keeps copies of articles."""
    from literacy_app.desktop.articles import ArticleDesk

    return ArticleDesk(workplace, dialogs, page.session.lesson if page is not None else None)


def make_attach_dialog(look: Look, desk: ArticleDesk, parent: QWidget) -> AttachDialog:
    """The dialog that asks for one's own copy of an article."""
    from literacy_app.desktop.pages.attach_dialog import AttachDialog

    return AttachDialog(look, desk, parent)


def attached_titles(workplace: Workplace) -> tuple[str, ...]:
    """The titles of the sources that a copy is attached to."""
    from literacy_app.records.copies import Copies

    return tuple(copy.title for copy in Copies(workplace.settings.data_folder).all())


def in_context(workplace: Workplace, lesson: Lesson, passages: Sequence[str]) -> InContext | None:
    """The copy in which passages of a lesson stand; None where there is none."""
    from literacy_app.desktop.articles import in_context as find

    return find(workplace, lesson, passages)


def make_context_dialog(look: Look, content: InContext, parent: QWidget) -> ContextDialog:
    """The window of a whole text."""
    from literacy_app.desktop.pages.context_dialog import ContextDialog

    return ContextDialog(look, content, parent)


def about_the_key(course: CourseEntry) -> AboutTheKey:
    """What a course tells of its answer keys."""
    from literacy_app.desktop.key_reading import about_the_key as read

    return read(course)


def make_key_dialog(look: Look, content: AboutTheKey, parent: QWidget) -> KeyDialog:
    """The window that tells how answer keys were made."""
    from literacy_app.desktop.pages.key_dialog import KeyDialog

    return KeyDialog(look, content, parent)


def save_settings(file: Path, before: Settings, after: Settings, now: datetime) -> str:
    """Write what changed into the person's file; why not, in the system's words, or nothing."""
    from literacy_app.settings.saving import SettingsNotSaved, save_changes

    try:
        save_changes(file, before, after, now)
    except SettingsNotSaved as error:
        return error.reason
    return ""
