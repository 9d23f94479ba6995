"""From data to an activity that is answered: the steps that all its kinds share.

Not any one kind (`judge_anchor` and the others put these steps together), and not the response.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypedDict, TypeVar

from pydantic import ValidationError

from literacy_app.activities.answers import Option
from literacy_app.activities.entry_ids import entry_ids
from literacy_app.activities.faults import Fault
from literacy_app.activities.fields import Fields, faults_of
from literacy_app.activities.quote_places import QuotePlaces
from literacy_app.activities.salvage import salvage
from literacy_app.text.nearest import nearest_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from literacy_app.activities.answers_fields import AnsweredFields, OptionFields
    from literacy_app.activities.faults import Path
    from literacy_app.activities.material import Material
    from literacy_app.activities.quote_fields import QuoteFields
    from literacy_app.activities.salvage import Data
    from literacy_app.text.spans import Span

_Fields = TypeVar("_Fields", bound=Fields)
_Entry = TypeVar("_Entry")


class Head(TypedDict):
    """What every kind takes over from its fields as it is: `Judge(**head(fields), …)`."""

    id: str
    title: str
    prompt: str
    instruction: str | None
    minutes: int | None
    hint_cost: float


def head(fields: AnsweredFields) -> Head:
    """The values of an activity that are as they were typed."""
    return {
        "id": fields.id,
        "title": fields.title or fields.prompt,
        "prompt": fields.prompt,
        "instruction": fields.instruction,
        "minutes": fields.minutes,
        "hint_cost": fields.hint_cost,
    }


@dataclass(slots=True)
class Reading(Generic[_Fields]):
    """The fields of one activity, or what is left of them, and the faults found so far.

    Changes: `faults` grows. An activity is made only where `is_sound`.

    Attributes:
        fields: None where too much is missing to look any further.
        numbers: of each list of entries which of the original ones are left; all where not named.
    """

    fields: _Fields | None
    faults: list[Fault]
    numbers: Mapping[str, Sequence[int]] = field(default_factory=dict)

    @property
    def is_sound(self) -> bool:
        """Whether no fault is an error."""
        return not any(fault.severity == "error" for fault in self.faults)

    def tell(self, path: Path, code: str, **values: object) -> None:
        """Add an error."""
        self.faults.append(Fault(path, code, values))

    def warn(self, path: Path, code: str, **values: object) -> None:
        """Add a warning."""
        self.faults.append(Fault(path, code, values, "warning"))

    def entries(self, name: str, entries: Sequence[_Entry]) -> list[tuple[Path, _Entry]]:
        """The entries of one list, each with the way to it in the data."""
        numbered = zip(self.numbers.get(name, range(len(entries))), entries, strict=True)
        return [((name, number), entry) for number, entry in numbered]

    def passage(self, name: str, material: Material, key: str = "passage") -> QuotePlaces | None:
        """Where quotations of a passage are looked for; None, told, where there is no such one.

        Its own faults are added by `take` once everything was looked for.
        """
        text = material.passages.get(name)
        if text is None:
            nearest = nearest_name(name, material.passages)
            self.tell((key,), "unknown-passage", name=name, nearest=nearest)
            return None
        return QuotePlaces(text, material)

    def take(self, places: QuotePlaces) -> None:
        """Add what could not be found in a passage."""
        self.faults += places.faults

    def ids(
        self,
        entries: Sequence[tuple[Path, str | None, str]],
        reserved: Sequence[str] = (),
    ) -> list[str]:
        """An id for each (path, own id or None, words): its own, or one made from the words.

        An own id that repeats or is reserved is told.
        """
        seen: set[str] = set()
        for path, own, _ in entries:
            if own in reserved:
                self.tell((*path, "id"), "reserved-id", name=own)
            elif own in seen:
                self.tell((*path, "id"), "id-repeats", name=own)
            elif own is not None:
                seen.add(own)
        kept = [(name, name) for name in reserved]
        return entry_ids([*kept, *((own, words) for _, own, words in entries)])[len(kept) :]

    def places_apart(self, placed: Iterable[tuple[Path, str, Span, str]]) -> None:
        """Tell each (path, id, span, quote) whose place another one before it has."""
        seen: dict[Span, str] = {}
        for path, id_, span, quote in placed:
            first = seen.setdefault(span, id_)
            if first != id_:
                self.tell((*path, "quote"), "quote-repeats", quote=quote, id=first)

    def options(
        self, path: Path, options: Sequence[OptionFields], *, several: bool = False
    ) -> tuple[Option, ...]:
        """The options of one facet, each that is not right with a reason.

        Args:
            path: the way to the list.
            options: what the author wrote, in that order.
            several: more than one may be chosen, so that a part credit has no meaning.
        """
        ids = self.ids([((*path, n), each.id, each.text) for n, each in enumerate(options)])
        texts: set[str] = set()
        for number, each in enumerate(options):
            way = (*path, number)
            if each.text in texts:
                self.tell((*way, "text"), "option-repeats", text=each.text)
            texts.add(each.text)
            if each.credit is not None and (each.right or several):
                self.tell((*way, "credit"), "credit-unused")
            if _credit(each) < 1 and each.why is None:
                self.tell(way, "missing", name="why")
        if options and not any(_credit(each) == 1 for each in options):
            self.tell(path, "no-right-option")
        return tuple(
            Option(id_, each.text, _credit(each), each.why, each.note)
            for id_, each in zip(ids, options, strict=True)
        )


def read(
    model: type[_Fields],
    data: Data,
    stand_ins: Data,
    entry_stand_ins: Mapping[str, Data] | None = None,
) -> Reading[_Fields]:
    """The fields that data holds; of faulty data what is left of it, with every fault.

    Args:
        model: the field model of the kind.
        data: the mapping as it was written.
        stand_ins: a value for each required key that may be faulty without hiding the rest.
        entry_stand_ins: the lists of entries, each with a value for its entries' required keys.
    """
    try:
        return Reading(model.model_validate(data), [])
    except ValidationError as error:
        faults = faults_of(error, model)
    remains = salvage(data, faults, stand_ins, entry_stand_ins or {})
    try:
        left = model.model_validate(remains.data)
    except ValidationError:  # what has no stand-in is missing
        return Reading(None, list(faults))
    return Reading(left, list(faults), remains.places)


def spans(
    places: QuotePlaces, path: Path, quotes: Sequence[QuoteFields], inside: Span | None = None
) -> tuple[Span, ...]:
    """Where some quotations stand; those that stand nowhere are told."""
    found = (places.span((*path, number), each, inside) for number, each in enumerate(quotes))
    return tuple(span for span in found if span)


def _credit(option: OptionFields) -> float:
    return 1.0 if option.right else option.credit or 0.0
