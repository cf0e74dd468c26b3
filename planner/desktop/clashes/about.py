"""Which records a clash is about, and what to call them: what "show me" shows."""

from dataclasses import dataclass

from planner.clashes.findings import Finding
from planner.plan import names
from planner.plan.plan import Plan


@dataclass(frozen=True)
class Thing:
    """A record that a page can show."""

    kind: str
    id: str
    icon: str


_ICONS = {"session": "programme", "person": "people", "slot": "seat", "venue": "pin", "room": "pin", "plan": "overview"}


def things(plan: Plan, finding: Finding) -> tuple[Thing, ...]:
    """The records that stand, the one to look at first: where one is late or missing, then who, then the rest."""
    sessions = list(reversed(finding.sessions))
    found = [("session", one) for one in sessions[:1]]
    found += [("person", one) for one in finding.people]
    found += [("person", plan.slots[one].person_id or "") for one in finding.slots if one in plan.slots]
    found += [("session", one) for one in sessions[1:]]
    found += [("venue", one) for one in finding.places if one and not finding.sessions]
    unique = [one for one in dict.fromkeys(found) if plan.get(*one) is not None]
    return tuple(Thing(kind, one, _ICONS[kind]) for kind, one in unique or [("plan", plan.head.id)])


def name(plan: Plan, thing: Thing, lang: str) -> str:
    """A thing as a button calls it."""
    record = plan.records[thing.kind][thing.id]
    session = plan.sessions.get(thing.id)
    return names.short_title(session, lang) if session is not None else names.label(plan, record, lang)


def subject(plan: Plan, finding: Finding) -> str:
    """Whom or what a clash is about, in one name: for the sentence in the history."""
    people = [plan.persons[one] for one in finding.people if one in plan.persons]
    if people:
        return names.full_name(people[0])
    if finding.rooms and finding.rooms[0] in plan.rooms:
        return plan.rooms[finding.rooms[0]].name
    session = next((plan.sessions[one] for one in finding.sessions if one in plan.sessions), None)
    if session is not None:
        return session.title
    places = [names.place_name(plan, one, "en") for one in finding.places if one]
    return " – ".join(places) or finding.code
