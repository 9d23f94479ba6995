"""The general reasons of the source ledger, for a wrong choice of which the author says nothing.

Not the authors' reasons: those come with the activity, and stand before these.
"""

from __future__ import annotations

from literacy_app.activities.ledger import KIND, STAKE, TRACEABLE, USE
from literacy_app.desktop.wording import tr


def general_reason(facet: str, option: str) -> str:
    """Why an option of a facet is not right, as far as that holds for every text."""
    reasons = {**_kinds(), **_uses(), **_traces()}
    if facet == STAKE:
        return tr("Ledger", "Ask who gains or loses if these words are believed.")
    return reasons.get((facet, option), "")


def _kinds() -> dict[tuple[str, str], str]:
    return {
        (KIND, "person"): tr("Ledger", "What is named here is not a person."),
        (KIND, "institution"): tr("Ledger", "What is named here is not an office or a body."),
        (KIND, "media"): tr("Ledger", "What is named here is not a paper, a station or a site."),
        (KIND, "vague"): tr("Ledger", "These words do not describe a group without a name."),
        (KIND, "nobody"): tr("Ledger", "Somebody is named here, or at least described."),
        (KIND, "text"): tr("Ledger", "These words point to a source outside the text."),
    }


def _uses() -> dict[tuple[str, str], str]:
    return {
        (USE, "quoted"): tr("Ledger", "Its own words do not stand here between quotation marks."),
        (USE, "paraphrased"): tr(
            "Ledger", "The text does not say in its own words what the source said."
        ),
        (USE, "mentioned"): tr(
            "Ledger", "The text gives more than a name: it says what the source said."
        ),
    }


def _traces() -> dict[tuple[str, str], str]:
    return {
        (TRACEABLE, "yes"): tr("Ledger", "The text alone does not say enough to find it."),
        (TRACEABLE, "with-work"): tr(
            "Ledger", "Ask what a reader could look up with no more than these words."
        ),
        (TRACEABLE, "no"): tr("Ledger", "The text gives enough to begin looking."),
    }
