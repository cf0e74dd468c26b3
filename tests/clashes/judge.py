"""A judge of plans, written from the rules' text alone: naive, pairwise, slow, and sharing no code with the engine.

It reads records and nothing else of the program's. Every figure is found by looking at everything anew.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from fractions import Fraction
from itertools import combinations
from typing import TypeVar

import pytz

from planner.plan.records import (
    Absence,
    Leg,
    Pass,
    Person,
    PlanRecord,
    Record,
    Room,
    Session,
    Slot,
    Transfer,
    Venue,
)
from tests.clashes.verdict import MINUTE, Bound, Time, Verdict, epoch_minutes, instant

R = TypeVar("R", bound=Record)
SPEAKS = {"keynote", "speaker", "panellist", "respondent", "floor"}
EVER, NEVER = datetime(1900, 1, 1, tzinfo=pytz.utc), datetime(2200, 1, 1, tzinfo=pytz.utc)


class Judge:
    """The records, sorted by kind, and a method a paragraph of the rules."""

    def __init__(self, records: Iterable[Record]) -> None:
        self.records = list(records)
        (self.head,) = self.every(PlanRecord)
        self.sessions = {one.id: one for one in self.every(Session)}
        self.persons = {one.id: one for one in self.every(Person)}
        self.rooms = {one.id: one for one in self.every(Room)}
        self.venues = {one.id: one for one in self.every(Venue)}
        self.slots = self.every(Slot)

    def every(self, kind: type[R]) -> list[R]:
        return [one for one in self.records if isinstance(one, kind)]

    # Places and time

    def wholes(self, session: Session) -> list[Session]:
        """The session and all that it is part of."""
        found = [session]
        while found[-1].parent_id is not None:
            found.append(self.sessions[found[-1].parent_id])
        return found

    def one_place(self, one: Session, other: Session) -> bool:
        return one.id in [s.id for s in self.wholes(other)] or other.id in [s.id for s in self.wholes(one)]

    def place(self, session: Session) -> tuple[str | None, str | None]:
        """Venue and room."""
        for one in self.wholes(session):
            if one.room_id is not None:
                return self.rooms[one.room_id].venue_id, one.room_id
            if one.venue_id is not None:
                return one.venue_id, None
        return None, None

    def zone(self, session: Session) -> str:
        venue_id, _ = self.place(session)
        own = self.venues[venue_id].zone if venue_id is not None else ""
        return own if own != "" else self.head.zone

    def span(self, session: Session) -> tuple[datetime, datetime]:
        start, end = (instant(wall, self.zone(session)) for wall in (session.start, session.end))
        return start, max(end + session.late_minutes * MINUTE, start + MINUTE)

    def day(self, moment: datetime) -> date:
        return moment.astimezone(pytz.timezone(self.head.zone)).date()

    def way(self, one: str | None, other: str | None) -> int | None:
        """The transfer given; the reverse holds unless this way is given."""
        for start, end in ((one, other), (other, one)):
            given = [t for t in self.every(Transfer) if (t.from_id, t.to_id) == (start, end)]
            if given:
                return min(given, key=lambda t: t.id).minutes
        return None

    def need(self, before: Session, after: Session) -> int | None:
        (venue, room), (to_venue, to_room) = self.place(before), self.place(after)
        if venue is None or to_venue is None:
            return None
        if venue == to_venue:
            if room is None or to_room is None or room == to_room:
                return 0
            given = self.way(room, to_room)
            minutes = self.venues[venue].inside_minutes if given is None else given
        else:
            pairs = [(room, to_room), (room, to_venue), (venue, to_room), (venue, to_venue)]
            ways = [way for one, other in pairs if one and other and (way := self.way(one, other)) is not None]
            if not ways:
                return None
            minutes = ways[0] + self.venues[to_venue].access_minutes
        return minutes + after.seat_minutes if minutes != 0 else 0

    # Engagements

    @staticmethod
    def said_no(slot: Slot) -> bool:
        return slot.person_id is not None and slot.reply == "declined"

    def length(self, slot: Slot) -> int | None:
        """How long a slot of ours takes its turn: its minutes, its own times, the session's limit."""
        session = self.sessions[slot.session_id]
        if slot.minutes is not None:
            return max(slot.minutes, 1)
        if slot.start is not None and slot.end is not None:
            start, end = (instant(wall, self.zone(session)) for wall in (slot.start, slot.end))
            return max((end - start) // MINUTE, 1)
        return None if session.speaking_minutes is None else max(session.speaking_minutes, 1)

    def listed(self, session: Session, order: int) -> list[Slot]:
        """Those of ours who stand at a place of the list and have not declined, by id."""
        there = [s for s in self.slots if s.session_id == session.id and s.role in SPEAKS and s.order == order]
        return sorted((s for s in there if not self.said_no(s)), key=lambda s: s.id)

    def shared_length(self, slot: Slot) -> int | None:
        """Joint ones of one place have one time, the longest of theirs."""
        if not slot.joint or self.said_no(slot):
            return self.length(slot)
        assert slot.order is not None
        session = self.sessions[slot.session_id]
        lengths = [self.length(one) for one in self.listed(session, slot.order) if one.joint]
        return max((one for one in lengths if one is not None), default=None)

    def minutes_before(self, slot: Slot, own: int) -> int:
        """From the start of the list to this speaker, whose own length stands in for what nobody knows."""
        session = self.sessions[slot.session_id]
        assert slot.order is not None
        total = 0
        for place in range(1, slot.order):
            there = self.listed(session, place)
            if there:
                total += self.turns(there, own)
            elif session.speaking_minutes is not None:
                total += session.speaking_minutes
            else:
                total += own
        here = self.listed(session, slot.order)
        joint = [one.id for one in here if one.joint]
        first = joint[0] if slot.joint and slot.id in joint else slot.id
        ahead = [one for one in here if one.id < first and not (slot.joint and one.joint)]
        return total + self.turns(ahead, own)

    def turns(self, slots: list[Slot], own: int) -> int:
        """One after the other; the joint ones together."""
        alone = [self.length(one) for one in slots if not one.joint]
        joint = [self.shared_length(one) for one in slots if one.joint][:1]
        return sum(own if one is None else one for one in (*alone, *joint))

    def time(self, slot: Slot) -> Time:
        session = self.sessions[slot.session_id]
        start, end = self.span(session)
        zone = self.zone(session)
        if slot.start is not None:
            begins = instant(slot.start, zone)
            if slot.end is not None:
                ends = instant(slot.end, zone)
            else:
                ends = begins + slot.minutes * MINUTE if slot.minutes is not None else end
            return self.plain(begins, max(ends, begins + MINUTE), 1)
        own = self.shared_length(slot) if slot.role in SPEAKS and slot.order is not None else None
        if own is not None:
            a = self.minutes_before(slot, own)
            b = a + own
            begins = start + session.late_minutes * MINUTE
            first, last, zero = (Fraction(epoch_minutes(one)) for one in (start, end, begins))
            slip = Fraction(self.head.slip_percent, 100)
            earliest, latest = zero + a - a * slip, zero + b + b * slip
            window = (max(first, min(earliest, last)), max(first, min(latest, last)))
            return Time(begins + a * MINUTE, begins + b * MINUTE, 2, window)
        gather = instant(session.gather_at, zone) if session.gather_at is not None else start
        return self.plain(min(start, gather), end, 3)

    @staticmethod
    def plain(start: datetime, end: datetime, rule: int) -> Time:
        return Time(start, end, rule, (Fraction(epoch_minutes(start)), Fraction(epoch_minutes(end))))

    def bound(self, person_id: str) -> list[Bound]:
        """Slots of one session that overlap or touch are one; grown until nothing more touches."""
        free = [
            slot
            for slot in self.slots
            if slot.person_id == person_id
            and slot.reply != "declined"
            and self.sessions[slot.session_id].status != "cancelled"
        ]
        groups = [[(self.time(slot), slot)] for slot in free]
        merged = True
        while merged:
            merged = False
            for one, other in combinations(groups, 2):
                if one[0][1].session_id == other[0][1].session_id and self.touch(one, other):
                    groups = [group for group in groups if group not in (one, other)] + [one + other]
                    merged = True
                    break
        return [self.engagement(group) for group in groups]

    @staticmethod
    def touch(one: list[tuple[Time, Slot]], other: list[tuple[Time, Slot]]) -> bool:
        return any(a.start <= b.end and b.start <= a.end for a, _ in one for b, _ in other)

    def engagement(self, group: list[tuple[Time, Slot]]) -> Bound:
        first = min(group, key=lambda one: (one[0].start, one[1].id))[1]
        return Bound(
            slot=first,
            session=self.sessions[first.session_id],
            start=min(time.start for time, _ in group),
            end=max(time.end for time, _ in group),
            window=(min(time.window[0] for time, _ in group), max(time.window[1] for time, _ in group)),
            slots=tuple(sorted(slot.id for _, slot in group)),
        )

    def neighbours(self, bound: list[Bound]) -> Iterator[tuple[Bound, Bound]]:
        for before in bound:
            for after in bound:
                between = [c for c in bound if before.end <= c.start and c.end <= after.start]
                if before.end <= after.start and not [c for c in between if c not in (before, after)]:
                    yield before, after

    def away(self, person_id: str) -> list[tuple[datetime, datetime, str]]:
        """Stretches and the leg that names each."""
        if self.persons[person_id].kind == "counterpart":
            return []
        landing, leaving = self.head.landing_minutes * MINUTE, self.head.departure_minutes * MINUTE
        legs = [leg for leg in self.every(Leg) if leg.person_id == person_id and leg.direction != "via"]
        marks = sorted((self.mark(leg), leg.direction, leg.id) for leg in legs)
        found = []
        if marks and marks[0][1] == "arrival":
            found.append((EVER, marks[0][0] + landing, marks[0][2]))
        here = True
        for position, (moment, direction, leg_id) in enumerate(marks):
            if direction == "departure" and here:
                back = [m for m, d, _ in marks[position + 1 :] if d == "arrival"]
                found.append((moment - leaving, back[0] + landing if back else NEVER, leg_id))
            here = direction == "arrival"
        return found

    @staticmethod
    def mark(leg: Leg) -> datetime:
        arrives = leg.direction == "arrival"
        return instant(leg.arrives, leg.to_zone) if arrives else instant(leg.departs, leg.from_zone)

    # The rules

    def verdicts(self) -> set[Verdict]:
        """What is found, in the plan's lanes."""
        found = set()
        for one in self.found():
            lane = self.head.severity.get(one.code, one.kind)
            if lane != "off":
                found.add(one._replace(kind=lane, of=tuple(sorted(one.of))))
        return found

    def found(self) -> Iterator[Verdict]:
        """In the rules' own lanes."""
        yield from (*self.of_persons(), *self.of_slots(), *self.of_lists(), *self.of_rooms())

    def of_persons(self) -> Iterator[Verdict]:
        for person in self.persons.values():
            bound = self.bound(person.id)
            yield from self.of_two(bound)
            yield from self.of_ways(bound)
            for one in bound:
                yield from self.of_presence(person.id, one)
                if person.kind != "counterpart" and not self.has_pass(person.id, one.session):
                    yield Verdict("no-pass", "clash", (one.slot.id,), None)

    def of_two(self, bound: list[Bound]) -> Iterator[Verdict]:
        for one, other in combinations(bound, 2):
            together = min(one.end, other.end) - max(one.start, other.start)
            if together > timedelta(0) and not self.one_place(one.session, other.session):
                yield Verdict("double-booking", "clash", (one.slot.id, other.slot.id), together // MINUTE)

    def of_ways(self, bound: list[Bound]) -> Iterator[Verdict]:
        margin = self.head.margin_minutes
        for before, after in self.neighbours(bound):
            if self.one_place(before.session, after.session):
                continue
            pair = (before.slot.id, after.slot.id)
            gap = (after.start - before.end) // MINUTE
            need = self.need(before.session, after.session)
            venues = [venue for one in (before, after) if (venue := self.place(one.session)[0]) is not None]
            if need is None and len(set(venues)) == len("ab") and self.day(before.start) == self.day(after.start):
                yield Verdict("transfer-unknown", "note", tuple(venues), None)
            elif need is not None and gap < need:
                yield Verdict("transfer-too-short", "clash", pair, need - gap)
            elif need is not None and 0 < need <= gap < need + margin:
                yield Verdict("tight-transfer", "warning", pair, need + margin - gap)

    def of_presence(self, person_id: str, one: Bound) -> Iterator[Verdict]:
        zone = self.head.zone
        missing = self.away(person_id)
        for absence in self.every(Absence):
            if absence.person_id == person_id:
                missing.append((instant(absence.start, zone), instant(absence.end, zone), absence.id))
        for start, end, missing_id in missing:
            together = min(one.end, end) - max(one.start, start)
            if together > timedelta(0):
                yield Verdict("not-present", "clash", (one.slot.id, missing_id), together // MINUTE)

    def has_pass(self, person_id: str, session: Session) -> bool:
        return not self.pass_kinds(session) or bool(self.good_passes(person_id, session))

    def pass_kinds(self, session: Session) -> list[str]:
        """The kind that it asks for; none: empty."""
        return [one.pass_kind_id for one in self.wholes(session) if one.pass_kind_id is not None][:1]

    def good_passes(self, person_id: str, session: Session) -> list[Pass]:
        wanted = self.pass_kinds(session)
        start, end = self.span(session)
        first, last = self.day(start).isoformat(), self.day(end - MINUTE).isoformat()
        held = [one for one in self.every(Pass) if one.person_id == person_id and one.pass_kind_id in wanted]
        return [one for one in held if one.state != "refused" and one.from_day <= first <= last <= one.to_day]

    def of_slots(self) -> Iterator[Verdict]:
        for slot in self.slots:
            session = self.sessions[slot.session_id]
            cancelled = session.status == "cancelled"
            if self.said_no(slot):
                if not cancelled:
                    yield Verdict("declined", "clash", (slot.id,), None)
                continue
            if cancelled:
                if slot.person_id is not None:
                    yield Verdict("cancelled-session", "clash", (slot.id,), None)
                continue
            if slot.person_id is None:
                yield Verdict("open-slot", "todo", (slot.id,), None)
            time, (start, end) = self.time(slot), self.span(session)
            whole = (time.end - time.start) // MINUTE
            inside = max((min(time.end, end) - max(time.start, start)) // MINUTE, 0)
            if time.rule in (1, 2) and whole > inside:
                yield Verdict("slot-outside-session", "clash", (slot.id,), whole - inside)

    def of_lists(self) -> Iterator[Verdict]:
        for one, other in combinations(self.slots, 2):
            if one.session_id != other.session_id or self.sessions[one.session_id].status == "cancelled":
                continue
            if not {one.role, other.role} <= SPEAKS or self.said_no(one) or self.said_no(other):
                continue
            if (one.joint and other.joint) or (one.person_id is not None and one.person_id == other.person_id):
                continue
            first, second = self.time(one), self.time(other)
            together = min(first.end, second.end) - max(first.start, second.start)
            if {first.rule, second.rule} <= {1, 2} and together > timedelta(0):
                yield Verdict("speakers-overlap", "clash", (one.id, other.id), together // MINUTE)

    def of_rooms(self) -> Iterator[Verdict]:
        for one, other in combinations(self.sessions.values(), 2):
            if one.room_id is None or one.room_id != other.room_id or "cancelled" in (one.status, other.status):
                continue
            (a, b), (c, d) = self.span(one), self.span(other)
            together = min(b, d) - max(a, c)
            if together > timedelta(0) and not self.one_place(one, other):
                kind = "clash" if one.ours or other.ours else "note"
                yield Verdict("room-double-booked", kind, (one.id, other.id), together // MINUTE)
