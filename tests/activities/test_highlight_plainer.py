from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given

from literacy_app.activities.highlight_plainer import plainer_version
from tests.activities.making import TEXT, activity, highlights, key_item

if TYPE_CHECKING:
    from literacy_app.activities.highlight import Highlight


def test_each_keyed_phrase_is_put_plainly_where_it_stood() -> None:
    text, spans = plainer_version(activity())
    assert text == TEXT.replace(
        "occupied by NATO and Saudi backed terrorists", "held by armed groups"
    ).replace("liberation", "recapture")
    assert [span.of(text) for span in spans] == ["held by armed groups", "recapture"]


def test_of_overlapping_phrases_the_longest_is_put_plainly() -> None:
    key = [
        key_item("terrorists", plainer="groups"),
        key_item("occupied by NATO and Saudi backed terrorists", plainer="held"),
        key_item("city, occupied", plainer="never"),
        key_item("setback", plainer="loss"),
    ]
    text, spans = plainer_version(activity(key=key))
    assert "back the city, held for more" in text
    assert [span.of(text) for span in spans] == ["held", "loss"]


@given(highlights())
def test_without_plainer_wordings_the_text_stays(work: Highlight) -> None:
    assert plainer_version(work) == (work.text, ())
