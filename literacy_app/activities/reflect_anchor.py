"""From the data of a reflect activity to the activity.

Not the field model, and not the steps that all kinds share (`answers_anchor`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.activities.answers import Facet, Item
from literacy_app.activities.answers_anchor import head, read
from literacy_app.activities.reflect import TEXT, Reflect
from literacy_app.activities.reflect_fields import ReflectFields

if TYPE_CHECKING:
    from literacy_app.activities.faults import Fault
    from literacy_app.activities.material import Material
    from literacy_app.activities.reflect_fields import ReflectQuestionFields
    from literacy_app.activities.salvage import Data

_UNKNOWN = "-"
_STAND_INS = {"kind": "reflect", "id": "x", "prompt": _UNKNOWN}


def anchor(data: Data, _material: Material) -> tuple[Reflect | None, tuple[Fault, ...]]:
    """The activity that `data` describes, or None, and every fault and warning there is."""
    reading = read(ReflectFields, data, _STAND_INS, {"questions": {"question": _UNKNOWN}})
    fields = reading.fields
    if fields is None:
        return None, tuple(reading.faults)
    questions = reading.entries("questions", fields.questions)
    ids = reading.ids([(path, each.id, each.question) for path, each in questions])
    if not reading.is_sound:
        return None, tuple(reading.faults)
    items = tuple(_item(id_, each) for id_, (_, each) in zip(ids, questions, strict=True))
    return Reflect(**head(fields), items=items), tuple(reading.faults)


def _item(id_: str, fields: ReflectQuestionFields) -> Item:
    hints = ((fields.hint,) if fields.hint else ()) + fields.hints
    facet = Facet(TEXT, fields.question, "text", least=fields.least)
    return Item(id_, fields.question, (facet,), hints=hints)
