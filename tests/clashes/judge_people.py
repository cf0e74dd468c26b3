"""The judge on people: passes, windows, days, nights, journeys, rides, companions."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import combinations

from planner.plan.records import Absence, Leg, Party, PassOffice, Person, Ride, Stay
from tests.clashes.judge import SPEAKS
from tests.clashes.judge_programme import ProgrammeJudge
from tests.clashes.verdict import MINUTE, Bound, Verdict, instant

Stretch = tuple[datetime, datetime]


class WholeJudge(ProgrammeJudge):
    """The judge on everything."""

    def found(self) -> Iterator[Verdict]:
        yield from super().found()
        yield from self.kept_apart()
        for person in self.persons.values():
            bound = self.bound(person.id)
            yield from self.of_windows(bound)
            yield from self.of_limits(person, bound)
            yield from self.of_legs(person.id)
            yield from self.of_stays(person.id)
            if person.kind != "counterpart":
                yield from self.of_passes(person.id, bound)
                yield from self.of_days(person.id, bound)
                yield from self.of_nights(person.id)
                yield from self.of_entry(person)
        for ride in self.every(Ride):
            yield from self.of_ride(ride)
        for party in self.every(Party):
            yield from self.of_party(party)

    def of_windows(self, bound: list[Bound]) -> Iterator[Verdict]:
        for one, other in combinations(bound, 2):
            apart = one.end <= other.start or other.end <= one.start
            (a, b), (c, d) = one.window, other.window
            if apart and max(a, c) < min(b, d) and not self.one_place(one.session, other.session):
                yield Verdict("window-overlap", "warning", (one.slot.id, other.slot.id), None)
        for before, after in self.neighbours(bound):
            need = self.need(before.session, after.session)
            if need is None or self.one_place(before.session, after.session):
                continue
            if after.start - before.end >= need * MINUTE and after.window[0] - before.window[1] < need:
                yield Verdict("window-overlap", "warning", (before.slot.id, after.slot.id), None)

    # Passes

    def absent(self, person_id: str) -> list[Stretch]:
        zone = self.head.zone
        mine = [one for one in self.every(Absence) if one.person_id == person_id]
        return [(instant(one.start, zone), instant(one.end, zone)) for one in mine]

    def of_passes(self, person_id: str, bound: list[Bound]) -> Iterator[Verdict]:
        for one in bound:
            good = self.good_passes(person_id, one.session)
            if not good or "collected" in [held.state for held in good]:
                continue
            if self.soon(one.session, self.head.pass_days):
                yield Verdict("pass-pending", "todo", (one.slot.id,), None)
            offices = [office for office in self.every(PassOffice) if office.pass_kind_id == good[0].pass_kind_id]
            reached = any(self.gets_it(person_id, office, one.start, bound) for office in offices)
            if offices and self.now < one.start and not reached:
                yield Verdict("pass-out-of-reach", "clash", (one.slot.id,), None)

    def gets_it(self, person_id: str, office: PassOffice, by: datetime, bound: list[Bound]) -> bool:
        own = self.venues[office.venue_id].zone if office.venue_id is not None else ""
        opens, closes = (instant(f"{office.day}T{t}", own or self.head.zone) for t in (office.opens, office.closes))
        first, last = max(opens, self.now), min(closes, by)
        if self.kinds[office.pass_kind_id].by_proxy:
            return first < last
        queue = max(office.queue_minutes, 1) * MINUTE
        taken = [(one.start, one.end) for one in bound] + self.absent(person_id)
        taken += [(start, end) for start, end, _ in self.away(person_id)]
        taken = [(start, end) for start, end in taken if start < end]
        for begin in (first, *(end for _, end in taken)):
            free = not any(start < begin + queue and begin < end for start, end in taken)
            if first <= begin and begin + queue <= last and free:
                return True
        return False

    def of_entry(self, person: Person) -> Iterator[Verdict]:
        today = self.day(self.now)
        if today > date.fromisoformat(self.head.last_day):
            return
        takeoffs = [instant(leg.departs, leg.from_zone) for leg in self.legs(person.id)]
        by = self.day(min(takeoffs)) if takeoffs else None
        by = date.fromisoformat(person.entry_by) if person.entry_by is not None else by
        if person.entry == "refused":
            yield Verdict("entry-missing", "clash", (person.id,), None)
        near = by is not None and (by - today).days <= self.head.confirm_days
        if person.entry in {"needed", "applied"} and near:
            yield Verdict("entry-missing", "todo", (person.id,), None)

    # Days and nights

    def of_limits(self, person: Person, bound: list[Bound]) -> Iterator[Verdict]:
        zone = self.head.zone
        for day in {self.day(one.start) for one in bound}:
            theirs = [one for one in bound if self.day(one.start) == day]
            early = person.not_before and any(one.start < instant(f"{day}T{person.not_before}", zone) for one in theirs)
            late = person.not_after and any(one.end > instant(f"{day}T{person.not_after}", zone) for one in theirs)
            if early or late or len(theirs) > (person.most_a_day or 10_000):
                yield Verdict("over-limit", "warning", (person.id, day.isoformat()), None)

    def of_days(self, person_id: str, bound: list[Bound]) -> Iterator[Verdict]:
        landings = [instant(leg.arrives, leg.to_zone) for leg in self.legs(person_id) if leg.direction == "arrival"]
        for day in {self.day(one.start) for one in bound}:
            theirs = [one for one in bound if self.day(one.start) == day]
            last = max(one.end for one in theirs)
            over = (last - min(one.start for one in theirs)) // MINUTE - self.head.day_hours * 60
            if over > 0:
                yield Verdict("long-day", "warning", (person_id, day.isoformat()), over)
            tomorrow = day + timedelta(days=1)
            then = [one.start for one in bound if self.day(one.start) == tomorrow]
            if then:
                since = max([last, *(one for one in landings if last <= one <= min(then))])
                short = self.head.rest_hours * 60 - (min(then) - since) // MINUTE
                if short > 0:
                    yield Verdict("no-rest", "warning", (person_id, tomorrow.isoformat()), short)
        yield from self.of_meals(person_id, bound)

    def of_meals(self, person_id: str, bound: list[Bound]) -> Iterator[Verdict]:
        hungry = [one for one in bound if one.session.kind != "reception" and not one.session.meal]
        touched: set[date] = set()
        for one in hungry:
            minutes = (one.end - one.start) // MINUTE
            touched |= {self.day(one.start + at * MINUTE) for at in (*range(0, minutes, 60), minutes - 1)}
        for day in touched:
            first, last = (instant(f"{day}T{t}", self.head.zone) for t in (self.head.meal_from, self.head.meal_to))
            wanted = self.head.meal_minutes * MINUTE
            begins = [first, *(one.end for one in hungry)]
            meals = [
                at
                for at in begins
                if first <= at
                and at + wanted <= last
                and not any(one.start < at + wanted and at < one.end for one in hungry)
            ]
            if not meals:
                yield Verdict("no-meal", "warning", (person_id, day.isoformat()), None)

    def legs(self, person_id: str) -> list[Leg]:
        return [leg for leg in self.every(Leg) if leg.person_id == person_id]

    def of_nights(self, person_id: str) -> Iterator[Verdict]:
        stays = [one for one in self.every(Stay) if one.person_id == person_id]
        legs = self.legs(person_id)
        if not stays:
            if legs:
                yield Verdict("no-bed", "todo", (person_id,), None)
            return
        days = [date.fromisoformat(day) for one in stays for day in (one.check_in, one.check_out)]
        days += [self.day(self.mark(leg)) for leg in legs if leg.direction != "via"]
        evening = min(days) - timedelta(days=2)
        while evening <= max(days) + timedelta(days=2):
            at = instant(f"{evening + timedelta(days=1)}T03:00", self.head.zone)
            bed = any(one.check_in <= evening.isoformat() < one.check_out for one in stays)
            gone = any(start <= at < end for start, end in self.absent(person_id))
            if not bed and not gone and self.in_town(legs, stays, evening, at):
                yield Verdict("no-bed", "warning", (person_id, evening.isoformat()), None)
            evening += timedelta(days=1)

    def in_town(self, legs: list[Leg], stays: list[Stay], evening: date, at: datetime) -> bool:
        """Landed (or checked in) and not yet taken off (or checked out)."""
        marks = sorted((self.mark(leg), leg.direction == "arrival") for leg in legs if leg.direction != "via")
        past, coming = [one for one in marks if one[0] <= at], [one for one in marks if one[0] > at]
        if any(arrival for _, arrival in marks):
            landed = past != [] and past[-1][1]
        else:
            landed = past == [] and min(one.check_in for one in stays) <= evening.isoformat()
        leaves = any(not arrival for _, arrival in coming)
        return landed and (leaves or evening.isoformat() < max(one.check_out for one in stays))

    # Journeys

    def of_legs(self, person_id: str) -> Iterator[Verdict]:
        trips = [(instant(x.departs, x.from_zone), instant(x.arrives, x.to_zone), x.id) for x in self.legs(person_id)]
        for one, other in combinations(trips, 2):
            together = min(one[1], other[1]) - max(one[0], other[0])
            if together > timedelta(0):
                yield Verdict("legs-overlap", "clash", (one[2], other[2]), together // MINUTE)
                continue
            first, second = sorted((one, other))
            between = [x for x in trips if first < x < second]
            short = self.head.connection_minutes - (second[0] - first[1]) // MINUTE
            if not between and short > 0:
                yield Verdict("connection-short", "warning", (one[2], other[2]), short)

    def of_stays(self, person_id: str) -> Iterator[Verdict]:
        legs = self.legs(person_id)
        landed = [self.day(self.mark(leg)) for leg in legs if leg.direction == "arrival"]
        left = [self.day(self.mark(leg)) for leg in legs if leg.direction == "departure"]
        for stay in self.every(Stay):
            if stay.person_id == person_id:
                early = landed and (min(landed) - date.fromisoformat(stay.check_in)).days > 1
                if early or (left and date.fromisoformat(stay.check_out) > max(left)):
                    yield Verdict("stay-mismatch", "warning", (stay.id,), None)

    def where(self, place_id: str) -> str:
        return self.rooms[place_id].venue_id if place_id in self.rooms else place_id

    def of_ride(self, ride: Ride) -> Iterator[Verdict]:
        if ride.seats is not None and len(ride.rider_ids) > ride.seats:
            yield Verdict("ride-full", "warning", (ride.id,), len(ride.rider_ids) - ride.seats)
        venue = self.venues[self.where(ride.to_id)]
        departs = instant(ride.departs, self.venues[self.where(ride.from_id)].zone or self.head.zone)
        arrives = departs + (ride.minutes + venue.access_minutes) * MINUTE
        for rider in ride.rider_ids:
            bound = self.bound(rider)
            busy = [(one.start, one.end) for one in bound] + [(a, b) for a, b, _ in self.away(rider)]
            coming = sorted((one.start, one.slot.id, one.session) for one in bound if one.start >= departs)[:1]
            late = [(arrives - start) // MINUTE for start, _, s in coming if self.place(s)[0] == venue.id]
            if late and late[0] > 0:
                yield Verdict("ride-missed", "clash", (ride.id, rider), late[0])
            elif any(start <= departs < end for start, end in busy):
                yield Verdict("ride-missed", "clash", (ride.id, rider), None)

    def of_party(self, party: Party) -> Iterator[Verdict]:
        voices = [one.id for one in self.persons.values() if one.party_id == party.id and one.kind == "interpreter"]
        for slot in self.slots:
            session = self.sessions[slot.session_id]
            speaks = slot.person_id == party.principal_id and slot.role in {*SPEAKS, "moderator"}
            if not speaks or slot.reply == "declined" or session.status == "cancelled":
                continue
            time = self.time(slot)
            taken = []
            for voice in voices:
                busy = [(x.start, x.end) for x in self.bound(voice) if not self.one_place(x.session, session)]
                busy += [(start, end) for start, end, _ in self.away(voice)] + self.absent(voice)
                taken.append(any(max(start, time.start) < min(end, time.end) for start, end in busy))
            if taken and all(taken):
                yield Verdict("companion-elsewhere", "warning", (slot.id,), None)
