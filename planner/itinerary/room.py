"""Who has the floor in a session, in order, with who comes late and who must leave: what its moderator reads."""

from typing import Literal

from msgspec import Struct

from planner.itinerary.compose import moment, spot_of
from planner.itinerary.values import Moment, Spot
from planner.plan import clock
from planner.plan.engagements import Engagement, SlotTime, away, engagements_of, is_declined, session_span, slot_times
from planner.plan.places import need, place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, Person, PlanRecord, Session, Slot


class Turn(Struct, frozen=True, kw_only=True):
    """A turn, or a part of the session; without a start nobody said when, without a person it is open."""

    slot: Slot | None = None
    part: Session | None = None
    person: Person | None = None
    start: Moment | None = None
    minutes: int | None = None
    stand_ins: tuple[Person, ...] = ()


class Bound(Struct, frozen=True):
    """Somebody who is not here before, or gone by, a moment, for another session or (None) for the journey."""

    why: Literal["late", "leaves"]
    person: Person
    at: Moment
    session: Session | None = None


class RoomCard(Struct, frozen=True, kw_only=True):
    """All that the card says of a session."""

    head: PlanRecord
    session: Session
    spot: Spot
    start: Moment
    end: Moment
    interpretation: tuple[str, ...]
    turns: tuple[Turn, ...]
    planned: int
    bound: tuple[Bound, ...]
    team: tuple[Person, ...]


def room_card(plan: Plan, session_id: str) -> RoomCard:
    """The card of a session."""
    session = plan.sessions[session_id]
    zone, span = zone_of_session(plan, session), session_span(plan, session)
    spot = spot_of(plan, place_of_session(plan, session))
    turns = turns_of_session(plan, session, zone)
    people = {turn.person.id: turn.person for turn in turns if turn.person is not None}
    bound = [one for person in people.values() for one in bound_in_session(plan, person, session_id, zone)]
    return RoomCard(
        head=plan.head,
        session=session,
        spot=spot,
        start=moment(span.start, zone),
        end=moment(span.end, zone),
        interpretation=session.interpretation or (spot.room.interpretation if spot.room else ()),
        turns=turns,
        planned=_planned(turns),
        bound=tuple(sorted(bound, key=lambda one: (one.why, one.at.minute, one.person.id))),
        team=_team(plan, moment(span.start, plan.head.zone).wall, moment(span.end, plan.head.zone).wall),
    )


def turns_of_session(plan: Plan, session: Session, zone: str) -> tuple[Turn, ...]:
    """Those with a time in its order, after who opens without one; who has none yet comes last."""
    times = slot_times(plan, session.id)
    found: list[tuple[tuple[int, int, int, str], Turn]] = []
    for slot in plan.slots_of_session(session.id):
        if is_declined(slot) or (slot.role not in LISTED_ROLES and slot.role != "moderator"):
            continue
        time = times[slot.id]
        timed = time.by != "whole"
        rank = 1 if timed else 0 if slot.role == "moderator" else 2
        turn = Turn(
            slot=slot,
            person=plan.persons[slot.person_id] if slot.person_id else None,
            start=moment(time.start, zone) if timed else None,
            minutes=_minutes(session, slot, time),
            stand_ins=tuple(plan.persons[one] for one in slot.stand_in_ids),
        )
        found.append(((rank, time.start if timed else 0, slot.order or 0, slot.id), turn))
    for part in plan.parts_of(session.id):
        if part.status != "cancelled":
            span = session_span(plan, part)
            turn = Turn(part=part, start=moment(span.start, zone), minutes=span.end - span.start)
            found.append(((1, span.start, 0, part.id), turn))
    return tuple(turn for _, turn in sorted(found, key=lambda one: one[0]))


def _minutes(session: Session, slot: Slot, time: SlotTime) -> int | None:
    if slot.minutes is not None or (slot.role == "moderator" and time.by == "whole"):
        return slot.minutes
    return time.end - time.start if time.by != "whole" else session.speaking_minutes


def _planned(turns: tuple[Turn, ...]) -> int:
    """All minutes given away; those who share a turn have them once."""
    shared: dict[int, int] = {}
    alone = 0
    for turn in turns:
        if turn.slot is not None and turn.slot.joint and turn.start is not None:
            shared[turn.start.minute] = max(shared.get(turn.start.minute, 0), turn.minutes or 0)
        else:
            alone += turn.minutes or 0
    return alone + sum(shared.values())


def bound_in_session(plan: Plan, person: Person, session_id: str, zone: str) -> list[Bound]:
    """From the nearest engagement on each side, the way between counted where it is known."""
    held = engagements_of(plan, person.id)
    here = next((one for one in held if one.session_id == session_id), None)
    if here is None:
        return []
    span = session_span(plan, plan.sessions[session_id])
    others = [one for one in held if one.session_id != session_id]
    found: list[Bound] = []
    before = max((one for one in others if one.start < here.start), key=lambda one: one.end, default=None)
    if before is not None and (free := before.end + _way(plan, before, here)) > span.start:
        found.append(Bound("late", person, moment(free, zone), plan.sessions[before.session_id]))
    after = min((one for one in others if one.start > here.start), key=lambda one: one.start, default=None)
    if after is not None and (gone := after.start - _way(plan, here, after)) < span.end:
        found.append(Bound("leaves", person, moment(gone, zone), plan.sessions[after.session_id]))
    for journey, _ in away(plan, person.id):
        if span.start < journey.end < span.end:
            found.append(Bound("late", person, moment(journey.end, zone)))
        if span.start < journey.start < span.end:
            found.append(Bound("leaves", person, moment(journey.start, zone)))
    return found


def _way(plan: Plan, first: Engagement, then: Engagement) -> int:
    seated = plan.sessions[then.session_id].seat_minutes
    way = need(plan, first.place, then.place, seat_minutes=seated)
    return way.minutes if way is not None else 0


def _team(plan: Plan, start: str, end: str) -> tuple[Person, ...]:
    """Who is on duty while the session lasts."""
    found: dict[str, Person] = {}
    for duty in sorted(plan.duties.values(), key=lambda one: (one.day, one.from_ or "", one.id)):
        since = f"{duty.day}T{duty.from_ or '00:00'}"
        day = duty.day if not duty.to or duty.to > (duty.from_ or "") else clock.shift_day(duty.day, 1)
        if since < end and f"{day}T{duty.to or '24:00'}" > start:
            found[duty.person_id] = plan.persons[duty.person_id]
    return tuple(found.values())
