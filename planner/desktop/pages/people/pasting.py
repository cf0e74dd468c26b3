"""What a paste would do: the people it changes and adds, the cells that it cannot read; one change set."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.desktop.pages.people.cells import FIELDS, NAME, Cells
from planner.desktop.pages.people.clipboard import Rows
from planner.desktop.widgets.typed import Refused
from planner.plan.changes import ChangeSet
from planner.plan.edits.people import change_people
from planner.plan.names import folded, full_name, listed_name, printed_name
from planner.plan.plan import Plan
from planner.plan.records import Person
from planner.wording import labels


@dataclass(frozen=True)
class Unclear:
    """A cell that is left as it was: its row of the clipboard (1 and up), its text, and why."""

    row: int
    text: str
    what: str
    facts: Mapping[str, object]


@dataclass(frozen=True)
class Preview:
    """`change_set` does what is clear."""

    rows: int
    new: int
    unclear: tuple[Unclear, ...]
    change_set: ChangeSet


@dataclass(frozen=True)
class Aim:
    """Where a paste goes: the fields of its columns ("" for none) and the person of each row (None for a new one)."""

    keys: tuple[str, ...]
    people: tuple[Person | None, ...]
    rows: Rows


def aim_at_cells(rows: Rows, keys: Sequence[str], people: Sequence[Person]) -> Aim:
    """From the current cell on: columns to the right, rows down; what goes beyond the last person is new."""
    width = max(len(row) for row in rows)
    below = [*people[: len(rows)], *([None] * (len(rows) - len(people)))]
    return Aim(tuple(keys[:width]), tuple(below), rows)


def aim_by_heads(plan: Plan, rows: Rows, lang: str) -> Aim | None:
    """If the first row names fields and one of them is the name: people by e-mail or name, the others new."""
    keys = _keys_of_heads(rows[0], lang)
    if len(rows) < 2 or sum(1 for key in keys if key) * 2 < len(keys) or not {NAME, "family"} & set(keys):
        return None
    by_name = _by_name(plan)
    people = tuple(_person_of(row, keys, by_name) for row in rows[1:])
    return Aim(keys, people, rows[1:])


def preview(plan: Plan, cells: Cells, aim: Aim) -> Preview:
    """Read every cell; a new person without a readable name is left out."""
    changed: list[tuple[Person | None, dict[str, object]]] = []
    unclear: list[Unclear] = []
    for number, (row, person) in enumerate(zip(aim.rows, aim.people, strict=True), 1):
        fields: dict[str, object] = {}
        for key, text in zip(aim.keys, row, strict=False):
            if not key or (person is None and not text.strip()):
                continue
            try:
                fields |= cells.read(person, key, text)
            except Refused as refused:
                unclear.append(Unclear(number, text, refused.what, refused.facts))
        if fields and (person is not None or fields.get("family")):
            changed.append((person, fields))
    new = sum(1 for person, _ in changed if person is None)
    return Preview(len(aim.rows), new, tuple(unclear), change_people(plan, changed))


def _keys_of_heads(heads: Sequence[str], lang: str) -> tuple[str, ...]:
    """The fields that a row of headings names, as imports read them; then by our own labels."""
    from planner.exchange.headings import columns_of  # noqa: PLC0415 - only where one pastes

    told = {column.index: column.target for column in columns_of(tuple(heads), "person", {})}
    known = {*FIELDS, NAME}
    return tuple(told[n] if told.get(n) in known else _key_of_head(head, lang) for n, head in enumerate(heads))


def _key_of_head(head: str, lang: str) -> str:
    wanted = folded(head.strip())
    for language in (lang, "en", "es", "fr"):
        for name in FIELDS:
            if wanted in (name, folded(labels.field_label("person", name, language))):
                return name
        if wanted == folded(labels.field_label("party", NAME, language)):
            return NAME
    return ""


def _by_name(plan: Plan) -> dict[str, Person | None]:
    """People by folded names and e-mail; None where two have the same."""
    found: dict[str, Person | None] = {}
    for person in plan.persons.values():
        for name in {
            folded(one) for one in (full_name(person), listed_name(person), printed_name(person), person.email)
        }:
            if name:
                found[name] = None if name in found else person
    return found


def _person_of(row: Sequence[str], keys: Sequence[str], by_name: Mapping[str, Person | None]) -> Person | None:
    told = {key: folded(text.strip()) for key, text in zip(keys, row, strict=False) if key}
    given, family = told.get("given", ""), told.get("family", "")
    for name in (told.get("email", ""), told.get(NAME, ""), f"{given} {family}".strip()):
        if by_name.get(name) is not None:
            return by_name[name]
    return None
