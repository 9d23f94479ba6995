"""From the data of a choose activity to the activity.

Not the field model, and not the steps that all kinds share (`answers_anchor`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import Facet, Item, Net, Pick
from literacy_app.activities.answers_anchor import head, read
from literacy_app.activities.choose import ANSWER, Choose
from literacy_app.activities.choose_fields import ChooseFields

if TYPE_CHECKING:
    from collections.abc import Iterator

    from literacy_app.activities.answers import Option
    from literacy_app.activities.answers_anchor import Reading
    from literacy_app.activities.choose_fields import QuestionFields
    from literacy_app.activities.faults import Fault
    from literacy_app.activities.material import Material
    from literacy_app.activities.salvage import Data

_UNKNOWN = "-"
_STAND_INS = {"kind": "choose", "id": "x", "prompt": _UNKNOWN}
_OPTION = {"text": _UNKNOWN, "right": "true"}
_QUESTION = {"question": _UNKNOWN, "options": [_OPTION]}


def anchor(data: Data, material: Material) -> tuple[Choose | None, tuple[Fault, ...]]:
    """The activity that `data` describes, or None, and every fault and warning there is."""
    reading = read(ChooseFields, data, _STAND_INS, {"questions": _QUESTION})
    fields = reading.fields
    if fields is None:
        return None, tuple(reading.faults)
    items = tuple(_items(reading, fields))
    passages = {}
    if fields.passage is not None:
        places = reading.passage(fields.passage, material)
        if places is not None:
            passages[fields.passage] = places.text
    if not reading.is_sound:
        return None, tuple(reading.faults)
    choose = Choose(**head(fields), passages=passages, passage=fields.passage, items=items)
    return choose, tuple(reading.faults)


def _items(reading: Reading[ChooseFields], fields: ChooseFields) -> Iterator[Item]:
    questions = reading.entries("questions", fields.questions)
    ids = reading.ids([(path, each.id, each.question) for path, each in questions])
    for id_, (path, each) in zip(ids, questions, strict=True):
        options = reading.options((*path, "options"), each.options, several=each.several)
        is_sure = fields.certainty if each.certainty is None else each.certainty
        yield Item(
            id_,
            each.question,
            (_facet(each, options),),
            weight=each.weight,
            why=each.why,
            outside=each.outside,
            certainty_of=ANSWER if is_sure else None,
            hints=each.hints,
        )


def _facet(question: QuestionFields, options: tuple[Option, ...]) -> Facet:
    if question.several:
        return Facet(ANSWER, question.question, "several", options, Net())
    return Facet(ANSWER, question.question, "one", options, Pick())
