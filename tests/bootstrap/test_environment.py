from __future__ import annotations

import errno
import os
import tempfile
from typing import TYPE_CHECKING, Any

import pytest

from bootstrap.environment import (
    RECORD,
    Environment,
    Record,
    caches_folder,
    choose_folder,
    is_ready,
    python_of,
    read_record,
    record_for,
)
from bootstrap.machine import Finished
from bootstrap.requirements import Requirements
from bootstrap.trouble import DiskFull, InstallFailed, NoWayToPackages
from tests.fakes.machine import FakeMachine

if TYPE_CHECKING:
    from pathlib import Path

REQUIREMENTS = Requirements({"test": ("pytest>=8",), "check": ("ruff",)}, "f1")
OFFLINE = Finished(1, "WARNING: NewConnectionError\nERROR: No matching distribution found for x\n")


def wanted(*groups: str, fingerprint: str = "f1", python: str = "cpython-311 /usr") -> Record:
    return Record(python, "/checkout", fingerprint, groups)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / ".venv"


@pytest.fixture
def machine() -> FakeMachine:
    return FakeMachine()


def make(folder: Path, machine: FakeMachine, record: Record) -> None:
    Environment(folder, machine).make(record, REQUIREMENTS)


def installed(machine: FakeMachine) -> list[tuple[str, ...]]:
    return [command[6:] for command in machine.ran if command[2:4] == ("pip", "install")]


def test_a_new_one_holds_the_program(folder: Path, machine: FakeMachine) -> None:
    make(folder, machine, wanted())
    assert is_ready(folder, wanted())
    assert not is_ready(folder, wanted("test"))
    assert installed(machine) == [("--editable", "/checkout")]
    assert read_record(folder) == wanted()


def test_groups_are_added_to_what_is_there(folder: Path, machine: FakeMachine) -> None:
    make(folder, machine, wanted())
    make(folder, machine, wanted("test", "check"))
    assert installed(machine) == [("--editable", "/checkout"), ("pytest>=8", "ruff")]
    assert is_ready(folder, wanted("test", "check"))
    assert is_ready(folder, wanted())


@pytest.mark.parametrize("change", [{"fingerprint": "f2"}, {"python": "cpython-313 /usr"}])
def test_another_python_or_other_requirements_make_it_anew(
    folder: Path, machine: FakeMachine, change: dict[str, Any]
) -> None:
    make(folder, machine, wanted("test"))
    (folder / "old").touch()
    assert not is_ready(folder, wanted(**change))
    make(folder, machine, wanted(**change))
    assert is_ready(folder, wanted(**change))
    assert not (folder / "old").exists()
    assert not is_ready(folder, wanted("test", **change))


def test_a_python_that_went_away_makes_it_stale(folder: Path, machine: FakeMachine) -> None:
    make(folder, machine, wanted())
    python_of(folder).unlink()
    assert not is_ready(folder, wanted())


@pytest.mark.parametrize("when", ["-m venv", "--editable", "pytest>=8"])
def test_what_was_cut_short_is_not_trusted(folder: Path, machine: FakeMachine, when: str) -> None:
    machine.answer(when, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        make(folder, machine, wanted("test"))
    assert not is_ready(folder, wanted())
    assert (folder / RECORD).exists(), "it must still be known as ours"
    make(folder, machine, wanted("test"))
    assert is_ready(folder, wanted("test"))
    assert machine.ran[-3][1:3] == ("-m", "venv"), "the second run begins from nothing"


def test_a_program_that_runs_survives_tests_that_cannot_be_fetched(
    folder: Path, machine: FakeMachine
) -> None:
    make(folder, machine, wanted())
    machine.answer("pytest>=8", OFFLINE)
    with pytest.raises(NoWayToPackages, match=r"online.*HTTPS_PROXY(.|\n)*ERROR: No matching"):
        make(folder, machine, wanted("test"))
    assert is_ready(folder, wanted())


@pytest.mark.parametrize(
    ("output", "trouble"),
    [
        ("ERROR: [Errno 28] No space left on device", DiskFull),
        ("ERROR: ReadTimeoutError: timed out", NoWayToPackages),
        ("ERROR: Failed building wheel", InstallFailed),
        ("killed", InstallFailed),
    ],
)
def test_failures_are_told_apart_and_leave_nothing_to_trust(
    folder: Path, machine: FakeMachine, output: str, trouble: type[Exception]
) -> None:
    machine.answer("pip install", Finished(1, output))
    with pytest.raises(trouble):
        make(folder, machine, wanted())
    assert not is_ready(folder, wanted())


def test_only_the_faults_of_a_long_output_are_told(folder: Path, machine: FakeMachine) -> None:
    fault = "ERROR: No matching distribution found"
    output = f"Collecting x\n      {fault}\n[end]\n{fault}\n"
    machine.answer("pip install", Finished(1, output))
    with pytest.raises(NoWayToPackages) as trouble:
        make(folder, machine, wanted())
    assert str(trouble.value).splitlines()[1:] == [f"  {fault}"]


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"groups": []}', "\ufffd", '{"groups": 3}'])
def test_a_broken_record_is_none(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / RECORD).write_text(text, encoding="utf-8")
    assert read_record(folder) is None


def test_it_stands_in_the_checkout(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    assert choose_folder(checkout, tmp_path / "caches", wanted()) == checkout / ".venv"


def test_an_environment_of_someone_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    chosen = choose_folder(tmp_path, tmp_path / "caches", wanted())
    assert chosen.parent == tmp_path / "caches"
    assert choose_folder(tmp_path, tmp_path / "caches", wanted()) == chosen


@pytest.mark.parametrize("number", [errno.EACCES, errno.EROFS])
def test_a_checkout_for_reading_only_has_it_in_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def refuse(**_options: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    chosen = choose_folder(tmp_path, tmp_path / "caches", wanted())
    assert chosen.parent == tmp_path / "caches"


def test_one_made_by_the_administrator_serves_who_may_only_read(
    tmp_path: Path, machine: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_options: object) -> None:
        raise PermissionError

    make(tmp_path / ".venv", machine, wanted())
    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    assert choose_folder(tmp_path, tmp_path / "caches", wanted()) == tmp_path / ".venv"
    assert choose_folder(tmp_path, tmp_path / "caches", wanted("test")) != tmp_path / ".venv"


def test_a_full_disk_is_not_taken_for_a_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(**_options: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    with pytest.raises(OSError, match="No space left"):
        choose_folder(tmp_path, tmp_path / "caches", wanted())


def test_the_cache_is_the_users(tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    assert caches_folder(environ).name == "literacy-app"
    assert caches_folder({}).is_absolute()


def test_the_record_names_this_python_and_the_folder(tmp_path: Path) -> None:
    record = record_for(tmp_path, REQUIREMENTS, ["test"])
    assert record.checkout == str(tmp_path)
    assert record.groups == ("test",)
    assert not record.serves(record_for(tmp_path / "moved", REQUIREMENTS, ["test"]))
