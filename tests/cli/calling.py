"""The command line called as a person calls it, in this process or in one of its own.

Not the commands: what they print and their exit code.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from literacy_app.cli.main import main

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Called:
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def sentence(self) -> str:
        """What was refused: one line on the error output and nothing else."""
        assert self.code == 2, (self.out, self.err)
        assert self.out == ""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1, self.err
        assert "Traceback" not in self.err
        return self.err.removesuffix("\n")


def call(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> Called:
    code = main([str(argument) for argument in arguments])
    printed = capsys.readouterr()
    return Called(code, printed.out, printed.err)


def call_alone(*arguments: str | Path, folder: Path = ROOT, **environment: str) -> Called:
    """In a process of its own, by `python -m literacy_app`."""
    paths = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-m", "literacy_app", *map(str, arguments)],
        check=False,
        capture_output=True,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8", **environment},
    )
    return Called(done.returncode, done.stdout.decode(), done.stderr.decode())
