"""The list of problems: its rows, kept where nothing but their place is other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.paint.look import Look
from literacy_app.desktop.studio.problem_list import ProblemList
from literacy_app.desktop.studio.problem_rows import Row, Severity
from literacy_app.lessons.problems import Mend

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def row(line: int, sentence: str, mend: Mend | None = None) -> Row:
    return Row(Severity.PROBLEM, line, 1, sentence, mend)


@pytest.fixture
def problems(qtbot: QtBot) -> ProblemList:
    """The list, shown."""
    made = ProblemList(Look(reduced=True))
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_rows_that_only_moved_keep_their_widgets(problems: ProblemList) -> None:
    problems.show_rows([row(3, "One."), row(5, "Two.", Mend(1, 2, "x")), row(9, "Three.")])
    one, two, three = problems.widgets
    problems.show_rows([row(2, "New."), row(4, "One."), row(6, "Two.", Mend(2, 3, "x"))])
    assert problems.widgets[1:] == [one, two]
    assert three not in problems.widgets
    assert three.isHidden()
    assert [widget.row for widget in problems.widgets] == list(problems.rows)
    assert two.row.mend == Mend(2, 3, "x")
    assert two.accessibleName() == problems.rows[2].spoken
    assert two.mend_button is not None
    assert two.mend_button.accessibleName().startswith("Mend line 6:")
    inside = one.parentWidget()
    layout = inside.layout() if inside is not None else None
    assert layout is not None
    assert [layout.indexOf(widget) for widget in problems.widgets] == [0, 1, 2]


def test_another_mend_has_another_widget(problems: ProblemList) -> None:
    problems.show_rows([row(5, "Two.", Mend(1, 2, "x"))])
    (was,) = problems.widgets
    problems.show_rows([row(5, "Two.", Mend(1, 2, "y")), row(6, "Two.")])
    assert was not in problems.widgets
    assert [widget.mend_button is None for widget in problems.widgets] == [False, True]
    problems.show_rows([])
    assert not problems.widgets
