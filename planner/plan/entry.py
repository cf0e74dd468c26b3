"""What is refused at entry: broken types, times and references, ends before starts, the same thing twice."""

import re
import unicodedata
from typing import TypeVar

import msgspec

from planner.errors import N_, PlannerError
from planner.plan import clock
from planner.plan.changes import Change, ChangeSet
from planner.plan.fields import Field, fields_of, pointed_to, references_of, referring
from planner.plan.names import label
from planner.plan.places import place_of, zone_of_place, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Leg, Person, PlanRecord, Record, Release, Room, Session, Slot, Transfer, Venue, kind_of

R = TypeVar("R", bound=Record)

_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x061C])
_HIDDEN = {"Cc", "Cn", "Co", "Cs"}


def clean(text: str, *, lines: bool = False) -> str:
    """Text in its one form: NFC, no controls, lone surrogates or bidi embeddings; white space in single blanks.

    With `lines` line ends stay. Runs of combining marks are cut at ten: nobody's name has more.
    """
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\r\n", "\n").replace("\r", "\n")
    text = unicodedata.normalize("NFC", text.translate(_BIDI))
    kept = "".join(
        c if c == "\n" else " " if c.isspace() or c in "\x1c\x1d\x1e\x1f" else c
        for c in text
        if c.isspace() or unicodedata.category(c) not in _HIDDEN
    )
    kept = re.sub(
        r"([\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20ff]{10})[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u20d0-\u20ff]+",
        r"\1",
        kept,
    )
    if lines:
        return "\n".join(" ".join(line.split(" ")).rstrip() for line in kept.split("\n")).strip("\n")
    return " ".join(kept.split())


def cleaned(record: R) -> R:
    """A record with every text in it in its one form."""
    changed = {
        f.attribute: new
        for f in fields_of(kind_of(record))
        if (new := _clean_value(f, getattr(record, f.attribute))) != getattr(record, f.attribute)
    }
    return msgspec.structs.replace(record, **changed) if changed else record


def check(plan: Plan, change_set: ChangeSet) -> None:
    """Refuse a change set that would leave something wrong; the plan is tried on and left as it was."""
    for change in change_set.changes:
        if change.after is not None:
            check_values(change.after)
    plan.apply(change_set)
    try:
        for change in change_set.changes:
            _check_change(plan, change)
    finally:
        plan.apply(change_set.inverse())


def check_all(plan: Plan) -> None:
    """Refuse a whole plan (an archive, a sample) in which something is wrong."""
    for record in plan.all():
        check_values(record)
        _check_references(plan, record)
        _check_sense(plan, record)


def check_values(record: Record) -> None:
    """Refuse values that are impossible by themselves: types, lengths, days that do not exist, unknown zones."""
    kind = kind_of(record)
    try:
        msgspec.convert(msgspec.to_builtins(record, builtin_types=(bytes,)), type(record))
    except msgspec.ValidationError as error:
        raise bad_value(kind, record.id, error) from None
    for field in fields_of(kind):
        value = getattr(record, field.attribute)
        if value not in (None, "", ()) and not sound(field, value):
            raise PlannerError(
                N_("“{value}” is no {shape}"),
                where=f"{kind} {record.id}, {field.name}",
                todo=N_("write {example}"),
                value=value,
                shape=field.shape,
                example=EXAMPLES[field.shape],
            )


def bad_value(kind: str, record_id: str, error: msgspec.ValidationError) -> PlannerError:
    """Say what msgspec found in a record of a kind, in words that can be translated, and in which field."""
    said, _, at = str(error).partition(" - at `")
    field = at.removeprefix("key` in `").rstrip("`").removeprefix("$").lstrip(".").removesuffix("[...]")
    where = ", ".join(part for part in (f"{kind} {record_id}".strip(), field) if part)
    for pattern, what, todo in _SAID:
        found = re.search(pattern, said)
        if found:
            facts = {"kind": kind, "field": field, **found.groupdict()}
            return PlannerError(what, where=where, todo=todo, **facts)
    return PlannerError(N_("This value cannot be: {said}"), where=where, todo=N_("correct it"), said=said)


_SAID = (
    (r"unknown field `(?P<field>\w+)`", N_("A {kind} has no field “{field}”"), N_("take it out")),
    (r"missing required field `(?P<field>\w+)`", N_("“{field}” is missing"), N_("fill it in")),
    (r"of length >= 1", N_("“{field}” is empty"), N_("fill it in")),
    (r"of length <= (?P<most>\d+)", N_("“{field}” is longer than {most} characters"), N_("shorten it")),
    (
        r"matching regex",
        N_("“{field}” is not written as it should be"),
        N_("look at “show” for how others are written"),
    ),
    (r"Expected `(int|float)` >= (?P<least>-?\d+)", N_("“{field}” is less than {least}"), N_("correct it")),
    (r"Expected `(int|float)` <= (?P<most>-?\d+)", N_("“{field}” is more than {most}"), N_("correct it")),
    (r"Invalid enum value '?(?P<value>.+?)'?$", N_("“{value}” is none of the choices of “{field}”"), N_("correct it")),
    (r"Expected `.*`, got `(?P<got>.*)`", N_("“{field}” is of the wrong type ({got})"), N_("correct it")),
)
"""How msgspec says what is wrong, and how we do: a pattern, what, what to do."""

EXAMPLES = {
    "day": "2022-05-17", "wall": "2022-05-17T10:00", "time": "10:00", "instant": "2022-05-17T14:00:00Z",
    "zone": "America/New_York",
}  # fmt: skip


def sound(field: Field, value: object) -> bool:
    """Whether the calendar has the day, the clock the time, the tables the zone that a text of the right form names."""
    if not isinstance(value, str):
        return True
    match field.shape:
        case "day":
            return clock.is_day(value)
        case "wall":
            return clock.is_wall(value)
        case "zone":
            return clock.is_zone(value)
        case "instant":
            return clock.is_wall(value[:16]) and value[17:19] < "60"
        case _:
            return True


def _clean_value(field: Field, value: object) -> object:
    lines = field.shape == "long"
    if isinstance(value, str):
        return clean(value, lines=lines)
    if isinstance(value, tuple) and field.shape == "texts":
        return tuple(text for item in value if (text := clean(str(item))))
    if isinstance(value, dict) and field.shape == "map":
        return {key: clean(item, lines=True) if isinstance(item, str) else item for key, item in value.items()}
    return value


def _check_change(plan: Plan, change: Change) -> None:
    if change.kind == "photo":
        return
    if change.after is None:
        _check_nobody_needs(plan, change)
        return
    _check_references(plan, change.after)
    _check_sense(plan, change.after)
    _check_not_skipped(plan, change)


def _check_nobody_needs(plan: Plan, change: Change) -> None:
    if change.kind == "plan":
        raise PlannerError(N_("A plan needs its frame"), where="plan", todo=N_("change it instead"))
    for kind, field in referring(change.kind):
        for other in plan.referring(kind, field.name, change.id) if kind in plan.records else ():
            raise PlannerError(
                N_("“{name}” is still needed by {kind} “{other}”"),
                where=f"{change.kind} {change.id}",
                todo=N_("remove that first"),
                name=label(plan, change.record),
                kind=kind,
                other=label(plan, plan.records[kind][other]),
            )


def _check_references(plan: Plan, record: Record) -> None:
    for field in references_of(kind_of(record)):
        for target in pointed_to(record, field):
            if not any(target in plan.records[kind] for kind in field.refers):
                raise _refusal(
                    plan, record, field.name, N_("There is no {kind} “{id}”"), kind=field.refers[0], id=target
                )


def _refusal(plan: Plan, record: Record, field: str, what: str, **facts: object) -> PlannerError:
    name = label(plan, record)
    called = f"{kind_of(record)} {record.id}" if name in ("", record.id) else f"{kind_of(record)} {record.id}: {name}"
    return PlannerError(what, where=f"{called}, {field}", todo=N_("correct it"), **facts)


SKIPPED = N_("The clocks of {zone} skip {time}; nearest are {before} and {after}")


def _check_not_skipped(plan: Plan, change: Change) -> None:
    """A wall time that its zone skips is refused when it is set (zone rules may change later: then it is a clash)."""
    changed = set(change.differing())
    for field in fields_of(change.kind):
        value = getattr(change.after, field.attribute)
        if field.shape != "wall" or field.name not in changed or value is None or change.after is None:
            continue
        zone = wall_zone(plan, change.after, field.name)
        settled = clock.settle(value, zone)
        if settled.state == "skipped":
            nearest = [clock.wall(moment, zone)[11:] for moment in settled.choices]
            raise _refusal(
                plan, change.after, field.name, SKIPPED,
                zone=zone, time=value.replace("T", " "), before=nearest[0], after=nearest[1],
            )  # fmt: skip


def wall_zone(plan: Plan, record: Record, field: str) -> str:
    """The zone in which a record's wall time is printed (records: the paragraph on wall times)."""
    match record:
        case Leg():
            return record.from_zone if field == "departs" else record.to_zone
        case Session():
            return zone_of_session(plan, record)
        case Slot():
            session = plan.sessions.get(record.session_id)
            return zone_of_session(plan, session) if session else plan.head.zone
        case _:
            from_id = getattr(record, "from_id", None)
            return zone_of_place(plan, place_of(plan, from_id)) if from_id else plan.head.zone


def _check_sense(plan: Plan, record: Record) -> None:
    _check_order(plan, record)
    match record:
        case Session():
            _check_session(plan, record)
        case Slot():
            _check_slot(plan, record)
        case Transfer() if record.from_id == record.to_id:
            raise _refusal(plan, record, "to_id", N_("A way leads from one place to another"))
        case Release() if any(r.number == record.number and r.id != record.id for r in plan.releases.values()):
            raise _refusal(plan, record, "number", N_("There is a release {number} already"), number=record.number)
        case Room() | Venue() if record.id in plan.rooms and record.id in plan.venues:
            raise _refusal(plan, record, "id", N_("A room and a venue have the same id"))
        case PlanRecord():
            _check_frame(plan, record)
        case Person() if record.id in record.keep_apart_ids:
            raise _refusal(plan, record, "keep_apart_ids", N_("Nobody is kept apart from themselves"))
        case _:
            pass


def _check_frame(plan: Plan, frame: PlanRecord) -> None:
    if len(plan.records["plan"]) > 1:
        raise _refusal(plan, frame, "id", N_("A plan has one frame"))
    start, end = frame.meal_from, frame.meal_to
    if clock.wall_between(f"{frame.first_day}T{start}", f"{frame.first_day}T{end}") < frame.meal_minutes:
        raise _refusal(
            plan, frame, "meal_minutes", N_("From {start} to {end} there is no time for a meal of {minutes} min"),
            start=start, end=end, minutes=frame.meal_minutes,
        )  # fmt: skip


_ENDS = (
    ("start", "end", True), ("departs", "arrives", True), ("check_in", "check_out", True), ("opens", "closes", True),
    ("from_day", "to_day", False), ("first_day", "last_day", False), ("meal_from", "meal_to", True),
    ("not_before", "not_after", True),
)  # fmt: skip
"""Fields that begin and end something, and whether the end has to be later (a day may be the same)."""


def _check_order(plan: Plan, record: Record) -> None:
    for first, last, later in _ENDS:
        start, end = getattr(record, first, None), getattr(record, last, None)
        if start is None or end is None:
            continue
        begins, ends = _comparable(plan, record, first, start), _comparable(plan, record, last, end)
        if ends < begins or (later and ends == begins):  # type: ignore[operator]
            raise _refusal(plan, record, last, N_("It ends ({end}) before it starts ({start})"), start=start, end=end)


def _comparable(plan: Plan, record: Record, field: str, value: str) -> int | str:
    return clock.minute(value, wall_zone(plan, record, field)) if "T" in value else value


def _check_session(plan: Plan, session: Session) -> None:
    above, seen = session.parent_id, {session.id}
    while above is not None:
        if above in seen:
            raise _refusal(plan, session, "parent_id", N_("A session cannot be part of itself"))
        seen.add(above)
        parent = plan.sessions.get(above)
        above = parent.parent_id if parent else None
    room: Room | None = plan.rooms.get(session.room_id or "")
    if room is not None and session.venue_id not in (None, room.venue_id):
        raise _refusal(plan, session, "room_id", N_("“{room}” is in another venue"), room=room.name)


def _check_slot(plan: Plan, slot: Slot) -> None:
    if slot.person_id is None:
        return
    for other in plan.slots_of_session(slot.session_id):
        if other.id != slot.id and other.person_id == slot.person_id and other.role == slot.role:
            raise _refusal(
                plan, slot, "person_id", N_("The same person is in this session already as {role}"), role=slot.role
            )
