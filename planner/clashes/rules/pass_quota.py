"""More of our people are engaged in a session than its kind of pass admits."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.rule import Rule, of_session
from planner.clashes.sights import PASS
from planner.plan.attendance import engaged_in
from planner.plan.places import pass_kind_of
from planner.plan.plan import Plan


def find(plan: Plan, session_id: str, now: int) -> Iterator[Finding]:  # noqa: ARG001 - a rule's signature
    """Minutes: people over."""
    session = plan.sessions[session_id]
    kind = plan.pass_kinds.get(pass_kind_of(plan, session) or "")
    if session.status == "cancelled" or kind is None or kind.quota is None:
        return
    people = {one.person_id for one in engaged_in(plan, session_id)}
    if len(people) > kind.quota:
        over = len(people) - kind.quota
        yield of_session(plan, "pass-quota", "warning", session, minutes=over, pass_kind=kind.id, most=kind.quota)


RULE = Rule("pass-quota", "warning", "session", find, PASS)
