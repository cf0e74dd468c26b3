"""What the strip of a clash shows: one or two blocks (engagements, sessions, legs, venues) and what is between."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from planner.clashes.findings import Finding
from planner.desktop.tokens import KIND_LOOK, Family, role_mark
from planner.errors import N_
from planner.plan import clock, names
from planner.plan.engagements import SlotTime, session_span, slot_time
from planner.plan.neighbours import steps_of
from planner.plan.places import Need, place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Leg, Session, Slot
from planner.wording.catalogue import Catalogue, of
from planner.wording.panel_facts import panel_facts

_SPEAKS = (N_("speaks until {end}"), N_("speaks from {start}"), N_("speaks {start}–{end}"))
_MODERATES = (N_("moderates until {end}"), N_("moderates from {start}"), N_("moderates {start}–{end}"))
_ATTENDS = (N_("attends until {end}"), N_("attends from {start}"), N_("attends {start}–{end}"))
_ROLES: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {"role-speaks": _SPEAKS, "role-moderates": _MODERATES, "role-open": _SPEAKS}
)
UNTIL, FROM, WHOLE = range(3)
_OVERLAPS = ("double-booking", "room-double-booked", "speakers-overlap", "not-present", "legs-overlap")
_WAYS = ("transfer-too-short", "tight-transfer", "transfer-unknown", "window-overlap")
_IN_SHORT: Mapping[str, str] = MappingProxyType(
    {
        "over-limit": N_("beyond the limits"),
        "no-meal": N_("no {meal} min free"),
        "no-rest": N_("{n} min short"),
        "long-day": N_("{n} min over"),
        "connection-short": N_("{gap} min for {least}"),
        "ride-full": N_("{n} over"),
        "ride-missed": N_("rider away"),
    }
)
_OF_TWO_PEOPLE = ("speakers-overlap", "keep-apart")


@dataclass(frozen=True)
class Block:
    """A session with its spine (`family`), or something outlined with an icon (a leg, an absence, a venue).

    Where there is not room for all, the place is cut, never the line with the time.
    """

    title: str
    line: str
    place: str = ""
    family: Family | None = None
    icon: str = ""
    dashed: bool = False
    gone: bool = False


@dataclass(frozen=True)
class Between:
    """What stands in the box between two blocks, and the line under it."""

    words: str
    under: str = ""
    lane: str = "clash"


@dataclass(frozen=True)
class Picture:
    """`blocks` in order of time."""

    blocks: tuple[Block, ...]
    between: Between | None = None

    @property
    def words(self) -> str:
        """All of it as text, for who cannot see it."""
        said = [", ".join(part for part in (block.title, block.place, block.line) if part) for block in self.blocks]
        if self.between is not None:
            middle = ", ".join(part for part in (self.between.words, self.between.under) if part)
            said.insert(1, middle)
        return "; ".join(said)


def picture(plan: Plan, finding: Finding, lang: str) -> Picture:
    """The strip of a finding."""
    return _Maker(plan, finding, lang).make()


class _Maker:
    def __init__(self, plan: Plan, finding: Finding, lang: str) -> None:
        self._plan, self._finding, self._lang = plan, finding, lang
        self._words: Catalogue = of(lang)

    def make(self) -> Picture:
        blocks = self._blocks()
        return Picture(blocks, self._between() if len(blocks) > 1 else None)

    def _blocks(self) -> tuple[Block, ...]:
        finding, plan = self._finding, self._plan
        slots = [plan.slots[one] for one in finding.slots if one in plan.slots]
        if finding.code in _OF_TWO_PEOPLE:
            return tuple(self._of_speaker(slot) for slot in slots)
        if len(slots) > 1:
            part = (UNTIL, FROM) if finding.code in _WAYS else (WHOLE, WHOLE)
            return tuple(self._of_slot(slot, how) for slot, how in zip(slots, part, strict=False))
        if slots:
            missing = self._missing()
            own = self._of_slot(slots[0], WHOLE)
            return (own,) if missing is None else self._in_order(own, missing)
        legs = [
            plan.legs[one] for one in (str(finding.facts.get(name)) for name in ("first", "second")) if one in plan.legs
        ]
        if len(legs) > 1:
            return self._of_leg(legs[0], lands=True), self._of_leg(legs[1], lands=False)
        if finding.sessions:
            return tuple(self._of_session(plan.sessions[one]) for one in finding.sessions if one in plan.sessions)
        if any(finding.places):
            return tuple(
                Block(names.place_name(plan, one, self._lang), "", icon="pin") for one in finding.places if one
            )
        people = [plan.persons[one] for one in finding.people if one in plan.persons]
        return tuple(Block(names.printed_name(one), "") for one in people) or (
            Block(names.plan_title(plan.head, self._lang), ""),
        )

    def _between(self) -> Between | None:
        finding, say = self._finding, self._words.say
        lane = finding.kind
        if finding.code in ("transfer-too-short", "tight-transfer"):
            said = say(N_("{gap} min for {need}"), gap=finding.facts["gap"], need=finding.facts["need"])
            return Between(said, self._way(), lane)
        if finding.code in _IN_SHORT:
            return Between(say(_IN_SHORT[finding.code], n=finding.minutes, **finding.facts), "", lane)
        if finding.code == "transfer-unknown":
            return Between(say(N_("how long?")), "", lane)
        if finding.code == "window-overlap":
            found = panel_facts(self._plan, finding, self._lang)
            return Between(say(N_("perhaps until {until}"), **found), say(N_("or from {since}"), **found), lane)
        if finding.code == "keep-apart" and finding.from_ is not None and finding.to is not None:
            return Between(say(N_("{n} min at once"), n=finding.to - finding.from_), "", lane)
        if finding.code in _OVERLAPS and finding.minutes is not None:
            template = N_("{n} min missed") if finding.code == "not-present" else N_("{n} min at once")
            return Between(say(template, n=finding.minutes), "", lane)
        return None

    def _way(self) -> str:
        """What the needed minutes are made of."""
        slots = set(self._finding.slots)
        steps = (step for person in self._finding.people for step in steps_of(self._plan, person))
        found = next((one.need for one in steps if {one.before.slot_id, one.after.slot_id} == slots), None)
        return "" if found is None else self._said_way(found)

    def _said_way(self, need: Need) -> str:
        transfer = self._plan.transfers.get(need.transfer_id or "")
        on_foot = transfer is None or transfer.mode in (None, "", "walk")
        say = self._words.say
        way = say(N_("{n} on foot"), n=need.way) if on_foot else say(N_("{n} on the way"), n=need.way)
        parts = [way]
        if need.access:
            parts.append(say(N_("{n} to get in"), n=need.access))
        if need.seating:
            parts.append(say(N_("{n} to be seated"), n=need.seating))
        return " + ".join(parts)

    def _of_slot(self, slot: Slot, part: int) -> Block:
        session = self._plan.sessions[slot.session_id]
        zone = zone_of_session(self._plan, session)
        said = self._role(slot, slot_time(self._plan, slot), zone, part)
        place = names.place_name(self._plan, place_of_session(self._plan, session).id, self._lang)
        return self._block(session, said, place, certain=_certain(slot))

    def _of_speaker(self, slot: Slot) -> Block:
        session = self._plan.sessions[slot.session_id]
        zone = zone_of_session(self._plan, session)
        person = self._plan.persons.get(slot.person_id or "")
        called = names.full_name(person) if person else self._words.say(N_("open slot"))
        said = self._role(slot, slot_time(self._plan, slot), zone, WHOLE)
        family, icon = KIND_LOOK[session.kind]
        return Block(called, said, "", family, icon, dashed=not _certain(slot))

    def _of_session(self, session: Session) -> Block:
        zone = zone_of_session(self._plan, session)
        span = session_span(self._plan, session)
        place = names.place_name(self._plan, place_of_session(self._plan, session).id, self._lang)
        return self._block(session, f"{clock.wall(span.start, zone)[11:]}–{clock.wall(span.end, zone)[11:]}", place)

    def _block(self, session: Session, line: str, place: str, *, certain: bool = True) -> Block:
        family, icon = KIND_LOOK[session.kind]
        gone = session.status == "cancelled"
        title = names.short_title(session, self._lang)
        return Block(title, line, place, family, icon, dashed=not certain, gone=gone)

    def _role(self, slot: Slot, time: SlotTime, zone: str, part: int) -> str:
        mark = role_mark(slot.role, is_open=slot.person_id is None)
        template = _ROLES.get(mark, _ATTENDS)[part]
        start, end = clock.wall(time.start, zone)[11:], clock.wall(time.end, zone)[11:]
        return self._words.say(template, start=start, end=end)

    def _missing(self) -> Block | None:
        facts, say = self._finding.facts, self._words.say
        leg = self._plan.legs.get(str(facts.get("leg", "")))
        if leg is not None:
            return self._of_leg(leg, lands=leg.direction == "arrival")
        absence = self._plan.absences.get(str(facts.get("absence", "")))
        if absence is None:
            return None
        line = say("{start}–{end}", start=absence.start[11:], end=absence.end[11:])
        return Block(absence.reason or say(N_("Absent")), line, icon="close")

    def _of_leg(self, leg: Leg, *, lands: bool) -> Block:
        title = " ".join(part for part in (leg.carrier, leg.number) if part)
        way = f"{leg.from_place} → {leg.to_place}"
        say = self._words.say
        if lands:
            moment = say(N_("lands {time}"), time=leg.arrives[11:])
        else:
            moment = say(N_("leaves {time}"), time=leg.departs[11:])
        icon = {"train": "train", "car": "car"}.get(leg.mode, "plane")
        return Block(title or way, moment, way if title else "", icon=icon)

    def _in_order(self, own: Block, missing: Block) -> tuple[Block, Block]:
        """An arrival stands before what it is too late for, all else after."""
        leg = self._plan.legs.get(str(self._finding.facts.get("leg", "")))
        return (missing, own) if leg is not None and leg.direction == "arrival" else (own, missing)


def _certain(slot: Slot) -> bool:
    """Whether both sides have said yes: what is not is drawn dashed."""
    said = slot.person_id is not None and slot.reply in ("accepted", "confirmed")
    return said and slot.grant in ("not-needed", "granted")
