"""Reading mappings by their models, every fault with its way from the top of the file.

Not the models and not the places: a path of keys becomes a line in `telling`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import ValidationError

from literacy_app.activities.fields import Fields, faults_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from literacy_app.activities.faults import Fault, Path

_Model = TypeVar("_Model", bound=Fields)


class Faults:
    """Gathers faults; those of a part are told from the top."""

    def __init__(self) -> None:
        self.found: list[Fault] = []

    @property
    def has_errors(self) -> bool:
        """Whether something is wrong that keeps the file from being used."""
        return any(fault.severity == "error" for fault in self.found)

    def add(self, fault: Fault) -> None:
        """Add a fault whose way starts at the top."""
        self.found.append(fault)

    def add_all(self, faults: Iterable[Fault], way: Path) -> None:
        """Add the faults of the part at `way`."""
        self.found += [fault.under(*way) for fault in faults]

    def read(self, model: type[_Model], data: Any, way: Path = ()) -> _Model | None:
        """The part at `way` read by its model; None, and its faults added, where it cannot be."""
        try:
            return model.model_validate(data)
        except ValidationError as error:
            self.add_all(faults_of(error, model), way)
            return None
