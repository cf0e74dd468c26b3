"""Whom a reader can call: the contacts on duty in their language, and the emergency numbers that concern them."""

from planner.itinerary.values import Contact
from planner.plan.plan import Plan
from planner.plan.records import Duty, Person
from planner.plan.shapes import Emergency


def contacts_of(plan: Plan, person: Person, days: tuple[str, ...]) -> tuple[Contact, ...]:
    """The contacts on duty on these days (none given: on any), the one of most days first."""
    found: dict[tuple[str, str | None, str | None], list[str]] = {}
    for day in days or sorted({duty.day for duty in plan.duties.values()}):
        for duty in _for_reader(person, [one for one in plan.duties.values() if one.day == day]):
            found.setdefault((duty.person_id, duty.from_, duty.to), []).append(day)
    contacts = [
        Contact(plan.persons[who], tuple(on), since, until)
        for (who, since, until), on in found.items()
        if who != person.id
    ]
    return tuple(sorted(contacts, key=lambda one: (-len(one.days), one.days[0], one.since or "", one.person.id)))


def emergency_of(plan: Plan, person: Person) -> tuple[Emergency, ...]:
    """The lines for all, then those of the person's own country."""
    return tuple(line for line in plan.head.emergency if not line.country or line.country == person.country)


def _for_reader(person: Person, duties: list[Duty]) -> list[Duty]:
    """Of a day's duties those in a language of the reader's, else those without one, else all."""
    theirs = {person.sheet_language, *person.languages} - {""}
    return (
        [duty for duty in duties if duty.language in theirs] or [duty for duty in duties if not duty.language] or duties
    )
