"""The rewrite activity: saying a sentence plainly, with its facts kept.

Not a judgement of style: the student rates their own by the rubric, beside the score.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Literal

from typing_extensions import override

from literacy_app.activities.answers import Answerable

TEXT = "text"
"""The facet of a sentence that is answered; its rule is `Plain`."""


@dataclass(frozen=True, slots=True)
class Model:
    """A model answer, and what it does."""

    text: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Criterion:
    """One line of the rubric that a student rates their own text by, from 0 to 2."""

    id: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Rewrite(Answerable):
    """Sentences to be said plainly, each an item with one facet.

    Attributes:
        models: the model answers of each item, by its id.
        rubric: what the student rates after the check; never part of the score.
    """

    models: dict[str, tuple[Model, ...]]
    rubric: tuple[Criterion, ...]
    kind: Literal["rewrite"] = "rewrite"

    @override
    def own_json(self) -> dict[str, object]:
        """The model answers and the rubric."""
        return {
            "models": {id_: [asdict(each) for each in found] for id_, found in self.models.items()},
            "rubric": [asdict(each) for each in self.rubric],
        }
