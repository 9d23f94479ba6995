"""Tests of the one who has texts checked, with the real process and with one that fails."""

from __future__ import annotations

import io
import pickle
from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop.studio import checker as checker_module
from literacy_app.desktop.studio.checked import Answer, Checked, Counted, Wanted
from literacy_app.desktop.studio.checker import Checker
from literacy_app.desktop.studio.checking_process import serve
from literacy_app.desktop.studio.frames import HEAD, framed
from literacy_app.settings.bundled import lessons_folder
from tests.fakes.studio_desk import LESSON

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

PATIENCE = 20_000

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def checker() -> Iterator[Checker]:
    made = Checker()
    yield made
    made.stop()


def test_only_the_newest_text_is_told_of(qtbot: QtBot, checker: Checker, tmp_path: Path) -> None:
    told: list[Checked] = []
    checker.checked.connect(told.append)
    for number in range(5):
        checker.check(tmp_path / "a.yaml", LESSON.replace("The pool", f"Pool {number}"))
    qtbot.waitUntil(lambda: bool(told) and not checker.is_busy, timeout=PATIENCE)
    assert [each.lesson.title for each in told if each.lesson] == ["Pool 4"]
    assert told[0].lines["mark", "axed"] == 1 + LESSON[: LESSON.index("- quote: axed")].count("\n")
    assert ("think", "") in told[0].lines


def test_an_answer_that_is_not_wanted_any_more_is_not_opened(
    qtbot: QtBot, checker: Checker, tmp_path: Path
) -> None:
    told: list[Checked] = []
    checker.checked.connect(told.append)
    checker.check(tmp_path / "a.yaml", LESSON)
    checker.drop()
    qtbot.waitUntil(lambda: not checker.is_busy, timeout=PATIENCE)
    assert not told


def test_files_are_counted_one_after_another(
    qtbot: QtBot, checker: Checker, tmp_path: Path
) -> None:
    (tmp_path / "good.yaml").write_text(LESSON)
    (tmp_path / "bad.yaml").write_text(LESSON.replace("axed", "axes", 1).replace("id: think", ""))
    told: list[Counted] = []
    checker.counted.connect(told.append)
    checker.count([tmp_path / "good.yaml", tmp_path / "bad.yaml"])
    qtbot.waitUntil(lambda: not checker.is_busy, timeout=PATIENCE)
    assert [bool(each.errors) for each in told] == [False, True]


def test_a_process_that_dies_is_started_again_and_not_for_ever(
    qtbot: QtBot,
    checker: Checker,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    logged: list[object],
) -> None:
    monkeypatch.setattr(checker_module, "_MODULE", "literacy_app.no_such_module")
    with qtbot.waitSignal(checker.failed, timeout=PATIENCE):
        checker.check(tmp_path / "a.yaml", LESSON)
    assert not checker.is_busy
    assert len(logged) == 3
    monkeypatch.undo()
    with qtbot.waitSignal(checker.checked, timeout=PATIENCE):
        checker.check(tmp_path / "a.yaml", LESSON)


def test_the_process_answers_until_its_input_ends(tmp_path: Path) -> None:
    folder = lessons_folder()
    course = next(folder.glob("*/course.yaml"))
    wanted = [
        Wanted(1, tmp_path / "a.yaml", LESSON),
        Wanted(2, course, course.read_text(encoding="utf-8")),
        Wanted(3, folder / "techniques.yaml", ""),
        Wanted(0, course, None),
        Wanted(4, tmp_path / "a.yaml", "format: [1"),
    ]
    out = io.BytesIO()
    serve(io.BytesIO(b"".join(framed(each) for each in wanted) + b"\0"), out)
    answers = [*_answers(out.getvalue())]
    assert [answer.number for answer in answers] == [1, 2, 3, 0, 4]
    found = [pickle.loads(each.packed) for each in answers if each.packed]  # noqa: S301 (our own)
    assert [each.lesson is not None for each in found] == [True, False, False, False]
    assert [each.is_lesson_file for each in found] == [True, False, False, True]
    assert found[3].problems
    assert answers[3].counted == Counted(course, 0)


def _answers(raw: bytes) -> Iterator[Answer]:
    while raw:
        (length,) = HEAD.unpack_from(raw)
        yield pickle.loads(raw[HEAD.size : HEAD.size + length])  # noqa: S301 (our own)
        raw = raw[HEAD.size + length :]
