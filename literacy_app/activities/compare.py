"""The compare activity: two passages on one event, side by side.

Not two texts marked at once: phrases that do the same work are matched, or what each leaves out
is picked from a list.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from typing_extensions import override

from literacy_app.activities.answers import Answerable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from literacy_app.text.spans import Span

PAIRS = "pairs"
"""The item with a facet for each phrase of the left text, whose options are phrases of the right
one; `is_net`."""

NOTHING = "none"
"""The option of every facet of `PAIRS` that nothing in the right text does this."""

LEFT_OUT_LEFT = "left-out-left"
LEFT_OUT_RIGHT = "left-out-right"
"""The items, each with a facet of its own name, that ask what a text leaves out. Where it leaves
out nothing there is no such item."""


@dataclass(frozen=True, kw_only=True)
class Compare(Answerable):
    """Two passages, and what is asked about both.

    Attributes:
        left, right: ids of the passages.
        left_spans: where the phrase of each facet of `PAIRS` stands in the left text.
        right_spans: where the phrase of each of its options stands in the right text.
    """

    left: str
    right: str
    left_spans: Mapping[str, Span]
    right_spans: Mapping[str, Span]
    kind: Literal["compare"] = "compare"

    @override
    def own_json(self) -> dict[str, object]:
        """Where the phrases stand."""
        return {
            "left": {id_: [span.start, span.end] for id_, span in self.left_spans.items()},
            "right": {id_: [span.start, span.end] for id_, span in self.right_spans.items()},
        }
