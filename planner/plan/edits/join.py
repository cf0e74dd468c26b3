"""Join two records of one person: everything that points to the second points to the first."""

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from planner.errors import N_, PlannerError
from planner.plan.changes import Change, ChangeSet, change_set, fold, removed
from planner.plan.edits.one_of_two import differ, folded_into, one_of_two, same
from planner.plan.edits.replace import exchanged
from planner.plan.fields import Field, fields_of, referring
from planner.plan.names import full_name
from planner.plan.plan import Plan
from planner.plan.records import Person, Photo, Record, Slot, kind_of

Choice = Literal["first", "second"]


class Differing(Struct, frozen=True):
    """A field in which both records say something, and not the same."""

    field: str
    first: object
    second: object


def differing(plan: Plan, keep_id: str, other_id: str) -> tuple[Differing, ...]:
    """What has to be asked before two records of a person are joined, in the order of the fields."""
    keep, other = plan.persons[keep_id], plan.persons[other_id]
    return tuple(
        Differing(one.name, getattr(keep, one.attribute), getattr(other, one.attribute))
        for one in fields_of("person")
        if _is_asked(one, keep, other)
    )


def join_people(
    plan: Plan,
    keep_id: str,
    other_id: str,
    prefer: Choice | Mapping[str, Choice] | None = None,
    *,
    photo: Photo | None = None,
) -> ChangeSet:
    """Make one person of two: the first stays, what it lacks comes from the second, lists are put together.

    `prefer` says whose word holds where both say something: for all fields, or field by field (names as in JSON); a
    field that differs and is not decided is refused. What both have alike (a role in a session, a leg, a night, a
    pass, an absence, a duty) becomes one. `photo` is the second's if the first has none: photos are in the file alone.
    """
    if keep_id == other_id:
        raise PlannerError(N_("These are one record already"), where=f"person {keep_id}", todo=N_("name two"))
    keep, other = plan.persons[keep_id], plan.persons[other_id]
    joined = _joined(plan, keep, other, prefer)
    pointing = _pointing(plan, keep, other)
    changes = [Change(keep, joined), *_without_doubles(plan, keep_id, pointing), removed(other)]
    if photo is not None:
        changes.insert(0, Change(photo, replace(photo, person_id=keep_id)))
    return change_set("join_people", fold(changes), person=full_name(joined), whom=full_name(other))


def _is_asked(one: Field, keep: Person, other: Person) -> bool:
    """A kind is never guessed: that of a delegate is also what a record has of which nothing was said."""
    first, second = getattr(keep, one.attribute), getattr(other, one.attribute)
    return first != second if one.name == "kind" else one.name != "id" and differ(one, first, second)


def _joined(plan: Plan, keep: Person, other: Person, prefer: Choice | Mapping[str, Choice] | None) -> Person:
    chosen: dict[str, Choice] = {}
    undecided = []
    for one in differing(plan, keep.id, other.id):
        choice = prefer if isinstance(prefer, str) else (prefer or {}).get(one.field)
        if choice is None:
            undecided.append(one.field)
        else:
            chosen[one.field] = choice
    if undecided:
        raise PlannerError(
            N_("The two records of {person} differ in {fields}"),
            where=f"person {keep.id}, {other.id}",
            todo=N_("say which to take"),
            person=full_name(keep),
            fields=", ".join(undecided),
        )
    taken = {
        one.attribute: one_of_two(
            one, getattr(keep, one.attribute), getattr(other, one.attribute), chosen.get(one.name)
        )
        for one in fields_of("person")
        if one.name != "id"
    }
    whole = replace(keep, **taken)
    return replace(whole, keep_apart_ids=exchanged(whole.keep_apart_ids, other.id, keep.id, but=keep.id))


def _pointing(plan: Plan, keep: Person, other: Person) -> dict[str, Change]:
    """What points to the second and shall point to the first, by kind and id."""
    found: dict[str, Change] = {}
    for kind, one in referring("person"):
        for record_id in plan.referring(kind, one.name, other.id) if kind in plan.records else ():
            if record_id in (keep.id, other.id) and kind == "person":
                continue
            key = f"{kind} {record_id}"
            before = plan.records[kind][record_id]
            held = found.get(key)
            after = _pointed(held.record if held else before, one, keep.id, other.id)
            found[key] = Change(before, after)
    return found


def _pointed(record: Record, one: Field, keep_id: str, other_id: str) -> Record:
    held = getattr(record, one.attribute)
    target = exchanged(held, other_id, keep_id) if isinstance(held, tuple) else keep_id
    after = replace(record, **{one.attribute: target})
    return _with_sense(after) if isinstance(after, Slot) else after


def _with_sense(slot: Slot) -> Slot:
    """Nobody is a stand-in of their own, or there for themselves."""
    return replace(
        slot,
        stand_in_ids=tuple(one for one in slot.stand_in_ids if one != slot.person_id),
        instead_of_id=None if slot.instead_of_id == slot.person_id else slot.instead_of_id,
    )


def _without_doubles(plan: Plan, keep_id: str, pointing: Mapping[str, Change]) -> Iterator[Change]:
    """The changes, but where the first has the very thing already: that is filled, and the second's goes."""
    filled: dict[str, Change] = {}
    for change in pointing.values():
        twin = next((own for own in _own(plan, change, keep_id) if same(own, change.record)), None)
        if twin is None or change.before is None:
            yield change
            continue
        held = filled.get(twin.id) or pointing.get(f"{kind_of(twin)} {twin.id}") or Change(twin, twin)
        into = folded_into(held.record, change.record)
        filled[twin.id] = Change(twin, _with_sense(into) if isinstance(into, Slot) else into)
        yield removed(change.before)
    yield from filled.values()


def _own(plan: Plan, change: Change, keep_id: str) -> Iterator[Record]:
    """What the first has of the kind, if the record was the second's: what is others' only names the second."""
    was, now = (getattr(one, "person_id", None) for one in (change.before, change.after))
    if now == keep_id != was:
        for record_id in plan.referring(change.kind, "person_id", keep_id):
            yield plan.records[change.kind][record_id]
