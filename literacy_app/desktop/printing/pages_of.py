"""A document on pages: no heading alone at the foot of one, and a line that counts them.

Not the document (`handout_files`). Qt breaks pages where they are full and knows of nothing that
belongs together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QAbstractTextDocumentLayout, QFont, QPainter, QTextCursor, QTextFormat

from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPdfWriter, QTextBlock, QTextDocument

_FOOT_MM = 10
_FOOT_POINTS = 8.5
_MM_PER_INCH = 25.4
_KEPT_LINES = 5
_MOST_BETWEEN = 4
_AUTO = QTextFormat.PageBreakFlag.PageBreak_Auto
_MOST_BREAKS = 60
"""So many headings are moved at most: each of them lays out everything anew."""


def put_on_pages(document: QTextDocument, writer: QPdfWriter, title: str) -> None:
    """Print a document page by page."""
    foot = _FOOT_MM / _MM_PER_INCH * writer.logicalDpiY()
    document.setDocumentMargin(0)
    document.documentLayout().setPaintDevice(writer)
    page = QSizeF(writer.width(), writer.height() - foot)
    document.setPageSize(page)
    keep_with_next(document)
    count = document.pageCount()
    with QPainter(writer) as painter:
        for number in range(count):
            if number:
                writer.newPage()
            _paint(painter, document, number)
            words = tr("Handout", "{title} – page {number} of {count}")
            said = words.format(title=title, number=number + 1, count=count)
            font = QFont(document.defaultFont())
            font.setPointSizeF(_FOOT_POINTS)
            painter.setFont(font)
            room = QRectF(0, page.height(), page.width(), foot)
            flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter
            painter.drawText(room, flags | Qt.TextFlag.TextSingleLine, said)


def keep_with_next(document: QTextDocument) -> None:
    """Begin a page with each heading, or question, whose first answer would be on the next."""
    page = document.pageSize()
    for _ in range(_MOST_BREAKS):
        first = _parted(document, page.height())
        if first is None:
            return
        form = first.blockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        QTextCursor(first).setBlockFormat(form)
        # Qt lays out the rest anew with lines of no height; another size lays out everything.
        document.setPageSize(page + QSizeF(1, 1))
        document.setPageSize(page)


def _parted(document: QTextDocument, height: float) -> QTextBlock | None:
    """The first line that stands on another page than what it leads to."""
    for first, last in _leads(document):
        is_told = first.blockFormat().pageBreakPolicy() != _AUTO
        begin, end = _page(document, first, height, 0), _page(document, last, height, _KEPT_LINES)
        if not is_told and begin != end:
            return first
    return None


def _leads(document: QTextDocument) -> Iterator[tuple[QTextBlock, QTextBlock]]:
    """Each first line of what leads to something, and what it leads to."""
    first = None
    block = document.begin()
    while block.isValid():
        if block.blockFormat().pageBreakPolicy() != _AUTO:
            first = None  # whatever leads to it stands on the page before, as is wanted
        if _is_lead(block) or (first is not None and _is_between(block)):
            first = first or block
        elif first is not None:
            yield first, block
            first = None
        block = block.next()


def _is_lead(block: QTextBlock) -> bool:
    """Whether a block is a heading, or the last line before a list or a table."""
    if block.blockFormat().headingLevel() > 0:
        return True
    return _is_plain(block) and block.next().isValid() and not _is_plain(block.next())


def _is_between(block: QTextBlock) -> bool:
    """Whether it is one of a few lines that stand between a heading and the next."""
    for _ in range(_MOST_BETWEEN):
        if not block.isValid() or not _is_plain(block):
            return False
        if block.blockFormat().headingLevel() > 0:
            return True
        block = block.next()
    return False


def _is_plain(block: QTextBlock) -> bool:
    """Whether a block stands in no list and no table."""
    return block.textList() is None and QTextCursor(block).currentTable() is None


def _page(document: QTextDocument, block: QTextBlock, height: float, line: int) -> int:
    """The page on which a line of a block stands, from 0; of one with fewer lines the last."""
    layout = block.layout()
    top = document.documentLayout().blockBoundingRect(block).top() - layout.boundingRect().top()
    found = layout.lineAt(max(0, min(line, layout.lineCount() - 1)))
    middle = found.y() + found.height() / 2 if found.isValid() else 0.0
    return int((top + middle) // height)


def _paint(painter: QPainter, document: QTextDocument, number: int) -> None:
    height = document.pageSize().height()
    view = QRectF(0, number * height, document.pageSize().width(), height)
    painter.save()
    painter.translate(0, -view.top())
    painter.setClipRect(view)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = view
    context.palette.setColor(context.palette.ColorRole.Text, Qt.GlobalColor.black)
    document.documentLayout().draw(painter, context)
    painter.restore()
