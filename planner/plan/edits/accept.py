"""Accept a clash as it is, with a reason; take that back."""

from planner.plan.changes import ChangeSet, added, change_set, removed
from planner.plan.entry import cleaned
from planner.plan.ids import new_id
from planner.plan.plan import Plan
from planner.plan.records import Acceptance


def accept_clash(plan: Plan, clash_key: str, facts: str, reason: str, *, by: str, at: str, name: str) -> ChangeSet:
    """Accept the clash of that key while its facts (a digest) are these.

    One that was accepted before and came back has its old acceptance replaced. `name` is what the clash is about.
    """
    acceptance = cleaned(Acceptance(id=new_id(), clash_key=clash_key, facts=facts, reason=reason, by=by, at=at))
    old = [removed(one) for one in plan.acceptances.values() if one.clash_key == clash_key]
    return change_set("accept_clash", [*old, added(acceptance)], name=name, reason=acceptance.reason)


def take_acceptance_back(plan: Plan, clash_key: str, *, name: str) -> ChangeSet:
    """Let a clash be open again."""
    old = [removed(one) for one in plan.acceptances.values() if one.clash_key == clash_key]
    return change_set("take_acceptance_back", old, name=name)
