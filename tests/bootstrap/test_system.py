from __future__ import annotations

import sys

import pytest

from bootstrap.machine import Finished
from bootstrap.system import (
    FONT_PACKAGE,
    QT_LIBRARIES,
    WAYLAND_LIBRARIES,
    X11_LIBRARIES,
    Missing,
    install_line,
    missing_packages,
    provide,
)
from bootstrap.trouble import NeedsPackages, NoPackageManager, PackagesRefused
from tests.fakes.machine import FakeMachine

REFUSED = Finished(100, "Reading lists…\nE: Unable to locate package libegl1\n")


def test_a_whole_system_lacks_nothing() -> None:
    assert missing_packages(FakeMachine()) == Missing((), ())


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_are_asked_for_nothing(platform: str) -> None:
    machine = FakeMachine(platform)
    machine.lacks = {"libEGL.so.1", "ensurepip"}
    machine.fonts = []
    assert missing_packages(machine) == Missing((), ())


def test_a_bare_system_without_a_screen_needs_qt_and_wants_the_rest() -> None:
    machine = FakeMachine()
    machine.lacks = {"ensurepip", *QT_LIBRARIES, *X11_LIBRARIES, *WAYLAND_LIBRARIES}
    machine.fonts = ["DejaVuSerif.ttf", "DejaVuSans-Oblique.ttf"]
    venv = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    missing = missing_packages(machine)
    assert missing.needed == (venv, *QT_LIBRARIES.values())
    assert missing.wanted == (*X11_LIBRARIES.values(), *WAYLAND_LIBRARIES.values(), FONT_PACKAGE)


def test_a_window_on_x11_needs_its_libraries() -> None:
    machine = FakeMachine(environ={"DISPLAY": ":0"})
    machine.lacks = {"libxcb-cursor.so.0", "libwayland-egl.so.1"}
    assert missing_packages(machine) == Missing(("libxcb-cursor0",), ("libwayland-egl1",))


def test_root_installs_without_sudo_and_says_what() -> None:
    machine = FakeMachine()
    provide(machine, Missing(("libegl1",), ("fonts-noto-core",)))
    [command] = machine.ran
    assert command[:4] == ("env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "install")
    assert command[-2:] == ("libegl1", "fonts-noto-core")
    assert machine.said == ["Installing packages of the system: libegl1 fonts-noto-core …"]


def test_nothing_missing_runs_nothing() -> None:
    machine = FakeMachine()
    provide(machine, Missing((), ()))
    assert (machine.ran, machine.said) == ([], [])


def test_sudo_is_used_where_it_asks_no_password() -> None:
    machine = FakeMachine()
    machine.root = False
    provide(machine, Missing(("libegl1",), ()))
    assert machine.ran[0] == ("sudo", "-n", "true")
    assert machine.ran[1][:5] == ("sudo", "-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get")


def test_lists_of_packages_are_fetched_where_they_are_missing() -> None:
    machine = FakeMachine()
    machine.answer("install", REFUSED)
    provide(machine, Missing(("libegl1",), ()))
    assert [command[3] for command in machine.ran] == ["install", "update", "install"]


def test_a_refusal_names_the_line_and_the_fault() -> None:
    machine = FakeMachine()
    machine.answer("install", REFUSED, times=2)
    with pytest.raises(PackagesRefused) as refused:
        provide(machine, Missing(("libegl1",), ()))
    assert install_line(machine, ["libegl1"]) in str(refused.value)
    assert str(refused.value).endswith("E: Unable to locate package libegl1")


@pytest.mark.parametrize(("sudo", "start"), [("missing", "su -c"), ("refused", "sudo sh -c")])
def test_without_the_right_the_one_line_is_said(sudo: str, start: str) -> None:
    machine = FakeMachine()
    machine.root = False
    if sudo == "refused":
        machine.answer("sudo -n true", Finished(1, "sudo: a password is required"))
    else:
        machine.lacks = {"sudo"}
    with pytest.raises(NeedsPackages) as needs:
        provide(machine, Missing(("libegl1",), ("fonts-noto-core",)))
    line = f"{start} 'apt-get update && apt-get install -y libegl1 fonts-noto-core'"
    assert line in str(needs.value)
    assert all(command[0] == "sudo" for command in machine.ran)


def test_what_is_merely_wanted_stops_nobody() -> None:
    machine = FakeMachine()
    machine.root = False
    machine.lacks = {"sudo"}
    provide(machine, Missing((), ("fonts-noto-core",)))
    assert machine.ran == []


def test_another_system_is_told_the_names() -> None:
    machine = FakeMachine()
    machine.lacks = {"apt-get"}
    with pytest.raises(NoPackageManager, match=r"libegl1, libgl1"):
        provide(machine, Missing(("libegl1", "libgl1"), ()))
    assert machine.ran == []
