"""The organiser has granted a slot that nobody has taken, or whose person has not said yes."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.clashes.sights import GRANT
from planner.plan.engagements import slot_time
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Declined slots too: what was granted is lost unless somebody else takes it."""
    if plan.sessions[session_id].status == "cancelled":
        return
    for slot in plan.slots_of_session(session_id):
        if slot.grant == "granted" and (slot.person_id is None or slot.reply in ("proposed", "declined")):
            yield of_slot(plan, "granted-unanswered", "warning", slot, slot_time(plan, slot))


RULE = Rule("granted-unanswered", "warning", "session", find, GRANT)
