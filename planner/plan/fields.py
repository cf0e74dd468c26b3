"""What each field of a record is: read once from the records, used by tables, spreadsheets, forms and checks."""

from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec
from msgspec import Struct, inspect

from planner.plan.records import KINDS, Record

Shape = Literal[
    "text", "long", "int", "bool", "choice", "id", "day", "wall", "time", "instant", "zone", "lang", "country",
    "reference", "bytes", "texts", "ints", "references", "map", "structs",
]  # fmt: skip


class Field(Struct, frozen=True, kw_only=True):
    """A field: `name` in JSON and tables, `attribute` in Python (they differ for "from" alone)."""

    name: str
    attribute: str
    shape: Shape
    required: bool
    optional: bool
    default: object
    choices: tuple[str | int, ...] = ()
    refers: tuple[str, ...] = ()
    sensitive: bool = False
    most: int | None = None
    least: int | None = None


_BY_FORM: dict[str, Shape] = {
    "long": "long", "id": "id", "day": "day", "wall": "wall", "time": "time", "instant": "instant",
    "zone": "zone", "lang": "lang", "country": "country",
}  # fmt: skip


_BY_TYPE: dict[type[inspect.Type], Shape] = {
    inspect.BoolType: "bool", inspect.IntType: "int", inspect.LiteralType: "choice",
    inspect.DictType: "map", inspect.BytesType: "bytes",
}  # fmt: skip


@cache
def fields_of(kind: str) -> tuple[Field, ...]:
    """The fields of a kind, `id` first, in the order of the records."""
    described = inspect.type_info(KINDS[kind])
    if not isinstance(described, inspect.StructType):
        raise TypeError(kind)
    hints = get_type_hints(KINDS[kind])
    return tuple(_field(f, _choices(hints[f.name])) for f in described.fields)


@cache
def field(kind: str, name: str) -> Field:
    """One field by its name in JSON; KeyError if there is none of that name."""
    for one in fields_of(kind):
        if one.name == name:
            return one
    raise KeyError(f"{kind}.{name}")


@cache
def references_of(kind: str) -> tuple[Field, ...]:
    """The fields of a kind that point to other records."""
    return tuple(f for f in fields_of(kind) if f.refers)


@cache
def referring(kind: str) -> tuple[tuple[str, Field], ...]:
    """Every (kind, field) that may point to a record of this kind."""
    return tuple((other, f) for other in KINDS for f in references_of(other) if kind in f.refers)


def value(record: Record, name: str) -> object:
    """A record's value by the field's name in JSON."""
    return getattr(record, field_attribute(name))


def field_attribute(name: str) -> str:
    """The Python name of a field ("from" is a word of the language)."""
    return "from_" if name == "from" else name


def pointed_to(record: Record, one: Field) -> tuple[str, ...]:
    """The ids that a reference field of a record holds, none to many."""
    held = getattr(record, one.attribute)
    if held is None:
        return ()
    return held if isinstance(held, tuple) else (held,)


def _field(described: inspect.Field, choices: tuple[str | int, ...]) -> Field:
    kind, extra, optional = _unwrapped(described.type)
    default = described.default if described.default is not msgspec.NODEFAULT else None
    if described.default_factory is not msgspec.NODEFAULT:
        default = described.default_factory()
    shape = _shape(kind, extra)
    empty_text = isinstance(kind, inspect.StrType) and not described.required and default == ""
    return Field(
        name=described.encode_name,
        attribute=described.name,
        shape=shape,
        required=described.required,
        optional=optional or empty_text,
        default=default,
        choices=choices,
        refers=tuple(_item_extra(kind, extra).get("refers", ())),
        sensitive=bool(extra.get("sensitive", False)),
        most=_most(kind),
        least=getattr(kind, "ge", None),
    )


def _choices(hint: Any) -> tuple[str | int, ...]:  # noqa: ANN401 - a type of any form
    """What a Literal allows, in the order in which the record says it (msgspec sorts it)."""
    if get_origin(hint) is Literal:
        return get_args(hint)
    return next((found for part in get_args(hint) if (found := _choices(part))), ()) if "Literal" in str(hint) else ()


def _unwrapped(kind: inspect.Type) -> tuple[inspect.Type, dict[str, Any], bool]:
    """The plain type, what is said beside it, and whether None is allowed."""
    extra: dict[str, Any] = {}
    optional = False
    while True:
        if isinstance(kind, inspect.Metadata):
            extra |= kind.extra or {}
            kind = kind.type
        elif isinstance(kind, inspect.UnionType):
            optional = any(isinstance(t, inspect.NoneType) for t in kind.types)
            kind = next(t for t in kind.types if not isinstance(t, inspect.NoneType))
        else:
            return kind, extra, optional


def _item_extra(kind: inspect.Type, extra: dict[str, Any]) -> dict[str, Any]:
    return _unwrapped(kind.item_type)[1] if isinstance(kind, inspect.VarTupleType) else extra


def _most(kind: inspect.Type) -> int | None:
    most = getattr(kind, "max_length", None)
    return most if most is not None else getattr(kind, "le", None)


def _shape(kind: inspect.Type, extra: dict[str, Any]) -> Shape:
    if isinstance(kind, inspect.VarTupleType):
        return _list_shape(kind)
    if isinstance(kind, inspect.StrType):
        return "reference" if extra.get("refers") else _BY_FORM.get(extra.get("form", ""), "text")
    return _BY_TYPE[type(kind)]


def _list_shape(kind: inspect.VarTupleType) -> Shape:
    item, extra, _ = _unwrapped(kind.item_type)
    if isinstance(item, inspect.StructType | inspect.DictType):
        return "structs"
    if isinstance(item, inspect.IntType):
        return "ints"
    return "references" if extra.get("refers") else "texts"
