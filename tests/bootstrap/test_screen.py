from __future__ import annotations

import pytest

from bootstrap.screen import has_screen
from tests.fakes.machine import FakeMachine


def test_no_display_is_no_screen() -> None:
    assert not has_screen(FakeMachine())


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_always_have_one(platform: str) -> None:
    assert has_screen(FakeMachine(platform))


def test_who_names_the_platform_is_believed() -> None:
    assert has_screen(FakeMachine(environ={"QT_QPA_PLATFORM": "vnc"}))


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_a_display_that_does_not_answer_is_no_screen(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WAYLAND_SOCKET", raising=False)
    value = ":4711" if name == "DISPLAY" else "wayland-4711"
    monkeypatch.setenv(name, value)
    assert not has_screen(FakeMachine(environ={name: value}))
