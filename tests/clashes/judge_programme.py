"""The judge on slots, lists and sessions: replies, grants, statements, languages, seats, panels."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from fractions import Fraction
from itertools import combinations
from math import ceil

from planner.plan.records import PassKind, Practice, Record, Session, Slot
from tests.clashes.judge import SPEAKS, Judge
from tests.clashes.verdict import MINUTE, Bound, Verdict


class ProgrammeJudge(Judge):
    """As the judge, at a moment."""

    def __init__(self, records: Iterable[Record], now: int) -> None:
        super().__init__(records)
        self.now = datetime.fromisoformat("1970-01-01T00:00+00:00") + now * MINUTE
        self.kinds = {one.id: one for one in self.every(PassKind)}

    def found(self) -> Iterator[Verdict]:
        yield from super().found()
        for slot in self.slots:
            session = self.sessions[slot.session_id]
            if session.status != "cancelled":
                yield from self.of_answers(slot, session)
                if not self.said_no(slot):
                    yield from self.of_speech(slot, session)
        for session in self.sessions.values():
            if session.status != "cancelled":
                yield from self.of_audience(session)
                yield from self.of_panel(session)

    def soon(self, session: Session, days: int) -> bool:
        start, _ = self.span(session)
        return self.now < start and (self.day(start) - self.day(self.now)).days <= days

    def of_answers(self, slot: Slot, session: Session) -> Iterator[Verdict]:
        nobody = slot.person_id is None
        ours = nobody or self.persons[slot.person_id or ""].kind != "counterpart"
        if slot.grant == "granted" and (nobody or slot.reply in {"proposed", "declined"}):
            yield Verdict("granted-unanswered", "warning", (slot.id,), None)
        if nobody:
            return
        if slot.reply in {"proposed", "invited"} and self.soon(session, self.head.confirm_days):
            yield Verdict("not-confirmed", "todo", (slot.id,), None)
        if slot.reply == "declined":
            return
        if slot.grant == "refused":
            yield Verdict("not-granted", "clash", (slot.id,), None)
        if slot.grant in {"to-ask", "asked"} and self.soon(session, self.head.grant_days):
            yield Verdict("not-granted", "todo", (slot.id,), None)
        unwritten = slot.role in SPEAKS and slot.statement in {"none", "draft"}
        if ours and unwritten and self.soon(session, self.head.statement_days):
            yield Verdict("statement-missing", "todo", (slot.id,), None)

    def of_speech(self, slot: Slot, session: Session) -> Iterator[Verdict]:
        booths = self.rooms_booths(session) if session.interpretation == () else session.interpretation
        speaks = slot.role in SPEAKS or slot.role == "moderator"
        if speaks and slot.language != "" and session.languages and slot.language not in session.languages + booths:
            yield Verdict("no-language", "warning", (slot.id,), None)
        given = self.given(slot)
        limit = session.speaking_minutes
        if slot.role in SPEAKS and given is not None and limit is not None and given > limit:
            yield Verdict("over-time", "warning", (slot.id,), given - limit)
        given = session.speaking_minutes if given is None else given
        ours = slot.person_id is None or self.persons[slot.person_id].kind != "counterpart"
        if ours and slot.role in SPEAKS and given is not None:
            over = ceil(self.words(slot) / self.pace(slot.language) - given)
            if over > 0:
                yield Verdict("statement-too-long", "warning", (slot.id,), over)

    @staticmethod
    def words(slot: Slot) -> Fraction:
        if slot.language[:2] in {"zh", "ja", "th"}:
            return Fraction(len([one for one in slot.statement_text if not one.isspace()]), 3)
        return Fraction(len(slot.statement_text.split()))

    def pace(self, language: str) -> int:
        """Of the language as it is called, else of its first part."""
        tongues = [language, language.split("-", maxsplit=1)[0]]
        return [*(self.head.pace[one] for one in tongues if one in self.head.pace), 110][0]

    def rooms_booths(self, session: Session) -> tuple[str, ...]:
        _, room = self.place(session)
        return self.rooms[room].interpretation if room is not None else ()

    def given(self, slot: Slot) -> int | None:
        """Its own minutes, else by a time of its own."""
        time = self.time(slot)
        if slot.minutes is not None:
            return slot.minutes
        return (time.end - time.start) // MINUTE if time.rule == 1 else None

    def there(self, session: Session) -> list[tuple[str, Bound]]:
        ours = [one.id for one in self.persons.values() if one.kind != "counterpart"]
        return [(one, bound) for one in ours for bound in self.bound(one) if bound.session.id == session.id]

    def of_audience(self, session: Session) -> Iterator[Verdict]:
        there = self.there(session)
        _, room = self.place(session)
        seats = [n for n in (session.seats, self.rooms[room].seats if room else None) if n is not None]
        crowds = [sum(b.start <= at.start < b.end for _, b in there) for _, at in there]
        over = max(crowds, default=0) - min(seats, default=10_000)
        if over > 0:
            yield Verdict("over-capacity", "warning", (session.id,), over)
        for kind in self.pass_kinds(session):
            quota = self.kinds[kind].quota
            heads = len({person for person, _ in there})
            if quota is not None and heads > quota:
                yield Verdict("pass-quota", "warning", (session.id,), heads - quota)

    def of_panel(self, session: Session) -> Iterator[Verdict]:
        slots = [one for one in self.slots if one.session_id == session.id and not self.said_no(one)]
        speaking = [one.role for one in slots if one.role in SPEAKS or one.role == "moderator"]
        if session.ours and len(speaking) > 1 and speaking.count("moderator") == 0:
            yield Verdict("no-moderator", "warning", (session.id,), None)
        panel = {one.person_id for one in slots if one.role in {"panellist", "speaker", "keynote"}} - {None}
        persons = [self.persons[one] for one in panel if one is not None]
        sides: list[list[str | None]] = [[one.gender for one in persons], [one.region or None for one in persons]]
        if len(persons) >= 3 and any(None not in side and len(set(side)) == 1 for side in sides):
            yield Verdict("one-sided-panel", "note", (session.id,), None)
        yield from self.of_time(session, slots)
        yield from self.of_objectives(session, {self.persons[one.person_id].city for one in slots if one.person_id})

    def of_time(self, session: Session, slots: list[Slot]) -> Iterator[Verdict]:
        timed = [(one, given) for one in slots if one.role in SPEAKS and (given := self.given(one)) is not None]
        total = sum(given for one, given in timed if not one.joint)
        for order in {one.order for one, _ in timed if one.joint}:
            total += max(given for one, given in timed if one.joint and one.order == order)
        start, end = self.span(session)
        if timedelta(minutes=total) > end - start:
            yield Verdict("over-time", "warning", (session.id,), total - (end - start) // MINUTE)

    def of_objectives(self, session: Session, cities: set[str]) -> Iterator[Verdict]:
        for objective in session.objectives:
            home = [one.city for one in self.every(Practice) if objective in one.objectives]
            if home and not [city for city in home if city in cities]:
                yield Verdict("objective-unheard", "note", (session.id,), None)
                return

    def of_pairs(self, one: str, other: str) -> Iterator[tuple[Bound, Bound]]:
        """Engagements of two people in one session at one time."""
        for mine, theirs in ((a, b) for a in self.bound(one) for b in self.bound(other)):
            if mine.session.id == theirs.session.id and max(mine.start, theirs.start) < min(mine.end, theirs.end):
                yield mine, theirs

    def kept_apart(self) -> Iterator[Verdict]:
        for one, other in combinations(self.persons.values(), 2):
            if one.id in other.keep_apart_ids or other.id in one.keep_apart_ids:
                for mine, theirs in self.of_pairs(one.id, other.id):
                    yield Verdict("keep-apart", "warning", (mine.slot.id, theirs.slot.id), None)
