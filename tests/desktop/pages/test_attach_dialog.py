"""The dialog that asks for one's own copy of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.pages.attach_dialog import AttachDialog
from literacy_app.lessons.attached import Copy, Stand
from literacy_app.lessons.copy_reading import Unfit, read_copy
from literacy_app.records.copies import AttachedCopy, CopyNotKept

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from literacy_app.desktop.paint.look import Look

QUOTED = ("Syrian forces took back the city.", "The road was closed on Monday.")


class FakeDesk:
    """Keeps copies in memory; two sentences are all that is quoted."""

    def __init__(self, *titles: str) -> None:
        self._titles = titles
        self.file: Path | None = None
        self.kept: dict[str, AttachedCopy] = {}
        self.fault: OSError | None = None

    def titles(self) -> tuple[str, ...]:
        return self._titles

    def copy_of(self, title: str) -> AttachedCopy | None:
        return self.kept.get(title)

    def choose(self, parent: QWidget) -> Path | None:
        assert parent is not None
        return self.file

    def read(self, file: Path) -> str | Unfit:
        return read_copy(file.read_bytes())

    def stand(self, title: str, text: str) -> Stand:
        assert title in self._titles
        return Stand(sum(quote in Copy(text).text for quote in QUOTED), len(QUOTED))

    def keep(self, title: str, name: str, text: str) -> None:
        if self.fault is not None:
            raise CopyNotKept(self.fault)
        self.kept[title] = AttachedCopy(title, name, "2026-11-22", text)

    def take_out(self, title: str) -> None:
        if self.fault is not None:
            raise CopyNotKept(self.fault)
        del self.kept[title]


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk("The article")


def shown(qtbot: QtBot, look: Look, desk: FakeDesk) -> AttachDialog:
    dialog = AttachDialog(look, desk)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    return dialog


def press(dialog: AttachDialog) -> str:
    """Press the answer that leads on; what is said then."""
    assert dialog.yes_button is not None
    dialog.yes_button.click()
    return dialog.status.text()


def test_the_whole_text_is_kept_at_once(qtbot: QtBot, look: Look, desk: FakeDesk) -> None:
    dialog = shown(qtbot, look, desk)
    dialog.text.setPlainText("\n\n".join(QUOTED))
    press(dialog)
    assert dialog.isHidden()
    assert dialog.told == "2 of 2 passages were found."
    assert desk.kept["The article"].name == ""


@pytest.mark.parametrize(("text", "said"), [
    ("Another text.", "None of the passages stands in this text. Is it the right one?"),
    (QUOTED[0], "1 of 2 passages were found. Is it the whole text?"),
])  # fmt: skip
def test_a_text_that_lacks_passages_is_asked_about_and_may_be_kept(
    qtbot: QtBot, look: Look, desk: FakeDesk, text: str, said: str
) -> None:
    dialog = shown(qtbot, look, desk)
    dialog.text.setPlainText(text)
    assert press(dialog) == said
    assert dialog.yes_button is not None
    assert dialog.yes_button.text() == "Attach it all the same"
    assert desk.kept == {}
    press(dialog)
    assert desk.kept["The article"].text == text


def test_another_text_is_asked_about_anew(qtbot: QtBot, look: Look, desk: FakeDesk) -> None:
    dialog = shown(qtbot, look, desk)
    dialog.text.setPlainText("Another text.")
    press(dialog)
    dialog.text.setPlainText("A third text.")
    assert dialog.status.isHidden()
    assert dialog.yes_button is not None
    assert dialog.yes_button.text() == "Attach it"
    assert press(dialog).startswith("None")
    assert desk.kept == {}


def test_nothing_at_all_is_no_text(qtbot: QtBot, look: Look, desk: FakeDesk) -> None:
    dialog = shown(qtbot, look, desk)
    assert press(dialog).startswith("There are no words in it.")
    assert dialog.isVisible()


def test_a_file_is_shown_and_judged_before_it_is_kept(
    qtbot: QtBot, look: Look, desk: FakeDesk, tmp_path: Path
) -> None:
    dialog = shown(qtbot, look, desk)
    dialog.choose_button.click()
    assert dialog.text.toPlainText() == ""
    desk.file = tmp_path / "article.html"
    desk.file.write_text(f"<html><p>{QUOTED[0]}<p>{QUOTED[1]}</html>")
    dialog.choose_button.click()
    assert dialog.text.toPlainText() == "\n\n".join(QUOTED)
    assert dialog.status.text() == "2 of 2 passages were found."
    press(dialog)
    assert desk.kept["The article"].name == "article.html"


def test_a_file_that_was_changed_by_hand_is_a_pasted_text(
    qtbot: QtBot, look: Look, desk: FakeDesk, tmp_path: Path
) -> None:
    dialog = shown(qtbot, look, desk)
    desk.file = tmp_path / "article.txt"
    desk.file.write_text("\n\n".join(QUOTED))
    dialog.choose_button.click()
    dialog.text.appendPlainText("More.")
    press(dialog)
    assert desk.kept["The article"].name == ""


@pytest.mark.parametrize(("raw", "said"), [
    (b"%PDF-1.4", "A PDF cannot be read here."), (b"PK\x03\x04", "A Word document cannot"),
    (b"bplist00", "A web archive cannot"), (b"\x89PNG\0", "This file is no text."),
    (b"", "There are no words in it."), (b"a" * 5_300_000, "The file is larger than 5 MB."),
    (b"a" * 1_000_001, "The text is longer than two books."),
])  # fmt: skip
def test_a_file_without_a_text_says_why_and_what_to_do(
    qtbot: QtBot, look: Look, tmp_path: Path, raw: bytes, said: str
) -> None:
    desk = FakeDesk("The article")
    dialog = shown(qtbot, look, desk)
    desk.file = tmp_path / "file"
    desk.file.write_bytes(raw)
    dialog.choose_button.click()
    assert dialog.status.text().startswith(said)
    assert dialog.text.toPlainText() == ""


def test_a_file_that_is_gone_says_so(
    qtbot: QtBot, look: Look, desk: FakeDesk, tmp_path: Path
) -> None:
    dialog = shown(qtbot, look, desk)
    desk.file = tmp_path / "gone.txt"
    dialog.choose_button.click()
    assert dialog.status.text().startswith("gone.txt cannot be opened: ")


def test_a_copy_is_listed_and_can_be_taken_out(qtbot: QtBot, look: Look, desk: FakeDesk) -> None:
    desk.keep("The article", "article.txt", "Text")
    dialog = shown(qtbot, look, desk)
    assert dialog.kept.text() == "Attached: article.txt, on 22 November 2026"
    dialog.out_button.click()
    assert desk.kept == {}
    assert dialog.out_button.isHidden()
    assert dialog.status.text() == "The copy was taken out and is deleted."


def test_what_cannot_be_written_or_deleted_says_so(
    qtbot: QtBot, look: Look, desk: FakeDesk
) -> None:
    desk.keep("The article", "", "Text")
    dialog = shown(qtbot, look, desk)
    assert dialog.kept.text() == "Attached: a pasted text, on 22 November 2026"
    desk.fault = OSError(28, "No space left on device")
    dialog.out_button.click()
    assert dialog.status.text() == "That could not be done: No space left on device"
    dialog.text.setPlainText("\n\n".join(QUOTED))
    assert press(dialog) == "That could not be done: No space left on device"
    assert dialog.isVisible()


def test_of_several_texts_one_is_chosen(qtbot: QtBot, look: Look) -> None:
    desk = FakeDesk("The article", "A report")
    desk.keep("A report", "", "Text")
    dialog = shown(qtbot, look, desk)
    assert dialog.titles.isVisible()
    assert dialog.kept.isHidden()
    dialog.titles.setCurrentRow(1)
    assert dialog.title == "A report"
    assert dialog.kept.isVisible()


def test_where_nothing_is_quoted_nothing_can_be_attached(qtbot: QtBot, look: Look) -> None:
    dialog = shown(qtbot, look, FakeDesk())
    assert dialog.words.text().startswith("No lesson here quotes a text")
    assert dialog.yes_button is not None
    assert not any(
        each.isVisible()
        for each in (dialog.yes_button, dialog.text, dialog.choose_button, dialog.titles)
    )
