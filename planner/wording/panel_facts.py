"""What findings on speaking lists and on stored times carry, as a reader takes it."""

from planner.clashes.findings import Finding
from planner.plan import clock, names
from planner.plan.places import zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import PassOffice, Record
from planner.wording import labels
from planner.wording.spans import moment, wall_moment


def panel_facts(plan: Plan, finding: Finding, lang: str) -> dict[str, str]:
    """Moments and fields among the facts in words; of other findings nothing."""
    if "until" in finding.facts and finding.sessions:
        return {
            "until": _time(plan, finding.sessions[0], finding.facts["until"]),
            "since": _time(plan, finding.sessions[-1], finding.facts["since"]),
        }
    if "what" in finding.facts:
        session = plan.sessions.get(finding.sessions[0]) if finding.sessions else None
        return {"what": names.session_title(session, lang) if session else str(finding.facts["what"])}
    if "wall" in finding.facts:
        return _stored(plan, finding, lang)
    return {}


def _time(plan: Plan, session_id: str, minute: str | int) -> str:
    session = plan.sessions.get(session_id)
    return clock.wall(int(minute), zone_of_session(plan, session) if session else plan.head.zone)[11:]


def _stored(plan: Plan, finding: Finding, lang: str) -> dict[str, str]:
    """A wall time in a field of a record: as it is stored, and what it comes to."""
    kind, record_id, field, wall, zone = (
        str(finding.facts[one]) for one in ("kind", "record", "field", "wall", "zone")
    )
    record = plan.get(kind, record_id)
    return {
        "record": record_id if record is None else _called(plan, record, lang),
        "field": labels.field_label(kind, field, lang),
        "wall": wall_moment(wall, lang),
        "becomes": moment(clock.minute(wall, zone), zone, lang),
    }


def _called(plan: Plan, record: Record, lang: str) -> str:
    """An office goes by the pass that it hands out."""
    if isinstance(record, PassOffice):
        return plan.pass_kinds[record.pass_kind_id].name
    return names.label(plan, record, lang)
