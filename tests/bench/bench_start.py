"""Process start to a library that is painted and answers, warm, beside a bare window of one label.

Run by hand: `python tests/bench/bench_start.py [--lessons N]`. The two sides run in turn, each in
a process of its own with the offscreen platform; memory is the proportional set size then.
Targets: time at most 2.0 times the bare window's (aim: 1.5), memory at most 1.8 times.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import monotonic

ROOT = Path(__file__).parents[2]
RUNS = 11
MOST_TIME = 2.0
MOST_MEMORY = 1.8

_TOLD = """
import json, time

def told():
    pss = 0
    with open("/proc/self/smaps_rollup") as lines:
        pss = sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    print(json.dumps({"at": time.monotonic(), "pss": pss}), flush=True)
"""

_BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

class Bare(QWidget):
    def __init__(self):
        super().__init__()
        self.is_painted = False
        QVBoxLayout(self).addWidget(QLabel("Library"))
        self.resize(1366, 768)

    def paintEvent(self, event):
        if not self.is_painted:
            self.is_painted = True
            QTimer.singleShot(0, self.painted)

    def painted(self):
        self.update()
        QTimer.singleShot(0, self.answered)

    def answered(self):
        told()
        QApplication.quit()

application = QApplication(["bare"])
window = Bare()
window.show()
application.exec()
"""

_LIBRARY = """
from PySide6.QtCore import QEvent, QTimer, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from literacy_app.desktop import app
from literacy_app.desktop.window import MainWindow

def answered():
    assert desk_page().model.rowCount() > 1, "no lesson is listed"
    told()
    QApplication.quit()

def desk_page():
    (window,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]
    return window.library

def painted(self):
    QApplication.postEvent(
        desk_page().view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.NoModifier)
    )
    QTimer.singleShot(0, answered)
    self.first_painted.emit(None)

MainWindow._on_painted = painted
app.run(["literacy-app"])
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One start: seconds from the process's start, and its memory then in MB."""

    seconds: float
    megabytes: float


def start(code: str, environment: dict[str, str]) -> Run:
    """Start a process and wait until it told."""
    begun = monotonic()
    done = subprocess.run(
        [sys.executable, "-c", _TOLD + code],
        env=environment, cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    told = json.loads(done.stdout.splitlines()[-1])
    return Run(told["at"] - begun, told["pss"] / 1024)


def show(name: str, bare: list[float], ours: list[float], unit: str, most: float) -> None:
    """Print both sides and their ratio."""
    ratio = median(ours) / median(bare)
    print(
        f"{name}: {median(ours):.3f} {unit} beside {median(bare):.3f} {unit} for the bare window: "
        f"{ratio:.2f} times (at most {most})"
    )
    print(f"  ours {min(ours):.3f} to {max(ours):.3f}, bare {min(bare):.3f} to {max(bare):.3f}")


def write_lessons(folder: Path, count: int) -> None:
    """Lessons for a larger library: the bundled one under other ids, in one folder."""
    model = next((ROOT / "lessons").glob("*/words-*.yaml")).read_text(encoding="utf-8")
    techniques = (ROOT / "lessons" / "techniques.yaml").read_text(encoding="utf-8")
    (folder / "techniques.yaml").write_text(techniques, encoding="utf-8")
    for number in range(count):
        text = model.replace("id: aleppo-words", f"id: lesson-{number}", 1)
        (folder / f"lesson-{number}.yaml").write_text(text, encoding="utf-8")


def main() -> None:
    """Start both sides in turn and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lessons", type=int, default=0, help="so many more lessons")
    count = parser.parse_args().lessons
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LITERACY_APP_HOME": home}
        # Warm means: both sides find their modules compiled, and leave nothing in the checkout.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "compiled")
        if count:
            lessons = Path(home) / "lessons"
            lessons.mkdir()
            write_lessons(lessons, count)
            settings = f'lesson_folders = ["{lessons.as_posix()}"]\n'
            (Path(home) / "settings.toml").write_text(settings, encoding="utf-8")
        make_index(home, environment)
        runs = [(start(_BARE, environment), start(_LIBRARY, environment)) for _ in range(RUNS + 1)]
    bare, ours = zip(*runs[1:], strict=True)
    print(f"median of {RUNS} runs, the two in turn, warm; {count} lessons beside the bundled ones")
    show("time", [run.seconds for run in bare], [run.seconds for run in ours], "s", MOST_TIME)
    memory = [run.megabytes for run in bare], [run.megabytes for run in ours]
    show("memory", *memory, "MB", MOST_MEMORY)


def make_index(home: str, environment: dict[str, str]) -> None:
    """Have the index and the records made, as the first start does after it has painted."""
    code = (
        "from literacy_app.desktop.loading import new_id, now\n"
        "from literacy_app.desktop.workplace import Workplace\n"
        "from literacy_app.settings.places import standard_places\n"
        "from literacy_app.settings.settings import load\n"
        "places = standard_places()\n"
        "work = Workplace(places, load(places).settings, now, new_id)\n"
        "work.add_learner('Maya')\n"
        "work.library.refresh()\n"
        "work.close()\n"
    )
    subprocess.run([sys.executable, "-c", code], env=environment, cwd=ROOT, check=True)
    print(f"index and records made in {Path(home).name}")


if __name__ == "__main__":
    main()
