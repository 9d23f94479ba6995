"""What a text still holds: the words that judge and the facts, counted as one types.

Not the score. Before the first check it is not shown: one should look for oneself first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.wording import plural, tr

if TYPE_CHECKING:
    from literacy_app.activities.answers import Plain
    from literacy_app.activities.answers_plain import PlainCount
    from literacy_app.desktop.paint.look import Look


class PlainCounts(QWidget):
    """Two lines with their counts; what is lost is named only where the answer may be shown."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.words = WrappedText(look, "small-strong", "", "ink")
        self.words_named = WrappedText(look, "small", "", "ink2")
        self.facts = WrappedText(look, "small-strong", "", "ink")
        self.facts_named = WrappedText(look, "small", "", "ink2")
        self._column = QVBoxLayout(self)
        for line in (self.words, self.words_named, self.facts, self.facts_named):
            self._column.addWidget(line)
        look.changed.connect(self._on_look_changed)
        self._on_look_changed(look)

    def show_count(self, rule: Plain, count: PlainCount, *, names_all: bool) -> None:
        """Show what a text holds of the keyed words and the facts."""
        self.words.setText(_words_left(len(count.words_left)))
        self.facts.setText(_facts_kept(count, len(rule.facts)))
        self.words_named.setText(_named(tr("Rewrite", "Still there: {words}"), count.words_left))
        kept = tuple(each for each in count.facts_kept if each is not None)
        told = [_named(tr("Rewrite", "Kept: {words}"), kept)]
        if names_all:
            lost = tuple(
                fact[0]
                for fact, wording in zip(rule.facts, count.facts_kept, strict=True)
                if wording is None
            )
            told.append(_named(tr("Rewrite", "Missing: {words}"), lost))
        self.facts_named.setText("  ".join(filter(None, told)))
        self.words.setVisible(bool(rule.words))
        self.facts.setVisible(bool(rule.facts))
        for line in (self.words_named, self.facts_named):
            line.setVisible(bool(line.text()))
        lines = (self.words, self.words_named, self.facts, self.facts_named)
        self.setAccessibleName(". ".join(line.text() for line in lines if line.text()))

    def _on_look_changed(self, _look: object) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._look.gap(1))


def _words_left(count: int) -> str:
    if not count:
        return tr("Rewrite", "No word that judges is left.")
    return plural(
        "Rewrite", count, one="1 word that judges is left.", many="%n words that judge are left."
    )


def _facts_kept(count: PlainCount, facts: int) -> str:
    kept = sum(each is not None for each in count.facts_kept)
    form = tr("Rewrite", "{kept} of {count} facts kept.")
    if facts == 1:
        form = tr("Rewrite", "{kept} of 1 fact kept.")
    return form.format(kept=kept, count=facts)


def _named(form: str, words: tuple[str, ...]) -> str:
    return form.format(words=", ".join(f"“{word}”" for word in words)) if words else ""
