"""Somebody speaks in a language that the session neither has nor interprets."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_slot
from planner.clashes.sights import LANGUAGES
from planner.plan.engagements import is_declined, slot_time
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES
from planner.plan.speaking import interpreted


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Where nobody has said what the session speaks, nothing is known."""
    session = plan.sessions[session_id]
    if session.status == "cancelled" or not session.languages:
        return
    understood = {*session.languages, *interpreted(plan, session)}
    for slot in plan.slots_of_session(session_id):
        strange = slot.language and slot.language not in understood
        if strange and slot.role in SPEAKING_ROLES and not is_declined(slot):
            time = slot_time(plan, slot)
            yield of_slot(plan, "no-language", "warning", slot, time, language=slot.language)


RULE = Rule("no-language", "warning", "session", find, LANGUAGES)
