from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from bootstrap import commands, environment
from bootstrap.trouble import DiskFull, Trouble, trouble_of
from tests.fakes.machine import FakeMachine

if TYPE_CHECKING:
    from pathlib import Path

PYPROJECT = """
[build-system]
[project]
[dependency-groups]
test = ["pytest"]
check = ["ruff"]
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text(PYPROJECT, encoding="utf-8")
    return tmp_path


def test_set_up_installs_what_is_missing_once(checkout: Path) -> None:
    machine = FakeMachine()
    machine.lacks = {"libEGL.so.1"}
    python = commands.set_up(machine, checkout, groups=())
    assert python == environment.python_of(checkout / ".venv")
    assert [line.split(":")[0] for line in machine.said] == [
        "Installing packages of the system",
        "Setting up Literacy App, once",
    ]
    machine.ran.clear()
    assert commands.set_up(machine, checkout, groups=()) == python
    assert machine.ran == []


def test_the_tests_add_their_groups(checkout: Path) -> None:
    machine = FakeMachine()
    commands.set_up(machine, checkout, groups=())
    machine.ran.clear()
    commands.set_up(machine, checkout, groups=("test", "check"))
    [command] = machine.ran
    assert command[-2:] == ("pytest", "ruff")


def test_without_a_screen_the_tour_is_taken(tmp_path: Path) -> None:
    machine = FakeMachine()
    command = commands.program_command(tmp_path / "python", [], machine)
    assert command == [str(tmp_path / "python"), "-P", "-m", "literacy_app", "tour"]
    assert machine.said == [
        "There is no screen here, so Literacy App takes its tour, which needs none."
    ]


@pytest.mark.parametrize("arguments", [["tour", "--out", "x"], ["check", "lessons"], ["--help"]])
def test_arguments_are_handed_on(tmp_path: Path, arguments: list[str]) -> None:
    machine = FakeMachine()
    command = commands.program_command(tmp_path / "python", arguments, machine)
    assert command[4:] == arguments
    assert machine.said == []


def test_with_a_screen_the_window_opens(tmp_path: Path) -> None:
    machine = FakeMachine("win32")
    assert commands.program_command(tmp_path / "python", [], machine)[4:] == []


def test_arguments_of_the_tests_replace_our_own(tmp_path: Path) -> None:
    python = tmp_path / "python"
    assert commands.test_command(python, ["-k", "x"], tmp_path)[4:] == ["-k", "x"]
    assert commands.test_command(python, [], tmp_path)[4] == "-n"


def test_the_benchmarks_are_run_with_what_the_tests_need(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    seen: list[object] = []

    def set_up(_machine: object, _checkout: object, groups: object, _wheels: object) -> Path:
        seen.append(groups)
        return tmp_path / "python"

    def hand_over(command: list[str], folder: Path) -> int:
        seen.extend([command[2:], folder])
        return 0

    monkeypatch.setattr(commands, "set_up", set_up)
    monkeypatch.setattr(commands, "hand_over", hand_over)
    assert commands.main(["bench", "kinds"]) == 0
    bench = commands.CHECKOUT / commands.BENCH
    assert seen == [("test", "check"), [str(bench), "kinds"], commands.CHECKOUT]
    assert bench.is_file()


class _Failing:
    """Stands for the setting up, and fails."""

    def __init__(self, failure: BaseException) -> None:
        self._failure = failure

    def __call__(self, *_what: object) -> Path:
        raise self._failure


@pytest.mark.parametrize(
    ("failure", "code", "words"),
    [
        (Trouble("A sentence."), 1, "A sentence.\n"),
        (OSError(errno.ENOSPC, "No space"), 1, str(DiskFull()) + "\n"),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), 1, "Permission denied: '/x'\n"),
        (KeyboardInterrupt(), 130, "Stopped."),
    ],
)
def test_failures_are_a_sentence_and_an_exit_code(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    failure: BaseException,
    code: int,
    words: str,
) -> None:
    monkeypatch.setattr(commands, "set_up", _Failing(failure))
    assert commands.main(["test"]) == commands.main([]) == code
    out, err = capsys.readouterr()
    assert (out, words in err) == ("", True)
    assert err.count("\n") == 2, "one sentence for each of the two"


def test_quota_is_a_full_disk() -> None:
    assert isinstance(trouble_of(OSError(errno.EDQUOT, os.strerror(errno.EDQUOT))), DiskFull)
