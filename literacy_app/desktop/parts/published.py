"""Who published a text and when, in a line.

Not a card of the source (`lesson.source_card`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, Qt

if TYPE_CHECKING:
    from literacy_app.lessons.lesson import Source


def published_line(source: Source) -> str:
    """The publisher and the day, as far as they are known."""
    parts = (source.publisher, day_words(source.published))
    return ", ".join(part for part in parts if part)


def day_words(published: str | None) -> str:
    """A day such as 2016-12-21 in words; anything else stays as it was typed."""
    if not published:
        return ""
    day = QDate.fromString(published, Qt.DateFormat.ISODate)
    return QLocale().toString(day, "d MMMM yyyy") if day.isValid() else published
