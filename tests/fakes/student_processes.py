"""Starts the student of the journeys in a process of its own.

Not what the student does (`tests/journeys/marking_student.py`).
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_STUDENT = _ROOT / "tests" / "journeys" / "marking_student.py"


def start_student(what: str, home: Path, *more: str) -> subprocess.Popen[str]:
    """Let a student do something in a home; what it prints can be read."""
    return subprocess.Popen(
        [sys.executable, str(_STUDENT), what, str(home), *more],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        cwd=_ROOT,
        env={
            **os.environ,
            "PYTHONPATH": str(_ROOT),
            "PYTHONUTF8": "1",
            "QT_QPA_PLATFORM": "offscreen",
        },
    )
