"""The judge on wall times that their zone never has, or twice (by trying every offset), and on printed sheets.

What a sheet would say now it takes from the program as one would print it; what is different from the copy, and when
that begins, it finds by itself.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache

import pytz

from planner.itinerary.compose import compose
from planner.itinerary.entries import Entry, entries_of
from planner.plan.plan import Plan
from planner.plan.records import Absence, Duty, Issue, Leg, PassOffice, Release, Ride
from tests.clashes.judge_people import WholeJudge
from tests.clashes.verdict import Verdict, instant


@cache
def readings(wall: str, zone: str) -> int:
    """How many moments there are at which clocks in the zone show this."""
    table, naive = pytz.timezone(zone), datetime.fromisoformat(wall)
    around = [pytz.utc.localize(naive + timedelta(hours=hours)) for hours in range(-72, 73)]
    offsets = {moment.astimezone(table).utcoffset() or timedelta(0) for moment in around}
    tried = [pytz.utc.localize(naive - offset) for offset in offsets]
    return len({one for one in tried if one.astimezone(table).replace(tzinfo=None) == naive})


FOLLOWS = {"id", "kind", "zone", "place_name", "leave", "gather", "seated"}
"""Fields of an entry that follow from others, or only name what they stand for."""


class ClockJudge(WholeJudge):
    """The judge, on what clocks show as well."""

    def found(self) -> Iterator[Verdict]:
        yield from super().found()
        yield from self.of_sheets()
        for record_id, field, wall, zone in self.walls():
            if wall is None:
                continue
            if readings(wall, zone) == 0:
                yield Verdict("impossible-time", "clash", (record_id, field), None)
            elif readings(wall, zone) > 1:
                yield Verdict("ambiguous-time", "warning", (record_id, field), None)

    def walls(self) -> Iterator[tuple[str, str, str | None, str]]:
        """Every stored wall time that counts: its record, its field, itself, its zone."""
        for session in self.sessions.values():
            for name, wall in (("start", session.start), ("end", session.end), ("gather_at", session.gather_at)):
                if session.status != "cancelled":
                    yield session.id, f"session.{name}", wall, self.zone(session)
        for slot in self.slots:
            session = self.sessions[slot.session_id]
            if session.status != "cancelled" and not self.said_no(slot):
                yield slot.id, "slot.start", slot.start, self.zone(session)
                yield slot.id, "slot.end", slot.end, self.zone(session)
        for leg in self.every(Leg):
            yield leg.id, "leg.departs", leg.departs, leg.from_zone
            yield leg.id, "leg.arrives", leg.arrives, leg.to_zone
        yield from self.other_walls()

    def other_walls(self) -> Iterator[tuple[str, str, str | None, str]]:
        """Those outside the programme and the journeys."""
        here = self.head.zone
        for absence in self.every(Absence):
            yield absence.id, "absence.start", absence.start, here
            yield absence.id, "absence.end", absence.end, here
        for ride in self.every(Ride):
            yield ride.id, "ride.departs", ride.departs, self.venues[self.where(ride.from_id)].zone or here
        for office in self.every(PassOffice):
            own = self.venues[office.venue_id].zone if office.venue_id is not None else ""
            yield office.id, "pass_office.opens", f"{office.day}T{office.opens}", own or here
            yield office.id, "pass_office.closes", f"{office.day}T{office.closes}", own or here
        for duty in self.every(Duty):
            for name, time in (("from", duty.from_), ("to", duty.to)):
                yield duty.id, f"duty.{name}", None if time is None else f"{duty.day}T{time}", here

    def of_sheets(self) -> Iterator[Verdict]:
        numbers = {one.id: one.number for one in self.every(Release)}
        for person in self.persons.values():
            copies = [one for one in self.every(Issue) if one.person_id == person.id]
            if not copies or person.kind == "counterpart":
                continue
            last = max(copies, key=lambda one: (numbers[one.release_id], one.id))
            now = entries_of(compose(Plan.of(self.records), person.id))
            if any(self.due(one) for pair in self.different(now, self.readable(last.entries)) for one in pair):
                yield Verdict("stale-sheet", "todo", (person.id,), None)

    @staticmethod
    def readable(copy: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """What a copy says of times that are none is as if it said nothing."""
        timed = ("start", "end", "day")
        return tuple({k: v for k, v in one.items() if k not in timed or v[:4].isdecimal()} for one in copy)

    @staticmethod
    def different(now: tuple[Entry, ...], copy: tuple[Entry, ...]) -> Iterator[tuple[Entry, ...]]:
        """New ones, gone ones, and changed ones as they are and as they were."""
        met = []
        for entry in now:
            same = [one for one in copy if one.get("id") == entry["id"]]
            lost = [one for one in copy if one.get("id") not in [each["id"] for each in now]]
            moved = [one for one in lost if "id" in one and one.get("session", "") == entry.get("session", "none")]
            if not same and not moved:
                yield (entry,)
                continue
            was = (same or moved)[-1]
            met.append(was["id"])
            if {k: v for k, v in entry.items() if k not in FOLLOWS} != {
                k: v for k, v in was.items() if k not in FOLLOWS
            }:
                yield entry, was
        for entry in copy:
            if entry.get("title") and entry.get("id") not in met:
                yield (entry,)

    def due(self, entry: Entry) -> bool:
        """Begins from now on and before this time tomorrow."""
        until, here = self.now + timedelta(days=1), self.head.zone
        start, day = entry.get("start", ""), entry.get("day", "")
        if start[:4].isdecimal():
            zone = entry.get("zone", "")
            return self.now <= instant(start, zone if zone in pytz.all_timezones_set else here) < until
        if not day[:4].isdecimal():
            return False
        midnight = instant(f"{day}T00:00", here)
        return midnight < until and self.now < midnight + timedelta(days=1)
