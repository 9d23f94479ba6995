"""How sure somebody was beside whether it was right, in a sentence.

Not a score: it is shown apart, and here as what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.answers.words import certainty_percent, certainty_word
from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.activities.answers_grade import AnsweredItemGrade


def sure_words(grade: AnsweredItemGrade | None) -> str:
    """“Fairly sure, about 75%, and right.” Empty where nothing was said or nothing is known."""
    if grade is None or grade.certainty is None:
        return ""
    if grade.is_right_where_sure:
        form = tr("Certainty", "{word}, {percent}, and right.")
    else:
        form = tr("Certainty", "{word}, {percent}, and not right.")
    return form.format(
        word=certainty_word(grade.certainty), percent=certainty_percent(grade.certainty)
    )
