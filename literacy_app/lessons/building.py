"""From the data of a lesson file to the lesson, or to every fault that keeps it from being one.

Not the file and not the places. Each part is read by itself, so that what is wrong in one does
not hide what is wrong in another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from literacy_app.activities.faults import Fault
from literacy_app.activities.keyless import read_keyless
from literacy_app.activities.kinds import read_activity
from literacy_app.activities.material import Material
from literacy_app.lessons.faulty import Faults
from literacy_app.lessons.fields import LabelFields, LessonFields, PassageFields, SourceFields
from literacy_app.lessons.keyless import is_without_key, key_faults
from literacy_app.lessons.lesson import (
    AUTHORS,
    Lesson,
    Paragraph,
    Passage,
    RightClaim,
    Source,
    TeacherNote,
    Word,
)
from literacy_app.lessons.techniques import label_of
from literacy_app.lessons.unreferred import unreferred
from literacy_app.text.nearest import nearest_name
from literacy_app.text.normal import normalise, paragraphs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.activities.faults import Path
    from literacy_app.activities.kinds import Activity
    from literacy_app.activities.labels import Label

MOST_TEXT = 250_000
"""How many characters the passages of a lesson may have together: some 40,000 words."""

RESERVED_IDS = frozenset({"read", "end"})
"""Steps of every lesson, which no activity may be called."""


def build_lesson(
    data: Mapping[str, Any], techniques: Mapping[str, Label], content_hash: str
) -> tuple[Lesson | None, tuple[Fault, ...]]:
    """The lesson that `data` describes, None where it has errors, and all faults and warnings."""
    builder = _Builder(data, techniques)
    lesson = builder.build(content_hash)
    return lesson, tuple(builder.faults.found)


class _Builder:
    """Reads the parts of one lesson, in the order in which they refer to each other."""

    def __init__(self, data: Mapping[str, Any], techniques: Mapping[str, Label]) -> None:
        self.faults = Faults()
        self._data = data
        self._techniques = techniques
        self._texts: dict[str, str] = {}
        self._length = 0
        self._labels: dict[str, Label] = {}
        self._own_label_ids: set[object] = set()
        self._activity_ids: set[str] = set()
        self._read_one = read_keyless if is_without_key(data) else read_activity

    def build(self, content_hash: str) -> Lesson | None:
        head = self.faults.read(LessonFields, self._data)
        sources = self._read_sources()
        passages = self._read_passages(sources)
        self._labels = {**self._techniques, **self._read_labels()}
        activities = self._read_activities()
        self._look_at_right()
        self.faults.add_all(key_faults(self._data), ())
        self.faults.add_all(tuple(unreferred(self._data, self.faults.found)), ())
        if head is None or self.faults.has_errors:
            return None
        return Lesson(
            format=head.format,
            id=head.id,
            title=head.title,
            language=head.language,
            minutes=head.minutes,
            goals=head.goals,
            introduction=head.introduction,
            before_you_start=head.before_you_start,
            sources=sources,
            passages=passages,
            labels=self._labels,
            activities=activities,
            right=tuple(RightClaim(**right.model_dump()) for right in head.right),
            content_hash=content_hash,
            discussion=head.discussion,
            teacher=TeacherNote(**head.teacher.model_dump()) if head.teacher else None,
            words=tuple(Word(**word.model_dump()) for word in head.words),
            without_key=head.without_key,
        )

    def _named(self, name: str) -> Mapping[str, Any]:
        """A part that is a mapping; nothing where it is none, which the head tells of."""
        part = self._data.get(name)
        return part if isinstance(part, dict) else {}

    def _listed(self, name: str) -> list[Any]:
        """A part that is a list; nothing where it is none, which the head tells of."""
        part = self._data.get(name)
        return part if isinstance(part, list) else []

    def _read_sources(self) -> dict[str, Source]:
        sources: dict[str, Source] = {}
        for id_, raw in self._named("sources").items():
            if id_ == AUTHORS:
                self.faults.add(Fault(("sources", id_, "[key]"), "reserved-id", {"name": id_}))
            fields = self.faults.read(SourceFields, raw, ("sources", id_))
            if fields is not None:
                sources[id_] = Source(id_, **fields.model_dump())
        return sources

    def _read_passages(self, sources: Mapping[str, Source]) -> dict[str, Passage]:
        passages: dict[str, Passage] = {}
        for id_, raw in self._named("passages").items():
            fields = self.faults.read(PassageFields, raw, ("passages", id_))
            typed = raw.get("text") if isinstance(raw, dict) else None
            if isinstance(typed, str) and typed.strip() and self._has_room(typed, id_):
                self._texts[id_] = normalise(typed)
            if fields is not None and id_ in self._texts:
                self._look_for_source(id_, fields.origin)
                passages[id_] = _passage(id_, fields, self._texts[id_], sources)
        return passages

    def _has_room(self, text: str, passage: str) -> bool:
        """Whether the lesson can take one more text; told where not."""
        has_room = self._length + len(text) <= MOST_TEXT
        if has_room:
            self._length += len(text)
        else:
            self.faults.add(Fault(("passages", passage, "text"), "too-long", {"most": MOST_TEXT}))
        return has_room

    def _look_for_source(self, passage: str, origin: str | None) -> None:
        known = (*self._named("sources"), AUTHORS)
        if origin is None:
            self.faults.add(Fault(("passages", passage), "no-from", severity="warning"))
        elif origin not in known:
            values = {"name": origin, "nearest": nearest_name(origin, known)}
            self.faults.add(Fault(("passages", passage, "from"), "unknown-source", values))

    def _look_at_right(self) -> None:
        """Look for the passages that are said to be right about something."""
        known = self._named("passages")
        for number, raw in enumerate(self._listed("right")):
            named = raw.get("passage") if isinstance(raw, dict) else None
            if isinstance(named, str) and named.strip() not in known:
                values = {"name": named.strip(), "nearest": nearest_name(named.strip(), known)}
                self.faults.add(Fault(("right", number, "passage"), "unknown-passage", values))

    def _read_labels(self) -> dict[str, Label]:
        """The lesson's own labels."""
        labels: dict[str, Label] = {}
        for number, raw in enumerate(self._listed("labels")):
            way = ("labels", number)
            if isinstance(raw, dict):
                self._own_label_ids.add(str(raw.get("id")))
            fields = self.faults.read(LabelFields, raw, way)
            if fields is None:
                continue
            if fields.id in labels or fields.id in self._techniques:
                self.faults.add(Fault((*way, "id"), "id-repeats", {"name": fields.id}))
            labels[fields.id] = label_of(fields, number)
        return labels

    def _read_activities(self) -> tuple[Activity, ...]:
        listed = {
            number: raw
            for number, raw in enumerate(self._listed("activities"))
            if self._is_activity(raw, ("activities", number))
        }
        material = Material(self._texts, self._labels)
        activities: dict[int, Activity] = {}
        # By passage: a text's words and sentences are remembered for a while.
        for number in sorted(listed, key=lambda number: str(listed[number].get("passage"))):
            activity, faults = self._read_one(listed[number], material)
            self.faults.add_all(filter(self._is_told, faults), ("activities", number))
            if activity is not None:
                activities[number] = activity
        return tuple(activities[number] for number in sorted(activities))

    def _is_activity(self, raw: object, way: Path) -> bool:
        if not isinstance(raw, dict):
            self.faults.add(Fault(way, "empty" if raw is None else "not-a-mapping"))
            return False
        self._look_at_id(raw.get("id"), way)
        is_last = way[1:] == (len(self._listed("activities")) - 1,)
        if raw.get("transfer") == "true" and not is_last:
            self.faults.add(Fault((*way, "transfer"), "transfer-not-last"))
        return True

    def _look_at_id(self, typed: object, way: Path) -> None:
        if not isinstance(typed, str):
            return
        id_ = typed.strip()
        if id_ in RESERVED_IDS:
            self.faults.add(Fault((*way, "id"), "reserved-id", {"name": id_}))
        elif id_ in self._activity_ids:
            self.faults.add(Fault((*way, "id"), "id-repeats", {"name": id_}))
        self._activity_ids.add(id_)

    def _is_told(self, fault: Fault) -> bool:
        """False for a name that does exist and has faults of its own."""
        if fault.code == "unknown-passage":
            return fault.values["name"] not in self._named("passages")
        return fault.code != "unknown-label" or fault.values["name"] not in self._own_label_ids


def _passage(id_: str, fields: PassageFields, text: str, sources: Mapping[str, Source]) -> Passage:
    first = fields.first_paragraph - fields.standfirst
    return Passage(
        id=id_,
        text=text,
        origin=fields.origin,
        source=sources.get(fields.origin or ""),
        heading=fields.heading,
        paragraphs=tuple(
            Paragraph(span, None, is_standfirst=True)
            if fields.standfirst and place == 0
            else Paragraph(span, first + place if fields.numbered else None)
            for place, span in enumerate(paragraphs(text))
        ),
        favours=fields.favours,
    )
