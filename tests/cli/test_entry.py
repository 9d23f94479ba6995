from __future__ import annotations

import subprocess
import sys
from types import ModuleType

import pytest

from literacy_app import __main__ as entry
from tests.cli.calling import ROOT


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["-platform", "offscreen"], True),
        (["--platform=offscreen", "-reverse"], True),
        (["-style", "fusion", "-geometry", "800x600"], True),
        (["-platform"], True),
        (["-platform", "offscreen", "check"], False),
        (["check"], False),
        (["--help"], False),
        (["-h"], False),
        (["--version"], False),
        (["-bogus"], False),
        (["platform"], False),
    ],
)
def test_options_of_qt_are_for_the_window(arguments: list[str], *, expected: bool) -> None:
    assert entry.are_for_the_window(arguments) is expected


@pytest.mark.parametrize(
    ("arguments", "module", "given"),
    [
        ([], "literacy_app.desktop.app", ["literacy-app"]),
        (["-style", "x"], "literacy_app.desktop.app", ["literacy-app", "-style", "x"]),
        (["tour", "--out", "x"], "literacy_app.desktop.tour.tour", ["--out", "x"]),
    ],
)
def test_the_window_and_the_tour_are_run_with_their_arguments(
    arguments: list[str], module: str, given: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[list[str]] = []
    stand_in = ModuleType(module)

    def run(argv: list[str]) -> int:
        calls.append(argv)
        return 7

    stand_in.__dict__["run"] = run
    monkeypatch.setitem(sys.modules, module, stand_in)
    monkeypatch.setattr(sys, "argv", ["literacy-app", *arguments])
    assert entry.main() == 7
    assert calls == [given]


def test_everything_else_is_a_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["literacy-app", "--version"])
    assert entry.main() == 0
    assert capsys.readouterr().out.startswith("Literacy App ")


def test_a_command_does_without_the_window() -> None:
    code = (
        "import sys\n"
        "sys.argv = ['literacy-app', '--version']\n"
        "from literacy_app.__main__ import main\n"
        "assert 'literacy_app.cli' not in sys.modules\n"
        "assert main() == 0\n"
        "assert not [name for name in sys.modules if name.startswith(('PySide6', 'shiboken6'))]\n"
        "assert 'rapidfuzz' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, capture_output=True)
