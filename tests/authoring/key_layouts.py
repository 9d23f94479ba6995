"""Lessons whose keys are laid out in any way that YAML allows, drawn by hypothesis.

Not what is written into them: only what stands there before.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from literacy_app.authoring.quoting import quotation_for
from literacy_app.authoring.recoring import as_fields
from literacy_app.authoring.writing import Style, block_lines, flow
from literacy_app.text.normal import normalise
from literacy_app.text.spans import Span
from literacy_app.text.words import words

if TYPE_CHECKING:
    from collections.abc import Callable

PARTS = ("key", "let_stand", "readers_differ")

WORDS = (
    "the",
    "war",
    "regime",
    "don't",
    "“brave”",
    "café",
    "😀 town",
    "مدينة",
    "harsh:",
    "#12 street",
    "no",
    "12:30",
    "a",
    "it.",
    "- dash",
    "cafe\u0301",
)

TEXTS = (
    "It's so.",
    'He said: "no" # really',
    "- dash",
    "مدينة: قديمة",
    "😀 [x] {y}, z",
    "one reason after another, " * 8 + "all of them: long",
    "line one\nline two\n\n# line three",
    "100%",
    "no",
    "12:30",
    "? x",
    "& anchor *star !tag",
    "trailing:",
    "tab\tinside \\ and slash",
    "“quoted” 'both' \"ways\"",
    "next\u2028line \x85 end",
    "2016-12-21",
    "word " * 60 + "end",
    "x" * 150,
)


@dataclass(frozen=True)
class Laid:
    """A lesson's text, and the places of its entries by part."""

    text: str
    passage: str
    spans: dict[str, list[Span]]

    def free(self) -> list[Span]:
        """Words that no entry has."""
        taken = [span for spans in self.spans.values() for span in spans]
        found = words(self.passage)
        all_words = [Span(*pair) for pair in zip(found.starts, found.ends, strict=True)]
        return [one for one in all_words if not any(one.overlaps(other) for other in taken)]


@st.composite
def laid_out(draw: st.DrawFn) -> Laid:
    """A lesson of one passage and one activity."""
    pieces = draw(st.lists(st.sampled_from(WORDS), min_size=8, max_size=24))
    raw = " ".join(["First", *pieces, "last."])
    passage = normalise(raw)
    spans = draw(_spans(passage))
    indent = draw(st.sampled_from([0, 2, 4]))
    column = indent + 2
    lines = [
        "format: 1  # the first",
        "id: laid",
        "title: Laid out",
        "language: en",
        "minutes: 5",
        "goals: [One]",
        "introduction: Hello.",
        "passages:",
        "  p:",
        "    from: authors",
        "    text: |",
        f"      {raw}",
        "activities:",
        f"{' ' * indent}- id: mark",
        f"{' ' * column}kind: highlight",
        f"{' ' * column}passage: p",
        f"{' ' * column}prompt: Mark.",
        f"{' ' * column}labels: [loaded, name-calling]",
    ]
    entries = {part: [_entry(draw, passage, span, part) for span in spans[part]] for part in PARTS}
    for part in draw(st.permutations(PARTS)):
        lines += draw(_part(part, entries[part], column))
    lines += draw(st.sampled_from([[], ["", "# the end"], [f"{' ' * column}# own", ""]]))
    text = "\n".join(lines) + draw(st.sampled_from(["\n", "", "\n\n"]))
    return Laid(text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))), passage, spans)


@st.composite
def _spans(draw: st.DrawFn, passage: str) -> dict[str, list[Span]]:
    """Words for the entries of each part, none twice, in the order of the text."""
    found = words(passage)
    numbers = st.integers(0, len(found.starts) - 1)
    chosen = sorted(draw(st.sets(numbers, min_size=1, max_size=6)))
    spans: dict[str, list[Span]] = {part: [] for part in PARTS}
    for count, number in enumerate(chosen):
        part = "key" if count == 0 else draw(st.sampled_from(PARTS))
        spans[part].append(Span(found.starts[number], found.ends[number]))
    return spans


def _entry(draw: st.DrawFn, passage: str, span: Span, part: str) -> dict[str, object]:
    fields: dict[str, object] = {**as_fields(quotation_for(passage, span))}
    if part == "readers_differ":
        return {**fields, "votes": "1/3"}
    if part == "key":
        fields["labels"] = draw(st.sampled_from([["loaded"], ["loaded", "name-calling"]]))
    return {**fields, "why": draw(st.sampled_from(TEXTS))}


@st.composite
def _part(draw: st.DrawFn, part: str, entries: list[dict[str, object]], column: int) -> list[str]:
    margin = " " * column
    if not entries:
        return draw(st.sampled_from([[], [f"{margin}{part}: []"], [f"{margin}{part}: []  # none"]]))
    way: Callable[..., list[str]] = draw(st.sampled_from([_block, _block, _flow_items, _brackets]))
    return way(draw, f"{margin}{part}:", entries, column)


def _block(draw: st.DrawFn, head: str, entries: list[dict[str, object]], column: int) -> list[str]:
    style = Style(
        gap=draw(st.integers(1, 3)),
        labels=draw(st.sampled_from([None, 0, 2])),
        long=draw(st.sampled_from([">", "|", "", '"', "'"])),
    )
    depth = column + draw(st.sampled_from([0, 2, 3]))
    parted = draw(st.booleans())
    above = draw(st.sampled_from([[], [f"{' ' * depth}# about the next"]]))
    below = draw(st.sampled_from([[], [f"{' ' * (depth + 2)}# about this"]]))
    lines = [head + draw(st.sampled_from(["", "  # chosen"]))]
    for number, entry in enumerate(entries):
        if number and parted:
            lines.append("")
        content = block_lines(entry, depth + 1 + style.gap, style)
        content[0] = f"{' ' * depth}-{' ' * style.gap}{content[0].lstrip()}"
        lines += [*above, *content, *below]
    return lines


def _flow_items(
    draw: st.DrawFn, head: str, entries: list[dict[str, object]], column: int
) -> list[str]:
    depth = " " * (column + draw(st.sampled_from([0, 2])))
    is_json = draw(st.booleans())
    return [head, *(f"{depth}- {flow(entry, Style(is_json=is_json))}" for entry in entries)]


def _brackets(
    draw: st.DrawFn, head: str, entries: list[dict[str, object]], column: int
) -> list[str]:
    written = [flow(entry, Style()) for entry in entries]
    if draw(st.booleans()):
        return [f"{head} [{', '.join(written)}]"]
    margin = " " * (column + 2)
    comma = draw(st.sampled_from(["", ",", "  # the last"]))
    lines = [f"{margin}{each}," for each in written[:-1]]
    return [f"{head} [", *lines, f"{margin}{written[-1]}{comma}", f"{margin}]"]
