from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from literacy_app.desktop import telling_of_records as telling
from literacy_app.records.nouns import Notice, NoticeCode
from literacy_app.records.refusals import Reason

if TYPE_CHECKING:
    from literacy_app.desktop.telling import Telling

pytestmark = pytest.mark.usefixtures("qapp")
FILE = Path("/data/records (damaged).sqlite")


def is_whole(told: Telling) -> bool:
    """Whether a telling has a title and a sentence with no open place in it."""
    return bool(told.title) and told.text.endswith((".", "!")) and "{" not in told.title + told.text


@pytest.mark.parametrize("code", list(NoticeCode))
def test_every_notice_of_the_records_has_words_and_its_file(code: NoticeCode) -> None:
    told = telling.of_records(Notice(code, FILE))
    assert is_whole(told)
    assert told.key == code
    assert str(FILE) in told.detail
    assert told.is_problem == (code is not NoticeCode.BACKED_UP)


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_why_nothing_can_be_saved_has_words(reason: Reason) -> None:
    told = telling.of_unavailable(reason, "errno 13")
    assert is_whole(told)
    assert told.text.endswith(telling.memory_text())
    assert told.text != telling.memory_text()
    assert told.detail == f"{reason}: errno 13"
    assert telling.of_unavailable(reason, "").detail == reason
    assert told.key == NoticeCode.KEPT_IN_MEMORY  # the same notice, whenever it comes up
