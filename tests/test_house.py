"""The rules of the house are kept, and each of them notices when it is not."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests import house_rules as rules
from tests.house_rules import File

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Rule = Callable[[File], Iterator[str]]

ROOT = Path(__file__).parent.parent
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]

EVERYWHERE = (
    rules.has_docstring,
    rules.is_short,
    rules.has_telling_name,
    rules.gives_reasons,
    rules.is_finished,
    rules.leaves_families_alone,
)
IN_THE_PACKAGE = (
    rules.has_future_annotations,
    rules.connects_methods,
    rules.signals_carry_one_object,
    rules.catches_by_name,
)
IN_TESTS = (rules.waits_for_signals,)

# What a file of text may end with here; pictures and the like are not read.
_TEXT = (".css", ".json", ".md", ".py", ".qss", ".sh", ".svg", ".toml", ".txt", ".yaml", ".yml")
_TOP = ("LICENSE", ".gitignore", ".ci/run")
_NOT_OURS = {".git", ".venv", "build", "dist", "__pycache__", "node_modules"}


@cache
def files() -> tuple[File, ...]:
    """The texts of the repository, without what tools leave in it."""
    found = [path for path in sorted(ROOT.rglob("*")) if path.is_file() and _is_ours(path)]
    return tuple(
        File(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")) for path in found
    )


def _is_ours(path: Path) -> bool:
    place = path.relative_to(ROOT)
    if place.as_posix() in _TOP:
        return True
    is_hidden = any(part.startswith(".") for part in place.parts[:-1] if part != ".ci")
    return path.suffix in _TEXT and not is_hidden and _NOT_OURS.isdisjoint(place.parts)


def python_files(*folders: str) -> list[File]:
    return [file for file in files() if file.path.endswith(".py") and file.is_in(*folders)]


@pytest.mark.parametrize("rule", EVERYWHERE)
def test_kept_everywhere(rule: Rule) -> None:
    ours = python_files("literacy_app", "bootstrap", "tests", "run.py")
    if rule is rules.has_docstring:  # a test file's name says what it tests
        ours = [file for file in ours if not file.path.startswith("tests/")]
    assert [finding for file in ours for finding in rule(file)] == []


@pytest.mark.parametrize("rule", IN_THE_PACKAGE)
def test_kept_in_the_package(rule: Rule) -> None:
    ours = python_files("literacy_app", "bootstrap")
    assert [finding for file in ours for finding in rule(file)] == []


@pytest.mark.parametrize("rule", IN_TESTS)
def test_kept_in_tests(rule: Rule) -> None:
    assert [finding for file in python_files("tests") for finding in rule(file)] == []


def test_no_machine_is_named() -> None:
    assert len(files()) > len(python_files("literacy_app"))
    assert [finding for file in files() for finding in rules.names_no_machine(file)] == []


def test_every_folder_of_tests_mirrors_one_of_ours() -> None:
    ours = {path.name for path in (ROOT / "literacy_app").iterdir() if path.is_dir()}
    others = {"bench", "bootstrap", "content", "fakes", "journeys", "old_files"}
    tested = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}
    assert tested - {"__pycache__"} <= ours | others


PLANTED: list[tuple[Rule, str, str]] = [
    (rules.has_docstring, "literacy_app/x.py", "x = 1\n"),
    (rules.has_docstring, "literacy_app/x.py", '"""Words of a text."""\n'),
    (rules.has_future_annotations, "literacy_app/x.py", '"""X, not Y."""\nimport os\n'),
    (rules.is_short, "literacy_app/x.py", "\n" * 401),
    (rules.has_telling_name, "literacy_app/text/utils.py", ""),
    (rules.has_telling_name, "tests/text_helpers/x.py", ""),
    (rules.connects_methods, "literacy_app/x.py", "a.changed.connect(lambda x: self.f(x))\n"),
    (rules.connects_methods, "literacy_app/x.py", "a.changed.connect(functools.partial(f, 1))\n"),
    (rules.connects_methods, "literacy_app/x.py", "a.changed.connect(partial(f, 1), Queued)\n"),
    (rules.signals_carry_one_object, "literacy_app/x.py", "class A:\n    a = Signal(int)\n"),
    (rules.signals_carry_one_object, "literacy_app/x.py", "a = QtCore.Signal()\n"),
    (rules.signals_carry_one_object, "literacy_app/x.py", "a = Signal(object, object)\n"),
    (rules.catches_by_name, "literacy_app/x.py", "try: f()\nexcept Exception: g()\n"),
    (rules.catches_by_name, "literacy_app/x.py", "try: f()\nexcept (OSError, Exception): g()\n"),
    (rules.catches_by_name, "literacy_app/x.py", "try: f()\nexcept BaseException as e: g(e)\n"),
    (rules.catches_by_name, "literacy_app/x.py", "try: f()\nexcept: g()\n"),
    (rules.gives_reasons, "literacy_app/x.py", "x = y  # no" + "qa: ANN001\n"),
    (rules.gives_reasons, "literacy_app/x.py", "x = y  # type: " + "ignore[misc]\n"),
    (rules.gives_reasons, "literacy_app/x.py", "x = y  # pragma: " + "no cover\n"),
    (rules.is_finished, "literacy_app/x.py", "# TO" + "DO: the rest\n"),
    (rules.is_finished, "literacy_app/x.py", "raise NotImplemented" + "Error\n"),
    (rules.leaves_families_alone, "literacy_app/x.py", "w = a.nextInFocusChain()\n"),
    (rules.leaves_families_alone, "tests/test_x.py", "for w in a.findChildren(QWidget): f(w)\n"),
    (rules.leaves_families_alone, "literacy_app/x.py", "w = self.window().focusWidget()\n"),
    (rules.waits_for_signals, "tests/test_x.py", "time.sleep(1)\n"),
    (rules.waits_for_signals, "tests/test_x.py", "qtbot.wait(100)\n"),
    (rules.waits_for_signals, "tests/test_x.py", "QTest.qWait(100)\n"),
    (rules.waits_for_signals, "tests/test_x.py", "from unittest.mock import MagicMock\n"),
    (rules.waits_for_signals, "tests/test_x.py", "from unittest import mock\n"),
    (rules.waits_for_signals, "tests/test_x.py", "import unittest.mock\n"),
    (rules.names_no_machine, "README.md", "see /ro" + "ot/x\n"),
    (rules.names_no_machine, "x.py", "path = '/ho" + "me/me/x'\n"),
    (rules.names_no_machine, "x.toml", "url = 'https://pypi" + ".org/simple'\n"),
    (rules.names_no_machine, "x.sh", "pip install --index" + "-url x\n"),
    (rules.names_no_machine, "x.sh", "pip install --find" + "-links=/opt/x\n"),
    (rules.names_no_machine, "x.sh", "pip install --find" + "-links 'https://x' y\n"),
]


@pytest.mark.parametrize(("rule", "path", "text"), PLANTED)
def test_a_planted_fault_is_found(rule: Rule, path: str, text: str) -> None:
    assert len(list(rule(File(path, text)))) == 1


ALLOWED: list[tuple[Rule, str, str]] = [
    (rules.has_docstring, "literacy_app/x.py", '"""Words of a text; no sentences."""\n'),
    (rules.connects_methods, "literacy_app/x.py", "a.changed.connect(self._on_changed)\n"),
    (rules.signals_carry_one_object, "literacy_app/x.py", "a = Signal(object)\n"),
    (rules.catches_by_name, "literacy_app/x.py", "try: f()\nexcept OSError: g()\n"),
    (rules.catches_by_name, "literacy_app/x.py", "try: f()\nexcept BaseException: g(); raise\n"),
    (rules.catches_by_name, "literacy_app/cli/main.py", "try: f()\nexcept Exception: g()\n"),
    (rules.leaves_families_alone, "literacy_app/x.py", "w = QApplication.focusWidget()\n"),
    (rules.gives_reasons, "literacy_app/x.py", "x  # no" + "qa: ANN001 - Qt calls it so\n"),
    (rules.waits_for_signals, "tests/test_x.py", "qtbot.waitSignal(x)\nthread.wait(5)\nqWait(0)\n"),
    (rules.names_no_machine, "README.md", "pip install --no-index --find-links FOLDER x\n"),
    (rules.names_no_machine, "README.md", "~/.config, /etc/x and https://example.org/home/x\n"),
]


@pytest.mark.parametrize(("rule", "path", "text"), ALLOWED)
def test_what_is_allowed_is_let_pass(rule: Rule, path: str, text: str) -> None:
    assert list(rule(File(path, text))) == []


# Per contract: where a line is added to a copy of the package, and the line.
FAULTS = [
    ("Imports point down", "text/__init__.py", "import literacy_app.lessons"),
    ("Imports point down", "measures/__init__.py", "import literacy_app.text"),
    ("Imports point down", "gossip/__init__.py", ""),
    (
        "The rooms of the desktop stand upon one another",
        "desktop/parts/__init__.py",
        "import literacy_app.desktop.lesson",
    ),
    (
        "The rooms of the desktop stand upon one another",
        "desktop/lesson/__init__.py",
        "import literacy_app.desktop.studio",
    ),
    ("Qt is imported in desktop only", "study/__init__.py", "import PySide6.QtCore"),
    ("Qt is imported in desktop only", "cli/__init__.py", "import PySide6.QtCore"),
    ("The measures are numbers alone", "measures/__init__.py", "import yaml"),
]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    code = "from importlinter.cli import lint_imports_command as lint; lint()"
    command = [sys.executable, "-c", code, "--no-cache", "--no-logo"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def broken_contracts(output: str) -> set[str]:
    return {contract["name"] for contract in CONTRACTS if f"{contract['name']} BROKEN" in output}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    is_not_source = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "literacy_app", tmp_path / "literacy_app", ignore=is_not_source)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_layers_are_kept(copy: Path) -> None:
    done = lint(copy)
    assert (done.returncode, broken_contracts(done.stdout)) == (0, set()), done.stdout
    assert f"Contracts: {len(CONTRACTS)} kept, 0 broken." in done.stdout


@pytest.mark.parametrize(("contract", "path", "line"), FAULTS)
def test_a_planted_import_breaks_its_contract(
    copy: Path, contract: str, path: str, line: str
) -> None:
    place = copy / "literacy_app" / path
    place.parent.mkdir(exist_ok=True)
    with place.open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    done = lint(copy)
    assert done.returncode == 1, done.stdout
    assert contract in broken_contracts(done.stdout), done.stdout


def test_every_contract_has_a_planted_fault() -> None:
    assert {contract["name"] for contract in CONTRACTS} == {contract for contract, _, _ in FAULTS}
