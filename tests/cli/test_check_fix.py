from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from literacy_app.authoring.saving import NotSaved
from literacy_app.lessons.fixing import fix
from tests.cli.calling import call
from tests.fakes.lessons import SMALL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

WRONG = SMALL.replace("weight: 2", "wieght: 2").replace("standfirst: true", "standfirst: yes  # !")
RIGHT = SMALL.replace("standfirst: true", "standfirst: true  # !")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "lesson.yaml"


@pytest.mark.parametrize(
    ("mark", "codec", "line_end"),
    [
        (b"", "utf-8", "\n"),
        (b"", "utf-8", "\r\n"),
        (b"\xef\xbb\xbf", "utf-8", "\n"),
        (b"\xff\xfe", "utf-16-le", "\r\n"),
    ],
)
def test_mends_are_written_and_the_rest_stays_byte_for_byte(
    file: Path, capsys: pytest.CaptureFixture[str], mark: bytes, codec: str, line_end: str
) -> None:
    def written(text: str) -> bytes:
        return mark + text.replace("\n", line_end).encode(codec)

    file.write_bytes(written(WRONG))
    file.chmod(0o640)
    called = call(capsys, "check", "--fix", file)
    assert called.code == 0
    assert called.out == ""
    assert file.read_bytes() == written(RIGHT)
    assert file.stat().st_mode & 0o777 == 0o640
    first, second, summary = called.err.splitlines()
    assert first.startswith(f"{file}:24:17: mended: “yes” is neither true nor false.")
    assert first.endswith("(wrote true)")
    assert "“wieght” is not a name" in second
    assert second.endswith("(wrote weight)")
    assert summary == "1 file, 0 errors, 0 warnings."
    assert [each.name for each in file.parent.iterdir()] == ["lesson.yaml"]


def test_what_is_right_or_can_be_meant_in_two_ways_is_left_alone(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for text, code in ((SMALL, 0), (SMALL.replace("quote: left", "quote: the"), 1)):
        file.write_text(text, encoding="utf-8")
        before = file.stat().st_mtime_ns, file.stat().st_ino
        called = call(capsys, "check", "--fix", file)
        assert called.code == code
        assert "mended" not in called.err
        assert (file.stat().st_mtime_ns, file.stat().st_ino) == before


def test_one_that_is_taken_out_is_said_so(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(SMALL.replace("[loaded, gossip]", "[loaded, gossip, loaded]"), "utf-8")
    assert "(took it out)" in call(capsys, "check", "--fix", file).err
    assert file.read_text("utf-8") == SMALL


def test_a_file_that_may_only_be_read_is_refused_in_a_sentence(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(WRONG, "utf-8")
    file.chmod(0o444)
    sentence = call(capsys, "check", "--fix", file).sentence
    assert sentence.startswith(f'"{file}" may only be read, so it was not mended.')
    assert file.read_text("utf-8") == WRONG


def test_a_file_that_changes_meanwhile_is_not_written_over(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text(WRONG, "utf-8")
    real = fix

    def fix_slowly(*arguments: object) -> object:
        fixed = real(*arguments)  # type: ignore[arg-type] # passed on as they came
        file.write_text(WRONG + "# more\n", "utf-8")
        return fixed

    monkeypatch.setattr("literacy_app.cli.check.fix", fix_slowly)
    assert "was changed while" in call(capsys, "check", "--fix", file).sentence
    assert file.read_text("utf-8").endswith("# more\n")


def test_a_full_disk_is_told(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, *_: object) -> None:
        raise NotSaved(path, "No space left on device")

    file.write_text(WRONG, "utf-8")
    monkeypatch.setattr("literacy_app.cli.check.save_bytes", full)
    sentence = call(capsys, "check", "--fix", file).sentence
    assert sentence == f'"{file}" could not be written: No space left on device.'


def test_a_file_that_cannot_be_read_is_told_by_the_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "folder.yaml").mkdir()
    (tmp_path / "folder.yaml" / "lesson.yaml").write_text(SMALL, "utf-8")
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "folder.yaml")
    called = call(capsys, "check", "--fix", tmp_path / "folder.yaml" / "lesson.yaml")
    assert called.code == 0


def test_both_places_are_shown_with_what_would_settle_it(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(SMALL.replace("quote: left", "quote: the"), "utf-8")
    lines = call(capsys, "check", file).out.splitlines()
    assert lines[1:] == [
        "    paragraph 1, “The brutal mayor closed the road.”: write before: closed",
        "    paragraph 2, “a shameless act, says the paper. People left.”: write before: says",
    ]


def test_the_pages_of_github_are_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(SMALL.replace("weight: 2", "wieght: 2"), "utf-8")
    called = call(capsys, "check", "--format", "github", file)
    [line] = called.out.splitlines()
    place = f"file={file.as_posix()},line=56,col=9,title=unknown-key"
    assert line.startswith(f"::error {place}::“wieght” is not a name")
    assert called.err == "1 file, 1 error, 0 warnings.\n"
    odd = file.with_name("a,b%.yaml")
    file.rename(odd)
    assert "a%2Cb%25.yaml,line" in call(capsys, "check", "--format", "github", odd).out


def test_json_holds_the_mend_and_the_candidates(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SMALL.replace("weight: 2", "wieght: 2").replace("quote: left", "quote: the")
    file.write_text(text, "utf-8")
    called = call(capsys, "check", "--format", "json", file)
    assert called.out == call(capsys, "check", "--json", file).out
    name, quote = json.loads(called.out)
    start = text.index("wieght")
    assert name["mend"] == {"start": start, "end": start + 6, "text": "weight"}
    assert quote["mend"] is None
    first, second = quote["candidates"]
    assert (first["line"], second["line"]) == ("before: closed", "before: says")
    assert first["mend"]["text"] == "\n        before: closed"


class Waits:
    """Does one thing after the other where the program would wait, then presses Ctrl+C."""

    def __init__(self, *acts: Callable[[], object]) -> None:
        self._acts = list(acts)

    def __call__(self, seconds: float) -> None:
        assert seconds > 0
        if not self._acts:
            raise KeyboardInterrupt
        self._acts.pop(0)()


def test_files_are_checked_again_when_they_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file, other = tmp_path / "a.yaml", tmp_path / "b.yaml"
    file.write_text(SMALL, "utf-8")
    waits = Waits(
        lambda: None,
        lambda: file.write_text(WRONG, "utf-8"),
        lambda: file.write_text(WRONG, "utf-8"),  # saved again as it was
        lambda: other.write_text(SMALL.replace("id: small", "id: other"), "utf-8"),
        other.unlink,
        file.unlink,
    )
    monkeypatch.setattr("literacy_app.cli.watching.sleep", waits)
    called = call(capsys, "check", "--watch", tmp_path)
    assert called.code == 130
    told = [line for line in called.err.splitlines() if line.endswith("s.")]
    assert told == [
        "1 file, 0 errors, 0 warnings.",
        "1 file, 2 errors, 0 warnings.",
        "2 files, 2 errors, 0 warnings.",
        "1 file, 2 errors, 0 warnings.",
        "0 files, 0 errors, 0 warnings.",
    ]
    assert called.err.count("Watching. Press Ctrl+C to stop.\n") == 5


def test_a_file_that_goes_and_comes_back_is_still_watched(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text(SMALL, "utf-8")
    waits = Waits(file.unlink, lambda: file.write_text(SMALL, "utf-8"))
    monkeypatch.setattr("literacy_app.cli.watching.sleep", waits)
    called = call(capsys, "check", "--watch", "--fix", file)
    assert called.code == 130
    assert "cannot be opened" in called.out
    assert called.err.count("1 file, 0 errors") == 2


def test_what_is_not_there_is_not_watched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "There is no file" in call(capsys, "check", "--watch", tmp_path / "x").sentence
