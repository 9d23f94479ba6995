"""The sentences of a normalised text, by the `syntok` package.

Not across paragraphs: a sentence ends where its paragraph does.
"""

from __future__ import annotations

from functools import lru_cache

from syntok import segmenter

from literacy_app.text.segments import Segments


@lru_cache(maxsize=8)
def sentences(text: str) -> Segments:
    """Every sentence from its first to its last character that is no white space.

    The last few texts are remembered: a lesson's activities share its passages.
    """
    spans = [
        (sentence[0].offset, sentence[-1].offset + len(sentence[-1].value))
        for paragraph in segmenter.analyze(text)
        for sentence in paragraph
    ]
    return Segments(tuple(start for start, _ in spans), tuple(end for _, end in spans))
