"""A bank of two short texts to review, as a file and as a shelf that has it.

Not listed in any library of the program; its town is invented.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.lessons.index import CourseEntry, LessonEntry, Shelf

if TYPE_CHECKING:
    from pathlib import Path

BANK = """\
format: 1
id: bank-ferry
title: "Practice: the ferry"
passages:
  loaded:
    from: authors
    text: The greedy council closed the ferry. Two members voted against it.
  quoted:
    from: authors
    text: The council calls this a 'service'. Its greedy plan was printed on Monday.
activities:
  - kind: highlight
    id: first
    passage: loaded
    title: A letter
    prompt: Mark.
    labels: [loaded, scare-quotes]
    key:
      - {quote: greedy, labels: [loaded], why: It judges., plainer: town}
    let_stand:
      - {quote: closed, why: That is what happened.}
  - kind: highlight
    id: second
    passage: quoted
    title: A notice
    prompt: Mark.
    labels: [loaded, scare-quotes]
    key:
      - {quote: service, labels: [scare-quotes], why: Nobody is quoted., plainer: service}
      - {quote: greedy, labels: [loaded], why: It judges., plainer: new}
    let_stand:
      - {quote: printed, why: That is what happened.}
"""


def shelf_with_bank(folder: Path) -> Shelf:
    """A course with the bank, and one of its files broken."""
    file = folder / "bank-ferry.yaml"
    file.write_text(BANK, encoding="utf-8")
    sound = LessonEntry("bank-ferry", "Practice", 6, 2, False, 0, str(file))  # noqa: FBT003 (a named tuple's field)
    broken = sound._replace(id="bank-broken", is_broken=True)
    bank = (sound, broken)
    return Shelf((CourseEntry("c", "C", "", None, None, (), False, 0, "c", bank),))  # noqa: FBT003 (a named tuple's field)
