"""A handout as a file: HTML for any browser, or a PDF with its fonts in it.

Not what stands on it (`authoring.handouts`).
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMarginsF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument, QTextOption

from literacy_app.authoring.handouts import As, handout, page_of
from literacy_app.desktop.paint.fonts import SANS, SERIF, first_found
from literacy_app.desktop.printing.handout_sentences import handout_words
from literacy_app.desktop.printing.handout_styles import POINTS, browser_style, paper_style
from literacy_app.desktop.printing.pages_of import put_on_pages

if TYPE_CHECKING:
    from literacy_app.authoring.handouts import Handout
    from literacy_app.lessons.lesson import Lesson

_DOTS_PER_INCH = 150
_MARGIN_MM = 18


class Form(StrEnum):
    """A kind of file."""

    PDF = "pdf"
    HTML = "html"


class Paper(StrEnum):
    """A size of paper."""

    A4 = "a4"
    LETTER = "letter"


_SIZES = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}


def handout_file(lesson: Lesson, kind: As, form: Form, paper: Paper) -> bytes:
    """The whole file.

    Raises:
        NoSuchPage: The lesson came without its key, or there is nothing to discuss in it.
    """
    made = handout(lesson, kind, handout_words())
    if form is Form.HTML:
        return page_of(made, browser_style(kind)).encode()
    return pdf_of(made, kind, paper)


def pdf_of(made: Handout, kind: As, paper: Paper) -> bytes:
    """A handout for paper: upright, but a page for a projector lies."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(_SIZES[paper]))
    if kind is As.DISCUSSION:
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageMargins(QMarginsF(*[_MARGIN_MM] * 4), QPageLayout.Unit.Millimeter)
    writer.setTitle(made.title)
    put_on_pages(document_of(made, kind), writer, made.title)
    del writer  # which writes its end
    return bytes(buffer.data().data())


def document_of(made: Handout, kind: As) -> QTextDocument:
    """A handout as Qt lays it out."""
    document = QTextDocument()
    font = QFont(first_found(SANS))
    font.setPointSizeF(POINTS[kind])
    document.setDefaultFont(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    direction = Qt.LayoutDirection.RightToLeft if made.is_rtl else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    document.setDefaultTextOption(option)
    document.setDefaultStyleSheet(paper_style(first_found(SERIF)))
    document.setHtml(f'<html><body dir="{made.direction}">{made.body}</body></html>')
    return document
