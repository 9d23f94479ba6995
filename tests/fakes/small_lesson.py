"""A small lesson about a council, loaded through the real loader, and a session to work on it.

Not one of the bundled lessons: short enough that a test can name every word of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.highlight import HighlightResponse, Mark
from literacy_app.lessons.load import load_lesson
from literacy_app.records.store import Store
from literacy_app.study.session import LessonSession
from tests.fakes.clocks import CountingIds, TickingClock

if TYPE_CHECKING:
    from pathlib import Path

    from literacy_app.activities.highlight import Highlight
    from literacy_app.lessons.lesson import Lesson

LESSON = """\
format: 1
id: council
title: A council meets
language: en
minutes: 12
goals:
  - Tell reporting from judging
  - Leave plain facts alone
introduction: |
  A report can *judge* while it tells. See [the guide](https://example.org/guide).

  - Mark what judges.
before_you_start: The article calls
  people names.
sources:
  gazette:
    title: The council and the bus
    author: A. Writer
    publisher: The Gazette
    published: 2021-05-03
    url: https://example.org/council
    rights: © The Gazette, 2021. Quoted for teaching.
passages:
  report:
    from: gazette
    standfirst: true
    text: |
      On Monday the brave council crushed the shameful plan, and 12 people spoke.

      The regime's puppets lied to every citizen. A spokesman read the plan aloud. The vote was 7
      to 5.

      Residents had asked for a bus \U0001f68c since 2014. This catastrophe was bought by rotten
      lobbyists. Nobody can deny the glorious victory.
  notice:
    from: authors
    text: |
      The council met on Tuesday. It wasted two hours. The minutes are public.
activities:
  - id: mark
    kind: highlight
    title: Mark
    minutes: 7
    passage: report
    prompt: Mark the words that judge.
    instruction: Click a word or drag over a phrase, then name it.
    labels: [loaded, name-calling, exaggeration]
    key:
      - {quote: brave, labels: [loaded], plainer: newly elected, why: It praises.}
      - {quote: crushed, labels: [loaded], plainer: rejected, why: It sounds like a battle.}
      - {quote: shameful, labels: [loaded], plainer: disputed, why: It condemns.}
      - quote: regime's puppets
        core: puppets
        labels: [name-calling]
        plainer: members
        why: Puppets have no will of their own.
      - {quote: lied, labels: [loaded], plainer: spoke, why: No proof of intent is given.}
      - {quote: catastrophe, labels: [exaggeration], plainer: decision, why: Nothing was destroyed.}
      - {quote: bought, labels: [loaded], plainer: backed, why: It says people were for sale.}
      - quote: rotten lobbyists
        labels: [name-calling]
        plainer: consultants
        why: Rotten says nothing that can be checked.
        compare: “A spokesman”, earlier.
      - quote: glorious victory
        labels: [loaded, exaggeration]
        plainer: result
        why: It cheers.
    let_stand:
      - {quote: 12 people spoke, why: A number that can be counted.}
      - {quote: The vote was 7 to 5, why: A result that can be looked up.}
      - {quote: since 2014, why: A plain date.}
      - {quote: A spokesman, why: The plain name of an office.}
    readers_differ:
      - {quote: every citizen, votes: 2/5, why: Some read it as a figure of speech.}
      - {quote: Nobody can deny, votes: 1/5, labels: [exaggeration], why: Some pass over it.}
  - id: plain
    kind: highlight
    title: A plain notice
    minutes: 3
    passage: notice
    prompt: Mark the one word that judges.
    labels: [loaded, name-calling]
    key:
      - {quote: wasted, labels: [loaded], plainer: met for, why: It judges the meeting.}
    let_stand:
      - {quote: public, why: They can be read.}
right:
  - {claim: The vote was 7 to 5., confirmed: The minutes of 3 May 2021.}
"""


def small_lesson(folder: Path, text: str = LESSON) -> Lesson:
    """The lesson, loaded from a file in a folder."""
    file = folder / "council.yaml"
    file.write_text(text, encoding="utf-8")
    loaded = load_lesson(file)
    assert loaded.lesson is not None, [problem.line_text() for problem in loaded.problems]
    return loaded.lesson


class School:
    """A store in a folder with one learner, who can take up the lesson again and again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.lesson = small_lesson(folder)
        self.clock = TickingClock()
        self.new_id = CountingIds()
        self.store = Store.open(folder / "records", self.clock, self.new_id)
        self.learner = self.store.add_learner("Maya").id

    def session(self) -> LessonSession:
        """The lesson, taken up where the learner left it."""
        return LessonSession(self.lesson, self.learner, self.store, self.clock, self.new_id)

    def change(self, *changes: tuple[str, str]) -> None:
        """Change the lesson's file, old words for new ones, and load it anew."""
        text = LESSON
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        self.lesson = small_lesson(self._folder, text)

    def close(self) -> None:
        """Let go of the records."""
        self.store.close()


def marks(activity: Highlight, *named: tuple[str, str]) -> HighlightResponse:
    """A response that marks words, each given with its label."""
    made = []
    for words, label in named:
        start = activity.text.index(words)
        made.append(Mark(start, start + len(words), label))
    return HighlightResponse(tuple(sorted(made)))
