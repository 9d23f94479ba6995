"""A lesson is words: it runs nothing, reaches no network, reads no file and lays out no markup."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from literacy_app.settings.places import standard_places
from tests.fakes.hostile_shelf import HostileShelf, hostile_shelf
from tests.fakes.opened_files import can_watch, watching
from tests.fakes.shut_in import can_be_shut_in

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.journey

needs_kernel = pytest.mark.skipif(
    not (can_be_shut_in() and can_watch()), reason="only Linux tells and forbids here"
)
_ATTEMPTS = {
    "a network": "import _socket; _socket.socket(_socket.AF_INET, _socket.SOCK_STREAM)",
    "another network": "import _socket; _socket.socket(_socket.AF_INET6, _socket.SOCK_DGRAM)",
    "a program": "import subprocess; subprocess.run(['true'], check=True)",
    "a program in its place": "import os; os.execv('/bin/true', ['true'])",
}


def child(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A Python of its own, in the repository."""
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        timeout=110,
        env={**os.environ, "PYTHONPATH": str(root)},
    )


@pytest.fixture
def shelf(tmp_path: Path) -> HostileShelf:
    """The hostile shelf, among the person's own folders."""
    made = hostile_shelf(tmp_path / "hostile")
    file = standard_places().user_file
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"lesson_folders = [{str(made.folder)!r}]\n", encoding="utf-8")
    return made


@needs_kernel
@pytest.mark.slow
def test_a_hostile_lesson_is_words(shelf: HostileShelf, pytestconfig: pytest.Config) -> None:
    with watching(shelf.baits) as watch:
        done = child(
            pytestconfig.rootpath, "-m", "tests.journeys.hostile_reader", str(shelf.lesson)
        )
        opened = watch.opened()
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout)
    assert told["found"] == [], "\n".join(told["found"])
    assert told["loaded"] == []
    assert told["asked"] == ["http://127.0.0.1:9/x.png"]
    assert len(told["shown"]) > 8, told["shown"]
    assert opened == set()
    assert not (shelf.folder.parent / "ran").exists()


@needs_kernel
@pytest.mark.parametrize("attempt", _ATTEMPTS.values(), ids=_ATTEMPTS.keys())
def test_who_is_shut_in_cannot_reach_out(attempt: str, pytestconfig: pytest.Config) -> None:
    words = f"from tests.fakes.shut_in import shut_in; shut_in(); {attempt}"
    done = child(pytestconfig.rootpath, "-c", f"{words}; print('out')")
    assert "out" not in done.stdout
    if "subprocess" not in attempt:  # there the process that would become the program is killed
        assert done.returncode == -signal.SIGSYS, done.stderr


def test_pythons_own_sockets_are_refused(pytestconfig: pytest.Config) -> None:
    words = "from tests.fakes.shut_in import shut_in; shut_in(); import socket; socket.socket()"
    done = child(pytestconfig.rootpath, "-c", words)
    assert "SocketRefused" in done.stderr


@needs_kernel
def test_an_opened_file_is_noticed(tmp_path: Path) -> None:
    files = tmp_path / "one", tmp_path / "two"
    for file in files:
        file.write_bytes(b"x")
    with watching(files) as watch:
        assert watch.opened() == set()
        files[1].read_bytes()
        assert watch.opened() == {files[1]}


_PLANTED = {
    "a label is markup": "QLabel(\"<img src='{bait}'>\", journey.window).show()",
    "a tip is markup": "journey.window.library.setToolTip('<b>bold</b>')",
    "a picture or a table is in a text": (
        "text = QTextBrowser(journey.window); text.setHtml('<img src=\"{bait}\">'); text.show()"
    ),
    "a link leads elsewhere than to the web": (
        "QTextBrowser(journey.window).setHtml('<a href=\"file:///x\">x</a>')"
    ),
}


@needs_kernel
@pytest.mark.parametrize(("told", "planted"), _PLANTED.items(), ids=_PLANTED.keys())
def test_markup_that_takes_effect_is_found(
    shelf: HostileShelf, pytestconfig: pytest.Config, told: str, planted: str
) -> None:
    bait = shelf.baits[0]
    words = (
        "from PySide6.QtWidgets import *; from tests.journeys.hostile_reader import *; "
        "from tests.journeys.hostile_reader import _amiss; "
        "journey = Journey(make_application([''])); journey.begin(); "
        f"{planted.format(bait=bait)}; journey.turn(); journey.window.grab(); "
        "print([what for each in within(journey.window, QWidget) for what in _amiss(each)]); "
        "sys.stdout.flush(); os._exit(0)"
    )
    with watching([bait]) as watch:
        done = child(pytestconfig.rootpath, "-c", words)
        opened = watch.opened()
    assert told in done.stdout, done.stderr
    if "bait" in planted:
        assert opened == {bait}
