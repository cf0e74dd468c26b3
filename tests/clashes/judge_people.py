"""The judge on people: passes, windows, companions; and on everything."""

from collections.abc import Iterator
from datetime import date, datetime
from itertools import combinations

from planner.plan.records import Party, PassOffice, Person
from tests.clashes.judge import SPEAKS
from tests.clashes.judge_days import DaysJudge
from tests.clashes.verdict import MINUTE, Bound, Verdict, instant


class WholeJudge(DaysJudge):
    """The judge on everything."""

    def found(self) -> Iterator[Verdict]:
        yield from super().found()
        yield from self.kept_apart()
        for person in self.persons.values():
            bound = self.bound(person.id)
            yield from self.of_windows(bound)
            if person.kind != "counterpart":
                yield from self.of_passes(person.id, bound)
                yield from self.of_entry(person)
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
