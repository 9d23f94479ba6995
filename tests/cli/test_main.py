from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from typing_extensions import override

from literacy_app import __version__
from literacy_app.cli import main as door
from literacy_app.cli.command import Command
from literacy_app.cli.refusing import Refused
from tests.cli.calling import ROOT, call, call_alone

if TYPE_CHECKING:
    import argparse


KNOWN = (*door.COMMANDS, *door.WINDOW_COMMANDS)


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    called = call(capsys, "--help")
    assert called.code == 0
    assert all(name in called.out for name in KNOWN)
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
        (
            ["xyzzy"],
            f'There is no command "xyzzy"; there are {", ".join(KNOWN)}.',
        ),
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


def in_shell(command: str, home: Path) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        ["/bin/sh", "-c", f'"{sys.executable}" -m literacy_app {command}'],
        check=False,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "LITERACY_APP_HOME": str(home)},
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("show aleppo-words --json >/dev/full", 2),
        ("show aleppo-words --json 2>/dev/full", 0),
        ("check lessons 2>/dev/full", 2),
    ],
)
def test_a_disk_that_is_full(command: str, code: int, tmp_path: Path) -> None:
    done = in_shell(command, tmp_path)
    assert done.returncode == code
    if command.endswith(" >/dev/full"):
        assert done.stderr == b"The computer stopped this: No space left on device.\n"


def test_an_error_that_can_be_told_to_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    class Shut(io.StringIO):
        @override
        def write(self, _text: str) -> int:
            raise OSError

    monkeypatch.setattr(door, "COMMANDS", {"check": failing_with(OSError("oh"))})
    monkeypatch.setattr(sys, "stderr", Shut())
    assert door.main(["check"]) == Refused.exit_code


@pytest.mark.skipif(os.name != "posix", reason="closes outputs in the shell's way")
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_outputs_that_are_closed(closed: str, tmp_path: Path) -> None:
    done = in_shell(f"show aleppo-words --json {closed}", tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert bool(done.stdout) == (closed == "2>&-")


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
