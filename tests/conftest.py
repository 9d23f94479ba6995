"""The conditions every test runs under: no screen, a home of its own, nothing logged, nothing left.

Not a place for test material: that stands in `tests/fakes`, and what tests leave behind is found
by `tests/leftovers.py` and `tests/qt_leftovers.py`.
"""

from __future__ import annotations

import importlib.util
import itertools
import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.database import DirectoryBasedExampleDatabase
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterator

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before anything imports Qt

HAS_QT = importlib.util.find_spec("PySide6") is not None
"""Whether the window can be tested here; everything below it is tested without Qt, too."""

pytest_plugins = ["tests.leftovers", *(["tests.qt_leftovers"] if HAS_QT else [])]
collect_ignore = [] if HAS_QT else ["desktop", "journeys"]

_QT_SETTINGS_OF_THE_MACHINE = (
    "QT_FONT_DPI",
    "QT_QPA_PLATFORMTHEME",
    "QT_SCALE_FACTOR",
    "QT_SCREEN_SCALE_FACTORS",
    "QT_STYLE_OVERRIDE",
)
for _name in _QT_SETTINGS_OF_THE_MACHINE:
    os.environ.pop(_name, None)

_IS_REPEATABLE = bool(os.environ.get("CI"))
_MAY_KEEP_EXAMPLES = not _IS_REPEATABLE and os.access(Path(__file__).parent, os.W_OK)
settings.register_profile(
    "house",
    database=DirectoryBasedExampleDatabase(".hypothesis") if _MAY_KEEP_EXAMPLES else None,
    deadline=None,  # a busy machine is no fault of the code
    derandomize=_IS_REPEATABLE,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("brief", settings.get_profile("house"), max_examples=20)
settings.load_profile("house")  # pytest --hypothesis-profile=brief looks less closely, and faster

_homes = itertools.count()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the settings of pytest-qt stand where it is not installed, for want of Qt."""
    if importlib.util.find_spec("pytestqt") is None:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "of pytest-qt, which is not installed", type="linelist")


class _LogWatch(logging.Handler):
    """Keeps every record of WARNING or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    @override
    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@pytest.fixture(autouse=True)
def _log_watch(request: pytest.FixtureRequest) -> Iterator[_LogWatch]:
    watch = _LogWatch()
    root = logging.getLogger()
    root.addHandler(watch)
    yield watch
    root.removeHandler(watch)
    if watch.records and "logged" not in request.fixturenames:
        lines = [f"{r.levelname} {r.name}: {r.getMessage()}" for r in watch.records]
        text = "The test logged, and did not ask for `logged`:\n" + "\n".join(lines)
        pytest.fail(text, pytrace=False)


@pytest.fixture
def logged(_log_watch: _LogWatch) -> list[logging.LogRecord]:
    """What was logged at WARNING or above so far; a test that asks for this may log."""
    return _log_watch.records


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home folder for each test, in which every standard folder lies."""
    home = tmp_path_factory.getbasetemp() / f"home-{next(_homes)}"
    home.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("CONFIG", "DATA", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(home / "machine-config"))
    monkeypatch.setenv("APPDATA", str(home / "roaming"))
    monkeypatch.setenv("LOCALAPPDATA", str(home / "local"))
    monkeypatch.setenv("LITERACY_APP_HOME", str(home / "literacy-app"))
    monkeypatch.setenv("LITERACY_APP_MACHINE_SETTINGS", str(home / "machine-settings.toml"))
    return home
