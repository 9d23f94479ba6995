from __future__ import annotations

from literacy_app.authoring.bands import read_bands
from literacy_app.authoring.doctor import examine
from literacy_app.authoring.findings import FINDING_VALUES
from literacy_app.authoring.symmetry import symmetry
from tests.fakes.all_kinds import all_kinds


def test_a_finding_has_the_values_of_its_code() -> None:
    strict = read_bands(["random-answers=0", "item=0", "narrower=1", "wider=1", "reasons=0"])
    found = examine(all_kinds(), strict).findings + symmetry([all_kinds()], strict).findings

    assert {each.code for each in found} >= {"earns-too-much", "leaks", "reasons-repeat"}
    for each in found:
        assert set(each.values) == set(FINDING_VALUES[each.code]), each.code
