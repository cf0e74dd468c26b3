"""A statement takes longer to say than its speaker has, at the pace that interpretation bears."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.clashes.sights import TEXT
from planner.plan.engagements import is_declined, slot_times
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, Slot
from planner.plan.speaking import minutes_given, pace_of, size_of


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: over, rounded up. Counterparts mind their own; open slots may hold a text already."""
    session = plan.sessions[session_id]
    if session.status == "cancelled":
        return
    for slot in plan.slots_of_session(session_id):
        if not slot.statement_text or slot.role not in LISTED_ROLES or is_declined(slot) or _of_others(plan, slot):
            continue
        own = minutes_given(plan, slot)
        given = session.speaking_minutes if own is None else own
        if given is None:
            continue
        pace, (size, a_word) = pace_of(plan, slot.language), size_of(slot.statement_text, slot.language)
        over = -((given * pace * a_word - size) // (pace * a_word))
        if over > 0:
            time, words = slot_times(plan, session_id)[slot.id], -(-size // a_word)
            yield of_slot(
                plan,
                "statement-too-long",
                "warning",
                slot,
                time,
                minutes=over,
                words=words,
                given=given,
                pace=pace,
            )


def _of_others(plan: Plan, slot: Slot) -> bool:
    return slot.person_id is not None and plan.persons[slot.person_id].kind == "counterpart"


RULE = Rule("statement-too-long", "warning", "session", find, TEXT)
