"""The page for a discussion: what to talk about, and each text beside its plainer wording.

Not a handout to write on: it is for everybody to look at together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.highlight_plainer import plainer_version
from literacy_app.authoring.handout_markup import Html, Table, element, joined, markdown, text
from literacy_app.authoring.handout_words import Say
from literacy_app.text.normal import paragraphs
from literacy_app.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from literacy_app.activities.highlight import Highlight
    from literacy_app.authoring.handout_markup import Content
    from literacy_app.authoring.handout_texts import Texts
    from literacy_app.authoring.handout_words import Speaker
    from literacy_app.lessons.lesson import Lesson


class Discussion:
    """What a class looks at together in one lesson."""

    def __init__(self, lesson: Lesson, texts: Texts, speaker: Speaker) -> None:
        self._lesson = lesson
        self._texts = texts
        self._say = speaker.say

    @property
    def is_there(self) -> bool:
        """Whether there is anything to talk about."""
        return bool(self._lesson.discussion or self._plainer())

    def section(self) -> Html:
        """The prompt, then each text beside its plainer version."""
        prompt = markdown(self._lesson.discussion or "")
        return joined(
            element("section", prompt, class_="prompt") if prompt.markup else "",
            *(self._beside(each) for each in self._plainer()),
        )

    def _plainer(self) -> list[Highlight]:
        """The tasks of which the key says what a plain report might say instead."""
        return [each for each in self._lesson.highlights if any(one.plainer for one in each.key)]

    def _beside(self, activity: Highlight) -> Html:
        plain, replaced = plainer_version(activity)
        keyed = tuple(entry.span for entry in activity.key if entry.plainer is not None)
        both = zip(_emphasised(activity.text, keyed), _emphasised(plain, replaced), strict=False)
        header = [self._say(Say.AS_WRITTEN), self._say(Say.PLAINER_TEXT)]
        beside = Table(activity.title, header, (50, 50), names_rows=False)
        passage = self._lesson.passages[activity.passage]
        heading = self._texts.heading(passage)
        whose = self._texts.whose(passage)
        return element(
            "div",
            element("h2", heading),
            element("p", whose, class_="whose") if whose.markup else "",
            beside.of(both),
            class_="beside",
        )


def _emphasised(words: str, spans: Iterable[Span]) -> Iterator[Html]:
    """The paragraphs of a text, the words of the spans in strong type."""
    wanted = _apart(spans)
    for paragraph in paragraphs(words):
        parts: list[Content] = []
        at = paragraph.start
        for span in wanted:
            start, end = max(span.start, paragraph.start), min(span.end, paragraph.end)
            if start < end:
                parts += [words[at:start], element("strong", words[start:end])]
                at = end
        parts.append(text(words[at : paragraph.end]))
        yield joined(*parts)


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in their order, those that overlap as one."""
    apart: list[Span] = []
    for span in sorted(spans):
        if apart and span.start < apart[-1].end:
            last = apart.pop()
            span = Span(last.start, max(last.end, span.end))  # noqa: PLW2901 - the two as one
        apart.append(span)
    return apart
