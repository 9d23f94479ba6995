"""What the tests of the records share: a store in a folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from literacy_app.records.store import Store
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    opened = Store.open(folder, TickingClock(), CountingIds())
    yield opened
    opened.close()
