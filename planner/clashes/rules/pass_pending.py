"""A pass that is needed soon has not been collected."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_engagement
from planner.clashes.sights import PASS
from planner.plan.days import is_soon
from planner.plan.engagements import session_span
from planner.plan.passes import passes_wanted
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:
    """Asked for or approved, within the plan's days."""
    for wanted in passes_wanted(plan, person_id):
        if wanted.held and all(one.state != "collected" for one in wanted.held):
            span = session_span(plan, plan.sessions[wanted.engagement.session_id])
            if is_soon(plan, span.start, now, plan.head.pass_days):
                yield of_engagement(plan, "pass-pending", "todo", wanted.engagement, pass_kind=wanted.pass_kind_id)


RULE = Rule("pass-pending", "todo", "person", find, PASS, waits=True)
