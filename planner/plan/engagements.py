"""Who is bound, where and when: times of slots, speaking lists with their windows, engagements, presence."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Literal

from msgspec import Struct

from planner.plan.clock import minute
from planner.plan.places import Place, place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, Leg, Session, Slot


class Span(Struct, frozen=True, gc=False):
    """From a moment to a moment (minutes UTC), half open."""

    start: int
    end: int

    def overlap(self, other: "Span") -> int:
        """Minutes that both have, 0 if none."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class SlotTime(Struct, frozen=True, gc=False):
    """When a slot binds: by its own time, by its place in the list, or for the whole session.

    `window` (moments, not rounded) is where the turn of a listed speaker may really come.
    """

    start: int
    end: int
    by: Literal["own", "list", "whole"]
    window: tuple[float, float] | None = None


class Engagement(Struct, frozen=True, gc=False):
    """One stretch in which a person is bound to one session; `slot_id` is its first slot, mostly its only one."""

    person_id: str
    session_id: str
    slot_id: str
    start: int
    end: int
    window_start: float
    window_end: float
    place: Place
    further_ids: tuple[str, ...] = ()

    @property
    def slot_ids(self) -> tuple[str, ...]:
        """All its slots, the first one first."""
        return (self.slot_id, *self.further_ids)

    @property
    def span(self) -> Span:
        """The expected time."""
        return Span(self.start, self.end)


def session_span(plan: Plan, session: Session) -> Span:
    """From its start to its end, `late_minutes` included.

    At least a minute: where a zone skips an hour, an end can stand after its start on paper alone.
    """
    held = plan.memo.spans.get(session.id)
    if held is not None and plan.sessions[session.id] is session:
        return held
    zone = zone_of_session(plan, session)
    start = minute(session.start, zone)
    span = Span(start, max(minute(session.end, zone) + session.late_minutes, start + 1))
    if plan.sessions.get(session.id) is session:
        plan.memo.spans[session.id] = span
    return span


def is_declined(slot: Slot) -> bool:
    """It has a person, and that person said no."""
    return slot.person_id is not None and slot.reply == "declined"


def slot_time(plan: Plan, slot: Slot) -> SlotTime:
    """When a slot binds whoever holds it; of an open slot, when it would."""
    return slot_times(plan, slot.session_id)[slot.id]


def slot_times(plan: Plan, session_id: str) -> dict[str, SlotTime]:
    """The times of all slots of a session, by slot."""
    held = plan.memo.times.get(session_id)
    if held is None:
        held = plan.memo.times[session_id] = _slot_times(plan, plan.sessions[session_id])
    return held


class Turn(Struct, frozen=True, gc=False):
    """From when to when a slot of a listed role has the floor, by its own time or by its place in the list."""

    start: int
    end: int
    slot: Slot


def turns_of(plan: Plan, session_id: str) -> tuple[Turn, ...]:
    """Those of a session that have a time, open ones too, declined ones not; by start, then slot."""
    listed = [(slot, time) for slot, time in timed_slots(plan, session_id) if slot.role in LISTED_ROLES]
    # They come by slot, and what is equal stays so.
    return tuple(sorted([Turn(time.start, time.end, slot) for slot, time in listed], key=_BY_BEGINNING))


_BY_BEGINNING = attrgetter("start")


def timed_slots(plan: Plan, session_id: str) -> tuple[tuple[Slot, SlotTime], ...]:
    """The slots of a session that have a time of their own or in the list, open ones too, declined ones not."""
    held = plan.memo.timed.get(session_id)
    if held is None:
        times = slot_times(plan, session_id)
        # Most slots say nothing of a time: they are passed over before theirs is looked up.
        some = [one for one in plan.slots_of_session(session_id) if one.start is not None or one.order is not None]
        timed = [(slot, time) for slot in some if (time := times[slot.id]).by != "whole" and not is_declined(slot)]
        held = plan.memo.timed[session_id] = tuple(timed)
    return held


def engagements_of(plan: Plan, person_id: str) -> tuple[Engagement, ...]:
    """A person's engagements, by start, then end, then first slot."""
    held = plan.memo.engagements.get(person_id)
    if held is None:
        slots = plan.slots_of_person(person_id)
        found = [one for slot in slots if (one := bound_in(plan, slot.session_id).get(slot.id)) is not None]
        # They come by slot, and what is equal stays so.
        found.sort(key=_BY_TIME)
        held = plan.memo.engagements[person_id] = tuple(found)
    return held


def bound_in(plan: Plan, session_id: str) -> dict[str, Engagement]:
    """The engagements in a session, by first slot."""
    held = plan.memo.bound.get(session_id)
    if held is None:
        held = plan.memo.bound[session_id] = _bound_in(plan, plan.sessions[session_id])
    return held


_BY_TIME = attrgetter("start", "end")


def away(plan: Plan, person_id: str) -> tuple[tuple[Span, str], ...]:
    """When a person is away, with the leg that names each stretch; beyond the first and last leg it is open (`FAR`).

    Away is before the first arrival (until landing and `landing_minutes`), from a departure (`departure_minutes`
    before take-off) to the next arrival, and after the last departure. No legs, or a counterpart: never.
    Sorted by start.
    """
    held = plan.memo.away.get(person_id)
    if held is None:
        held = plan.memo.away[person_id] = _away(plan, person_id)
    return held


def _away(plan: Plan, person_id: str) -> tuple[tuple[Span, str], ...]:
    if plan.persons[person_id].kind == "counterpart":
        return ()
    legs = sorted(
        [(_counted_at(leg), leg.direction, leg.id) for leg in plan.legs_of(person_id) if leg.direction != "via"]
    )
    stretches: list[tuple[Span, str]] = []
    gone: tuple[int, str] | None = None
    for number, (moment, direction, leg_id) in enumerate(legs):
        if direction == "departure":
            gone = gone or (moment - plan.head.departure_minutes, leg_id)
        elif gone is not None:
            stretches.append((Span(gone[0], moment + plan.head.landing_minutes), gone[1]))
            gone = None
        elif number == 0:
            stretches.append((Span(-FAR, moment + plan.head.landing_minutes), leg_id))
    if gone is not None:
        stretches.append((Span(gone[0], FAR), gone[1]))
    return tuple(stretches)


def _counted_at(leg: Leg) -> int:
    """An arrival counts by its landing, a departure by its take-off."""
    arrives = leg.direction == "arrival"
    return minute(leg.arrives, leg.to_zone) if arrives else minute(leg.departs, leg.from_zone)


FAR = 1 << 40
"""A moment beyond all plans."""


def absences(plan: Plan, person_id: str) -> tuple[tuple[Span, str], ...]:
    """A person's absences with their ids, sorted by start; one that lies in an hour that the clocks skip is none."""
    held = plan.absences_of(person_id)
    if not held:
        return ()
    zone = plan.head.zone
    found = ((Span(minute(a.start, zone), minute(a.end, zone)), a.id) for a in held)
    return tuple(sorted((one for one in found if one[0].start < one[0].end), key=lambda one: (one[0].start, one[1])))


def _slot_times(plan: Plan, session: Session) -> dict[str, SlotTime]:
    zone = zone_of_session(plan, session)
    span = session_span(plan, session)
    slots = plan.slots_of_session(session.id)
    gather = minute(session.gather_at, zone) if session.gather_at else span.start
    whole = SlotTime(min(span.start, gather), span.end, "whole")
    times = dict.fromkeys([slot.id for slot in slots], whole)
    own = {slot.id: _own_time(slot, slot.start, zone, span) for slot in slots if slot.start is not None}
    times.update(_listed_times(plan, session, slots, own, span))
    times.update(own)
    return times


def _own_time(slot: Slot, begins: str, zone: str, session: Span) -> SlotTime:
    start = minute(begins, zone)
    if slot.end is not None:
        return SlotTime(start, max(minute(slot.end, zone), start + 1), "own")
    if slot.minutes is not None:
        return SlotTime(start, start + max(slot.minutes, 1), "own")
    return SlotTime(start, max(session.end, start + 1), "own")


def _listed_times(
    plan: Plan, session: Session, slots: tuple[Slot, ...], own: dict[str, SlotTime], span: Span
) -> dict[str, SlotTime]:
    """The expected times and windows of those who stand in the speaking list and have a length."""
    places: dict[int, list[Slot]] = {}
    for slot in slots:
        if slot.order is not None and slot.role in LISTED_ROLES:
            places.setdefault(slot.order, []).append(slot)
    limit, slip = session.speaking_minutes, plan.head.slip_percent
    times: dict[str, SlotTime] = {}
    # Before a turn: minutes of ours, turns of ours without a length, places where one of ours stands.
    known = unknown = taken = 0
    for order in sorted(places):
        stands = False
        for group in _groups(places[order]):
            minutes = _longest(group, limit, own) if len(group) > 1 else _length(group[0], limit, own)
            if minutes is not None:
                gap = limit if limit is not None else minutes
                start = known + (order - 1 - taken) * gap + unknown * minutes
                time = _turn_time(span, session.late_minutes, start, max(minutes, 1), slip)
                for slot in group:
                    times[slot.id] = time
            if not is_declined(group[0]):
                stands = True
                known += max(minutes, 1) if minutes is not None else 0
                unknown += 1 if minutes is None else 0
        taken += 1 if stands else 0
    return times


def _turn_time(session: Span, late: int, start: int, minutes: int, slip: int) -> SlotTime:
    """A turn that is expected so many minutes after the list begins, and the window that slips with it."""
    begins = session.start + late
    # One division of whole numbers: equal windows are equal floats.
    earliest = (begins * 100 + start * (100 - slip)) / 100
    latest = (begins * 100 + (start + minutes) * (100 + slip)) / 100
    last = float(session.end)
    return SlotTime(begins + start, begins + start + minutes, "list", (min(earliest, last), min(latest, last)))


def _groups(slots: list[Slot]) -> list[list[Slot]]:
    """Those of one place in their order: one after the other by id, the joint ones together at the first of them."""
    if len(slots) == 1:
        return [slots]
    groups: list[list[Slot]] = []
    joint: list[Slot] | None = None
    for slot in sorted(slots, key=lambda one: one.id):
        if not slot.joint or is_declined(slot):
            groups.append([slot])
        elif joint is None:
            joint = [slot]
            groups.append(joint)
        else:
            joint.append(slot)
    return groups


def _longest(group: list[Slot], limit: int | None, own: dict[str, SlotTime]) -> int | None:
    """The minutes of a turn that several share."""
    return max([m for slot in group if (m := _length(slot, limit, own)) is not None], default=None)


def _length(slot: Slot, limit: int | None, own: dict[str, SlotTime]) -> int | None:
    """A turn's minutes: the slot's own, else its own from-to, else the session's limit, else not known."""
    if slot.minutes is not None:
        return slot.minutes
    if slot.start is not None and slot.end is not None:
        return own[slot.id].end - own[slot.id].start
    return limit


def _bound_in(plan: Plan, session: Session) -> dict[str, Engagement]:
    if session.status == "cancelled":
        return {}
    session_id, place, times = session.id, place_of_session(plan, session), slot_times(plan, session.id)
    found: dict[str, Engagement] = {}
    people: list[str] = []
    for slot in plan.slots_of_session(session_id):
        person_id, slot_id = slot.person_id, slot.id
        if person_id is not None and slot.reply != "declined":
            time = times[slot_id]
            early, late = time.window or (time.start, time.end)
            found[slot_id] = Engagement(person_id, session_id, slot_id, time.start, time.end, early, late, place)
            people.append(person_id)
    # Hardly ever has anybody two slots in one session.
    return found if len({*people}) == len(people) else _met(found.values())


def _met(engagements: Iterable[Engagement]) -> dict[str, Engagement]:
    """Slots of one person that overlap or touch are one engagement, named after the first."""
    found: dict[str, Engagement] = {}
    last: dict[str, Engagement] = {}
    for one in sorted(engagements, key=_BY_START):
        before = last.get(one.person_id)
        joined = _joined(before, one) if before is not None and one.start <= before.end else one
        found[joined.slot_id] = last[one.person_id] = joined
    return found


_BY_START = attrgetter("start", "slot_id")


def _joined(one: Engagement, other: Engagement) -> Engagement:
    return Engagement(
        one.person_id,
        one.session_id,
        one.slot_id,
        one.start,
        max(one.end, other.end),
        min(one.window_start, other.window_start),
        max(one.window_end, other.window_end),
        one.place,
        (*one.further_ids, *other.slot_ids),
    )
