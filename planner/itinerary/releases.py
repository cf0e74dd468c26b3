"""Which copy of their sheet a reader holds, and what changed since."""

from planner.itinerary.entries import marks
from planner.itinerary.values import Itinerary, Marks
from planner.plan.plan import Plan
from planner.plan.records import Issue, Release


def last_copy(plan: Plan, person_id: str) -> tuple[Release, Issue] | None:
    """The copy of the newest release that the person got; None if they never got one."""
    held = [(plan.releases[issue.release_id], issue) for issue in plan.issues_of(person_id)]
    return max(held, key=lambda one: (one[0].number, one[1].id), default=None)


def changed_since_copy(plan: Plan, itinerary: Itinerary) -> tuple[Marks, Release | None]:
    """The marks against the reader's own last copy, and its release; no marks without one."""
    held = last_copy(plan, itinerary.person.id)
    if held is None:
        return Marks(), None
    release, issue = held
    return marks(itinerary, issue.entries), release
