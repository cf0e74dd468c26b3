"""The judge on a person's days, nights and journeys, and on rides; naive, and sharing no code with the engine."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import combinations

import pytz

from planner.plan.records import Absence, Leg, Person, Ride, Stay
from tests.clashes.judge_programme import ProgrammeJudge
from tests.clashes.verdict import MINUTE, Bound, Verdict, instant

DAY = timedelta(days=1)
Stretch = tuple[datetime, datetime]


class DaysJudge(ProgrammeJudge):
    """As the judge on programmes, and a method a rule."""

    def found(self) -> Iterator[Verdict]:
        yield from super().found()
        for person in self.persons.values():
            bound = self.bound(person.id)
            yield from self.of_limits(person, bound)
            yield from self.of_connections(person.id)
            yield from self.of_two_legs(person.id)
            yield from self.of_stays(person.id)
            if person.kind != "counterpart":
                yield from self.of_meals(person.id, bound)
                yield from self.of_rests(person.id, bound)
                yield from self.of_long_days(person.id, bound)
                yield from self.of_nights(person.id)
        for ride in self.every(Ride):
            yield from self.of_seats(ride)
            yield from self.of_riders(ride)

    # Days

    def there_is(self, day: date) -> bool:
        """Whether any half hour of four days around it falls on that local day."""
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=pytz.utc)
        return any(self.day(noon + half * 30 * MINUTE) == day for half in range(-96, 97))

    def next_day(self, day: date, step: timedelta = DAY) -> date:
        """The next local day that there is (with a step back, the last one before)."""
        day += step
        while not self.there_is(day):
            day += step
        return day

    def begun(self, bound: list[Bound], day: date) -> list[Bound]:
        return [one for one in bound if self.day(one.start) == day]

    def days(self, bound: list[Bound]) -> set[date]:
        return {self.day(one.start) for one in bound}

    def of_limits(self, person: Person, bound: list[Bound]) -> Iterator[Verdict]:
        for day in self.days(bound):
            theirs = self.begun(bound, day)
            broken = [person.most_a_day is not None and len(theirs) > person.most_a_day]
            for one in theirs:
                if person.not_before is not None:
                    broken.append(one.start < instant(f"{day}T{person.not_before}", self.head.zone))
                if person.not_after is not None:
                    broken.append(one.end > instant(f"{day}T{person.not_after}", self.head.zone))
            if any(broken):
                yield Verdict("over-limit", "warning", (person.id, day.isoformat()), None)

    def of_meals(self, person_id: str, bound: list[Bound]) -> Iterator[Verdict]:
        """A meal begins with the hours for it or when something ends; where the hours hold none, nobody took it."""
        wanted = self.head.meal_minutes * MINUTE
        hungry = [one for one in bound if one.session.kind != "reception" and not one.session.meal]
        for day in self.touched(hungry):
            first, last = (instant(f"{day}T{t}", self.head.zone) for t in (self.head.meal_from, self.head.meal_to))
            begins = [at for at in (first, *(one.end for one in hungry)) if first <= at and at + wanted <= last]
            meals = [at for at in begins if not any(one.start < at + wanted and at < one.end for one in hungry)]
            if wanted > timedelta(0) and first + wanted <= last and not meals:
                yield Verdict("no-meal", "warning", (person_id, day.isoformat()), None)

    def touched(self, bound: list[Bound]) -> set[date]:
        """No local day lies between two moments an hour apart."""
        found: set[date] = set()
        for one in bound:
            at = one.start
            while at < one.end:
                found.add(self.day(at))
                at += timedelta(hours=1)
            found.add(self.day(one.end - MINUTE))
        return found

    def of_rests(self, person_id: str, bound: list[Bound]) -> Iterator[Verdict]:
        landings = [self.mark(leg) for leg in self.legs(person_id) if leg.direction == "arrival"]
        for day in self.days(bound):
            tomorrow = self.next_day(day)
            if not self.begun(bound, tomorrow):
                continue
            last = max(one.end for one in self.begun(bound, day))
            first = min(one.start for one in self.begun(bound, tomorrow))
            rest = first - max([last, *(one for one in landings if last <= one <= first)])
            short = self.head.rest_hours * 60 - rest // MINUTE
            if short > 0:
                yield Verdict("no-rest", "warning", (person_id, tomorrow.isoformat()), short)

    def of_long_days(self, person_id: str, bound: list[Bound]) -> Iterator[Verdict]:
        for day in self.days(bound):
            theirs = self.begun(bound, day)
            lasts = (max(one.end for one in theirs) - min(one.start for one in theirs)) // MINUTE
            if lasts > self.head.day_hours * 60:
                yield Verdict("long-day", "warning", (person_id, day.isoformat()), lasts - self.head.day_hours * 60)

    # Nights

    def legs(self, person_id: str) -> list[Leg]:
        return [leg for leg in self.every(Leg) if leg.person_id == person_id]

    def stays(self, person_id: str) -> list[Stay]:
        return [one for one in self.every(Stay) if one.person_id == person_id]

    def absent(self, person_id: str) -> list[Stretch]:
        zone = self.head.zone
        mine = [one for one in self.every(Absence) if one.person_id == person_id]
        return [(instant(one.start, zone), instant(one.end, zone)) for one in mine]

    def of_nights(self, person_id: str) -> Iterator[Verdict]:
        """Every morning there is, from before anything of theirs until after it, and the evening before it."""
        stays, legs = self.stays(person_id), self.legs(person_id)
        if not stays:
            if legs:
                yield Verdict("no-bed", "todo", (person_id,), None)
            return
        days = [date.fromisoformat(day) for one in stays for day in (one.check_in, one.check_out)]
        days += [self.day(self.mark(leg)) for leg in legs]
        morning = min(days) - 2 * DAY
        while morning <= max(days) + 2 * DAY:
            morning = self.next_day(morning)
            evening = self.next_day(morning, -DAY).isoformat()
            at = instant(f"{morning}T03:00", self.head.zone)
            absent = any(start <= at < end for start, end in self.absent(person_id))
            bed = any(one.check_in <= evening < one.check_out for one in stays)
            if self.in_town(legs, stays, evening, at) and not absent and not bed:
                yield Verdict("no-bed", "warning", (person_id, evening), None)

    def in_town(self, legs: list[Leg], stays: list[Stay], evening: str, at: datetime) -> bool:
        """Landed and not yet taken off; where no leg says so, checked in and not yet checked out."""
        marks = sorted((self.mark(leg), leg.direction, leg.id) for leg in legs if leg.direction != "via")
        past = [direction for moment, direction, _ in marks if moment <= at]
        coming = [direction for moment, direction, _ in marks if moment > at]
        if past:
            landed = past[-1] == "arrival"
        else:
            landed = coming[:1] != ["arrival"] and min(one.check_in for one in stays) <= evening
        return landed and ("departure" in coming or evening < max(one.check_out for one in stays))

    def of_stays(self, person_id: str) -> Iterator[Verdict]:
        landed = [self.day(self.mark(leg)) for leg in self.legs(person_id) if leg.direction == "arrival"]
        left = [self.day(self.mark(leg)) for leg in self.legs(person_id) if leg.direction == "departure"]
        for stay in self.stays(person_id):
            early = bool(landed) and date.fromisoformat(stay.check_in) < self.next_day(min(landed), -DAY)
            late = bool(left) and date.fromisoformat(stay.check_out) > max(left)
            if early or late:
                yield Verdict("stay-mismatch", "warning", (stay.id,), None)

    # Journeys

    def trips(self, person_id: str) -> list[tuple[datetime, datetime, str]]:
        """By take-off, then landing."""
        return sorted(
            (instant(leg.departs, leg.from_zone), instant(leg.arrives, leg.to_zone), leg.id)
            for leg in self.legs(person_id)
        )

    def of_connections(self, person_id: str) -> Iterator[Verdict]:
        trips = self.trips(person_id)
        for position in range(len(trips) - 1):
            (_, lands, one), (leaves, _, other) = trips[position : position + 2]
            short = self.head.connection_minutes - (leaves - lands) // MINUTE
            if lands <= leaves and short > 0:
                yield Verdict("connection-short", "warning", (one, other), short)

    def of_two_legs(self, person_id: str) -> Iterator[Verdict]:
        for one, other in combinations(self.trips(person_id), 2):
            together = (min(one[1], other[1]) - max(one[0], other[0])) // MINUTE
            if together > 0:
                yield Verdict("legs-overlap", "clash", (one[2], other[2]), together)

    # Rides

    def where(self, place_id: str) -> str:
        return self.rooms[place_id].venue_id if place_id in self.rooms else place_id

    def of_seats(self, ride: Ride) -> Iterator[Verdict]:
        over = len(set(ride.rider_ids)) - (len(ride.rider_ids) if ride.seats is None else ride.seats)
        if over > 0:
            yield Verdict("ride-full", "warning", (ride.id,), over)

    def of_riders(self, ride: Ride) -> Iterator[Verdict]:
        start, end = (self.venues[self.where(place_id)] for place_id in (ride.from_id, ride.to_id))
        departs = instant(ride.departs, start.zone or self.head.zone)
        arrives = departs + (ride.minutes + end.access_minutes) * MINUTE
        for rider in set(ride.rider_ids):
            bound = self.bound(rider)
            taken = [(one.start, one.end) for one in bound] + [(a, b) for a, b, _ in self.away(rider)]
            missed = any(a <= departs < b for a, b in taken)
            coming = sorted((one.start, one.slot.id, one.session.id) for one in bound if one.start >= departs)
            late = 0
            for begins, _, session_id in coming[:1]:
                if self.place(self.sessions[session_id])[0] == end.id:
                    late = max(0, (arrives - begins) // MINUTE)
            if missed or late:
                yield Verdict("ride-missed", "clash", (ride.id, rider), late or None)
