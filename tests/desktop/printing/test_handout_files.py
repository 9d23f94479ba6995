"""Tests of handouts as files: what is in them, and how they lie on pages."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QBuffer, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextCursor, QTextFormat

from literacy_app.authoring.handout_words import Say
from literacy_app.authoring.handouts import As, Handout, NoSuchPage
from literacy_app.desktop.printing.handout_files import (
    Form,
    Paper,
    document_of,
    handout_file,
    pdf_of,
)
from literacy_app.desktop.printing.handout_sentences import handout_words, paper_here
from literacy_app.desktop.printing.handout_styles import browser_style
from literacy_app.desktop.printing.pages_of import keep_with_next
from tests.fakes.all_kinds import all_kinds
from tests.fakes.handout_pages import VALUES, Page
from tests.fakes.small_handout import small_lesson

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from literacy_app.lessons.lesson import Lesson

pytestmark = pytest.mark.usefixtures("qapp")


def test_every_sentence_is_there_and_holds_its_values() -> None:
    said = handout_words().sentences
    assert set(said) == set(Say)
    for each, sentence in said.items():
        wanted = set(re.findall(r"\{(\w+)\}", VALUES.get(each, "")))
        assert set(re.findall(r"\{(\w+)\}", sentence)) == wanted, each
        assert sentence


def test_paper_is_one_of_the_two() -> None:
    assert paper_here() in {each.value for each in Paper}


@pytest.mark.parametrize("kind", As)
@pytest.mark.parametrize("lesson", [small_lesson(), replace(all_kinds(), discussion="So?")])
def test_a_file_of_each_kind_and_form(kind: As, lesson: Lesson) -> None:
    pdf = handout_file(lesson, kind, Form.PDF, Paper.A4)
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert b"/FontFile" in pdf  # the letters are in it
    html = handout_file(lesson, kind, Form.HTML, Paper.A4).decode()
    assert browser_style(kind) in html
    page = Page(html)
    assert "script" not in page.elements
    assert page.open == page.crossed == []


def test_the_paper_is_what_was_asked_for_and_lies_for_a_projector() -> None:
    def size(kind: As, paper: Paper) -> tuple[int, int]:
        found = re.search(
            rb"/MediaBox \[0 0 (\d+)[\d.]* (\d+)",
            handout_file(small_lesson(), kind, Form.PDF, paper),
        )
        assert found is not None
        return int(found[1]), int(found[2])

    assert size(As.HANDOUT, Paper.A4) in {(595, 841), (595, 842)}
    assert size(As.KEY, Paper.LETTER) == (612, 792)
    assert size(As.DISCUSSION, Paper.LETTER) == (792, 612)


def test_a_lesson_without_its_key_has_none_on_paper() -> None:
    with pytest.raises(NoSuchPage):
        handout_file(replace(small_lesson(), without_key="x"), As.KEY, Form.PDF, Paper.A4)


def of_body(body: str) -> QTextDocument:
    document = document_of(Handout("Title", body, "en", is_rtl=False), As.HANDOUT)
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(500, 400))
    return document


def broken(document: QTextDocument) -> list[str]:
    """The lines that a page begins with since they were told to."""
    found = []
    block = document.begin()
    while block.isValid():
        if block.blockFormat().pageBreakPolicy() & QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore:
            found.append(block.text())
        block = block.next()
    return found


def filled(lines: int) -> str:
    return "<p>" + "<br>".join(["line"] * lines) + "</p>"


def lines_on_a_page() -> int:
    document = of_body(filled(1))
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    count = 1
    while document.pageCount() == 1:
        cursor.insertText("\u2028line")
        count += 1
    return count - 1


def test_no_heading_stays_alone_at_the_foot_of_a_page() -> None:
    most = lines_on_a_page()
    moved = []
    for lines in range(most // 2, most):
        document = of_body(f"{filled(lines)}<h3>Heading</h3><p>Text that goes with it</p>")
        keep_with_next(document)
        moved += broken(document)
        heading, text = document.begin().next(), document.begin().next().next()
        boxes = [document.documentLayout().blockBoundingRect(each) for each in (heading, text)]
        middles = [int((box.top() + box.height() / 3) // 400) for box in boxes]
        assert middles[0] == middles[1]
        assert all(box.height() > 0 for box in boxes)
    assert set(moved) == {"Heading"}


def test_a_question_stays_with_its_first_answer_and_a_heading_with_the_next() -> None:
    most = lines_on_a_page()
    for lines in range(most // 2, most):
        body = f"{filled(lines)}<h2>Task</h2><p>Prompt</p><h3>A</h3><p>Q?</p><ul><li>a</li></ul>"
        document = of_body(body)
        keep_with_next(document)
        assert set(broken(document)) <= {"Task"}


def test_a_page_that_was_asked_for_is_no_heading_left_alone() -> None:
    document = of_body("<h1>Title</h1><div class='beside'><h2>Text</h2><p>x</p></div>")
    keep_with_next(document)
    assert broken(document) == ["Text"]


def test_a_document_of_headings_alone_comes_to_an_end() -> None:
    document = of_body("".join(f"<h2>{number}</h2>" for number in range(200)))
    keep_with_next(document)
    assert document.pageCount() > 1


def test_a_long_text_and_one_from_right_to_left_can_be_printed() -> None:
    body = "<ol>" + "".join(f"<li>{'word ' * 14}</li>" for _ in range(3_000)) + "</ol>"
    long = Handout("Long", body, "en", is_rtl=False)
    assert pdf_of(long, As.HANDOUT, Paper.A4).count(b"/Type /Page\n") > 30
    arabic = Handout("\u0646\u0635", "<p>\u0646\u0635 and <b>x</b></p>", "ar", is_rtl=True)
    assert pdf_of(arabic, As.KEY, Paper.LETTER).startswith(b"%PDF-")


def test_the_writer_leaves_a_margin() -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(18, 18, 18, 18), QPageLayout.Unit.Millimeter)
    assert writer.pageLayout().margins(QPageLayout.Unit.Millimeter).left() == pytest.approx(18, 0.1)
    del writer
