"""The box beside the shelf that says how many techniques are due for review.

Not the review itself, nor what is due next (`pages.reviews_page`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.parts.box import Box, BoxKind
from literacy_app.desktop.parts.buttons import Button
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from literacy_app.desktop.paint.look import Look

_MINUTES = 3


class ReviewBox(Box):
    """Shown while something is due."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, BoxKind.NOTE, tr("Library", "Review due"))
        self.start = Button(look, tr("Library", "Start review"), "plain", "arrows-clockwise")
        self.add_action(self.start)

    def show_due(self, count: int) -> None:
        """Say how many are due, and about how long they take; of none nothing is shown."""
        self.setVisible(count > 0)
        many = plural("Library", count, one="1 technique", many="%n techniques")
        words = tr(
            "Library", "{techniques}, a short text of about {minutes} minutes at a time."
        ).format(techniques=many, minutes=_MINUTES)
        self.say(tr("Library", "Review due"), words)
