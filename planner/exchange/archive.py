"""The whole plan as one readable JSON file, out and in: for tests, scripts and other programs."""

import json
from collections.abc import Iterable

import msgspec

from planner.errors import N_, PlannerError
from planner.plan import entry
from planner.plan.fields import fields_of
from planner.plan.plan import Plan
from planner.plan.records import KINDS, Photo, Record

FORMAT = "delegation-plan"
VERSION = 1
MOST_BYTES = 512 * 1024 * 1024
"""A plan of 50,000 people is a tenth of this."""

_ALONE = "plan"
"""The kind that is one object, not a list."""


def dump(plan: Plan, photos: Iterable[Photo] = ()) -> bytes:
    """A plan as text: kinds in their order, records sorted by id, fields at their default left out.

    Photos are not in memory: those that are given go in as base64.
    """
    whole: dict[str, object] = {"format": FORMAT, "version": VERSION, _ALONE: _values(_ALONE, plan.head)}
    for kind in KINDS:
        records: Iterable[Record] = photos if kind == "photo" else plan.records[kind].values()
        found = [_values(kind, record) for record in sorted(records, key=lambda record: record.id)]
        if found and kind != _ALONE:
            whole[kind] = found
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


def load(text: bytes) -> list[Record]:
    """The records of an archive, all of them or a `PlannerError` that names the record and the field."""
    whole = _object(text)
    _check_frame(whole)
    records = [record for kind in KINDS if kind in whole for record in _records(kind, whole[kind])]
    _check_once(records)
    plan = Plan.of(records)
    for photo in (record for record in records if isinstance(record, Photo)):
        entry.check_values(photo)
        if photo.person_id not in plan.persons:
            raise _nobody(photo)
    entry.check_all(plan)
    return records


def _values(kind: str, record: Record) -> dict[str, object]:
    """The fields that say something; `id` always does."""
    values = msgspec.to_builtins(record)
    return {
        field.name: values[field.name]
        for field in fields_of(kind)
        if field.required or getattr(record, field.attribute) != field.default
    }


def _object(text: bytes) -> dict[str, object]:
    """The JSON object; each name in it may stand once, since the later would silently win."""
    if len(text) > MOST_BYTES:
        raise PlannerError(N_("The archive is too big"), todo=N_("split it into parts"))
    try:
        msgspec.json.decode(text)
        found = json.loads(text.decode(), object_pairs_hook=_each_once)
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise PlannerError(
            N_("This is not JSON: {said}"), todo=N_("choose an archive (*.plan.json)"), said=error
        ) from None
    if not isinstance(found, dict):
        raise _not_an_archive()
    return found


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise PlannerError(N_("“{field}” stands twice in one record"), todo=N_("take one out"), field=twice)
    return found


def _not_an_archive() -> PlannerError:
    return PlannerError(N_("This is not an archive of a plan"), todo=N_("choose an archive (*.plan.json)"))


def _check_frame(whole: dict[str, object]) -> None:
    if whole.get("format") != FORMAT:
        raise _not_an_archive()
    version = whole.get("version")
    if version != VERSION or isinstance(version, bool):
        raise PlannerError(
            N_("The archive has version {found}; this program knows {known}"),
            where="version",
            todo=N_("install a newer version, or export it again"),
            found=json.dumps(version),
            known=VERSION,
        )
    for name in whole:
        if name not in KINDS and name not in ("format", "version"):
            raise PlannerError(N_("There is no kind of record “{kind}”"), where=name, todo=N_("take it out"), kind=name)
    if _ALONE not in whole:
        raise PlannerError(N_("“{field}” is missing"), where=_ALONE, todo=N_("fill it in"), field=_ALONE)


def _records(kind: str, found: object) -> list[Record]:
    if kind == _ALONE:
        found = [found]
    if not isinstance(found, list):
        raise PlannerError(N_("This must be a list of records"), where=kind, todo=N_("correct it"))
    return [_record(kind, number, values) for number, values in enumerate(found, start=1)]


def _record(kind: str, number: int, values: object) -> Record:
    if not isinstance(values, dict):
        raise PlannerError(N_("This must be a record"), where=f"{kind} {number}", todo=N_("correct it"))
    called = values.get("id")
    try:
        return entry.cleaned(msgspec.convert(values, KINDS[kind]))
    except msgspec.ValidationError as error:
        name = called if isinstance(called, str) and called else str(number)
        raise entry.bad_value(kind, name, error) from None


def _check_once(records: list[Record]) -> None:
    seen: set[tuple[type[Record], str]] = set()
    for record in records:
        key = (type(record), record.id)
        if key in seen:
            kind = next(kind for kind, made in KINDS.items() if made is key[0])
            raise PlannerError(
                N_("There are two records with this id"), where=f"{kind} {record.id}, id", todo=N_("give one another")
            )
        seen.add(key)


def _nobody(photo: Photo) -> PlannerError:
    return PlannerError(
        N_("There is no {kind} “{id}”"),
        where=f"photo {photo.id}, person_id",
        todo=N_("correct it"),
        kind="person",
        id=photo.person_id,
    )
