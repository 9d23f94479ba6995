"""What support a text may offer for a claim, in words: each kind, what it means, why it is not.

Not an author's own reason, which comes first wherever there is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from literacy_app.desktop.wording import tr

if TYPE_CHECKING:
    from literacy_app.activities.answers import Option


def support_word(option: Option) -> str:
    """What a support is called."""
    words = {
        "sourced": tr("Support", "Sourced in the text"),
        "named-not-traceable": tr("Support", "Named, not traceable"),
        "vague": tr("Support", "Vague attribution"),
        "none": tr("Support", "No support"),
    }
    return words.get(option.id, option.text)


def support_note(option: Option) -> str:
    """What that means, in a line."""
    notes = {
        "sourced": tr("Support", "A reader could find the source from what is given."),
        "named-not-traceable": tr(
            "Support", "Someone is named, but not where or when they said it."
        ),
        "vague": tr("Support", "“It is said”, “many officials”: no one in particular."),
        "none": tr("Support", "Stated as plain fact, with nothing behind it."),
    }
    return notes.get(option.id, option.note or "")


def support_reason(option: Option) -> str:
    """Why that support is not what the text offers: the author's reason, or a general one."""
    if option.why:
        return option.why
    reasons = {
        "sourced": tr("Support", "The text does not say enough to find where this comes from."),
        "named-not-traceable": tr(
            "Support", "The text does not name somebody whose words these are said to be."
        ),
        "vague": tr("Support", "The text does not point to unnamed people here."),
        "none": tr("Support", "The text does offer something here: look at the words around it."),
    }
    return reasons.get(option.id, "")
