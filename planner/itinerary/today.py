"""What goes on at a moment and in the two hours after: which sessions, who of ours is due there and has been seen."""

from typing import Literal

from msgspec import Struct

from planner.itinerary.releases import Unknowing, cannot_know
from planner.plan.clock import minute
from planner.plan.engagements import (
    Engagement,
    SlotTime,
    Span,
    absences,
    away,
    engagements_of,
    is_declined,
    session_span,
    slot_times,
)
from planner.plan.places import one_place_to_be, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, Leg, Session, Slot

AHEAD = 120
"""Minutes that count as next."""

Done = Literal["none", "on-the-way", "seated", "spoken", "absent"]

TICKS: tuple[Done, ...] = ("none", "on-the-way", "absent", "seated", "spoken")
"""The later one says more."""

SEEN = ("seated", "spoken")

LATELY = 240
"""Minutes for which somebody who landed unseen is still looked for: passport control, luggage, the way into town."""


class Here(Struct, frozen=True, kw_only=True):
    """One of ours in a session, moments in minutes UTC. `due`: should be there by now, and nobody has seen them yet.

    `slot` is the turn where somebody is there for more than one thing; `done` what was ticked of any of them.
    `stand_in_id` is the first of the ranked stand-ins who is there and free in that time.
    """

    slot: Slot
    time: SlotTime
    done: Done
    due: bool
    stand_in_id: str | None = None

    @property
    def is_seen(self) -> bool:
        """Whether somebody ticked that they sit there or have spoken."""
        return self.done in SEEN


class Scene(Struct, frozen=True):
    """A session with its people: who has a turn by time, then the others by id."""

    session: Session
    span: Span
    seated_by: int
    people: tuple[Here, ...]

    @property
    def seen(self) -> int:
        """How many of ours have been seen."""
        return sum(one.is_seen for one in self.people)


class Journey(Struct, frozen=True):
    """Somebody who lands or leaves; `due`: has landed by the timetable, and nobody has ticked it."""

    leg: Leg
    at: int
    due: bool


class Today(Struct, frozen=True, kw_only=True):
    """What a moment is about. `running` are the sessions that run or are to be seated for, `next` those that follow."""

    now: int
    until: int
    running: tuple[Scene, ...]
    next: tuple[Scene, ...]
    journeys: tuple[Journey, ...]
    unknowing: tuple[Unknowing, ...]

    @property
    def due(self) -> tuple[Here, ...]:
        """Who should be in a session and has not been seen."""
        return tuple(one for scene in self.running for one in scene.people if one.due)


class Where(Struct, frozen=True):
    """Where somebody should be at a moment: `id` is the session, leg or absence; `until` and `since` when known."""

    what: Literal["session", "leg", "absent", "before", "gone", "free"]
    id: str | None = None
    since: int | None = None
    until: int | None = None
    seen: bool = False
    next: Engagement | None = None


def today(plan: Plan, now: int) -> Today:
    """The moment; a cancelled session is none."""
    until = now + AHEAD
    scenes = [
        scene
        for session in plan.sessions.values()
        if session.status != "cancelled" and _begins(plan, session) < until and now < session_span(plan, session).end
        for scene in (_scene(plan, session, now),)
        if scene.people
    ]
    scenes.sort(key=lambda one: (one.span.start, one.span.end, one.session.id))
    return Today(
        now=now,
        until=until,
        running=tuple(one for one in scenes if one.seated_by <= now),
        next=tuple(one for one in scenes if one.seated_by > now),
        journeys=_journeys(plan, now, until),
        unknowing=cannot_know(plan, now),
    )


def where(plan: Plan, person_id: str, now: int) -> Where:
    """Where a person should be: bound, on the way, absent, not here yet, gone, or free until the next engagement."""
    engagements = engagements_of(plan, person_id)
    coming = next((one for one in engagements if one.start > now), None)
    for leg in plan.legs_of(person_id):
        departs, arrives = minute(leg.departs, leg.from_zone), minute(leg.arrives, leg.to_zone)
        if departs <= now < arrives and not leg.landed:
            return Where("leg", leg.id, departs, arrives, next=coming)
    for span, absence_id in absences(plan, person_id):
        if span.start <= now < span.end:
            return Where("absent", absence_id, span.start, span.end, next=coming)
    bound = [one for one in engagements if one.start <= now < one.end]
    if bound:
        one = bound[-1]  # the part rather than the session that it is of
        seen = any(plan.slots[slot_id].done in SEEN for each in bound for slot_id in each.slot_ids)
        return Where("session", one.session_id, one.start, one.end, seen, coming)
    return _apart(plan, person_id, now, coming)


def _apart(plan: Plan, person_id: str, now: int, coming: Engagement | None) -> Where:
    """Of somebody who is bound nowhere: not here yet, gone, or free."""
    for span, leg_id in away(plan, person_id):
        if span.start <= now < span.end:
            leg = plan.legs[leg_id]
            if leg.direction == "arrival" and not leg.landed and now < minute(leg.arrives, leg.to_zone):
                return Where("before", leg_id, until=minute(leg.arrives, leg.to_zone), next=coming)
            if leg.direction == "departure" and now >= minute(leg.departs, leg.from_zone):
                return Where("gone", leg_id, since=minute(leg.departs, leg.from_zone), next=coming)
    return Where("free", until=coming.start if coming else None, next=coming)


def _begins(plan: Plan, session: Session) -> int:
    """When ours have to be there: seated, or where they gather if that is earlier."""
    start = session_span(plan, session).start
    gather = minute(session.gather_at, zone_of_session(plan, session)) if session.gather_at else start
    return min(start - session.seat_minutes, gather)


def _scene(plan: Plan, session: Session, now: int) -> Scene:
    times, begins = slot_times(plan, session.id), _begins(plan, session)
    slots = [one for one in plan.slots_of_session(session.id) if _is_ours(plan, one)]
    slots.sort(key=lambda one: (times[one.id].by == "whole", times[one.id].start, one.order or 0, one.id))
    held: dict[str | None, list[Slot]] = {}
    for slot in slots:
        held.setdefault(slot.person_id, []).append(slot)
    people = tuple(_here(plan, theirs, times, begins, now) for theirs in held.values())
    return Scene(session, session_span(plan, session), begins, people)


def _is_ours(plan: Plan, slot: Slot) -> bool:
    ours = slot.person_id is not None and plan.persons[slot.person_id].kind != "counterpart"
    return ours and not is_declined(slot)


def _here(plan: Plan, slots: list[Slot], times: dict[str, SlotTime], begins: int, now: int) -> Here:
    done = max((one.done for one in slots), key=TICKS.index)
    waited = any(_due_from(plan, one, times[one.id], begins) <= now < times[one.id].end for one in slots)
    first = slots[0]
    return Here(
        slot=first,
        time=times[first.id],
        done=done,
        due=waited and done in ("none", "on-the-way"),
        stand_in_id=_stand_in(plan, first, times[first.id]),
    )


def _due_from(plan: Plan, slot: Slot, time: SlotTime, begins: int) -> int:
    """From when somebody is looked for: with a time of their own only then, else when all are to be seated.

    A listed speaker is bound for the turn alone; whoever is bound elsewhere until then is looked for there.
    """
    session = plan.sessions[slot.session_id]
    if time.by == "own":
        return time.start - session.seat_minutes
    if slot.role not in LISTED_ROLES or slot.person_id is None:
        return begins
    elsewhere = [
        one.end
        for one in engagements_of(plan, slot.person_id)
        if one.start < time.start and one.end > begins and not one_place_to_be(plan, one.session_id, session.id)
    ]
    return max([begins, *elsewhere])


def _stand_in(plan: Plan, slot: Slot, time: SlotTime) -> str | None:
    span = Span(time.start, time.end)
    return next((one for one in slot.stand_in_ids if _is_free(plan, one, span, slot.session_id)), None)


def _is_free(plan: Plan, person_id: str, span: Span, session_id: str) -> bool:
    gone = [one for one, _ in (*away(plan, person_id), *absences(plan, person_id))]
    bound = [
        one.span for one in engagements_of(plan, person_id) if not one_place_to_be(plan, one.session_id, session_id)
    ]
    return not any(one.overlap(span) for one in (*gone, *bound))


def _journeys(plan: Plan, now: int, until: int) -> tuple[Journey, ...]:
    """Who lands or leaves until then, and who should have landed lately and has not been seen; by time."""
    found: list[Journey] = []
    for leg in plan.legs.values():
        if leg.direction == "departure":
            at = minute(leg.departs, leg.from_zone)
            if now <= at < until:
                found.append(Journey(leg, at, due=False))
        elif leg.direction == "arrival" and not leg.landed:
            at = minute(leg.arrives, leg.to_zone)
            if now - LATELY < at < until and plan.persons[leg.person_id].kind != "counterpart":
                found.append(Journey(leg, at, due=at <= now))
    return tuple(sorted(found, key=lambda one: (one.at, one.leg.id)))
