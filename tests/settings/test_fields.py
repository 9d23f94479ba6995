"""Tests that what is documented of the settings is what can be set."""

from __future__ import annotations

import dataclasses

from literacy_app.settings.fields import FIELDS
from literacy_app.settings.settings import Settings


def test_every_setting_can_be_set_in_a_file_and_is_explained() -> None:
    names = {field.name for field in dataclasses.fields(Settings)}
    derived = {"shared_lesson_folders", "own_lesson_folders", "locked"}
    assert set(FIELDS) == names - derived | {"lesson_folders", "fixed"}
    for field in FIELDS.values():
        assert field.meaning.endswith(".")
