"""Rules about wall times that their zone has not just once: one code, asked of each kind of thing that holds some."""

from collections.abc import Callable, Iterable

from planner.clashes.findings import Finding, Lane
from planner.clashes.rule import Find, Rule, Scope
from planner.clashes.sights import ANYTHING, ODD_TIMES, Sights
from planner.plan import odd_times
from planner.plan.clock import State, minute
from planner.plan.odd_times import OddTime
from planner.plan.places import place_of_session
from planner.plan.plan import Plan
from planner.plan.records import Absence, Duty, Leg, PassOffice, Ride, Session, Slot, kind_of

Look = Callable[[Plan, str], tuple[OddTime, ...]]

LOOKS: tuple[tuple[Scope, Look, Sights], ...] = (
    ("session", odd_times.of_session, ODD_TIMES),
    ("person", odd_times.of_person, ODD_TIMES),
    ("ride", odd_times.of_ride, ANYTHING),
    ("plan", odd_times.of_plan, ANYTHING),
)


def of_times(code: str, lane: Lane, state: State) -> tuple[Rule, ...]:
    """A rule a scope about the wall times of that state."""
    return tuple(Rule(code, lane, scope, _find(code, lane, state, look), sight) for scope, look, sight in LOOKS)


def _find(code: str, lane: Lane, state: State, look: Look) -> Find:
    def find(plan: Plan, scope_id: str, now: int) -> Iterable[Finding]:  # noqa: ARG001 - a rule's signature
        odd = look(plan, scope_id)
        return [_finding(plan, code, lane, one) for one in odd if one.state == state] if odd else ()

    return find


def _finding(plan: Plan, code: str, lane: Lane, odd: OddTime) -> Finding:
    """Named by the record and its field with the field's kind: two kinds may use one id."""
    record, kind = odd.record, kind_of(odd.record)
    moment = minute(odd.wall, odd.zone)
    session = _session(plan, odd)
    return Finding(
        code=code,
        kind=lane,
        of=(record.id, f"{kind}.{odd.field}"),
        people=_people(odd),
        sessions=(session.id,) if session is not None else (),
        slots=(record.id,) if isinstance(record, Slot) else (),
        from_=moment,
        to=moment,
        facts={"kind": kind, "record": record.id, "field": odd.field, "wall": odd.wall, "zone": odd.zone},
        times=(moment,),
        places=(_place(plan, odd, session),),
    )


def _session(plan: Plan, odd: OddTime) -> Session | None:
    match odd.record:
        case Session() as session:
            return session
        case Slot(session_id=session_id):
            return plan.sessions[session_id]
        case _:
            return None


def _people(odd: OddTime) -> tuple[str, ...]:
    match odd.record:
        case Leg(person_id=one) | Absence(person_id=one) | Duty(person_id=one):
            return (one,)
        case Slot(person_id=str(one)):
            return (one,)
        case Ride(rider_ids=riders):
            return tuple(sorted({*riders}))
        case _:
            return ()


def _place(plan: Plan, odd: OddTime, session: Session | None) -> str | None:
    match odd.record:
        case Ride(from_id=place_id):
            return place_id
        case PassOffice(venue_id=venue_id):
            return venue_id
        case _:
            return place_of_session(plan, session).id if session is not None else None
