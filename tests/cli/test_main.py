from __future__ import annotations

import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING, NoReturn

import pytest

from literacy_app import __version__
from literacy_app.cli import main as door
from literacy_app.cli.command import Command
from tests.cli.calling import ROOT, call, call_alone

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "--help")
    assert called.code == 0
    assert all(name in called.out for name in ("check", "show", "grade", "records", "tour"))
    assert call(capsys).out == called.out


@pytest.mark.parametrize("name", list(door.COMMANDS))
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, name, "--help")
    assert called.code == 0
    assert door.COMMANDS[name].help.split()[0] in called.out


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "--version").out == f"Literacy App {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chek"], 'There is no command "chek"; did you mean check?'),
        (["xyzzy"], 'There is no command "xyzzy"; there are check, show, grade, records, tour.'),
        (["--jsn"], "Unrecognized arguments: --jsn; literacy-app --help tells more."),
        (
            ["show"],
            "The following arguments are required: LESSON; literacy-app show --help tells more.",
        ),
        (["check", "--js", "x"], "Unrecognized arguments: --js; literacy-app --help tells more."),
    ],
)
def test_bad_arguments_are_told_in_a_sentence(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(capsys, *arguments).sentence == said


def _add_nothing(_parser: argparse.ArgumentParser) -> None:
    """A command without arguments."""


def failing_with(error: BaseException) -> Command:
    def fail(_arguments: argparse.Namespace) -> NoReturn:
        raise error

    return Command("Fails.", _add_nothing, fail)


def test_what_nobody_foresaw_is_told_with_its_place(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "COMMANDS", {"check": failing_with(ZeroDivisionError("oh"))})
    called = call(capsys, "check")
    assert called.code == 70
    assert called.err.startswith("Literacy App made a mistake that nobody foresaw.")
    assert "ZeroDivisionError: oh" in called.err


def test_stopped_from_the_keyboard(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "COMMANDS", {"check": failing_with(KeyboardInterrupt())})
    assert call(capsys, "check").code == 130


def test_nobody_reads_on(tmp_path: Path) -> None:
    """As in `literacy-app show aleppo-words --json | head -0`."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as output:
        done = subprocess.run(
            [sys.executable, "-m", "literacy_app", "show", "aleppo-words", "--json"],
            check=False,
            stdout=output,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            env={**os.environ, "LITERACY_APP_HOME": str(tmp_path)},
        )
    assert (done.returncode, done.stderr) == (0, b"")


def test_what_the_terminal_cannot_show_is_shown_as_its_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    errors = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stderr", errors)
    assert door.main(["é\ud800"]) == 2
    errors.seek(0)
    assert errors.read().startswith('There is no command "\\xe9\\ud800"')


def test_in_a_process_of_its_own(tmp_path: Path) -> None:
    called = call_alone("show", "no-such-lesson", folder=tmp_path)
    assert called.sentence.startswith('There is no lesson "no-such-lesson" in the library')
