from __future__ import annotations

from literacy_app.activities.faults import Fault


def test_a_fault_seen_from_further_out() -> None:
    fault = Fault(("key", 3), "no-plainer", {"quote": "x"}, "warning")
    assert fault.under("activities", 0) == Fault(
        ("activities", 0, "key", 3), "no-plainer", {"quote": "x"}, "warning"
    )
