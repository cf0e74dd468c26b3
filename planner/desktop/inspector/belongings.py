"""What hangs on the plan, a venue or a kind of pass: lists in the inspector, so that each can be reached and added."""

from collections.abc import Callable
from typing import cast

from planner.desktop.clocks import day_words
from planner.desktop.desk import OpenDesk
from planner.desktop.inspector.listed import Listed
from planner.errors import N_
from planner.plan import names
from planner.plan.ids import new_id
from planner.plan.plan import Plan
from planner.plan.records import Duty, Party, PassKind, PassOffice, Record, Room, Transfer, Venue
from planner.wording import labels


def _by_label(kind: str) -> Callable[[Plan, str], list[Record]]:
    """All of a kind, by name, whoever they hang on."""
    return lambda plan, _owner: sorted(
        plan.records[kind].values(), key=lambda one: (names.folded(names.label(plan, one)), one.id)
    )


def _label(desk: OpenDesk, record: Record) -> str:
    return names.label(desk.workspace.plan, record, desk.language)


def _nothing(_desk: OpenDesk, _record: Record) -> str:
    return ""


def _rooms(desk: OpenDesk, record: Record) -> str:
    n = len(desk.workspace.plan.rooms_of(record.id))
    return desk.count("{n} room", "{n} rooms", n) if n else ""


VENUES = Listed(
    kind="venue",
    of=_by_label("venue"),
    icon=lambda _record: "city",
    words=_label,
    beside=_rooms,
    shown=(),
    add=N_("Venue"),
    new=lambda desk, _owner: Venue(id=new_id(), name=desk.say("New venue")),
    elsewhere=True,
)

ROOMS = Listed(
    kind="room",
    of=lambda plan, venue_id: sorted(plan.rooms_of(venue_id), key=lambda one: (names.folded(one.name), one.id)),
    icon=lambda _record: "pin",
    words=lambda desk, record: names.room_name(cast("Room", record), desk.language),
    beside=lambda _desk, record: cast("Room", record).floor,
    shown=("name", "names", "floor", "seats", "interpretation", "directions", "venue_id"),
    add=N_("Room"),
    new=lambda desk, venue_id: Room(id=new_id(), venue_id=venue_id, name=desk.say("New room")),
)


def _ways(plan: Plan, venue_id: str) -> list[Transfer]:
    """Those that lead from or to a venue or a room of it; of the plan all."""
    places = {venue_id, *(room.id for room in plan.rooms_of(venue_id))}
    found = plan.transfers.values()
    if venue_id in plan.venues:
        found = [one for one in found if one.from_id in places or one.to_id in places]  # type: ignore[assignment]
    return sorted(found, key=lambda one: (names.label(plan, one), one.id))


def _new_way(desk: OpenDesk, venue_id: str) -> Transfer | None:
    plan = desk.workspace.plan
    others = [one for one in sorted(plan.venues) if one != venue_id]
    start = venue_id if venue_id in plan.venues else others[0] if others else ""
    ends = [one for one in others if one != start]
    return Transfer(id=new_id(), from_id=start, to_id=ends[0], minutes=10) if ends else None


WAYS = Listed(
    kind="transfer",
    of=_ways,
    icon=lambda _record: "walk",
    words=_label,
    beside=lambda desk, record: desk.say("{n} min", n=cast("Transfer", record).minutes),
    shown=("from_id", "to_id", "minutes", "mode"),
    add=N_("Way"),
    new=_new_way,
    lacking=N_("There is no second venue yet: a way leads from one to another."),
)

PASS_KINDS = Listed(
    kind="pass_kind",
    of=_by_label("pass_kind"),
    icon=lambda _record: "badge",
    words=_label,
    beside=lambda _desk, record: cast("PassKind", record).needs,
    shown=("name", "needs", "quota", "by_proxy"),
    add=N_("Kind of pass"),
    new=lambda desk, _owner: PassKind(id=new_id(), name=desk.say("New kind of pass")),
)


def _office_words(desk: OpenDesk, record: Record) -> str:
    office, lang = cast("PassOffice", record), desk.language
    plan = desk.workspace.plan
    parts = (plan.pass_kinds[office.pass_kind_id].name, names.place_name(plan, office.venue_id, lang))
    hours = f"{day_words(office.day, lang)}, {office.opens}–{office.closes}"
    return ", ".join(part for part in (*parts, hours) if part)


def _new_office(desk: OpenDesk, _owner: str) -> PassOffice | None:
    plan = desk.workspace.plan
    if not plan.pass_kinds:
        return None
    return PassOffice(
        id=new_id(), pass_kind_id=min(plan.pass_kinds), day=plan.head.first_day, opens="08:00", closes="18:00"
    )


OFFICES = Listed(
    kind="pass_office",
    of=lambda plan, _owner: sorted(plan.pass_offices.values(), key=lambda one: (one.day, one.opens, one.id)),
    icon=lambda _record: "badge",
    words=_office_words,
    beside=_nothing,
    shown=("pass_kind_id", "venue_id", "day", "opens", "closes", "queue_minutes"),
    add=N_("Pass office"),
    new=_new_office,
    lacking=N_("There is no kind of pass yet: a pass needs one."),
)


def _party_beside(desk: OpenDesk, record: Record) -> str:
    n = len(desk.workspace.plan.party_members(record.id))
    return desk.count("{n} person", "{n} people", n) if n else ""


def _somebody(desk: OpenDesk) -> str:
    """The first of the people, for a record that needs one."""
    persons = desk.workspace.plan.persons.values()
    ours = [one for one in persons if one.kind != "counterpart"]
    return min(ours, key=lambda one: (names.folded(names.listed_name(one)), one.id)).id if ours else ""


def _new_party(desk: OpenDesk, _owner: str) -> Party | None:
    principal = _somebody(desk)
    return Party(id=new_id(), name=desk.say("New party"), principal_id=principal) if principal else None


PARTIES = Listed(
    kind="party",
    of=_by_label("party"),
    icon=lambda _record: "people",
    words=_label,
    beside=_party_beside,
    shown=("name", "principal_id"),
    add=N_("Party"),
    new=_new_party,
    lacking=N_("There is nobody yet: this needs a person."),
)


def _duty_words(desk: OpenDesk, record: Record) -> str:
    duty, lang = cast("Duty", record), desk.language
    hours = f", {duty.from_}–{duty.to}" if duty.from_ and duty.to else ""
    return f"{day_words(duty.day, lang)}{hours}, {names.full_name(desk.workspace.plan.persons[duty.person_id])}"


def _new_duty(desk: OpenDesk, _owner: str) -> Duty | None:
    person_id = _somebody(desk)
    return Duty(id=new_id(), day=desk.workspace.plan.head.first_day, person_id=person_id) if person_id else None


DUTIES = Listed(
    kind="duty",
    of=lambda plan, _owner: sorted(plan.duties.values(), key=lambda one: (one.day, one.from_ or "", one.id)),
    icon=lambda _record: "phone",
    words=_duty_words,
    beside=lambda desk, record: labels.language_name(cast("Duty", record).language, desk.language),
    shown=("day", "from", "to", "language", "person_id"),
    add=N_("Duty"),
    new=_new_duty,
    lacking=N_("There is nobody yet: this needs a person."),
)
