"""The sentences of what is refused."""

from __future__ import annotations

import string

import pytest

from literacy_app.lessons.pack_refusals import SENTENCES, PackReason, PackRefused


@pytest.mark.parametrize("reason", PackReason)
def test_each_reason_has_a_sentence(reason: PackReason) -> None:
    names = {name for _, name, _, _ in string.Formatter().parse(SENTENCES[reason]) if name}
    said = PackRefused(reason, **dict.fromkeys(names, "it")).sentence()
    assert "{" not in said
    assert said.lstrip("“")[0].isalpha()
    assert said.endswith((".", "it"))


def test_what_a_pack_says_is_shown_and_not_obeyed() -> None:
    said = PackRefused(PackReason.UNSAFE_NAME, name="a\x1b[2J\u202e\nb" + "c" * 400).sentence()
    assert "\x1b" not in said
    assert "\u202e" not in said
    assert "\n" not in said
    assert "ccc…" in said
