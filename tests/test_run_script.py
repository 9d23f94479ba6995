"""The door of the checkout, `run.py`; what lies behind it is tested in `tests/bootstrap`."""

from __future__ import annotations

import ast
import runpy
import sys
from pathlib import Path

import pytest

from bootstrap import commands

RUN = Path(__file__).parent.parent / "run.py"


@pytest.mark.parametrize("version", [(2, 7, 18), (3, 5, 2), (3, 10, 12)])
def test_an_older_python_is_told_so(
    monkeypatch: pytest.MonkeyPatch, version: tuple[int, int, int]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit, match=rf"needs Python 3\.11 .* this is Python {version[0]}\."):
        runpy.run_path(str(RUN), run_name="__main__")


def test_an_older_python_can_read_it() -> None:
    source = RUN.read_text(encoding="utf-8")
    assert ast.parse(source, feature_version=(3, 4)).body
    assert not any(line.startswith("from __future__") for line in source.splitlines())


def test_it_hands_over(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[list[str]] = []

    def main(arguments: list[str]) -> int:
        seen.append(arguments)
        return 3

    monkeypatch.setattr(commands, "main", main)
    monkeypatch.setattr(sys, "argv", ["run.py", "check", "x"])
    with pytest.raises(SystemExit) as left:
        runpy.run_path(str(RUN), run_name="__main__")
    assert (left.value.code, seen) == (3, [["check", "x"]])
