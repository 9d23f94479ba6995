"""What the action bar of an activity that is answered says, in each state.

Not the buttons themselves (`answers_bar`), nor what they do (`frame`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from literacy_app.activities.answers_grade import AnswerOutcome
from literacy_app.desktop.answers.answers_bar import BarState
from literacy_app.desktop.wording import plural, tr
from literacy_app.study.counting import GRADED_TRIES, counted

if TYPE_CHECKING:
    from literacy_app.desktop.answers.frame import AnswersFrame
    from literacy_app.study.outcome import AnswersOutcome


def _nothing_yet() -> str:
    return tr("Answers", "Nothing is answered yet. Begin where you like.")


def _answer_first() -> str:
    return tr("Answers", "Choose an answer first. The list takes you to any other question.")


def _check() -> str:
    return tr("Answers", "Check my answers")


def _again() -> str:
    return tr("Answers", "Try again")


def _next() -> str:
    return tr("Answers", "Next question")


def _back() -> str:
    return tr("Answers", "The question before (Alt+↑)")


def _forward() -> str:
    return tr("Answers", "The question after (Alt+↓)")


@dataclass(frozen=True, slots=True)
class FrameWords:
    """What a kind calls its items and its check.

    Attributes:
        nothing_yet: said where a check is asked for and nothing is answered.
        answer_first: said where one would go on from an item that is not answered.
        check: what the primary button does in the end.
        again: what opens another try.
        next: what the primary button does before that; back, forward: the tips of the steps.
    """

    nothing_yet: str = field(default_factory=_nothing_yet)
    answer_first: str = field(default_factory=_answer_first)
    check: str = field(default_factory=_check)
    again: str = field(default_factory=_again)
    next: str = field(default_factory=_next)
    back: str = field(default_factory=_back)
    forward: str = field(default_factory=_forward)


def bar_state(frame: AnswersFrame, words: FrameWords) -> BarState:
    """What the bar of a frame shows now."""
    has_steps = frame.has_steps and len(frame.activity.items) > 1
    told = frame.outcome or frame.handed_in
    if told is not None:
        return _checked(told, frame.next_title, words, has_steps=has_steps)
    count, answered = frame.answering.count_items, _answered(frame)
    is_all = answered >= count
    leads_on = has_steps and not is_all
    check, short_check = _handing_in(frame, words)
    form = tr("Answers", "{answered} of {count} answered")
    return BarState(
        words=form.format(answered=answered, count=count),
        short=tr("Answers", "{answered} of {count}").format(answered=answered, count=count),
        share=answered / count if count else 0.0,
        primary=words.next if leads_on else check,
        short_primary=tr("Answers", "Next") if leads_on else short_check,
        leads_on=leads_on,
        has_steps=has_steps,
        can_check=leads_on and answered > 0,
        has_hint=frame.activity.is_graded and not frame.is_without_hints,
        back=words.back,
        forward=words.forward,
    )


def _handing_in(frame: AnswersFrame, words: FrameWords) -> tuple[str, str]:
    """What the button says that hands the answers in, in full and for a narrow bar."""
    if frame.activity.has_key:
        return words.check, tr("Answers", "Check")
    return tr("Answers", "Hand in my answers"), tr("Answers", "Hand in")


def progress_words(outcome: AnswersOutcome) -> str:
    """How a try went: “6 of 8 right, 1 partly”; “Kept” where nothing is graded."""
    if not outcome.has_key:
        return kept_words()
    if not outcome.graded:
        return tr("Answers", "Kept, not scored")
    partly = sum(item.outcome is AnswerOutcome.PARTLY for item in outcome.grade.items)
    form = tr("Answers", "{right} of {count} right")
    if partly:
        form = tr("Answers", "{right} of {count} right, {partly} partly")
    return form.format(right=outcome.right, count=outcome.graded, partly=partly)


def kept_words() -> str:
    """What is said of work on a lesson that came without its key."""
    return tr("Answers", "Kept. It is graded where the key is.")


def less_told(outcome: AnswersOutcome) -> str:
    """What a further try counts, where that is less; else nothing."""
    fraction, number = outcome.grade.fraction, outcome.try_number
    if fraction is None or outcome.counted >= fraction or not 1 < number <= GRADED_TRIES:
        return ""
    form = tr("Answers", "{words}. This is try {number} of {count}: it counts {percent} %.")
    share = round(100 * counted(1.0, number))
    words = progress_words(outcome)
    return form.format(words=words, number=number, count=GRADED_TRIES, percent=share)


def still_open(frame: AnswersFrame, count: int) -> str:
    """What is said where a check is asked for and not all is answered.

    It names what is wanted next, and what hands in all the same.
    """
    told = plural("Answers", count, one="1 is not answered yet.", many="%n are not answered yet.")
    more = plural(
        "Answers",
        count,
        one="To hand in without it, press “{button}” once more.",
        many="To hand in without them, press “{button}” once more.",
    )
    missing = frame.wording().answer_first if frame.has_steps else ""
    parts = (told, missing, more.format(button=_checking(frame)))
    return " ".join(part for part in parts if part)


def _checking(frame: AnswersFrame) -> str:
    """The button that checks now; the keys where there is none."""
    bar = frame.bar
    if not bar.check.isHidden():
        return bar.check.accessibleName()
    is_leading = frame.has_steps and len(frame.activity.items) > 1
    return tr("Answers", "Ctrl+Enter") if is_leading else bar.primary.accessibleName()


def _answered(frame: AnswersFrame) -> int:
    needing = [item for item in frame.activity.items if any(f.is_needed for f in item.facets)]
    return sum(frame.is_answered(item) for item in needing)


def _checked(
    outcome: AnswersOutcome, next_title: str, words: FrameWords, *, has_steps: bool
) -> BarState:
    said = progress_words(outcome)
    fraction = outcome.grade.fraction
    if fraction is not None:
        form = tr("Answers", "{words}, {percent} %")
        said = form.format(words=said, percent=round(100 * outcome.counted))
    return BarState(
        words=said,
        short=said
        if fraction is None
        else tr("Answers", "{percent} %").format(percent=round(100 * outcome.counted)),
        share=outcome.counted if fraction is not None else 1.0,
        primary=tr("Answers", "Next: {title}").format(title=next_title),
        short_primary=tr("Answers", "Next"),
        leads_on=True,
        is_checked=True,
        has_steps=has_steps,
        can_show_answers=fraction is not None and not outcome.answers_shown,
        again=words.again if outcome.may_try_again else "",
        back=words.back,
        forward=words.forward,
    )
