"""What findings on speaking lists carry, as a reader takes it."""

from planner.clashes.findings import Finding
from planner.plan import clock
from planner.plan.places import zone_of_session
from planner.plan.plan import Plan


def panel_facts(plan: Plan, finding: Finding) -> dict[str, str]:
    """Moments among the facts as the clocks there show them: the first session's end, the last one's beginning."""
    if "until" not in finding.facts or not finding.sessions:
        return {}
    return {
        "until": _time(plan, finding.sessions[0], finding.facts["until"]),
        "since": _time(plan, finding.sessions[-1], finding.facts["since"]),
    }


def _time(plan: Plan, session_id: str, moment: str | int) -> str:
    session = plan.sessions.get(session_id)
    return clock.wall(int(moment), zone_of_session(plan, session) if session else plan.head.zone)[11:]
