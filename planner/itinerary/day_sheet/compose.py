"""Puts the day sheet together from a plan."""

from planner.itinerary.day_sheet import DaySheet, HandOver, Row, SessionRow, Waiting
from planner.itinerary.day_sheet.sessions import session_row
from planner.itinerary.day_sheet.travel import ride_and_leg_rows, travelling
from planner.itinerary.releases import concerns, last_copy, readers
from planner.plan import clock
from planner.plan.days import day_after
from planner.plan.engagements import Span, absences, away, session_span
from planner.plan.names import folded, listed_name, place_name, short_names
from planner.plan.plan import Plan
from planner.plan.records import Duty, Pass, Person


def day_sheet(plan: Plan, day: str, lang: str) -> DaySheet:
    """The sheet of a day of the forum's zone."""
    span = span_of(plan, day)
    rows: list[Row] = [*_sessions(plan, span), *ride_and_leg_rows(plan, day)]
    people = [person for person in plan.persons.values() if person.kind != "counterpart"]
    return DaySheet(
        head=plan.head,
        day=day,
        rows=tuple(sorted(rows, key=_order)),
        names=short_names(plan),
        present=sum(not is_away(plan, person.id, span) for person in people),
        people=len(people),
        leaving=travelling(plan, day, "departure"),
        arriving=travelling(plan, day, "arrival"),
        passes=_passes(plan, day, lang),
        duties=_duties(plan, day),
        sheets=_sheets(plan),
    )


def span_of(plan: Plan, day: str) -> Span:
    """From the day's first minute to the next day's."""
    zone = plan.head.zone
    return Span(clock.minute(f"{day}T00:00", zone), clock.minute(f"{day_after(day, zone)}T00:00", zone))


def _sessions(plan: Plan, span: Span) -> list[SessionRow]:
    """Those that have any of their time in the day; a cancelled one while somebody still has a part in it."""
    found: list[SessionRow] = []
    for session in plan.sessions.values():
        if session_span(plan, session).overlap(span):
            row = session_row(plan, session)
            if session.status != "cancelled" or row.lacks:
                found.append(row)
    return found


def _order(row: Row) -> tuple[int, int, str]:
    match row:
        case SessionRow():
            return row.start.minute, row.end.minute, row.session.id
        case _:
            return row.start.minute, 0, row.ride.id if hasattr(row, "ride") else row.leg.id


def is_away(plan: Plan, person_id: str, span: Span) -> bool:
    """Not there for any of the day."""
    gone = sorted([stretch for stretch, _ in (*away(plan, person_id), *absences(plan, person_id))], key=_start)
    reached = span.start
    for stretch in gone:
        if stretch.start > reached:
            return False
        reached = max(reached, stretch.end)
        if reached >= span.end:
            return True
    return False


def _start(span: Span) -> int:
    return span.start


def _passes(plan: Plan, day: str, lang: str) -> tuple[Waiting, ...]:
    """What holds that day or the next and is not in hand, by kind."""
    found: list[Waiting] = []
    for kind in sorted(plan.pass_kinds.values(), key=lambda one: (folded(one.name), one.id)):
        waits: list[tuple[Pass, Person]] = [
            (one, plan.persons[one.person_id])
            for one in plan.passes.values()
            if one.pass_kind_id == kind.id
            and one.state in ("requested", "approved")
            and one.from_day <= day_after(day, plan.head.zone)
            and day <= one.to_day
        ]
        if waits:
            offices = sorted(
                (one for one in plan.offices_of(kind.id) if one.day == day), key=lambda one: (one.opens, one.id)
            )
            waits.sort(key=lambda one: (*_by_name(one[1]), one[0].id))
            found.append(Waiting(kind, tuple(waits), tuple((o, place_name(plan, o.venue_id, lang)) for o in offices)))
    return tuple(found)


def _duties(plan: Plan, day: str) -> tuple[tuple[Duty, Person], ...]:
    duties = sorted((one for one in plan.duties.values() if one.day == day), key=lambda one: (one.from_ or "", one.id))
    return tuple((one, plan.persons[one.person_id]) for one in duties)


def _sheets(plan: Plan) -> HandOver:
    release = max(plan.releases.values(), key=lambda one: one.number, default=None)
    changed: list[Person] = []
    without: list[Person] = []
    waiting: list[Person] = []
    for person_id in readers(plan) if release is not None else ():
        held, person = last_copy(plan, person_id), plan.persons[person_id]
        if held is None:
            without.append(person)
            continue
        if concerns(plan, person_id):
            changed.append(person)
        if held[1].handed_over is None:
            waiting.append(person)
    return HandOver(release, tuple(changed), tuple(without), tuple(waiting))


def _by_name(person: Person) -> tuple[str, str]:
    return folded(listed_name(person)), person.id
