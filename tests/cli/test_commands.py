from __future__ import annotations

import subprocess
import sys

import pytest

from literacy_app.cli.command import Command
from literacy_app.cli.commands import Commands
from tests.cli.calling import ROOT

COMMANDS = Commands()


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_name_has_a_command(name: str) -> None:
    assert isinstance(COMMANDS[name], Command)
    assert name in COMMANDS


def test_there_are_no_others() -> None:
    assert len(COMMANDS) == len(list(COMMANDS)) == len(set(COMMANDS))
    assert "tour" not in COMMANDS
    with pytest.raises(KeyError):
        COMMANDS["tour"]


def test_only_the_command_that_is_asked_for_is_imported() -> None:
    code = (
        "import sys; from literacy_app.cli.main import main; main(['records', '--help'])\n"
        "print([name for name in sys.modules if name.startswith('literacy_app.cli.')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )
    assert "literacy_app.cli.records" in done.stdout
    assert "literacy_app.cli.check'" not in done.stdout
    assert "literacy_app.cli.doctor" not in done.stdout
