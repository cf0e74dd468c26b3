"""A person has no time to collect a pass before it is needed."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_engagement
from planner.clashes.sights import PASS
from planner.plan.collecting import in_hand
from planner.plan.passes import passes_wanted
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:
    """From now to the engagement, while an office is open."""
    first: dict[str, int | None] = {}
    for wanted in passes_wanted(plan, person_id):
        kind, start = wanted.pass_kind_id, wanted.engagement.start
        waits = wanted.held and all(one.state != "collected" for one in wanted.held)
        if not waits or now >= start or not plan.offices_of(kind):
            continue
        if kind not in first:
            first[kind] = in_hand(plan, person_id, kind, now)
        moment = first[kind]
        if moment is None or moment > start:
            yield of_engagement(plan, "pass-out-of-reach", "clash", wanted.engagement, pass_kind=kind)


RULE = Rule("pass-out-of-reach", "clash", "person", find, PASS, waits=True)
