"""The headings over a table, each on as many lines as its column asks for.

Not the columns' widths: the table gives them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from literacy_app.desktop.overriding import override
from literacy_app.desktop.parts.text_block import Blocks
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from literacy_app.desktop.answers.ledger_model import LedgerModel
    from literacy_app.desktop.paint.look import Look

_ROLE = "caption-strong"
_ABOVE, _ASIDE = 7, 8


class LedgerHeader(QHeaderView):
    """Paints the headings; they are neither pressed nor moved."""

    def __init__(self, look: Look, model: LedgerModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setAccessibleName(tr("Ledger", "Columns"))
        self._look = look
        self._headings = model
        self._blocks = Blocks(look)
        self.setViewport(QWidget())
        self.setSectionsClickable(False)
        self.setSectionsMovable(False)
        self.setMinimumSectionSize(1)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        look.changed.connect(self._on_look_changed)

    def fit(self) -> None:
        """Take the height that the widths of the moment ask for."""
        self.setFixedHeight(self._height())

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._look.px(100), self._height())

    @override
    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        theme = self._look.theme
        painter.fillRect(rect, theme.paper)
        painter.fillRect(
            QRect(rect.left(), rect.bottom() + 1 - theme.border, rect.width(), theme.border),
            theme.rule,
        )
        if logicalIndex == 0:
            return  # the numbers need none to be seen; a screen reader is told
        block = self._blocks.of(self._heading(logicalIndex), _ROLE, self._room(rect.width()))
        painter.setPen(theme.ink2)
        top = rect.bottom() + 1 - self._look.gap(_ABOVE) - block.height
        block.draw(painter, rect.left() + self._look.gap(_ASIDE), top)

    def _height(self) -> int:
        heights = [
            self._blocks.of(self._heading(n), _ROLE, self._room(self.sectionSize(n))).height
            for n in range(1, self.count())
        ]
        return max(heights, default=self._look.line_height(_ROLE)) + 2 * self._look.gap(_ABOVE)

    def _room(self, width: int) -> int:
        return max(1, width - 2 * self._look.gap(_ASIDE))

    def _heading(self, place: int) -> str:
        headings = self._headings.headings
        return headings[place] if place < len(headings) else ""

    def _on_look_changed(self, _look: object) -> None:
        self._blocks.clear()
