from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator
from typing_extensions import override

from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from collections.abc import Iterator

import pytest


class German(QTranslator):
    """Knows two texts, and which of a text's forms a count takes."""

    @override
    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if (context, text) == ("Test", "Undo"):
            return "Zurück"
        if (context, text) == ("Test", "%n marks"):
            return "%n Marke" if n == 1 else "%n Marken"
        return text  # as a file of translations gives back what it does not hold

    @override
    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    translator = German()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("qapp")
def test_without_a_translation_a_text_stands_as_it_is() -> None:
    assert tr("Test", "Undo") == "Undo"
    assert plural("Test", 1, one="1 mark", many="%n marks") == "1 mark"
    assert plural("Test", 3, one="1 mark", many="%n marks") == "3 marks"
    assert plural("Test", 0, one="1 mark", many="%n marks") == "0 marks"


@pytest.mark.usefixtures("german")
def test_a_translation_stands_for_both_forms() -> None:
    assert tr("Test", "Undo") == "Zurück"
    assert tr("Elsewhere", "Undo") == "Undo"
    assert plural("Test", 1, one="1 mark", many="%n marks") == "1 Marke"
    assert plural("Test", 3, one="1 mark", many="%n marks") == "3 Marken"
