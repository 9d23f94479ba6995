"""What to put on paper of a lesson, as which kind of file, for which paper.

Not the file (`printing.handout_files`), nor where it goes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from literacy_app.authoring.handouts import As
from literacy_app.desktop.parts.plain_label import PlainLabel
from literacy_app.desktop.parts.sheet_dialog import SheetDialog
from literacy_app.desktop.parts.strip import Strip
from literacy_app.desktop.parts.wrapped_text import WrappedText
from literacy_app.desktop.printing.handout_files import Form, Paper
from literacy_app.desktop.printing.handout_sentences import paper_here
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from literacy_app.desktop.paint.look import Look


class Wanted(NamedTuple):
    """What was chosen."""

    kind: As
    form: Form
    paper: Paper


class Offered(NamedTuple):
    """What a dialog may offer: the lesson's title, which pages, and whether tries would end."""

    title: str
    kinds: tuple[As, ...]
    ends_tries: bool


class PrintDialog(SheetDialog):
    """Three choices and two answers; `wanted` is what holds."""

    def __init__(self, look: Look, offered: Offered, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Print", "Print “{title}”").format(title=offered.title), parent)
        self._offered = offered
        self._beside = QHBoxLayout()
        self._beside.setSpacing(look.gap(24))
        names = {each.value: name for each, name in _kinds().items() if each in offered.kinds}
        self.kinds = self._strip(self.body, tr("Print", "What"), names)
        self.kinds.choose(As.HANDOUT.value)
        self.body.addLayout(self._beside)
        forms = {Form.PDF.value: tr("Print", "PDF"), Form.HTML.value: tr("Print", "Web page")}
        self.forms = self._strip(self._column_beside(), tr("Print", "File"), forms)
        self.forms.choose(Form.PDF.value)
        papers = {Paper.A4.value: tr("Print", "A4"), Paper.LETTER.value: tr("Print", "Letter")}
        self.papers = self._strip(self._column_beside(), tr("Print", "Paper"), papers)
        self.papers.choose(paper_here())
        self._beside.addStretch(1)
        self.note = WrappedText(look, "small", "", "ink2")
        self.body.addWidget(self.note)
        self.add_answers(tr("Print", "Choose where to…"), tr("Print", "Cancel"))
        self.kinds.chosen.connect(self._on_chosen)
        self.forms.chosen.connect(self._on_chosen)
        self._on_chosen(None)

    @property
    def wanted(self) -> Wanted:
        """What is chosen now."""
        kind, form, paper = (str(each.key) for each in (self.kinds, self.forms, self.papers))
        return Wanted(As(kind), Form(form), Paper(paper))

    def _column_beside(self) -> QVBoxLayout:
        """Another column in the row under the first choice."""
        column = QVBoxLayout()
        self._beside.addLayout(column)
        return column

    def _strip(self, column: QVBoxLayout, title: str, choices: Mapping[str, str]) -> Strip:
        column.addWidget(PlainLabel(self.look, "small-strong", title, "ink"))
        strip = Strip(self.look, title, choices)
        column.addWidget(strip)
        return strip

    def _on_chosen(self, _key: object) -> None:
        self.papers.setEnabled(self.wanted.form is Form.PDF)
        tells = self.wanted.kind is not As.HANDOUT
        words = _note(self.wanted.kind)
        if tells and self._offered.ends_tries:
            words += " " + tr(
                "Print",
                "It holds the answers: what you have begun in this lesson is handed in, and your "
                "tries at it end.",
            )
        self.note.setText(words)


def _kinds() -> dict[As, str]:
    return {
        As.HANDOUT: tr("Print", "Handout"),
        As.KEY: tr("Print", "Answer key"),
        As.DISCUSSION: tr("Print", "To discuss"),
    }


def _note(kind: As) -> str:
    return {
        As.HANDOUT: tr("Print", "The text with numbered lines, and every task with room to write."),
        As.KEY: tr("Print", "Every answer with its reason, and what the text gets right."),
        As.DISCUSSION: tr("Print", "For a projector: the prompt, and the text in plainer words."),
    }[kind]
