"""The README and CONTRIBUTING say what is so."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from literacy_app.lessons.load import load_lesson
from literacy_app.settings.fields import FIELDS
from literacy_app.settings.places import MACHINE_SETTINGS_VARIABLE, machine_settings_file
from literacy_app.settings.reading import read

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def example() -> str:
    [block] = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    return str(block)


def test_the_example_names_every_setting() -> None:
    assert set(tomllib.loads(example())) == set(FIELDS)


def test_the_example_is_taken_without_a_problem(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(example(), encoding="utf-8")
    stated = read(file, is_machine=True)
    assert stated.problems == ()
    assert set(stated.values) == set(FIELDS)


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_the_places_of_the_machine_wide_file_are_named(platform: str) -> None:
    file = str(machine_settings_file({}, platform))
    if platform == "win32":
        file = file.replace("/", "\\")
    assert f"`{file}`" in README
    assert MACHINE_SETTINGS_VARIABLE in README


def test_links_and_pictures_are_there() -> None:
    for text in (README, CONTRIBUTING):
        for place in re.findall(r"\]\(([^)#]+)\)", text):
            assert (ROOT / place).exists(), place


def test_the_architecture_names_every_part() -> None:
    parts = {path.name for path in (ROOT / "literacy_app").iterdir() if path.is_dir()}
    drawn = set(re.findall(r"^  (\w+)/ ", CONTRIBUTING, re.MULTILINE))
    assert drawn == parts - {"__pycache__"}


def test_teachers_and_developers_have_ten_lines_each() -> None:
    for heading in ("For teachers", "For developers"):
        section = README.split(f"## {heading}\n")[1].split("\n## ")[0]
        numbers = re.findall(r"^(\d+)\. ", section, re.MULTILINE)
        assert numbers == [str(number) for number in range(1, 11)]


def test_the_lesson_to_copy_is_sound(tmp_path: Path) -> None:
    lesson, _ = _yaml_of_the_guide()
    loaded = load_lesson(_written(tmp_path, lesson))
    assert loaded.problems == ()
    assert loaded.lesson is not None
    assert [len(activity.key) for activity in loaded.lesson.highlights] == [2]


def test_the_activities_to_go_on_with_are_sound(tmp_path: Path) -> None:
    loaded = load_lesson(_written(tmp_path, "".join(_yaml_of_the_guide())))
    assert loaded.problems == ()
    assert loaded.lesson is not None
    kinds = [activity.kind for activity in loaded.lesson.activities]
    assert kinds == ["highlight", "judge", "ledger", "investigate", "rewrite", "choose", "reflect"]


def _yaml_of_the_guide() -> list[str]:
    guide = (ROOT / "lessons" / "README.md").read_text(encoding="utf-8")
    return re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)


def _written(folder: Path, text: str) -> Path:
    file = folder / "my-lesson.yaml"
    file.write_text(text, encoding="utf-8")
    return file
