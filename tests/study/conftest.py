"""What the tests of studying share: a desk with one learner."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.fakes.study_desks import StudyDesk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[StudyDesk]:
    made = StudyDesk(tmp_path)
    yield made
    made.store.close()
