from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.authoring.bands import NAMES
from literacy_app.authoring.findings import FINDING_VALUES, Finding
from literacy_app.cli.doctor_words import SENTENCES, STUDENTS, sentence
from tests.authoring.lessons import CHOOSE, MARK, TEXT, lesson_text
from tests.cli.calling import ROOT, call, call_alone

if TYPE_CHECKING:
    from pathlib import Path

COURSE = (
    "format: 1\nid: c\ntitle: C\nabout: A course.\nlessons: [town.yaml]\nbank: [council.yaml]\n"
)
LAX = ("--band", "adjectives=1")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A course of a lesson and a bank, and a loose lesson beside it."""
    course = tmp_path / "course"
    course.mkdir()
    long = TEXT + " word" * 200
    town = lesson_text(MARK, text=long, favours="town").replace("id: small", "id: town")
    single = MARK.split("    - {quote: axed")[0] + "  let_stand:" + MARK.split("  let_stand:")[1]
    council = lesson_text(single, text=long, favours="council")
    (course / "town.yaml").write_text(town, encoding="utf-8")
    (course / "council.yaml").write_text(council, encoding="utf-8")
    (course / "course.yaml").write_text(COURSE, encoding="utf-8")
    (tmp_path / "loose.yaml").write_text(lesson_text(MARK + CHOOSE), encoding="utf-8")
    (tmp_path / "techniques.yaml").write_text("format: 1\n", encoding="utf-8")
    return tmp_path


def test_a_lesson_within_its_bands(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "doctor", *LAX, folder / "loose.yaml")

    file = folder / "loose.yaml"
    title, mark, ask, note = called.out.splitlines()
    assert called.code == 0
    assert title == f"Small ({file})"
    assert mark.startswith("  mark: perfect 100 %, wider 100 %, narrower 100 %; ")
    assert mark.endswith(", others 0 %")
    assert ask.startswith("  ask: perfect 100 %; first 100 %, longest 100 %, random-answers ")
    assert note.startswith(f"{file}:10:1: note: The lesson has 3 keyed and 2 let-stand entries.")
    assert called.err == "1 lesson, 0 outside their bands, 1 note.\n"


def test_outside_a_band(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "doctor", "--band", "adjectives=0.5", folder / "loose.yaml")

    assert called.code == 1
    assert (
        f"{folder / 'loose.yaml'}:11:5: outside: In mark a student who marks what looks like a "
        "judging word earns 66 %, more than 50 %.\n"
    ) in called.out
    assert called.err == "1 lesson, 1 outside its band, 1 note.\n"


def test_the_sides_of_a_course(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "doctor", *LAX, folder)

    assert called.code == 1
    assert "  side     words  keyed  per 100 words  let stand" in called.out
    assert "  council    227      1            0.4          2" in called.out
    assert "  town: loaded 2, name-calling 1" in called.out
    assert (
        f"{folder / 'course' / 'course.yaml'}:1:1: outside: Texts that favour “town” have 1.3 "
        "keyed entries for 100 words, those that favour “council” 0.4: 33 % of that, less than "
        "67 %.\n"
    ) in called.out
    assert called.err.startswith("3 lessons, 2 outside their bands, ")
    lax = call(capsys, "doctor", *LAX, "--band", "sides=0", folder / "course")
    assert lax.code == 0


def test_passages_of_no_side(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "course" / "town.yaml").write_text(lesson_text(MARK), encoding="utf-8")
    called = call(capsys, "doctor", *LAX, folder / "course" / "course.yaml")
    assert "  Not said whom they favour: small/pool\n" in called.out


def test_as_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "doctor", "--format", "json", folder)

    assert called.code == 1
    assert called.err == ""
    assert [lesson["id"] for lesson in called.json["lessons"]] == ["small", "town", "small"]
    loose = called.json["lessons"][0]
    students = loose["activities"][0]["students"]
    assert students["perfect"] == {
        "share": 1.0,
        "items": {"reckless-council": 1.0, "axed": 1.0, "dear": 1.0},
    }
    finding = loose["findings"][-1]
    assert {name: finding[name] for name in ("code", "severity", "line", "path")} == {
        "code": "earns-too-much",
        "severity": "outside",
        "line": 11,
        "path": ["activities", 0],
    }
    (course,) = called.json["courses"]
    assert [side["side"] for side in course["sides"]] == ["council", "town"]
    assert {each["code"] for each in course["findings"]} == {"keyed-more", "let-stand-more"}


def test_a_lesson_with_errors_is_told_and_the_others_are_examined(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = folder / "course" / "town.yaml"
    broken.write_text(lesson_text(MARK.replace("quote: axed", "quote: axd")), encoding="utf-8")
    called = call(capsys, "doctor", *LAX, folder)

    assert called.code == 1
    assert f"{broken}:18:" in called.out
    assert called.err.startswith("2 lessons, ")
    assert called.err.endswith(", 1 error.\n")


def test_a_course_with_errors(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    course = folder / "course" / "course.yaml"
    course.write_text(COURSE.replace("town.yaml", "twn.yaml"), encoding="utf-8")
    called = call(capsys, "doctor", *LAX, course)
    assert called.code == 1
    assert f"{course}:5:" in called.out


@pytest.mark.parametrize(
    ("band", "sentence"),
    [
        ("everythin=0.3", 'There is no band "everythin"; did you mean everything?'),
        ("0.3", '"0.3" sets no band; write NAME=SHARE, as in everything=0.35.'),
        (
            "random=2",
            '"random=2" sets no band: behind = stands a number from 0 to 1, as in everything=0.35.',
        ),
    ],
)
def test_a_band_that_is_none(
    folder: Path, capsys: pytest.CaptureFixture[str], band: str, sentence: str
) -> None:
    assert call(capsys, "doctor", "--band", band, folder).sentence == sentence
    unlike = call(capsys, "doctor", "--band", "zzz=1", folder).sentence
    assert unlike.startswith('There is no band "zzz"; there are everything, ')


def test_what_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "gone.yaml"
    assert call(capsys, "doctor", missing).sentence == f'There is no file "{missing}".'
    assert call(capsys, "doctor", tmp_path).sentence == f'The folder "{tmp_path}" holds no lesson.'


def test_a_lesson_of_the_library_by_its_id(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "doctor", "--format", "json", "kellmouth-ferry")
    assert [lesson["id"] for lesson in called.json["lessons"]] == ["kellmouth-ferry"]


@pytest.mark.parametrize(
    ("share", "most", "said"),
    [
        (0.5, 0.35, "earns 50 %, more than 35 %."),
        (0.354, 0.35, "earns 35.4 %, more than 35.0 %."),
        (0.35001, 0.35, "earns 35.001 %, more than 35.000 %."),
        (0.999, 0.35, "earns 99 %, more than 35 %."),
        (1, 0, "earns 100 %, more than 0 %."),
    ],
)
def test_a_share_is_seen_to_be_more_than_its_band(share: float, most: float, said: str) -> None:
    values = {"activity": "mark", "student": "random", "share": share, "most": most}
    finding = Finding("earns-too-much", "outside", ("activities", 0), values)
    assert sentence(finding).endswith(said)


def test_every_sentence_takes_the_values_of_its_code() -> None:
    for code, names in FINDING_VALUES.items():
        values: dict[str, object] = dict.fromkeys(names, 0.5)
        values |= {name: ("a", "b") for name in ("sides", "activities") if name in names}
        values |= {"pairs": (("a", "b"),)} if "pairs" in names else {}
        values |= {"least": 200} if code == "few-words" else {}
        said = sentence(Finding(code, "note", (), values), line=7)
        assert "{" not in said
        assert said.endswith((".", "”"))
    few = Finding("few-words", "note", (), {"sides": ("a", "b"), "least": 200})
    assert sentence(few) == "Too few words to compare by, fewer than 200: a, b."


def test_everything_that_can_be_found_has_a_sentence() -> None:
    assert set(SENTENCES) == set(FINDING_VALUES)
    assert set(NAMES) == set(STUDENTS) | {"item", "reasons", "sides"}


def test_help_names_the_bands(capsys: pytest.CaptureFixture[str]) -> None:
    out = call(capsys, "doctor", "--help").out
    assert all(f"{name}=" in out for name in NAMES)


def test_a_bundled_course_in_a_process_of_its_own() -> None:
    called = call_alone("doctor", "lessons/first-look")
    assert "Traceback" not in called.err
    assert "The last ferry" in called.out
    assert ROOT.joinpath("lessons").is_dir()
