"""What makes one filling better than another that fills as many slots: every wish, and what missing it costs.

Filling as many as possible comes first, then, once sheets are out, touching the fewest of them: no wish below
outweighs a slot or a sheet. The rest is one sum, the smaller the better.
"""

from msgspec import Struct

from planner.clashes.assign.candidates import Ask, Candidates
from planner.clashes.rules.one_sided_panel import PANEL
from planner.plan.clock import wall
from planner.plan.engagements import engagements_of, is_declined
from planner.plan.hearing import cities_by_objective
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Person

KIND = 200
"""A speaking slot given to one of the staff, an interpreter or a host."""
APART = 100
"""A person put with somebody from whom to be kept apart."""
HOURS = 100
"""A slot before or after the hours that a person wants, or one more than they want a day."""
STAND_IN = 60
"""A slot that a stand-in could take, given to somebody else; between stand-ins a place in their order costs 1."""
UNHEARD = 40
"""An objective left without a voice from a city whose practice advances it."""
BALANCE = 25
"""A person of a panel beyond half of it of one gender, or beyond a third of it of one region."""
MOST_LOAD = 30
"""The nth engagement of a person costs n, from this one on no more: what is shared out evenly costs least."""

PAIR = 2
"""People on a panel of whom it can be said that they are of one side."""


class Cost(Struct, frozen=True):
    """What it costs to give a slot to any of these people (a set)."""

    name: str
    who: int
    cost: int


class Share(Struct, frozen=True):
    """Of a panel's asks (a set) so many can go to people of one gender or region (a set) before it leans."""

    value: str
    asks: int
    who: int
    room: int


class Voice(Struct, frozen=True):
    """An objective of a session that nobody speaks for: any of these people in any of these asks would."""

    objective: int
    asks: int
    who: int


class Worth(Struct, frozen=True):
    """The wishes of a plan for these candidates."""

    costs: tuple[tuple[Cost, ...], ...]
    load: tuple[int, ...]
    shares: tuple[Share, ...]
    voices: tuple[Voice, ...]
    sheets: int
    """Who holds a sheet already."""


def worth(plan: Plan, found: Candidates) -> Worth:
    """Gather them."""
    people = [plan.persons[one] for one in found.people]
    in_session: dict[str, int] = {}
    for number, ask in enumerate(found.asks):
        in_session[ask.slot.session_id] = in_session.get(ask.slot.session_id, 0) | 1 << number
    gathering = _Gathering(plan, found, people)
    return Worth(
        costs=tuple(gathering.costs(ask) for ask in found.asks),
        load=tuple(len(engagements_of(plan, one)) for one in found.people),
        shares=tuple(share for one, asks in in_session.items() for share in gathering.shares(one, asks)),
        voices=tuple(voice for one, asks in in_session.items() for voice in gathering.voices(one, asks)),
        sheets=gathering.of({issue.person_id for issue in plan.issues.values()}),
    )


class _Gathering:
    def __init__(self, plan: Plan, found: Candidates, people: list[Person]) -> None:
        self._plan = plan
        self._found = found
        self._bits = {person.id: 1 << number for number, person in enumerate(people)}
        self._helping = self.of({one.id for one in people if one.kind in ("staff", "interpreter", "host")})
        self._choosy = [one for one in people if one.not_before or one.not_after or one.most_a_day]
        self._apart = _kept_apart(people)
        self._genders = self._groups([(one.gender or "", one.id) for one in people])
        self._regions = self._groups([(one.region, one.id) for one in people])
        self._cities = self._groups([(one.city, one.id) for one in people])
        self._advancing = cities_by_objective(plan)
        self._hours: dict[tuple[str, int, int], int] = {}

    def of(self, people: set[str]) -> int:
        """A set of people as bits."""
        found = 0
        for one in people:
            found |= self._bits.get(one, 0)
        return found

    def costs(self, ask: Ask) -> tuple[Cost, ...]:
        """What it costs to give the slot to whom, by what; the gravest first."""
        found = []
        if ask.slot.role in SPEAKING_ROLES:
            found.append(Cost("kind", self._helping, KIND))
        if self._apart:
            met = {self._apart.get(one, frozenset()) for one in self._there(ask.slot.session_id)}
            found.append(Cost("apart", self.of({person for one in met for person in one}), APART))
        if self._choosy:
            found.append(Cost("hours", self._outside_hours(ask), HOURS))
        stand_ins = [bit for one in dict.fromkeys(ask.slot.stand_in_ids) if (bit := self._bits.get(one, 0) & ask.may)]
        if stand_ins:
            found.append(Cost("stand-in", ask.may & ~sum(stand_ins), STAND_IN))
            found += [Cost("rank", bit, min(rank, STAND_IN)) for rank, bit in enumerate(stand_ins)]
        return tuple(one for one in found if one.who & ask.may and one.cost)

    def _there(self, session_id: str) -> set[str]:
        slots = self._plan.slots_of_session(session_id)
        return {one.person_id for one in slots if one.person_id is not None and not is_declined(one)}

    def _outside_hours(self, ask: Ask) -> int:
        key = (ask.stint.session_id, ask.stint.start, ask.stint.end)
        if key not in self._hours:
            zone = self._plan.head.zone
            start, end = wall(ask.stint.start, zone), wall(ask.stint.end, zone)
            self._hours[key] = self.of({one.id for one in self._choosy if self._dislikes(one, start, end)})
        return self._hours[key]

    def _dislikes(self, person: Person, start: str, end: str) -> bool:
        if person.not_before and start[11:] < person.not_before:
            return True
        if person.not_after and (end[:10] > start[:10] or end[11:] > person.not_after):
            return True
        if person.most_a_day is None:
            return False
        zone = self._plan.head.zone
        today = [one for one in engagements_of(self._plan, person.id) if wall(one.start, zone)[:10] == start[:10]]
        return len(today) >= person.most_a_day

    def shares(self, session_id: str, asks: int) -> list[Share]:
        """A panel of two or more: no more than half (rounded up) of one gender, a third of one region."""
        slots = [one for one in self._plan.slots_of_session(session_id) if one.role in PANEL]
        panel = self._set([one for one in range(asks.bit_length()) if asks >> one & 1])
        size = len({one.person_id for one in slots if one.person_id and not is_declined(one)}) + panel.bit_count()
        if not panel or size < PAIR:
            return []
        sitting = self.of({one.person_id for one in slots if one.person_id is not None and not is_declined(one)})
        halves, thirds = -(-size // 2), -(-size // 3)
        return [
            Share(value, panel, who, fair - (who & sitting).bit_count())
            for groups, fair in ((self._genders, halves), (self._regions, thirds))
            for value, who in groups.items()
        ]

    def voices(self, session_id: str, asks: int) -> list[Voice]:
        """The objectives that practices of ours advance and nobody from their cities speaks for there yet."""
        if not self._advancing:
            return []
        cities = {self._plan.persons[one].city for one in self._there(session_id)}
        found = []
        for objective in self._plan.sessions[session_id].objectives:
            from_there = self._advancing.get(objective, frozenset())
            who = 0
            for city in from_there:
                who |= self._cities.get(city, 0)
            if who and not from_there & cities:
                found.append(Voice(objective, asks, who))
        return found

    def _set(self, numbers: list[int]) -> int:
        """Those asks that are places on a panel."""
        found = 0
        for number in numbers:
            found |= 1 << number if self._found.asks[number].slot.role in PANEL else 0
        return found

    def _groups(self, rows: list[tuple[str, str]]) -> dict[str, int]:
        found: dict[str, int] = {}
        for value, person_id in rows:
            if value:
                found[value] = found.get(value, 0) | self._bits[person_id]
        return found


def _kept_apart(people: list[Person]) -> dict[str, frozenset[str]]:
    """Whom each is to be kept apart from, whoever of the two says so."""
    found: dict[str, set[str]] = {}
    for person in people:
        for other in person.keep_apart_ids:
            found.setdefault(person.id, set()).add(other)
            found.setdefault(other, set()).add(person.id)
    return {one: frozenset(others) for one, others in found.items()}
