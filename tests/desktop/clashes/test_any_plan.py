"""Whatever clashes in whatever plan: it has a picture, things to show and a subject, and nothing of it is blank."""

from hypothesis import HealthCheck, given, settings

from planner.clashes.engine import check
from planner.desktop.clashes.about import name, subject, things
from planner.desktop.clashes.picture import picture
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.random_plans import plans


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(plans())
def test_every_finding_can_be_drawn_and_shown(records: list[Record]) -> None:
    plan = Plan.of(records)
    for finding in check(plan, scene.NOW):
        drawn = picture(plan, finding, "en")
        assert drawn.blocks
        assert all(block.title for block in drawn.blocks)
        assert drawn.between is None or (len(drawn.blocks) > 1 and drawn.between.words)
        shown = things(plan, finding)
        assert shown
        assert all(name(plan, thing, "fr") for thing in shown)
        assert subject(plan, finding)
