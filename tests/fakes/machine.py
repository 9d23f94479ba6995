"""A computer of our own making for the tests of `bootstrap`; not one that changes anything."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from bootstrap.environment import python_of
from bootstrap.machine import Finished, Machine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

Answer = Finished | BaseException


class FakeMachine(Machine):
    """Has everything but what it is told to lack, and notes what it is told and made to run."""

    def __init__(self, platform: str = "linux", environ: Mapping[str, str] | None = None) -> None:
        super().__init__(environ or {})
        self.platform = platform
        self.said: list[str] = []
        self.ran: list[tuple[str, ...]] = []
        self.lacks: set[str] = set()
        self.fonts = ["NotoSerif-Italic.ttf"]
        self.root = True
        self.answers: list[tuple[Callable[[str], bool], Answer]] = []

    def answer(self, part: str, answer: Answer, *, times: int = 1) -> None:
        """Answer the next commands that hold a part with this, or raise it."""
        self.answers += [(lambda command: part in command, answer)] * times

    @override
    def say(self, sentence: str) -> None:
        self.said.append(sentence)

    @override
    def can_load(self, library: str) -> bool:
        return library not in self.lacks

    @override
    def has_program(self, name: str) -> bool:
        return name not in self.lacks

    @override
    def has_module(self, name: str) -> bool:
        return name not in self.lacks

    @override
    def is_root(self) -> bool:
        return self.root

    @override
    def font_files(self) -> Iterator[str]:
        return iter(self.fonts)

    @override
    def run(self, command: Sequence[str], **variables: str) -> Finished:
        self.ran.append(tuple(command))
        text = " ".join(command)
        for place, (is_meant, answer) in enumerate(self.answers):
            if is_meant(text):
                del self.answers[place]
                if isinstance(answer, BaseException):
                    raise answer
                return answer
        if "-m venv" in text:
            python = python_of(Path(command[-1]))
            python.parent.mkdir(parents=True)
            python.touch()
        return Finished(0, "")
