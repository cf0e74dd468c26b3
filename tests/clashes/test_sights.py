"""A rule that is not asked about a thing, for nothing that it looks for is to be seen there, would find nothing."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.clashes import sights
from planner.clashes.engine import LOOK
from planner.clashes.rules import RULES
from planner.plan.clock import minute
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.random_plans import plans
from tests.clashes.scene import session, slot


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), st.integers(-9 * 1440, 240))
def test_nothing_is_missed(records: list[Record], minutes: int) -> None:
    plan = Plan.of(records)
    now = minute(f"{plan.head.first_day}T00:00", plan.head.zone) + minutes
    missed = [
        finding
        for rule in RULES
        for one in plan.records[rule.scope]
        if not rule.looks_for & LOOK[rule.scope](plan, one)
        for finding in rule.find(plan, one, now)
    ]
    assert missed == []


def test_a_cancelled_session_is_nothing_else() -> None:
    plan = scene.plan(session("s", "10:00", "11:00", status="cancelled", ours=True), slot("a", "s", None))
    assert sights.of_session(plan, "s") == sights.ANYTHING | sights.CANCELLED


def test_what_a_session_and_its_slots_show() -> None:
    held = session("s", "10:00", "11:00", ours=True, seats=9)
    slots = (slot("a", "s", "ana", role="speaker", reply="confirmed"), slot("b", "s", None, start=scene.wall("10:10")))
    plan = scene.plan(held, *slots)
    assert sights.of_session(plan, "s") == (
        sights.ANYTHING | sights.OURS | sights.SEATS | sights.OPEN | sights.TIMED | sights.UNCLEARED
    )
