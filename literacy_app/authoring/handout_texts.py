"""The texts of a handout: passages with numbered lines, and whose words they are.

Not the tasks on them. The numbers go on from one passage to the next, so that each line has one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.authoring.handout_markup import Html, element, joined, listed
from literacy_app.authoring.handout_words import Say
from literacy_app.lessons.lesson import AUTHORS
from literacy_app.text.numbered_lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from literacy_app.authoring.handout_markup import Content
    from literacy_app.authoring.handout_words import Speaker
    from literacy_app.lessons.lesson import Lesson, Passage, Source
    from literacy_app.text.spans import Span


class Texts:
    """The passages of a lesson in numbered lines."""

    def __init__(self, lesson: Lesson, speaker: Speaker) -> None:
        self._lesson = lesson
        self._speaker = speaker
        self._lines: dict[str, Lines] = {}
        first = 1
        for passage in lesson.passages.values():
            lines = Lines(passage.text, first)
            self._lines[passage.id] = lines
            first = lines.next if lines.lines else first

    def section(self) -> Html:
        """All passages."""
        return joined(*(self._passage(each) for each in self._lesson.passages.values()))

    def place(self, passage: str | None, span: Span | None) -> Html:
        """On which lines words stand; nothing where they stand nowhere."""
        numbers = self.numbers(passage, span)
        if numbers is None:
            return Html("")
        first, last = numbers
        if first == last:
            return self._speaker.say(Say.LINE_IS, line=first)
        return self._speaker.say(Say.LINES_ARE, first=first, last=last)

    def text(self, passage: str | None) -> str:
        """The text of a passage; empty where there is none."""
        lines = self._lines.get(passage or "")
        return lines.text if lines is not None else ""

    def numbers(self, passage: str | None, span: Span | None) -> tuple[int, int] | None:
        """The numbers of the first and the last line that words stand on."""
        lines = self._lines.get(passage or "")
        return lines.of(span) if lines is not None and span is not None else None

    def sources(self) -> Html:
        """Every source that a passage is from, in full."""
        used = {each.source.id: each.source for each in self._passages() if each.source is not None}
        if not used:
            return Html("")
        heading = element("h2", self._speaker.say(Say.SOURCES))
        items: list[Content] = [self._source(each) for each in used.values()]
        return element("section", heading, listed(items), class_="sources")

    def heading(self, passage: Passage) -> Content:
        """What stands over a passage."""
        if passage.heading:
            return passage.heading
        if len(self._lines) == 1:
            return self._speaker.say(Say.TEXT)
        number = list(self._lines).index(passage.id) + 1
        return self._speaker.say(Say.TEXT_NUMBER, number=number)

    def _passages(self) -> Iterable[Passage]:
        return self._lesson.passages.values()

    def _passage(self, passage: Passage) -> Html:
        whose = self.whose(passage)
        groups = [
            element(
                "ol",
                *(
                    element("li", line.span.of(passage.text), value=str(line.number), dir="auto")
                    for line in lines
                ),
                start=str(lines[0].number),
                class_="lines",
            )
            for lines in self._lines[passage.id].paragraphs()
        ]
        heading = element("h2", self.heading(passage))
        attribution = element("p", whose, class_="whose") if whose.markup else Html("")
        return element("section", heading, attribution, *groups, class_="passage")

    def whose(self, passage: Passage) -> Html:
        """Whose words a passage is; nothing where that is not said."""
        source = passage.source
        if source is None:
            return self._speaker.say(Say.WRITTEN) if passage.origin == AUTHORS else Html("")
        day = self._speaker.words.day(source.published) if source.published else ""
        parts = [each for each in (source.author, source.publisher, day) if each]
        whose = ", ".join(map(self._speaker.apart, parts)) or source.title
        return self._speaker.say(Say.QUOTED, whose=whose)

    def _source(self, source: Source) -> Html:
        day = self._speaker.words.day(source.published) if source.published else None
        known = (source.author, source.title, source.publisher, day)
        line = ". ".join(self._speaker.apart(each.rstrip(".")) for each in known if each)
        parts: list[Content] = [f"{line}."]
        if source.url:
            parts += [" ", element("span", source.url, class_="address")]
        if source.rights:
            parts += [element("br"), source.rights]
        return joined(*parts)
