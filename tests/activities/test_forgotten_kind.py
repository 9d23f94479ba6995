"""A kind of activity that is in the union and has no view: the type checker names the place."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KINDS = Path("literacy_app", "activities", "kinds.py")
VIEWS = Path("literacy_app", "desktop", "lesson", "views.py")

ORDER = '''
"""An activity of our own. Not one of the program's."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from literacy_app.activities.answers import Answerable


@dataclass(frozen=True, kw_only=True)
class Order(Answerable):
    """Events in their order."""

    kind: Literal["order"] = "order"
'''


def test_the_type_checker_names_the_registry_that_was_forgotten(tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    shutil.copytree(ROOT / "literacy_app", tmp_path / "literacy_app")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / KINDS).with_name("order.py").write_text(ORDER, encoding="utf-8")
    kinds = (ROOT / KINDS).read_text(encoding="utf-8")
    known = "from literacy_app.activities.reflect import Reflect\n"
    assert known in kinds
    kinds = kinds.replace(known, f"from literacy_app.activities.order import Order\n{known}")
    added = kinds.replace("| Reflect | Compare\n", "| Reflect | Compare | Order\n")
    assert added != kinds
    (tmp_path / KINDS).write_text(added, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--follow-imports=silent", "--no-incremental"]
    checked = subprocess.run(
        [*command, VIEWS, KINDS], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )
    told = [line for line in checked.stdout.splitlines() if "Order" in line]
    assert len(told) == 1, checked.stdout + checked.stderr
    assert told[0].startswith(f"{VIEWS}:")
    assert "assert_never" in told[0]
