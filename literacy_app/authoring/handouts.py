"""A lesson on paper: the handout for students, the key with its reasons, the discussion page.

Not the PDF, which is made of this (`desktop.printing`), and not the sentences beside the author's
(`handout_words`). The HTML stands alone: no scripts, nothing from elsewhere, readable by a screen
reader and by a printer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, assert_never

from literacy_app.authoring.handout_discussion import Discussion
from literacy_app.authoring.handout_keys import Keys
from literacy_app.authoring.handout_markup import Html, element, joined, listed, markdown, text
from literacy_app.authoring.handout_tasks import Tasks
from literacy_app.authoring.handout_texts import Texts
from literacy_app.authoring.handout_words import Say, Speaker

if TYPE_CHECKING:
    from literacy_app.authoring.handout_markup import Content
    from literacy_app.authoring.handout_words import Words
    from literacy_app.lessons.lesson import Lesson


class As(StrEnum):
    """What is made of a lesson."""

    HANDOUT = "handout"
    KEY = "key"
    DISCUSSION = "discussion"


class NoSuchPage(ValueError):
    """A lesson has nothing of which such a page could be made."""

    def __init__(self, kind: As) -> None:
        super().__init__(kind.value)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class Handout:
    """A page of any length.

    Attributes:
        title: of the file and of the printed page.
        body: its markup, of `handout_markup`'s elements alone.
        language: of the lesson, as a BCP 47 tag.
        is_rtl: whether that is written from right to left.
    """

    title: str
    body: str
    language: str
    is_rtl: bool

    @property
    def direction(self) -> str:
        """As HTML says it."""
        return "rtl" if self.is_rtl else "ltr"


_RTL_LANGUAGES = frozenset(
    {
        *("ar", "arc", "ckb", "dv", "fa", "he", "iw", "khw", "ks", "ps", "sd", "syr", "ug", "ur"),
        *("yi", "ji", "nqo", "rhg"),
    }
)
_RTL_SCRIPTS = frozenset({"arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg", "mand", "samr"})
_SCRIPT = 4


def is_rtl(language: str) -> bool:
    """Whether a language, as a BCP 47 tag, is written from right to left."""
    first, *rest = language.lower().split("-")
    scripts = [each for each in rest if len(each) == _SCRIPT and each.isalpha()]
    return scripts[0] in _RTL_SCRIPTS if scripts else first in _RTL_LANGUAGES


def handout(lesson: Lesson, kind: As, words: Words) -> Handout:
    """A lesson on paper.

    Raises:
        NoSuchPage: The lesson came without its key, or there is nothing to discuss in it.
    """
    speaker = Speaker(words, lesson.language)
    texts = Texts(lesson, speaker)
    head = _head(lesson, kind, speaker)
    body = joined(head, element("main", *_body(lesson, kind, texts, speaker)), texts.sources())
    named = words.plain(_TITLES[kind])
    title = f"{lesson.title} \u2013 {named}"
    return Handout(title, body.markup, lesson.language, is_rtl(lesson.language))


def page_of(made: Handout, style: str) -> str:
    """The whole file; `style` is the program's own, never an author's."""
    head = f'<meta charset="utf-8"><title>{text(made.title).markup}</title><style>{style}</style>'
    language = text(made.language).markup
    return (
        f'<!DOCTYPE html>\n<html lang="{language}" dir="{made.direction}"><head>{head}</head>'
        f"<body>{made.body}</body></html>\n"
    )


_TITLES = {As.HANDOUT: Say.HANDOUT, As.KEY: Say.KEY, As.DISCUSSION: Say.DISCUSSION}


def _head(lesson: Lesson, kind: As, speaker: Speaker) -> Html:
    title = element("h1", lesson.title)
    if kind is not As.HANDOUT:
        return element("header", title, element("p", speaker.say(_TITLES[kind])))
    parts: list[Content] = [
        title,
        element("p", speaker.say(Say.NAME), " ______________________"),
        element("p", speaker.say(Say.DATE), " ______________"),
    ]
    if lesson.minutes is not None:
        parts.append(element("p", speaker.say(Say.MINUTES, count=lesson.minutes)))
    parts.append(markdown(lesson.introduction))
    if lesson.goals:
        parts += [element("h2", speaker.say(Say.GOALS)), listed([*lesson.goals])]
    if lesson.before_you_start:
        parts.append(element("h2", speaker.say(Say.BEFORE)))
        parts.append(markdown(lesson.before_you_start))
    return element("header", *parts)


def _body(lesson: Lesson, kind: As, texts: Texts, speaker: Speaker) -> list[Content]:
    numbered = list(enumerate(lesson.activities, 1))
    match kind:
        case As.HANDOUT:
            tasks = Tasks(lesson, texts, speaker)
            return [texts.section(), *(tasks.section(*each) for each in numbered)]
        case As.KEY:
            if lesson.without_key is not None:
                raise NoSuchPage(kind)
            keys = Keys(lesson, texts, speaker)
            made = [keys.section(*each) for each in numbered]
            return [keys.teacher(), texts.section(), *made, keys.right()]
        case As.DISCUSSION:
            discussion = Discussion(lesson, texts, speaker)
            if not discussion.is_there:
                raise NoSuchPage(kind)
            return [discussion.section()]
        case _:
            assert_never(kind)
