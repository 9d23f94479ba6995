"""A page of results as a file: HTML that a screen reader can read, or a PDF to print or keep.

Not the page on the screen: it has the same words, the drawings in light ink, and every table.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSize, QUrl
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter, QTextDocument
from PySide6.QtSvg import QSvgGenerator

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.paint.theme import LIGHT

if TYPE_CHECKING:
    from literacy_app.desktop.charts.chart import Picture
    from literacy_app.desktop.charts.panel import Panel

_WIDTH = 460
_SHARPER = 3
_DOTS_PER_INCH = 150
_PAPER_STYLE = "th, td { text-align: left; padding-right: 16px; padding-bottom: 3px }"
_LANGUAGE = "en"

_STYLE = """
body { font-family: sans-serif; color: #1d2126; max-width: 46em; margin: 2em auto; padding: 0 1em }
h1, h2 { font-family: serif }
table { border-collapse: collapse }
th, td { text-align: left; padding: 4px 14px 4px 0; border-bottom: 1px solid #c4c9c8 }
svg { max-width: 100%; height: auto }
"""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and paragraphs under it, each a lead, which may be empty, and its text."""

    title: str
    texts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that the file holds."""

    title: str
    subtitle: str
    panels: tuple[Panel, ...]
    sections: tuple[Section, ...]


def html_of(report: Report) -> str:
    """The whole file: headings, a description with each drawing, and its table under it."""
    drawn = [_panel(panel, _svg(panel)) for panel in report.panels]
    head = f'<meta charset="utf-8"><title>{escape(report.title)}</title><style>{_STYLE}</style>'
    body = _body(report, drawn)
    return (
        f'<!DOCTYPE html>\n<html lang="{_LANGUAGE}"><head>{head}</head><body>{body}</body></html>\n'
    )


def pdf_of(report: Report) -> bytes:
    """The whole file, for paper of size A4."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageMargins(QMarginsF())  # the document brings its own
    writer.setTitle(report.title)
    document = QTextDocument()
    document.setDefaultStyleSheet(_PAPER_STYLE)
    document.documentLayout().setPaintDevice(writer)
    drawn = []
    for number, panel in enumerate(report.panels):
        name = f"drawing-{number}"
        image = _image(panel.picture)
        if image is not None:
            kind = QTextDocument.ResourceType.ImageResource.value
            document.addResource(kind, QUrl(name), image)
        shown = f'<p><img src="{name}" width="{_WIDTH}"></p>' if image is not None else ""
        drawn.append(_panel(panel, shown))
    document.setHtml(_body(report, drawn))
    document.print_(writer)
    del writer  # which writes its end
    return bytes(buffer.data().data())


def _body(report: Report, drawn: list[str]) -> str:
    sections = [
        f"<h2>{escape(section.title)}</h2>" + "".join(_text(*text) for text in section.texts)
        for section in report.sections
    ]
    head = f"<h1>{escape(report.title)}</h1><p>{escape(report.subtitle)}</p>"
    return "\n".join([head, *drawn, *sections])


def _text(lead: str, text: str) -> str:
    return f"<p>{f'<b>{escape(lead)}</b><br/>' if lead else ''}{escape(text)}</p>"


def _panel(panel: Panel, drawing: str) -> str:
    words = f"<h2>{escape(panel.title)}</h2><p>{escape(panel.sentence)}</p>"
    note = f"<p>{escape(panel.note)}</p>" if panel.note else ""
    return words + note + drawing + _table(panel)


def _table(panel: Panel) -> str:
    if not panel.rows:
        return ""
    head = "".join(f'<th scope="col">{escape(word)}</th>' for word in panel.header)
    rows = "".join(
        f'<tr><th scope="row">{escape(first)}</th>'
        + "".join(f"<td>{escape(word)}</td>" for word in rest)
        + "</tr>"
        for first, *rest in panel.rows
    )
    caption = f"<caption>{escape(panel.title)}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"


def _svg(panel: Panel) -> str:
    """The drawing as a picture within the file, named by the sentence that describes it."""
    if panel.picture is None:
        return ""
    look = Look(LIGHT)
    size = QSize(_WIDTH, panel.picture.height(look))
    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    with QPainter(generator) as painter:
        panel.picture.paint(painter, _room(size), look)
    text = bytes(buffer.data().data()).decode()
    drawing = text[text.index("<svg") :]
    named = f'<svg role="img" aria-label="{escape(panel.sentence)}"'
    return f"<p>{drawing.replace('<svg', named, 1)}</p>"


def _image(picture: Picture | None) -> QImage | None:
    if picture is None:
        return None
    look = Look(LIGHT)
    size = QSize(_WIDTH, picture.height(look))
    image = QImage(size * _SHARPER, QImage.Format.Format_ARGB32)
    image.setDevicePixelRatio(_SHARPER)
    image.fill(LIGHT.field)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture.paint(painter, _room(size), look)
    return image


def _room(size: QSize) -> QRectF:
    return QRectF(2, 2, size.width() - 4, size.height() - 4)
