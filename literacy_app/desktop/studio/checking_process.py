"""The check as a process of its own, so that reading a long lesson never holds up a keystroke.

Not part of the window: it is started with `python -m`, reads questions from its input and writes
answers to its output until the input ends. No Qt.
"""

from __future__ import annotations

import copyreg
import pickle
import sys
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from literacy_app.desktop.studio.checked import Answer, Checked, Counted, Wanted
from literacy_app.desktop.studio.entry_lines import entry_lines
from literacy_app.desktop.studio.examining import examined
from literacy_app.desktop.studio.following import followed_in
from literacy_app.desktop.studio.frames import HEAD, framed
from literacy_app.lessons.checking import check_files
from literacy_app.lessons.listing import COURSE_FILE, TECHNIQUES_FILE
from literacy_app.lessons.load import load_course_text, load_lesson_text
from literacy_app.lessons.techniques import load_techniques

if TYPE_CHECKING:
    from typing import BinaryIO


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """Answer one question after another."""
    copyreg.pickle(MappingProxyType, _reduced)  # type: ignore[arg-type]  # the stubs want a class
    while len(head := questions.read(HEAD.size)) == HEAD.size:
        wanted = pickle.loads(questions.read(*HEAD.unpack(head)))  # noqa: S301 (from our own window)
        answers.write(framed(answer(wanted)))
        answers.flush()


def answer(wanted: Wanted) -> Answer:
    """The answer to a question."""
    if wanted.text is None:
        errors = sum(problem.is_error for problem in check_files([wanted.path]))
        return Answer(wanted.number, counted=Counted(wanted.path, errors))
    checked = check(wanted)
    return Answer(wanted.number, pickle.dumps(checked, pickle.HIGHEST_PROTOCOL))


def check(wanted: Wanted) -> Checked:
    """What the text is, by its name: a course, a lesson, or techniques as the file has them."""
    path, text = wanted.path, wanted.text or ""
    if path.name == TECHNIQUES_FILE:
        return Checked(path, tuple(load_techniques(path)[1]), is_lesson_file=False)
    if path.name == COURSE_FILE:
        return Checked(path, load_course_text(text, path).problems, is_lesson_file=False)
    loaded = load_lesson_text(text, path)
    lines = entry_lines(text, path, loaded.lesson)
    followed = followed_in(wanted.before, text, path) if wanted.before else ()
    checked = Checked(path, loaded.problems, loaded.lesson, followed=followed, lines=lines)
    if wanted.examines and loaded.lesson is not None:
        return replace(checked, findings=examined(loaded.lesson, text, path))
    return checked


def _reduced(mapping: MappingProxyType[object, object]) -> tuple[object, ...]:
    return MappingProxyType, (dict(mapping),)


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
