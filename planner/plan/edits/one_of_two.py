"""One record of two that say the same thing twice: what each field becomes, and when it has to be asked."""

from typing import Literal, TypeVar

from msgspec.structs import replace

from planner.plan.edits.travel import journey
from planner.plan.fields import Field, fields_of
from planner.plan.records import Absence, Duty, Leg, Pass, Record, Slot, Stay, kind_of

R = TypeVar("R", bound=Record)

LISTS = ("texts", "ints", "references", "structs")
NOTHING: tuple[object, ...] = (None, "", (), {})


def differ(one: Field, first: object, second: object) -> bool:
    """Whether both say something and not the same; lists never do, they are put together."""
    if first == second or _is_empty(one, first) or _is_empty(one, second) or one.shape in LISTS:
        return False
    if isinstance(first, dict) and isinstance(second, dict):
        return any(first[key] != second[key] for key in first.keys() & second.keys())
    return True


def one_of_two(one: Field, first: object, second: object, choice: Literal["first", "second"] | None) -> object:
    """What a field becomes: what says something, of lists both, of two words the chosen one (else the first)."""
    if isinstance(first, dict) and isinstance(second, dict):
        return {**first, **second} if choice == "second" else {**second, **first}
    if isinstance(first, tuple) and isinstance(second, tuple):
        return (*first, *(item for item in second if item not in first))
    if choice is not None:
        return second if choice == "second" else first
    return second if _is_empty(one, first) else first


def same(own: Record, other: Record) -> bool:
    """Whether two records of one person are the same thing."""
    return type(own) is type(other) and _what(own) is not None and _what(own) == _what(other)


def folded_into(own: R, other: R) -> R:
    """The first with all that it lacks from the second; of two long texts none is lost."""
    taken = {
        one.attribute: _of_slot_or_leg(one, getattr(own, one.attribute), getattr(other, one.attribute))
        for one in fields_of(kind_of(own))
        if one.name not in ("id", "person_id", "start", "end")
    }
    if isinstance(own, Slot) and isinstance(other, Slot) and own.start is None and own.end is None:
        taken |= {"start": other.start, "end": other.end}
    return replace(own, **taken)


def _of_slot_or_leg(one: Field, first: object, second: object) -> object:
    if one.shape == "long" and isinstance(first, str) and isinstance(second, str) and differ(one, first, second):
        return f"{first}\n\n{second}"
    return one_of_two(one, first, second, None)


def _what(record: Record) -> tuple[object, ...] | None:
    """What makes a record the thing that it is, whoever's it is; None of what one may well have twice."""
    match record:
        case Slot():
            return (record.session_id, record.role)
        case Leg():
            return journey(record)
        case Stay():
            return (record.venue_id, record.check_in, record.check_out)
        case Absence():
            return (record.start, record.end)
        case Pass():
            return (record.pass_kind_id, record.from_day, record.to_day)
        case Duty():
            return (record.day, record.from_, record.to, record.language)
        case _:
            return None


def _is_empty(one: Field, value: object) -> bool:
    """Nothing is said: it is as a new record has it."""
    return value in NOTHING or (not one.required and value == one.default)
