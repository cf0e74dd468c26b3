"""Who reads which sensitive fields: an output holds those of its audience, and every other output none."""

from functools import cache
from typing import Literal, TypeVar, get_args

from msgspec.structs import replace

from planner.plan.fields import fields_of
from planner.plan.records import KINDS, Record, kind_of

Audience = Literal["self", "team", "escort", "driver"]
"""The reader of a sheet, the team at its desk, who goes with a person, who drives."""

AUDIENCES: tuple[Audience, ...] = get_args(Audience)

SENSITIVE = frozenset((kind, field.name) for kind in KINDS for field in fields_of(kind) if field.sensitive)
"""Kind and field of all that is sensitive."""

MAY_READ: dict[Audience, frozenset[tuple[str, str]]] = {
    "self": SENSITIVE - {("person", "notes")},
    "team": SENSITIVE - {("person", "notes")},
    "escort": frozenset({("person", "phone"), ("person", "access")}),
    "driver": frozenset({("person", "phone")}),
}
"""Of the person whom an output is about. Who is on duty, too, is called by telephone, whoever reads it."""

R = TypeVar("R", bound=Record)

ON_DUTY = frozenset({("person", "phone")})


def for_audience(record: R, may_read: frozenset[tuple[str, str]]) -> R:
    """The record without the sensitive fields that are not among these."""
    hidden = {
        attribute: default
        for attribute, default in _hidden(kind_of(record), may_read)
        if getattr(record, attribute) != default
    }
    return replace(record, **hidden) if hidden else record


@cache
def _hidden(kind: str, may_read: frozenset[tuple[str, str]]) -> tuple[tuple[str, object], ...]:
    """What is hidden of a kind: its attributes, each with what stands in its place."""
    return tuple(
        (field.attribute, field.default)
        for field in fields_of(kind)
        if field.sensitive and (kind, field.name) not in may_read
    )
