"""A session that we host has speakers and nobody to moderate."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_session
from planner.clashes.sights import OURS
from planner.plan.engagements import is_declined
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Open slots count; one speaker alone needs no moderator."""
    session = plan.sessions[session_id]
    if session.status == "cancelled" or not session.ours:
        return
    roles = [slot.role for slot in plan.slots_of_session(session_id) if not is_declined(slot)]
    speaking = [role for role in roles if role in SPEAKING_ROLES]
    if len(speaking) >= FEWEST and "moderator" not in speaking:
        yield of_session(plan, "no-moderator", "warning", session, speaking=len(speaking))


FEWEST = 2
"""Speaking slots that make a talk."""


RULE = Rule("no-moderator", "warning", "session", find, OURS)
