"""What is sent to a reader: which edition their sheet is by now, and which copy they hold to compare it with."""

from msgspec import Struct

from planner.itinerary.compose import days_of
from planner.itinerary.entries import entries_of_days, marks_between
from planner.itinerary.releases import last_copy
from planner.itinerary.values import Marks
from planner.plan.plan import Plan
from planner.plan.records import Issue, Release


class Sending(Struct, frozen=True):
    """`release` is what the sheet is, if nothing changed since it was printed; `held` the copy in the reader's hand."""

    release: Release | None = None
    held: tuple[Release, Issue] | None = None


def sending(plan: Plan, person_id: str) -> Sending:
    """A release that was printed and not handed over is what is to be sent: it compares with the copy before it."""
    newest = last_copy(plan, person_id)
    if newest is None:
        return Sending()
    release, issue = newest
    if not _same(plan, person_id, issue):
        return Sending(None, newest)
    if any(at is not None for at in (issue.handed_over, issue.told_at, issue.read_at)):
        return Sending(release, newest)
    held = [(plan.releases[one.release_id], one) for one in plan.issues_of(person_id)]
    older = (one for one in held if one[0].number < release.number)
    return Sending(release, max(older, key=lambda one: (one[0].number, one[1].id), default=None))


def is_news(plan: Plan, person_id: str) -> bool:
    """Whether something is to be sent: they hold no copy, or one that says something else."""
    held = sending(plan, person_id).held
    return held is None or not _same(plan, person_id, held[1])


def _same(plan: Plan, person_id: str, issue: Issue) -> bool:
    return marks_between(entries_of_days(days_of(plan, person_id)), issue.entries) == Marks()
