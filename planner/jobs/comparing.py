"""What is different between two states of a plan: the records, and what each person reads of it."""

from msgspec import Struct

from planner.itinerary.compose import days_of
from planner.itinerary.entries import Entry, entries_of_days, marks_between
from planner.itinerary.releases import readers
from planner.itinerary.values import Marks
from planner.plan.changes import Change, ChangeSet
from planner.plan.plan import Plan


class ForPerson(Struct, frozen=True):
    """What is different for somebody: their entries as they are after, and the marks on them."""

    person_id: str
    entries: tuple[Entry, ...]
    marks: Marks


def changes_between(before: Plan, after: Plan) -> ChangeSet:
    """The records that came, went or differ, kind by kind."""
    changes: list[Change] = []
    for kind, records in after.records.items():
        old = before.records[kind]
        for record_id in sorted(old.keys() | records.keys()):
            one, other = old.get(record_id), records.get(record_id)
            if one != other:
                changes.append(Change(one, other))
    return ChangeSet(changes=tuple(changes), label="diff")


def people_between(before: Plan, after: Plan) -> tuple[ForPerson, ...]:
    """For whom an itinerary differs, by name; who is in one of them only has all of it new, or gone."""
    everybody = [*readers(after), *(one for one in readers(before) if one not in after.persons)]
    found = (_for_person(one, _entries(before, one), _entries(after, one)) for one in everybody)
    return tuple(one for one in found if one.marks != Marks())


def _entries(plan: Plan, person_id: str) -> tuple[Entry, ...]:
    person = plan.persons.get(person_id)
    if person is None or person.kind == "counterpart":
        return ()
    return entries_of_days(days_of(plan, person_id))


def _for_person(person_id: str, before: tuple[Entry, ...], after: tuple[Entry, ...]) -> ForPerson:
    return ForPerson(person_id, after, marks_between(after, before))
