"""A person has declined, and stands in the slot still."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.plan.engagements import slot_time
from planner.plan.plan import Plan


def find(plan: Plan, person_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Somebody else has to be asked."""
    for slot in plan.slots_of_person(person_id):
        if slot.reply == "declined" and plan.sessions[slot.session_id].status != "cancelled":
            yield of_slot(plan, "declined", "clash", slot, slot_time(plan, slot))


RULE = Rule("declined", "clash", "person", find)
