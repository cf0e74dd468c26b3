"""What the forum was for us, as figures: turns and minutes, shares of sessions, balance, objectives heard."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Literal

from msgspec import Struct

from planner.itinerary.spoken import Turn, turns_in
from planner.plan import clock
from planner.plan.hearing import cities_by_objective
from planner.plan.names import folded
from planner.plan.places import zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Person, PlanRecord, Session

OFFICIAL = ("hearing", "roundtable", "debate", "plenary")
"""Kinds of the organiser's own programme."""

KINDS = (*OFFICIAL, "side-event", "constituency-day", "bilateral", "reception", "press", "briefing", "other")


class Share(Struct, frozen=True):
    """Sessions of a kind, those of them in which one of ours had the floor, and how often and how long."""

    kind: str
    sessions: int
    with_us: int
    turns: int
    minutes: int


class Group(Struct, frozen=True):
    """Our people of a region or a gender, and what of the floor they had; the empty name: not known."""

    name: str
    people: int
    speakers: int
    turns: int
    minutes: int


class Objective(Struct, frozen=True):
    """An objective: our practices on it, sessions that discussed it, cities of practices that spoke there."""

    number: int
    practices: int
    cities: int
    sessions: int
    heard: tuple[str, ...]

    @property
    def state(self) -> Literal["heard", "unheard", "none"]:
        """None: we had no practice on it."""
        return "none" if not self.practices else "heard" if self.heard else "unheard"


class Report(Struct, frozen=True, kw_only=True):
    """All of it. `turns` are those that count, `others` those of which nobody knows, or whose speaker did not come."""

    head: PlanRecord
    turns: tuple[Turn, ...]
    others: tuple[Turn, ...]
    shares: tuple[Share, ...]
    official: Share
    public: Share
    whole: Share
    regions: tuple[Group, ...]
    genders: tuple[Group, ...]
    objectives: tuple[Objective, ...]

    @property
    def planned(self) -> int:
        """How many turns count as planned, for nobody ticked anything in their session."""
        return sum(one.how == "planned" for one in self.turns)


def report(plan: Plan) -> Report:
    """Sessions that have parts count by their parts, cancelled ones not at all."""
    sessions = sorted(_counted(plan), key=lambda one: (clock.minute(one.start, zone_of_session(plan, one)), one.id))
    every = {one.id: turns_in(plan, one) for one in sessions}
    held = {one: tuple(turn for turn in turns if turn.counts) for one, turns in every.items()}
    turns = tuple(turn for one in held.values() for turn in one)
    open_ = [one for one in sessions if one.public]
    ours = [one for one in plan.persons.values() if one.kind in ("delegate", "guest")]
    return Report(
        head=plan.head,
        turns=turns,
        others=tuple(turn for one in every.values() for turn in one if not turn.counts),
        shares=tuple(_share(kind, of, held) for kind in KINDS if (of := [one for one in open_ if one.kind == kind])),
        official=_share("official", [one for one in open_ if one.kind in OFFICIAL], held),
        public=_share("public", open_, held),
        whole=_share("whole", sessions, held),
        regions=_groups(ours, turns, lambda one: one.region),
        genders=_groups(ours, turns, lambda one: one.gender or ""),
        objectives=_objectives(plan, sessions, held),
    )


def _counted(plan: Plan) -> Iterable[Session]:
    """Without what is cancelled, and without wholes (they have the floor only in their parts), unless used alone."""
    for one in plan.sessions.values():
        parts = [part for part in plan.parts_of(one.id) if part.status != "cancelled"]
        if one.status != "cancelled" and (not parts or turns_in(plan, one)):
            yield one


def _share(kind: str, sessions: list[Session], held: dict[str, tuple[Turn, ...]]) -> Share:
    turns = [turn for one in sessions for turn in held[one.id]]
    with_us = sum(bool(held[one.id]) for one in sessions)
    return Share(kind, len(sessions), with_us, len(turns), _minutes(turns))


def _minutes(turns: Iterable[Turn]) -> int:
    return sum(turn.minutes or 0 for turn in turns)


def _groups(ours: list[Person], turns: tuple[Turn, ...], name: Callable[[Person], str]) -> tuple[Group, ...]:
    """Delegates and guests, and whoever else of ours spoke; what is not known comes last."""
    people = {one.id: one for one in (*ours, *(turn.person for turn in turns))}
    members: dict[str, list[str]] = defaultdict(list)
    for one in people.values():
        members[name(one)].append(one.id)
    found = []
    for group in sorted(members, key=lambda one: (one == "", folded(one), one)):
        theirs = [turn for turn in turns if name(turn.person) == group]
        speakers = {turn.person.id for turn in theirs}
        found.append(Group(group, len(members[group]), len(speakers), len(theirs), _minutes(theirs)))
    return tuple(found)


def _objectives(plan: Plan, sessions: list[Session], held: dict[str, tuple[Turn, ...]]) -> tuple[Objective, ...]:
    """Every one that a practice of ours advances, or a session discusses."""
    practices: dict[int, int] = defaultdict(int)
    for practice in plan.practices.values():
        for number in practice.objectives:
            practices[number] += 1
    discussed: dict[int, list[Session]] = defaultdict(list)
    for one in sessions:
        for number in one.objectives:
            discussed[number].append(one)
    cities = cities_by_objective(plan)
    found = []
    for number in sorted({*practices, *discussed}):
        of = cities.get(number, frozenset())
        spoke = {turn.person.city for one in discussed[number] for turn in held[one.id]} & of
        heard = tuple(sorted(spoke, key=lambda one: (folded(one), one)))
        found.append(Objective(number, practices[number], len(of), len(discussed[number]), heard))
    return tuple(found)
