"""What the first window does not need is not imported before it is painted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = frozenset(
    {
        "dataclasses_json", "difflib", "hypothesis", "importlib.metadata", "logging.config",
        "markdown_it", "numpy", "platformdirs", "pydantic", "pydantic_core", "rapidfuzz", "regex",
        "rich", "sqlalchemy", "sqlite3", "syntok", "tomli_w", "trafilatura", "typer",
        "typing_extensions", "unittest", "xml", "yaml",
        "PySide6.QtNetwork", "PySide6.QtPrintSupport", "PySide6.QtQml", "PySide6.QtSql",
        "literacy_app.activities", "literacy_app.authoring", "literacy_app.cli",
        "literacy_app.measures",
        "literacy_app.lessons.load", "literacy_app.lessons.reading", "literacy_app.records.nouns",
        "literacy_app.records.store",
        "literacy_app.study", "literacy_app.text",
        "literacy_app.desktop.parts.dialogs", "literacy_app.desktop.lesson.lesson_page",
        "literacy_app.desktop.pages.learners_page", "literacy_app.desktop.pages.settings_page",
        "literacy_app.desktop.pages.kept_dialog", "literacy_app.desktop.printing",
        "literacy_app.desktop.studio", "literacy_app.desktop.charts", "literacy_app.desktop.tour",
    }
)  # fmt: skip

_START = """
import sys
from PySide6.QtWidgets import QApplication
from literacy_app.desktop import app
from literacy_app.desktop.window import MainWindow

def painted(self):
    assert self.library.model.rowCount() > 1, "no lesson is listed"
    print("\\n".join(sorted(sys.modules)))
    QApplication.quit()

MainWindow._on_painted = painted
sys.exit(app.run(["literacy-app"]))
"""

_MAKE_INDEX = """
from literacy_app.desktop.loading import new_id, now
from literacy_app.desktop.workplace import Workplace
from literacy_app.settings.places import standard_places
from literacy_app.settings.settings import load

places = standard_places()
work = Workplace(places, load(places).settings, now, new_id)
work.add_learner("Maya")
work.library.refresh()
work.close()
"""


def run(code: str, home: Path) -> str:
    environment = {
        **os.environ, "LITERACY_APP_HOME": str(home), "QT_QPA_PLATFORM": "offscreen",
        "LITERACY_APP_MACHINE_SETTINGS": str(home / "none.toml"),
    }  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env=environment, cwd=ROOT, check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """The modules that are there when the library has been painted from its index."""
    home = tmp_path_factory.mktemp("home")
    run(_MAKE_INDEX, home)
    return frozenset(run(_START, home).split())


def test_the_list_is_of_modules_as_they_are(loaded: frozenset[str]) -> None:
    assert {"literacy_app.desktop.window", "PySide6.QtWidgets", "json"} <= loaded


def test_nothing_heavy_is_loaded_before_the_first_paint(loaded: frozenset[str]) -> None:
    heavy = {
        name
        for name in loaded
        if name in HEAVY or any(name.startswith(f"{each}.") for each in HEAVY)
    }
    assert not heavy


def test_the_first_window_stays_small(loaded: frozenset[str]) -> None:
    ours = {name for name in loaded if name.startswith("literacy_app")}
    assert len(ours) < 90, sorted(ours)
