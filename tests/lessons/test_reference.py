"""The reference of the format: as the models say it, every name of it."""

from __future__ import annotations

import re

from literacy_app.lessons.reference import reference
from literacy_app.lessons.schema import ROOTS, definition_of, models_of
from literacy_app.settings.bundled import lessons_folder


def test_the_file_that_is_shipped_is_what_the_models_say() -> None:
    shipped = (lessons_folder() / "FORMAT.md").read_text(encoding="utf-8")
    assert shipped == reference(), "python3 run.py schema --reference > lessons/FORMAT.md"


def test_every_name_has_a_row_with_type_default_meaning_and_example() -> None:
    rows = re.findall(r"^\| `.*$", reference(), re.MULTILINE)
    models = {model for kind in ROOTS for model in models_of(kind)}
    fields = [name for model in models for name in definition_of(model)["properties"]]
    assert len(rows) == len(fields)
    for row in rows:
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]]
        assert len(cells) == 5
        assert all(cells), row


def test_every_link_leads_to_a_heading() -> None:
    text = reference()
    headings = {
        re.sub(r"[^\w -]", "", heading).casefold().replace(" ", "-")
        for heading in re.findall(r"^### (.*)$", text, re.MULTILINE)
    }
    links = set(re.findall(r"\]\(#([^)]*)\)", text))
    assert links <= headings
    assert {"passage", "activity-highlight", "quotation"} <= links
