"""Sets a passage in a Qt document: its font, its lines, its paragraphs, its room on the sheet.

Not the painting on it, and not how wide the sheet is: that is given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption

from literacy_app.desktop.positions import Positions, document_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QTextDocument

    from literacy_app.desktop.paint.look import Look
    from literacy_app.lessons.lesson import Paragraph
    from literacy_app.text.spans import Span

CHARACTERS = 66
_SAMPLE = 1000
_TOP, _BOTTOM = 26, 40


@dataclass(frozen=True, slots=True)
class Measures:
    """The room of a passage on its sheet, in pixels.

    Attributes:
        gutter: from the sheet's edge to the text; the paragraph's number stands in it.
        column: the text's own width, at most.
        gap: from the text to the margin's rule.
    """

    gutter: int
    column: int
    gap: int

    @property
    def width(self) -> int:
        """All three together."""
        return self.gutter + self.column + self.gap


def measures_for(look: Look, text: str) -> Measures:
    """The measures of a text: a column of 66 of its characters at their mean advance."""
    sample = text[:_SAMPLE].replace("\n", " ")
    metrics = QFontMetricsF(look.font("passage"))
    mean = metrics.horizontalAdvance(sample) / len(sample) if sample else 8.0
    return Measures(
        look.px(44) + look.gap(18), round(CHARACTERS * mean), look.px(20) + look.gap(14)
    )


def put_text(document: QTextDocument, text: str, look: Look) -> Positions:
    """Put a normalised text into a document, a block for each paragraph, and say where all is."""
    document.setUndoRedoEnabled(False)
    document.setDocumentMargin(0)
    document.setDefaultFont(look.font("passage"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    document.setPlainText(document_text(text))
    return Positions(text)


def set_lines(document: QTextDocument, look: Look) -> None:
    """Give every line the passage's fixed height, and half a line between paragraphs."""
    height = look.line_height("passage")
    lines = QTextBlockFormat()
    lines.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    lines.setBottomMargin(height // 2)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(lines)


def slant(document: QTextDocument, positions: Positions, span: Span) -> None:
    """Set a stretch in italics."""
    italic = QTextCharFormat()
    italic.setFontItalic(True)
    cursor = QTextCursor(document)
    cursor.setPosition(positions.to_qt(span.start))
    cursor.setPosition(positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(italic)


def slant_standfirsts(
    document: QTextDocument, positions: Positions, paragraphs: Sequence[Paragraph]
) -> None:
    """Set every standfirst in italics."""
    for paragraph in paragraphs:
        if paragraph.is_standfirst:
            slant(document, positions, paragraph.span)


def set_room(document: QTextDocument, measures: Measures, look: Look) -> int:
    """Leave the gutter, the gap and the room above and below the text free; the room above."""
    frame = document.rootFrame()
    room = frame.frameFormat()
    room.setLeftMargin(measures.gutter)
    room.setRightMargin(measures.gap)
    room.setTopMargin(look.gap(_TOP))
    room.setBottomMargin(look.gap(_BOTTOM))
    frame.setFrameFormat(room)
    return look.gap(_TOP)
