"""The rules of the house that no tool of the trade checks, each a function from a file to findings.

Not the rules of ruff, mypy and import-linter, which are theirs to check.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TypeGuard

LONGEST_FILE = 400
FORBIDDEN_NAMES = frozenset({"utils", "util", "common", "helpers", "helper", "misc", "manager"})
DOORS = frozenset({"literacy_app/cli/main.py", "literacy_app/desktop/app.py"})
"""Where what nobody expected is caught: the command line's and the window's way in."""

_SILENCED = re.compile(
    r"#\s*(noqa|type:\s*ignore|pragma:\s*no cover)(:\s*[A-Z0-9, ]+|\[[\w, -]+\])?"
)
_UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|NotImplemented" r"Error)\b")
_MOCK = re.compile(r"\b(unittest|mock)\b")
_MACHINE_PATH = re.compile(r"(?<![\w.~$}])/(root|home|Users|work|workspace|tmp|mnt)/\w")
_REGISTRY = re.compile(
    r"\b(pypi\.(org|python)|pythonhoste[d]|(deb|security|snapshot)\.debian|archive\.ubuntu"
    r"|npmj[s]|crates\.io|proxy\.golang|ghcr\.io|docker\.io)\b"
    r"|--(extra-)?index-ur[l]|--find-link[s][= \"']+(\w+:|[/~])"
)


@dataclass(frozen=True, slots=True)
class File:
    """A text file of the repository; `path` is its place in it, with slashes."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        """What a Python file says."""
        return _parsed(self.text)

    def is_in(self, *folders: str) -> bool:
        """Whether it lies in one of some folders of the top level."""
        return self.path.split("/", 1)[0] in folders


@cache
def _parsed(text: str) -> ast.Module:
    return ast.parse(text)


@cache
def _nodes(text: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(_parsed(text)))


def has_docstring(file: File) -> Iterator[str]:
    """A module says what it is and, in a word, what it is not."""
    docstring = ast.get_docstring(file.tree) or ""
    if not docstring:
        yield f"{file.path}: no docstring"
    elif file.is_in("literacy_app", "bootstrap") and not re.search(
        r"\b(not|nor|no|nothing|never|neither|none|without|only|alone)\b", docstring, re.IGNORECASE
    ):
        yield f"{file.path}: the docstring does not say what the module is not"


def has_future_annotations(file: File) -> Iterator[str]:
    """Annotations cost nothing when a module is imported."""
    for node in file.tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            return
    yield f"{file.path}: no from __future__ import annotations"


def is_short(file: File) -> Iterator[str]:
    """No file is longer than one sitting."""
    lines = file.text.count("\n")
    if lines > LONGEST_FILE:
        yield f"{file.path}: {lines} lines"


def has_telling_name(file: File) -> Iterator[str]:
    """A name says what is inside; these say that nobody knew."""
    for part in file.path.removesuffix(".py").split("/"):
        if not FORBIDDEN_NAMES.isdisjoint(part.split("_")):
            yield f"{file.path}: {part} says nothing"


def connects_methods(file: File) -> Iterator[str]:
    """A lambda or a partial in `connect` keeps its widget alive for ever."""
    for call in _calls(file, "connect"):
        for node in (inner for argument in call.args for inner in ast.walk(argument)):
            if isinstance(node, ast.Lambda) or _is_call_of(node, "partial"):
                yield f"{file.path}:{node.lineno}: connect a bound method"


def signals_carry_one_object(file: File) -> Iterator[str]:
    """Qt turns a payload of another type into nothing, without a word; an object arrives whole."""
    for call in _calls(file, "Signal"):
        arguments = [getattr(argument, "id", None) for argument in call.args]
        if arguments != ["object"]:
            yield f"{file.path}:{call.lineno}: Signal(object)"


def catches_by_name(file: File) -> Iterator[str]:
    """What nobody expected is kept at the two doors; elsewhere it may be seen, and raised on."""
    for node in _nodes(file.text):
        if isinstance(node, ast.ExceptHandler) and file.path not in DOORS:
            caught = "" if node.type is None else ast.unparse(node.type)
            is_broad = node.type is None or re.search(r"\b(Base)?Exception\b", caught)
            if is_broad and ast.unparse(node.body[-1]) != "raise":
                yield f"{file.path}:{node.lineno}: except {caught}"


def gives_reasons(file: File) -> Iterator[str]:
    """A check that is silenced has its reason beside it."""
    for number, line in enumerate(file.text.splitlines(), 1):
        silenced = _SILENCED.search(line)
        if silenced and not re.search(r"\w{3}", line[silenced.end() :]):
            yield f"{file.path}:{number}: no reason for {silenced[0]}"


def is_finished(file: File) -> Iterator[str]:
    """What is left to do stands in an issue."""
    for number, line in enumerate(file.text.splitlines(), 1):
        if _UNFINISHED.search(line):
            yield f"{file.path}:{number}: unfinished"


def waits_for_signals(file: File) -> Iterator[str]:
    """A test waits for what it awaits, not for the clock; its fakes are small real classes."""
    for name in ("sleep", "qWait", "qSleep", "msleep"):
        for call in _calls(file, name):
            if [ast.unparse(argument) for argument in call.args] != ["0"]:  # what is due is done
                yield f"{file.path}:{call.lineno}: {name}"
    for call in _calls(file, "wait"):
        if ast.unparse(call.func) == "qtbot.wait":
            yield f"{file.path}:{call.lineno}: qtbot.wait"
    for node in _nodes(file.text):
        if isinstance(node, ast.Import | ast.ImportFrom) and _MOCK.search(ast.unparse(node)):
            yield f"{file.path}:{node.lineno}: mock"


_FOSTERING = (
    "nextInFocusChain",
    "previousInFocusChain",
    "focusProxy",
    "findChild",
    "findChildren",
)
"""Calls after which PySide takes what was answered for the asked widget's own child."""


def leaves_families_alone(file: File) -> Iterator[str]:
    """Nothing is asked of a widget that makes PySide let go of others together with it."""
    for name in _FOSTERING:
        for call in _calls(file, name):
            yield f"{file.path}:{call.lineno}: {name}"
    for call in _calls(file, "focusWidget"):
        if ast.unparse(call.func) != "QApplication.focusWidget":
            yield f"{file.path}:{call.lineno}: focusWidget"


def names_no_machine(file: File) -> Iterator[str]:
    """What is here works on every computer: no paths of one, no addresses of a registry."""
    for number, line in enumerate(file.text.splitlines(), 1):
        for pattern in (_MACHINE_PATH, _REGISTRY):
            if found := pattern.search(line):
                yield f"{file.path}:{number}: {found[0]}"


def _calls(file: File, name: str) -> Iterator[ast.Call]:
    for node in _nodes(file.text):
        if _is_call_of(node, name):
            yield node


def _is_call_of(node: ast.AST, name: str) -> TypeGuard[ast.Call]:
    if not isinstance(node, ast.Call):
        return False
    return name in {getattr(node.func, "attr", None), getattr(node.func, "id", None)}
