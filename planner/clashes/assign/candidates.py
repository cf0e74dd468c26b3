"""The open slots, who may take each and who may not by what, and which of them one person cannot have both of.

People are the bits of a number in the order of `people`, open slots those in the order of `asks`.
"""

from collections.abc import Iterable
from functools import reduce
from operator import or_

from msgspec import Struct

from planner.clashes.assign.limits import Limit, limits_of
from planner.clashes.assign.passes import Passes
from planner.clashes.assign.stints import Stint, Ways
from planner.clashes.assign.stretches import Stretches, members
from planner.clashes.reasons import Reason
from planner.clashes.wanted import Reader, Wanted, answers, base
from planner.plan.clock import day
from planner.plan.engagements import absences, away, engagements_of, is_declined, slot_times
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Slot


class Hindrance(Struct, frozen=True):
    """Something that a slot asks of whoever takes it, and who does not have it."""

    why: Reason
    who: int


class Ask(Struct, frozen=True):
    """An open slot: when it would bind, what it asks for, who falls away by what, who may take it."""

    slot: Slot
    stint: Stint
    wanted: Wanted
    hindrances: tuple[Hindrance, ...]
    may: int


class Candidates(Struct, frozen=True):
    """The question as a whole. `apart[n]` are the asks that nobody can take together with ask n."""

    people: tuple[str, ...]
    held: tuple[tuple[Stint, int], ...]
    asks: tuple[Ask, ...]
    apart: tuple[int, ...]
    limits: tuple[Limit, ...]
    begun: tuple[Slot, ...]

    @property
    def everyone(self) -> int:
        """All our people."""
        return (1 << len(self.people)) - 1


def candidates(plan: Plan, now: int, session_ids: Iterable[str] | None = None) -> Candidates:
    """Look at the open slots of sessions that are not cancelled (of these sessions and their parts, or of all)."""
    people = tuple(sorted(one.id for one in plan.persons.values() if one.kind != "counterpart"))
    wanted = None if session_ids is None else {part for one in session_ids for part in plan.with_parts(one)}
    ways = Ways(plan)
    held = _held(plan, people, ways)
    looking = _Looking(plan, now, people, ways, held)
    asks, begun = [], []
    for slot in _open_slots(plan, wanted):
        time = slot_times(plan, slot.session_id)[slot.id]
        if time.start <= now:
            begun.append(slot)
        else:
            asks.append((slot, ways.stint(slot.session_id, time.start, time.end)))
    limits = limits_of(plan, held, tuple(stint for _, stint in asks))
    return Candidates(
        people,
        held,
        tuple(looking.ask(number, slot, stint, limits) for number, (slot, stint) in enumerate(asks)),
        _apart(ways, [stint for _, stint in asks]),
        limits,
        tuple(begun),
    )


def _open_slots(plan: Plan, session_ids: set[str] | None) -> list[Slot]:
    return [
        slot
        for slot in sorted((one for one in plan.slots.values() if one.person_id is None), key=lambda one: one.id)
        if plan.sessions[slot.session_id].status != "cancelled"
        and (session_ids is None or slot.session_id in session_ids)
    ]


def _held(plan: Plan, people: tuple[str, ...], ways: Ways) -> tuple[tuple[Stint, int], ...]:
    """The stints of what our people are engaged in by start, each with all who have it."""
    found: dict[tuple[str, int, int], int] = {}
    for number, person_id in enumerate(people):
        bit = 1 << number
        for one in engagements_of(plan, person_id):
            key = (one.session_id, one.start, one.end)
            found[key] = found.get(key, 0) | bit
    return tuple((ways.stint(*key), found[key]) for key in sorted(found, key=lambda key: key[1]))


def _apart(ways: Ways, stints: list[Stint]) -> tuple[int, ...]:
    """Of one session nobody takes two."""
    asking: dict[Stint, int] = {}
    for number, stint in enumerate(stints):
        asking[stint] = asking.get(stint, 0) | 1 << number
    in_session: dict[str, int] = {}
    for stint, numbers in asking.items():
        in_session[stint.session_id] = in_session.get(stint.session_id, 0) | numbers
    rows = sorted(asking.items(), key=lambda row: row[0].start)
    apart = {stint: in_session[stint.session_id] for stint in asking}
    for at, (stint, numbers) in enumerate(rows):
        for other, others in ways.near(stint, rows[:at]):
            if ways.trouble(stint, other) is not None:
                apart[stint] |= others
                apart[other] |= numbers
    return tuple(apart[stint] & ~(1 << number) for number, stint in enumerate(stints))


class _Looking:
    """Gathers the sets of people that the asks have in common, each once."""

    def __init__(
        self, plan: Plan, now: int, people: tuple[str, ...], ways: Ways, held: tuple[tuple[Stint, int], ...]
    ) -> None:
        self._plan = plan
        self._people = people
        self._bits = {person_id: 1 << number for number, person_id in enumerate(people)}
        self._everyone = (1 << len(people)) - 1
        self._ways = ways
        self._held = held
        self._reader = Reader(plan)
        self._passes = Passes(plan, now, people)
        gone = ((self._bits[one], [span for span, _ in away(plan, one)]) for one in people)
        absent = ((self._bits[one], [span for span, _ in absences(plan, one)]) for one in people)
        self._gone, self._absent = Stretches(gone), Stretches(absent)
        self._speak = self._languages()
        self._interpreters = self._of(one for one in people if plan.persons[one].kind == "interpreter")
        self._answer: dict[tuple[str, str], int] = {}
        self._at: dict[Stint, tuple[Hindrance, ...]] = {}
        self._in: dict[str, tuple[int, int, int]] = {}

    def ask(self, number: int, slot: Slot, stint: Stint, limits: tuple[Limit, ...]) -> Ask:
        """A slot with all that hinders anybody from taking it, in the order in which it is told."""
        wanted = self._reader.of(slot)
        found = [*self._already(slot), *self._wants(wanted), *self._there(stint), *self._seats(number, limits)]
        who = 0
        for one in found:
            who |= one.who
        found += self._reach(stint, self._everyone & ~who)
        if found and found[-1].why.name == "reach":
            who |= found[-1].who
        return Ask(slot, stint, wanted, tuple(one for one in found if one.who), self._everyone & ~who)

    def _of(self, people: Iterable[str | None]) -> int:
        found = 0
        for one in people:
            found |= self._bits.get(one or "", 0)
        return found

    def _languages(self) -> dict[str, int]:
        found: dict[str, int] = {}
        for person_id, bit in self._bits.items():
            for one in self._plan.persons[person_id].languages:
                found[base(one)] = found.get(base(one), 0) | bit
        return found

    def _already(self, slot: Slot) -> list[Hindrance]:
        """Nobody twice for one thing: who speaks does not speak again, who is there need not be sent to attend."""
        if slot.session_id not in self._in:
            self._in[slot.session_id] = self._taken(slot.session_id)
        speaking, attending, declined = self._in[slot.session_id]
        there_now = speaking if slot.role in SPEAKING_ROLES else speaking | attending
        found = [Hindrance(Reason("in-it"), there_now), Hindrance(Reason("declined"), declined)]
        if slot.role == "interpreter":
            found.append(Hindrance(Reason("interpreter"), self._everyone & ~self._interpreters))
        return found

    def _taken(self, session_id: str) -> tuple[int, int, int]:
        """Who speaks in a session, who is there otherwise, who has declined it."""
        speaking = attending = declined = 0
        for one in self._plan.slots_of_session(session_id):
            bit = self._bits.get(one.person_id or "", 0)
            if not bit:
                continue
            if is_declined(one):
                declined |= bit
            elif one.role in SPEAKING_ROLES:
                speaking |= bit
            else:
                attending |= bit
        return speaking, attending, declined

    def _wants(self, wanted: Wanted) -> list[Hindrance]:
        """Every language that is asked for; of regions, functions, … one of those that are."""
        found = []
        kinds = dict.fromkeys(one.kind for one in wanted.wants)
        for kind in kinds:
            wants = [one for one in wanted.wants if one.kind == kind]
            if kind == "language":
                for want in wants:
                    speakers = reduce(or_, (self._speak.get(one, 0) for one in want.value.split()))
                    lacking = self._everyone & ~speakers
                    found.append(Hindrance(Reason("language", {"language": want.value}), lacking))
                continue
            fitting = 0
            for want in wants:
                fitting |= self._answering(want.kind, want.value, wanted)
            value = ", ".join(one.said if kind in ("region", "function") else one.value for one in wants)
            found.append(Hindrance(Reason(kind, {kind: value}), self._everyone & ~fitting))
        return found

    def _answering(self, kind: str, value: str, wanted: Wanted) -> int:
        if (kind, value) not in self._answer:
            want = next(one for one in wanted.wants if (one.kind, one.value) == (kind, value))
            fitting = (one for one in self._people if answers(self._plan.persons[one], want))
            self._answer[kind, value] = self._of(fitting)
        return self._answer[kind, value]

    def _there(self, stint: Stint) -> tuple[Hindrance, ...]:
        """Present, not engaged elsewhere, with time for the way, with the pass."""
        if stint not in self._at:
            gone = self._gone.over(stint.start, stint.end) | self._absent.over(stint.start, stint.end)
            who = {"busy": 0, "way": 0}
            rows = self._ways.near(stint, self._held)
            for other, people in rows:
                trouble = self._ways.trouble(stint, other)
                if trouble == "way":
                    who["way"] |= people & ~_bound_between(stint, other, rows)
                elif trouble is not None:
                    who[trouble] |= people
            today = day(stint.start, self._plan.head.zone)
            self._at[stint] = (
                Hindrance(Reason("away", {"day": today}), gone),
                Hindrance(Reason("busy"), who["busy"]),
                Hindrance(Reason("way"), who["way"]),
                *(
                    Hindrance(Reason("pass", {"pass_kind": kind}), self._everyone & ~holders)
                    for kind, holders in self._passes.holders(stint.session_id)
                ),
            )
        return self._at[stint]

    def _seats(self, number: int, limits: tuple[Limit, ...]) -> list[Hindrance]:
        return [
            Hindrance(Reason(one.name, {"most": one.most}), self._everyone & ~one.counted)
            for one in limits
            if one.left <= 0 and one.asks >> number & 1
        ]

    def _reach(self, stint: Stint, left: int) -> list[Hindrance]:
        """Asked of those alone who may otherwise: it takes looking at a whole day of theirs."""
        waiting = members(left & self._passes.to_collect(stint.session_id))
        late = self._of(self._people[one] for one in waiting if self._passes.too_late(stint, self._people[one]))
        return [Hindrance(Reason("reach"), late)] if late else []


def _bound_between(one: Stint, other: Stint, rows: Iterable[tuple[Stint, int]]) -> int:
    """Whoever has something wholly between the two: for them the one does not follow the other."""
    before, after = (one, other) if one.end <= other.start else (other, one)
    found = 0
    for stint, people in rows:
        if before.end <= stint.start and stint.end <= after.start:
            found |= people
    return found
