"""Labels, passages and whole activities to test with, made by hand and by hypothesis."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from literacy_app.activities.highlight import (
    Highlight,
    HighlightResponse,
    KeyEntry,
    LetStand,
    Mark,
    ReadersDiffer,
)
from literacy_app.activities.kinds import read_activity
from literacy_app.activities.labels import Label
from literacy_app.activities.material import Material
from literacy_app.text.spans import Span
from tests.activities.plain_grade import numbers, plain_sentences, plain_words

if TYPE_CHECKING:
    from literacy_app.activities.faults import Fault

FAMILIES = {
    "loaded": "words", "name-calling": "words", "exaggeration": "size", "vague": "support",
    "own": None,
}  # fmt: skip
TEXT = (
    "In late 2016 Syrian forces took back the city, occupied by NATO and Saudi backed "
    "terrorists for more than four years.\n\nThe liberation of Aleppo, Syria's second city and "
    "an ancient marvel, is a setback. The war on the region was a great war of aggression."
)


def label(name: str, family: str | None) -> Label:
    return Label(name, name.title(), name[0].upper(), family, "A.", "B.", "C.", 1, "solid")


MATERIAL = Material({"opening": TEXT}, {name: label(name, of) for name, of in FAMILIES.items()})


def data(**changes: Any) -> dict[str, Any]:
    """A highlight activity as it comes out of YAML, sound but for the changes."""
    return {
        "kind": "highlight",
        "id": "mark",
        "passage": "opening",
        "prompt": "Mark the words that judge.",
        "labels": ["loaded", "name-calling", "exaggeration", "own"],
        "key": [
            {
                "quote": "occupied by NATO and Saudi backed terrorists",
                "core": "terrorists",
                "labels": ["name-calling"],
                "plainer": "held by armed groups",
                "why": "One word covers them all.",
            },
            {
                "quote": "liberation",
                "labels": ["loaded"],
                "plainer": "recapture",
                "why": "It takes a side.",
            },
        ],
        "let_stand": [{"quote": "for more than four years", "why": "A plain duration."}],
        "readers_differ": [{"quote": "an ancient marvel", "votes": "1/3", "why": "Travel prose."}],
        **changes,
    }


def key_item(quote: str, **more: Any) -> dict[str, Any]:
    return {"quote": quote, "labels": ["loaded"], "plainer": "x", "why": "y", **more}


def read(**changes: Any) -> tuple[Highlight | None, tuple[Fault, ...]]:
    found, faults = read_activity(data(**changes), MATERIAL)
    assert found is None or isinstance(found, Highlight)
    return found, faults


def activity(**changes: Any) -> Highlight:
    found, faults = read(**changes)
    assert found, faults
    return found


def respond(work: Highlight, *marks: tuple[str, str]) -> HighlightResponse:
    """Marks on the first place of each phrase, each with its label."""
    return HighlightResponse(
        tuple(
            Mark(work.text.index(phrase), work.text.index(phrase) + len(phrase), name)
            for phrase, name in marks
        )
    )


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A few sentences of plain words, in one or two paragraphs."""
    word = st.sampled_from(["alpha", "b", "gamma7", "delta", "of"])
    gap = st.sampled_from([" ", ", ", " - "])
    sentences = []
    for _ in range(draw(st.integers(2, 6))):
        words = draw(st.lists(st.tuples(word, gap), min_size=1, max_size=9))
        sentences.append("Then " + "".join(one + between for one, between in words) + "end.")
    joints = draw(st.lists(st.sampled_from([" ", "\n\n"]), min_size=6, max_size=6))
    return "".join(sum(zip(sentences, joints, strict=False), ())).strip()


@st.composite
def highlights(draw: st.DrawFn, *, is_key_apart: bool = False) -> Highlight:
    """Any activity that the rules allow (with `is_key_apart`, no two key entries overlap)."""
    text = draw(texts())
    unit = draw(st.sampled_from(["word", "word", "sentence"]))
    segments = plain_words(text) if unit == "word" else plain_sentences(text)
    palette = draw(st.lists(st.sampled_from(list(FAMILIES)), min_size=1, unique=True))
    is_apart = is_key_apart or unit == "sentence"
    taken: set[tuple[int, int]] = set()

    def stretches(most: int, avoid: set[int], *, is_apart: bool) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for _ in range(draw(st.integers(0, most))):
            first = draw(st.integers(0, len(segments) - 1))
            last = min(len(segments) - 1, first + draw(st.integers(0, 6)))
            words = set(range(first, last + 1))
            if (first, last) in taken or words & avoid:
                continue
            taken.add((first, last))
            found.append((first, last))
            avoid |= words if is_apart else set()
        return found

    def span(stretch: tuple[int, int]) -> Span:
        return Span(segments[stretch[0]][0], segments[stretch[1]][1])

    key = stretches(9, set(), is_apart=is_apart) or [(0, 0)]
    taken.update(key)
    differ = stretches(3, set(), is_apart=False)
    scored = {n for first, last in [*key, *differ] for n in range(first, last + 1)}
    twins = sorted(stretches(6, scored, is_apart=False))

    def core(stretch: tuple[int, int]) -> tuple[Span, ...]:
        inside = st.sampled_from(range(stretch[0], stretch[1] + 1))
        parts = draw(st.lists(st.tuples(inside, inside).map(sorted), max_size=3))
        return tuple(span((first, last)) for first, last in parts) or (span(stretch),)

    accepted = st.lists(st.sampled_from(palette), min_size=1, unique=True).map(tuple)
    return Highlight(
        id="a", passage="p", text=text, title="", prompt="", instruction=None, minutes=None,
        labels=tuple(palette),
        families={name: FAMILIES[name] for name in palette},
        key=tuple(
            KeyEntry(
                f"k{n}", span(one), core(one), draw(accepted),
                draw(st.sampled_from([1.0, 0.5, 2.0, 3.3])), None, "why",
            )
            for n, one in enumerate(sorted(key))
        ),
        let_stand=tuple(LetStand(f"t{n}", span(one), "why") for n, one in enumerate(twins)),
        readers_differ=tuple(
            ReadersDiffer(f"d{n}", span(one), "1/3", None) for n, one in enumerate(differ)
        ),
        unit="sentence" if unit == "sentence" else "word",
        label_weight=draw(st.sampled_from([0.5, 0.0, 1.0, 0.3])),
        penalty=draw(st.sampled_from([0.5, 0.0, 1.0, 0.25])),
    )  # fmt: skip


@st.composite
def marks_for(draw: st.DrawFn, work: Highlight) -> list[Mark]:
    """Marks that seldom overlap once they are snapped, some cutting words or touching none."""
    ends = draw(st.lists(st.integers(0, len(work.text)), max_size=24, unique=True).map(sorted))
    name = st.sampled_from(work.labels)
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    exact = draw(st.lists(st.sampled_from([(e.span.start, e.span.end) for e in work.key])))
    spans += [one for one in exact if not any(one[0] < s[1] and s[0] < one[1] for s in spans)]
    segments = plain_words(work.text) if work.unit == "word" else plain_sentences(work.text)
    seen: set[int] = set()
    apart = []
    is_strict = draw(st.integers(0, 9)) > 0
    for start, end in spans:
        words = numbers(segments, start, end)
        if not (is_strict and words & seen):
            apart.append((start, end))
            seen |= words
    return [Mark(start, end, draw(name)) for start, end in draw(st.permutations(apart))]
