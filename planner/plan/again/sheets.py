"""Whose sheet a change reaches: a copy that somebody holds is out of date."""

from collections.abc import Iterator

from planner.plan.again.values import Again, Both
from planner.plan.records import Duty, Leg, Person, PlanRecord, Ride, Stay


def sheets(both: Both) -> Iterator[Again]:
    """Everybody who holds a copy and is in what changed; the newest copy of each."""
    touched = set(both.people)
    pairs = (*both.pairs(Leg), *both.pairs(Stay))
    touched |= {one.person_id for pair in pairs for one in pair if one is not None}
    touched |= {rider for pair in both.pairs(Ride) for one in pair if one is not None for rider in one.rider_ids}
    touched |= {one.id for pair in both.pairs(Person) for one in pair if one is not None}
    everybody = any(True for _ in both.pairs(Duty)) or any(True for _ in both.pairs(PlanRecord))
    for person_id in both.after.persons if everybody else sorted(touched & both.after.persons.keys()):
        copies = [(both.after.releases[one.release_id].number, one.id) for one in both.after.issues_of(person_id)]
        if copies:
            number, issue_id = max(copies)
            facts = {"number": str(number)}
            yield Again(what="sheet", why="changed", person_id=person_id, kind="issue", id=issue_id, facts=facts)
