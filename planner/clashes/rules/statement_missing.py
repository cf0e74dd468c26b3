"""A person of ours speaks soon, and the statement is not cleared."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.plan.days import is_soon
from planner.plan.engagements import is_declined, session_span, slot_time
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:
    """None or a draft; a moderator has none to give."""
    if plan.persons[person_id].kind == "counterpart":
        return
    for slot in plan.slots_of_person(person_id):
        if slot.role not in LISTED_ROLES or slot.statement not in ("none", "draft") or is_declined(slot):
            continue
        session = plan.sessions[slot.session_id]
        if session.status != "cancelled" and is_soon(
            plan, session_span(plan, session).start, now, plan.head.statement_days
        ):
            yield of_slot(plan, "statement-missing", "todo", slot, slot_time(plan, slot), statement=slot.statement)


RULE = Rule("statement-missing", "todo", "person", find)
