from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from literacy_app.activities.kinds import grade, read_response
from literacy_app.desktop.tour.tour import run
from literacy_app.lessons.library import Library
from literacy_app.lessons.load import load_lesson
from literacy_app.settings.bundled import lessons_folder
from tests.fakes.all_kinds import all_kinds

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.timeout(330)  # the first of them waits for the whole tour

LOOKS = {"light", "dark", "contrast", "200"}
_LOOKS_OF_MARKING, _LOOKS_OF_EVERY_KIND = 6, 16


@pytest.fixture(scope="module")
def tour(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("tour")
    done = subprocess.run(
        [sys.executable, "-m", "literacy_app", "tour", "--out", str(folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    return folder, done


@pytest.mark.journey
@pytest.mark.slow
def test_both_lessons_are_done_and_all_is_equal(
    tour: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    _, done = tour
    assert done.returncode == 0, done.stdout + done.stderr
    assert "NOT EQUAL" not in done.stdout
    assert "differs" not in done.stdout
    assert done.stdout.count("equal  ") >= _LOOKS_OF_MARKING + _LOOKS_OF_EVERY_KIND
    assert "Traceback" not in done.stderr


@pytest.mark.journey
@pytest.mark.slow
def test_every_step_is_pictured_in_every_look(
    tour: tuple[Path, subprocess.CompletedProcess[str]],
) -> None:
    folder, _ = tour
    steps: dict[str, set[str]] = {}
    for file in folder.glob("*.png"):
        number, rest = file.stem.split("-", 1)
        step, look = rest.rsplit("-", 1)
        steps.setdefault(f"{number}-{step}", set()).add(look)
        assert QImage(str(file)).size().toTuple() == (1366, 768)
    whole = [step for step, looks in steps.items() if looks == LOOKS]
    assert len(whole) >= 25
    for kind in {activity.kind for activity in all_kinds().activities} - {"highlight"}:
        assert any(kind in step for step in whole)
    assert all(looks in (LOOKS, {"light"}) for looks in steps.values())


@pytest.mark.journey
@pytest.mark.slow
def test_the_grade_is_that_of_the_responses(
    tour: tuple[Path, subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    folder, _ = tour
    written = json.loads((folder / "grade.json").read_text(encoding="utf-8"))
    responses = json.loads((folder / "responses.json").read_text(encoding="utf-8"))
    assert [each["lesson"] for each in written["more"]] == [all_kinds().id]
    pairs = zip([written, *written["more"]], [responses, *responses["more"]], strict=True)
    for part, answered in pairs:
        entry = Library((lessons_folder(),), tmp_path).find(part["lesson"])
        assert entry is not None
        lesson = load_lesson(entry.path).lesson
        assert lesson is not None
        for activity in lesson.activities:
            response = read_response(answered["activities"][activity.id], activity)
            graded = json.loads(json.dumps(grade(activity, response).to_json()))
            assert part["activities"][activity.id] == graded


def test_bad_arguments_are_told_in_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(["--oot", "x"])
    assert left.value.code == 2
    told = capsys.readouterr().err.strip()
    assert told == "Unrecognized arguments: --oot x; literacy-app tour --help tells more."


def test_a_folder_that_cannot_be_made_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.write_text("not a folder", encoding="utf-8")
    assert run(["--out", str(file)]) == 2
    assert capsys.readouterr().err.startswith("The tour cannot be taken: ")
