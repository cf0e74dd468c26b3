"""The delegation's agenda as values: days, sessions, who has the floor, and whence we come. Public or for the team."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from planner.itinerary.compose import moment, spot_of
from planner.itinerary.values import Moment, Spot
from planner.plan import clock
from planner.plan.days import day_after
from planner.plan.engagements import is_declined, session_span, slot_times
from planner.plan.names import folded, listed_name
from planner.plan.places import lineage, pass_kind_of, place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Person, PlanRecord, Session, Slot

EMPTY_DAYS = 31
"""Days of a forum without anything are named in one of at most so many days."""

SCHEMES = ("https://", "http://")
"""How a hashtag begins that is the delegation's web address, and a stream that may be a link."""


class Talk(Struct, frozen=True, kw_only=True):
    """Somebody's part in a session; without a person it is open. `start` only where the turn has a time of its own."""

    slot: Slot
    person: Person | None = None
    start: Moment | None = None
    minutes: int | None = None
    settled: bool = True


class Entry(Struct, frozen=True, kw_only=True):
    """A session with its parts of the same day; `parent` is the whole that it does not stand under."""

    session: Session
    start: Moment
    end: Moment
    spot: Spot | None = None
    interpretation: tuple[str, ...] = ()
    pass_kind: str = ""
    speakers: tuple[Talk, ...] = ()
    others: tuple[Talk, ...] = ()
    parts: tuple["Entry", ...] = ()
    parent: Session | None = None


class AgendaDay(Struct, frozen=True):
    """A day's sessions in order of time, and who is on duty."""

    day: str
    entries: tuple[Entry, ...]
    duty: tuple[Person, ...] = ()


class City(Struct, frozen=True):
    """A city (else an organisation) and those of ours who come from it."""

    name: str
    people: tuple[Person, ...]


class Region(Struct, frozen=True):
    """A region's cities; the empty name holds those of none."""

    name: str
    cities: tuple[City, ...]


class Agenda(Struct, frozen=True, kw_only=True):
    """All that the agenda says."""

    head: PlanRecord
    public: bool
    days: tuple[AgendaDay, ...]
    regions: tuple[Region, ...]
    follow: tuple[str, ...]
    address: str = ""


def agenda(plan: Plan, *, public: bool) -> Agenda:
    """The public one holds public sessions and settled speakers, no hotel; the team's all."""
    entries = _entries(plan, public=public)
    by_day: dict[str, list[Entry]] = {day: [] for day in _forum_days(plan, [_day(plan, one) for one in entries])}
    for one in entries:
        by_day.setdefault(_day(plan, one), []).append(one)
    return Agenda(
        head=plan.head,
        public=public,
        days=tuple(AgendaDay(day, tuple(by_day[day]), () if public else on_duty(plan, day)) for day in sorted(by_day)),
        regions=_regions(plan),
        follow=tuple(one for one in plan.head.hashtags if not one.startswith(SCHEMES)),
        address=next((one for one in plan.head.hashtags if one.startswith(SCHEMES)), ""),
    )


def entries_on(plan: Plan, day: str) -> tuple[Entry, ...]:
    """Everything on a day, for the team; what is cancelled stands there as such."""
    return tuple(one for one in _entries(plan, public=False) if _day(plan, one) == day)


def on_duty(plan: Plan, day: str) -> tuple[Person, ...]:
    """The contacts of a day, in order of their hours."""
    duties = sorted((one for one in plan.duties.values() if one.day == day), key=lambda one: (one.from_ or "", one.id))
    return tuple(plan.persons[one] for one in dict.fromkeys(duty.person_id for duty in duties))


def _day(plan: Plan, entry: Entry) -> str:
    return clock.day(entry.start.minute, plan.head.zone)


def _forum_days(plan: Plan, used: Iterable[str]) -> list[str]:
    """The forum's days from the first to the last: that one is free must be said, too."""
    head, found = plan.head, list(used)
    if clock.days_between(head.first_day, head.last_day) < EMPTY_DAYS:
        day = head.first_day
        while day <= head.last_day:
            found.append(day)
            day = day_after(day, head.zone)
    return found


def _entries(plan: Plan, *, public: bool) -> list[Entry]:
    """Sessions in order of time; a part stands under its whole where that is shown on the same day."""
    shown = {one.id: one for one in plan.sessions.values() if _is_shown(one, public=public)}
    made = {one.id: _entry(plan, one, public=public) for one in shown.values()}
    under: dict[str, list[Entry]] = {}
    top: list[Entry] = []
    for one in made.values():
        above = next((whole.id for whole in reversed(lineage(plan, one.session)[1:]) if whole.id in made), None)
        if above is not None and _day(plan, made[above]) == _day(plan, one):
            under.setdefault(above, []).append(one)
        else:
            top.append(one)
    whole = [_with_parts(one, under.get(one.session.id, [])) for one in top]
    return sorted(whole, key=_order)


def _is_shown(session: Session, *, public: bool) -> bool:
    return not public or (session.public and session.status != "cancelled")


def _with_parts(entry: Entry, parts: list[Entry]) -> Entry:
    named = (replace(part, parent=None) for part in parts)
    return replace(entry, parts=tuple(sorted(named, key=_order))) if parts else entry


def _order(entry: Entry) -> tuple[int, int, str]:
    return entry.start.minute, entry.end.minute, entry.session.id


def _entry(plan: Plan, session: Session, *, public: bool) -> Entry:
    zone, span = zone_of_session(plan, session), session_span(plan, session)
    place = place_of_session(plan, session)
    spot = spot_of(plan, place)
    talks = _talks(plan, session, zone)
    speakers = [one for one in talks if one.slot.role in SPEAKING_ROLES]
    above = lineage(plan, session)[1:2]
    planned = span.end - session.late_minutes
    kind = plan.pass_kinds.get(pass_kind_of(plan, session) or "")
    return Entry(
        session=session,
        start=moment(span.start, zone),
        end=moment(planned if planned > span.start else span.end, zone),
        spot=None if public and _is_hotel(plan, place.venue_id) else spot,
        interpretation=session.interpretation or (spot.room.interpretation if spot.room else ()),
        pass_kind="" if public or kind is None else kind.name,
        speakers=tuple(one for one in speakers if not public or (one.person is not None and one.settled)),
        others=() if public else tuple(one for one in talks if one.slot.role not in SPEAKING_ROLES),
        parent=above[0] if above and _is_shown(above[0], public=public) else None,
    )


def _is_hotel(plan: Plan, venue_id: str | None) -> bool:
    """Where one of ours sleeps: nothing that the public need know."""
    return venue_id is not None and bool(plan.referring("stay", "venue_id", venue_id))


def _talks(plan: Plan, session: Session, zone: str) -> list[Talk]:
    """Who opens, then the turns in their order, then the others by name; who declined is none."""
    times = slot_times(plan, session.id)
    found: list[tuple[tuple[int, int, int, str, str], Talk]] = []
    for slot in plan.slots_of_session(session.id):
        if is_declined(slot):
            continue
        time, person = times[slot.id], plan.persons.get(slot.person_id or "")
        timed = time.by != "whole"
        rank = 0 if slot.role == "moderator" else 1 if timed or slot.order else 2
        name = folded(listed_name(person)) if person else "\uffff"
        talk = Talk(
            slot=slot,
            person=person,
            start=moment(time.start, zone) if timed else None,
            minutes=minutes_of(session, slot, time.end - time.start if time.by == "own" else None),
            settled=is_settled(session, slot),
        )
        found.append(((rank, time.start if timed else 0, slot.order or 0, name, slot.id), talk))
    return [talk for _, talk in sorted(found, key=lambda one: one[0])]


def minutes_of(session: Session, slot: Slot, own: int | None = None) -> int | None:
    """How long a speaker has: the slot's own minutes, else its own time with an end, else the session's limit."""
    if slot.minutes is not None or slot.role not in SPEAKING_ROLES or slot.role == "moderator":
        return slot.minutes
    return own if own is not None and slot.end is not None else session.speaking_minutes


def is_settled(session: Session, slot: Slot) -> bool:
    """Both words are there: the person's, and the organiser's where it is needed."""
    word = slot.reply in ("accepted", "confirmed") and slot.grant in ("not-needed", "granted")
    return word and session.status != "tentative"


def _regions(plan: Plan) -> tuple[Region, ...]:
    """Delegates alone, by region and city; those without a region at the end."""
    found: dict[str, dict[str, list[Person]]] = {}
    for person in plan.persons.values():
        whence = person.city or person.body
        if person.kind == "delegate" and whence:
            found.setdefault(person.region, {}).setdefault(whence, []).append(person)
    return tuple(
        Region(
            name,
            tuple(
                City(city, tuple(sorted(of, key=lambda one: (folded(listed_name(one)), one.id))))
                for city, of in sorted(cities.items(), key=lambda one: (folded(one[0]), one[0]))
            ),
        )
        for name, cities in sorted(found.items(), key=lambda one: (one[0] == "", folded(one[0]), one[0]))
    )
