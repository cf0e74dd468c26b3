"""Change and add several people at once: what a paste does."""

from collections.abc import Iterable, Mapping

from planner.plan.changes import Change, ChangeSet, added, change_set, fold
from planner.plan.edits.fields import with_fields
from planner.plan.entry import cleaned
from planner.plan.fields import field_attribute
from planner.plan.ids import new_id
from planner.plan.plan import Plan
from planner.plan.records import Person


def change_people(plan: Plan, wishes: Iterable[tuple[Person | None, Mapping[str, object]]]) -> ChangeSet:
    """Set fields of people, by their names in JSON; without a person a new one, who then needs a family name."""
    changes: list[Change] = []
    latest: dict[str, Person] = {}
    for person, fields in wishes:
        if person is None:
            named = {field_attribute(name): value for name, value in fields.items()}
            changes.append(added(cleaned(Person(id=new_id(), **named))))  # type: ignore[arg-type]
            continue
        before = latest.get(person.id, plan.persons[person.id])
        latest[person.id] = with_fields(before, fields)
        changes.append(Change(before, latest[person.id]))
    kept = fold(changes)
    new = sum(1 for change in kept if change.before is None)
    return change_set("change_people", kept, n=str(len(kept)), new=str(new))
