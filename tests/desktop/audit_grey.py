"""Looks at signs without their colours: whether each is told from the others by its shape alone.

Not how far a sign stands out from its ground (`audit_colors`).
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from tests.desktop.audit_colors import SIGNS
from tests.desktop.audit_picture import Picture, contrast

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LEAST = 4
"""How many pixels have to be of one of two signs alone: the tail that makes a Q of an O has so many
in the smallest letter of a badge."""


def alike_in_grey(signs: Mapping[str, QImage]) -> Iterator[str]:
    """Pairs of signs that only their colours tell apart.

    All are painted on one ground and in one ink, as colours give no help then.
    """
    shapes = {name: _shape(image) for name, image in signs.items()}
    for (one, first), (other, second) in combinations(shapes.items(), 2):
        apart = len(first ^ second)
        if apart < LEAST:
            yield f"{one} and {other} differ by colour alone: by {apart} px of their shape"


def _shape(image: QImage) -> frozenset[tuple[int, int]]:
    """Where a sign can be seen once its colours are gone."""
    picture = Picture(image.convertToFormat(QImage.Format.Format_Grayscale8))
    ground = picture.at(0, 0)
    return frozenset(
        (x, y)
        for y in range(picture.rect.height())
        for x, color in enumerate(picture.row(y, 0, picture.rect.width()))
        if contrast(color, ground) >= SIGNS
    )
