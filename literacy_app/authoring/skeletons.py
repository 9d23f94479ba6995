"""A new lesson and a new course as the text of their files, with notes for whoever goes on.

Not the saving. What is made here passes `check`: a teacher begins with something that works, and
changes one thing after the other.
"""

from __future__ import annotations

import json
import re
from textwrap import wrap
from typing import TYPE_CHECKING

from literacy_app.authoring.quoting import quotation_for
from literacy_app.text.normal import paragraphs
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.authoring.articles import Article
    from literacy_app.text.spans import Span

SCHEMA_LINE = "# yaml-language-server: $schema={kind}.schema.json"
FIRST_LESSON = "first-lesson"

_WIDTH = 94
_NOTE = re.compile(r"^ *# ", re.MULTILINE)
_LEAST_LETTERS = 5

_HEAD = """\
{schema}
# A lesson. Lines that begin with # are notes for you; the program passes them over.
#   literacy-app check FILE    tells what is wrong in it, and in which line
#   literacy-app doctor FILE   has simulated students do it and tells what the key gives away
format: 1
id: {id}
title: {title}
# The language of the text, such as en, de or ar.
language: {language}
minutes: 15
goals:
  - Tell a word that describes from a word that judges
introduction: |
  A report tells what happened. It can also tell *what to think* of it. Read slowly, and look for
  the words that do that.
"""

_SAMPLE = """\
passages:
  # Put your text here. Behind `text: |` it stands on the lines below, a blank line between two
  # paragraphs. `from: authors` says that it was written for the lesson; for a text of somebody
  # else's see `literacy-app new lesson NAME --from FILE`.
  text:
    from: authors
    heading: A report, written for this lesson
    text: |
      On Tuesday the reckless council axed the town's beloved pool after 40 years. The vote was 7
      to 4, the minutes show.

      Mayor Ines Calder said that repairs would cost 2 million pounds. Her cronies nodded. Around
      300 people stood in front of the town hall, the police counted.
"""

_SAMPLE_KEY = """\
    # What should be marked: words exactly as they stand in the text. `core` is the part of them
    # that must be marked, `labels` are the techniques that count as right, `plainer` is what a
    # plain report would say, and `why` is what students read afterwards.
    key:
      - quote: reckless council
        core: reckless
        labels: [loaded, name-calling]
        plainer: town council
        why: The word judges the council before we know why it voted.
      - quote: axed
        labels: [loaded]
        plainer: closed
        why: “Axed” sounds brutal. “Closed” gives the same fact.
      - quote: cronies
        labels: [name-calling]
        plainer: colleagues
        why: The name says what to think of them, and not who they are.
    # What looks strong and is sound. Whoever marks it loses points, so that marking everything
    # doesn't pay. With eight words in the key and four here the program also tells students how
    # well they tell the two apart.
    let_stand:
      - quote: after 40 years
        why: A number that anyone can check.
      - quote: 2 million pounds
        why: A figure, with the person who gave it.
      - quote: Around 300 people
        why: A count, and the police who made it.
"""

_ACTIVITY = """\
activities:
  - id: mark-the-words
    kind: highlight
    title: Words that judge
    passage: text
    prompt: Mark the words that judge. Leave the ones that only describe.
    labels: [loaded, name-calling, exaggeration]
"""

_SOURCE = """\
# Where the text comes from. Look over what was read off the file, and fill in the rest.
sources:
  article:
"""

_PASSAGE = """\
    # Who holds the rights, and why you may quote the text, such as: © The Town Gazette, 2024.
    # Quoted for teaching.
    rights: fill in
passages:
  text:
    from: article
    # Whose side its wording favours: a short name, the same throughout a course, or neither.
    # favours: neither
    # Cut this down to what students shall read: 100 to 300 words are plenty.
"""

_ARTICLE_KEY = """\
    # The two entries below only show the form: their words were taken from the text by chance.
    # Put what you would mark in their place, and add more: eight under `key` and four under
    # `let_stand` make a good activity.
    key:
{key}        labels: [loaded]
        plainer: what a plain report would say
        why: Say here why these words judge, in a sentence or two.
    # What looks strong and is sound. Whoever marks it loses points.
    let_stand:
{let_stand}        why: Say here why these words are fair.
"""

_TAIL = """\
    # Words on which careful readers disagree: they never count. `votes` says how many of how many
    # readers marked them.
    # readers_differ:
    #   - quote: words of the text
    #     votes: 1/3
    #     why: Some read a verdict here, others a description.
# What a class talks about at the end.
# discussion: Which of the marked words would you keep, and why?
# What the text is right about, and what confirms it.
# right:
#   - {claim: The pool was closed., confirmed: "The council's minutes of 5 March 2024"}
"""

_COURSE = """\
{schema}
# A course: lessons of this folder, in their order.
#   literacy-app check FOLDER    tells what is wrong in any of its files
#   literacy-app doctor FOLDER   examines every lesson, and how the course treats each side
format: 1
id: {id}
title: {title}
about: |
  Say here in a few sentences what the course is about and for whom it is made.
# A note on what its texts hold that may be hard to read.
# before_you_start: The texts take one side of a war and mention people being killed.
lessons:
  - {lesson}.yaml
  # - second-lesson.yaml
"""


def lesson_text(lesson_id: str, title: str, article: Article | None = None) -> str:
    """The file of a new lesson: on `article`, or on a short text of our own to be replaced."""
    language = (article.language if article else None) or "en"
    head = _HEAD.format(
        schema=SCHEMA_LINE.format(kind="lesson"),
        id=typed(lesson_id),
        title=typed(title),
        language=typed(language),
    )
    if article is None:
        return head + _SAMPLE + _ACTIVITY + _SAMPLE_KEY + _TAIL
    key, let_stand = (_quoted(article.text, span) for span in _two_words(article.text))
    entries = _ARTICLE_KEY.format(key=key, let_stand=let_stand)
    return head + "".join(_source(article)) + _ACTIVITY + entries + _TAIL


def course_text(course_id: str, title: str) -> str:
    """The file of a new course with one lesson, `FIRST_LESSON`."""
    return _COURSE.format(
        schema=SCHEMA_LINE.format(kind="course"),
        id=typed(course_id),
        title=typed(title),
        lesson=FIRST_LESSON,
    )


def typed(text: str) -> str:
    """A text as one line of YAML that is read as itself, whatever is in it."""
    return json.dumps(text, ensure_ascii=False)


def _source(article: Article) -> Iterator[str]:
    """The source and the passage."""
    yield _SOURCE
    known = {
        "title": article.title or "fill in",
        "author": article.author,
        "publisher": article.publisher,
        "published": article.published,
        "url": article.url,
    }
    for name, value in known.items():
        yield f"    {name}: {typed(value)}\n" if value else f"    # {name}:\n"
    yield _PASSAGE
    lines = "\n\n".join(_indented(span.of(article.text)) for span in paragraphs(article.text))
    # Below the bar a line that begins like a note would be taken for one by whoever checks it.
    is_like_a_note = _NOTE.search(lines) is not None
    yield f"    text: {typed(article.text)}\n" if is_like_a_note else f"    text: |\n{lines}\n"


def _indented(paragraph: str) -> str:
    lines = wrap(paragraph, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(f"      {line}" for line in lines)


def _two_words(text: str) -> tuple[Span, Span]:
    """Two words that don't lie side by side, rather long ones that stand only once."""
    tokens = words(text)
    spans = [tokens.span(number) for number in range(len(tokens))]
    likely = [
        number
        for number, span in enumerate(spans)
        if span.end - span.start >= _LEAST_LETTERS and text.count(span.of(text)) == 1
    ]
    first = likely[0] if likely else 0
    second = next((number for number in likely if number > first + 1), None)
    if second is None:
        second = first + 2 if first + 2 < len(spans) else first - 2
    return spans[first], spans[second]


def _quoted(text: str, span: Span) -> str:
    """The lines of an entry that say which words it means."""
    quotation = quotation_for(text, span)
    lines = [f"      - quote: {typed(quotation.quote)}\n"]
    for name in ("occurrence", "before", "after"):
        value = getattr(quotation, name)
        if value is not None:
            said = typed(value) if isinstance(value, str) else value
            lines.append(f"        {name}: {said}\n")
    return "".join(lines)
