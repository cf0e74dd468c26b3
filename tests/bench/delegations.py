"""The sample's delegation at any size: its people again and again under names of their own, in the same sessions."""

from collections.abc import Iterator

from msgspec.structs import replace

from planner.jobs import sample
from planner.jobs.printing import who_gets_a_sheet
from planner.plan.plan import Plan
from planner.plan.records import Absence, Leg, Person, Record, Slot, Stay


def delegation(people: int) -> Plan:
    """A plan in which so many get a sheet."""
    records = sample.records()
    readers = who_gets_a_sheet(Plan.of(records))
    more = [set(readers[: max(0, people - at)]) for at in range(len(readers), people, len(readers))]
    return Plan.of([*records, *(one for turn, some in enumerate(more, 1) for one in _again(records, some, turn))])


def _again(records: list[Record], people: set[str], turn: int) -> Iterator[Record]:
    """Others of the same week."""
    for record in records:
        match record:
            case Person() if record.id in people:
                yield replace(record, id=f"{record.id}-{turn}", family=f"{record.family} {turn}")
            case Slot() | Leg() | Stay() | Absence() if record.person_id in people:
                yield replace(record, id=f"{record.id}-{turn}", person_id=f"{record.person_id}-{turn}")
            case _:
                pass
