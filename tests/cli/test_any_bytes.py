"""Whatever comes in, nothing raises what nobody foresaw; `.ci/proof/fuzz.py` looks longer."""

from __future__ import annotations

import itertools
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fakes import fuzz_targets
from tests.fakes.fuzz_targets import TARGETS, run, seeds

if TYPE_CHECKING:
    from pathlib import Path

_numbers = itertools.count()
_NAMES = st.sampled_from(["marks", "items", "answers", "start", "end", "label"]) | st.text(
    max_size=4
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inside: st.lists(inside, max_size=4) | st.dictionaries(_NAMES, inside, max_size=4),
    max_leaves=12,
)
_SMALL = 400
_CHANGES = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.sampled_from(["set", "cut", "put", "double"]),
        st.binary(min_size=1, max_size=40) | st.text(min_size=1, max_size=6).map(str.encode),
    ),
    max_size=6,
)


@st.composite
def _contents(draw: st.DrawFn, name: str) -> bytes:
    """Bytes of any kind, or a seed with a few changes; JSON of any shape, too."""
    what = draw(st.integers(0, 9))
    if what == 0:
        return draw(st.binary(max_size=_SMALL))
    if what == 1:
        return json.dumps(draw(_JSON)).encode("utf-8", "surrogatepass")
    raw = bytearray(draw(st.sampled_from(seeds(name))).read_bytes())
    for share, change, content in draw(_CHANGES):
        at, length = int(share * len(raw)), len(content)
        if change == "set":
            raw[at : at + length] = content
        elif change == "cut":
            del raw[at : at + length * length]
        else:
            raw[at:at] = content if change == "put" else raw[at : at + length * length]
    return bytes(raw)


@pytest.mark.parametrize("name", TARGETS)
def test_every_seed_is_met(name: str, tmp_path: Path) -> None:
    assert seeds(name)
    for number, file in enumerate(seeds(name)):
        run(name, file.read_bytes(), tmp_path / str(number))


@pytest.mark.parametrize("name", TARGETS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data())
def test_any_bytes_are_met(name: str, tmp_path: Path, data: st.DataObject) -> None:
    run(name, data.draw(_contents(name)), tmp_path / str(next(_numbers)))


def test_what_breaks_a_promise_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fuzz_targets, "read_front", lambda folder: json.loads(folder.name))
    with pytest.raises(ValueError, match="Expecting"):
        run("front", b"", tmp_path / "front")
    assert not (tmp_path / "front").exists()
