"""The judge on wall times: which of them their zone never has, or twice, found by trying every offset around."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache

import pytz

from planner.plan.records import Absence, Duty, Leg, PassOffice, Ride
from tests.clashes.judge_people import WholeJudge
from tests.clashes.verdict import Verdict


@cache
def readings(wall: str, zone: str) -> int:
    """How many moments there are at which clocks in the zone show this."""
    table, naive = pytz.timezone(zone), datetime.fromisoformat(wall)
    around = [pytz.utc.localize(naive + timedelta(hours=hours)) for hours in range(-72, 73)]
    offsets = {moment.astimezone(table).utcoffset() or timedelta(0) for moment in around}
    tried = [pytz.utc.localize(naive - offset) for offset in offsets]
    return len({one for one in tried if one.astimezone(table).replace(tzinfo=None) == naive})


class ClockJudge(WholeJudge):
    """The judge, on what clocks show as well."""

    def found(self) -> Iterator[Verdict]:
        yield from super().found()
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
