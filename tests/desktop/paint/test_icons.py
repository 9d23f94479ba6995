from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtSvg import QSvgRenderer

import literacy_app.desktop
from literacy_app.desktop.paint.icons import (
    UnknownIconError,
    icon_file,
    icon_names,
    icon_pixmap,
    icons_folder,
)
from literacy_app.desktop.paint.look import Look

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

pytestmark = pytest.mark.usefixtures("qapp")
NAMES = sorted(icon_names())
_DESKTOP = Path(literacy_app.desktop.__file__).parent


def asked_for() -> set[str]:
    """The names that code gives to an icon's parameter."""
    names = set()
    for path in _DESKTOP.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        calls = r"icon_pixmap\(\s*[\w.]+,|IconLabel\(\s*[\w.]+,|set_icon_name\(|set_icon\("
        pattern = rf'(?:{calls})\s*"([\w-]+)"'
        names |= set(re.findall(pattern, text))
        names |= set(re.findall(r'"(?:primary|plain|ghost|link)",\s*"([\w-]+)"', text))
    return names


def colors(pixmap: QPixmap) -> set[str]:
    """The opaque colours in a picture."""
    image = pixmap.toImage()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    found = (image.pixelColor(x, y) for x, y in points)
    return {color.name() for color in found if color.alpha() == 255}


def test_every_name_that_code_asks_for_is_drawn() -> None:
    asked = asked_for()
    assert len(asked) > 10
    assert asked <= icon_names()


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_is_one_qt_can_paint_on_the_grid_of_24(name: str) -> None:
    drawing = (icons_folder() / f"{name}.svg").read_bytes()
    renderer = QSvgRenderer(drawing)
    assert renderer.isValid()
    assert renderer.viewBox().size().toTuple() == (24, 24)
    assert b"currentColor" in drawing
    assert not re.search(rb"#[0-9a-fA-F]{3}", drawing)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_painted_in_the_color_asked_for_and_in_no_other(name: str) -> None:
    pixmap = icon_pixmap(Look(), name, QColor("#1D3D63"), 48)
    assert pixmap.deviceIndependentSize().toTuple() == (48, 48)
    assert colors(pixmap) == {"#1d3d63"}


def test_an_icon_is_painted_once() -> None:
    look = Look()
    ink = QColor("#000000")
    first = icon_pixmap(look, "sun", ink, 18)
    assert icon_pixmap(look, "sun", ink, 18).cacheKey() == first.cacheKey()
    assert icon_pixmap(look, "sun", QColor("#FFFFFF"), 18).cacheKey() != first.cacheKey()
    assert icon_pixmap(look, "sun", ink, 19).cacheKey() != first.cacheKey()


def test_an_unknown_name_is_refused_by_name() -> None:
    with pytest.raises(UnknownIconError, match="sunn"):
        icon_pixmap(Look(), "sunn", QColor("#000000"), 18)


def test_an_icon_for_a_style_sheet_is_a_file_in_its_color(tmp_path: Path) -> None:
    file = Path(icon_file(tmp_path, "caret-down", QColor("#112233")))
    assert b"#112233" in file.read_bytes()
    assert b"currentColor" not in file.read_bytes()
    file.write_text("kept", encoding="utf-8")
    assert icon_file(tmp_path, "caret-down", QColor("#112233")) == file.as_posix()
    assert file.read_text(encoding="utf-8") == "kept"


def test_where_no_file_can_be_written_a_style_sheet_goes_without(tmp_path: Path) -> None:
    (tmp_path / "icons").write_text("a file is in the way", encoding="utf-8")
    assert icon_file(tmp_path, "caret-down", QColor("#112233")) == ""
