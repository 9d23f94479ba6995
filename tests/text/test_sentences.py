from __future__ import annotations

from literacy_app.text.sentences import sentences


def cut(text: str) -> list[str]:
    found = sentences(text)
    return [found.span(number).of(text) for number in range(len(found))]


def test_sentences_keep_their_places() -> None:
    text = (
        "Dr. Smith said 'Aleppo is now a synonym for hell'. He left at 3.5 p.m. yesterday!"
        "\n\n👩\u200d👧 But don't re\u00adjoice"
    )
    assert cut(text) == [
        "Dr. Smith said 'Aleppo is now a synonym for hell'.",
        "He left at 3.5 p.m. yesterday!",
        "👩\u200d👧 But don't re\u00adjoice",
    ]


def test_an_empty_text_has_none() -> None:
    assert cut("") == []
