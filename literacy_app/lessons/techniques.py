"""The labels that every lesson may use: the techniques and the kinds of support, from their file.

Not a lesson's own labels: those stand in the lesson.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from literacy_app.activities.faults import Fault
from literacy_app.activities.labels import Label
from literacy_app.lessons.faulty import Faults
from literacy_app.lessons.fields import LINES, LabelFields, TechniquesFields
from literacy_app.lessons.listing import TECHNIQUES_FILE
from literacy_app.lessons.mends import with_mends
from literacy_app.lessons.opening import Unreadable, open_bytes, open_file
from literacy_app.lessons.telling import problems_of, told
from literacy_app.settings.bundled import lessons_folder

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from literacy_app.lessons.opening import Mapped
    from literacy_app.lessons.problems import Problem


class TechniquesBrokenError(Exception):
    """The file of techniques that comes with the program has errors: nothing a user can mend."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(problem.line_text() for problem in problems))


@cache
def techniques() -> Mapping[str, Label]:
    """The techniques that come with the program, by id, in their order; read once.

    Raises `TechniquesBrokenError` where their file is not as it was shipped.
    """
    labels, problems = load_techniques(lessons_folder() / TECHNIQUES_FILE)
    if problems:
        raise TechniquesBrokenError(problems)
    return labels


def load_techniques(path: Path) -> tuple[Mapping[str, Label], tuple[Problem, ...]]:
    """The labels of a file of techniques, and what is wrong with it; with a problem no labels."""
    return _loaded(open_file(path), path)


def load_techniques_bytes(
    raw: bytes, path: Path
) -> tuple[Mapping[str, Label], tuple[Problem, ...]]:
    """The same of bytes that `path` might hold."""
    return _loaded(open_bytes(raw, path), path)


def _loaded(
    opened: Mapped | Unreadable, path: Path
) -> tuple[Mapping[str, Label], tuple[Problem, ...]]:
    if isinstance(opened, Unreadable):
        return {}, with_mends(told(opened.problems), opened.raw)
    faults = Faults()
    fields = faults.read(TechniquesFields, opened.data)
    labels: dict[str, Label] = {}
    for number, technique in enumerate(fields.techniques if fields else ()):
        if technique.id in labels:
            path_of_id = ("techniques", number, "id")
            faults.add(Fault(path_of_id, "id-repeats", {"name": technique.id}))
        labels[technique.id] = label_of(technique, number)
    problems = told((*opened.problems, *problems_of(faults.found, opened.places, path)))
    problems = with_mends(problems, opened.raw) if problems else ()
    return ({} if problems else labels), problems


def label_of(fields: LabelFields, number: int) -> Label:
    """The label of its fields; its place in its list, from 0, gives ink and line if need be."""
    number %= len(LINES)
    return Label(
        id=fields.id,
        name=fields.name,
        letter=fields.letter,
        family=fields.family,
        definition=fields.definition,
        example=fields.example or "",
        counter_example=fields.counter_example or "",
        ink=number + 1 if fields.ink is None else fields.ink,
        line=LINES[number] if fields.line is None else fields.line,
    )
