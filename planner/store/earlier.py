"""The plan as it was: the journal taken back in memory."""

from collections.abc import Sequence

from msgspec import Struct

from planner.errors import N_, PlannerError
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan
from planner.store.planfile import PlanFile


class Earlier(Struct, frozen=True):
    """The plan as a release was printed from it, the change set that recorded the release, and those after it."""

    before: Plan
    done: ChangeSet
    since: tuple[ChangeSet, ...]


def at_release(file: PlanFile, number: int) -> Earlier:
    """The plan at a release, by the history; refused where that does not reach back so far."""
    return taken_back(file.plan.copy(), since_release(file, number))


def since_release(file: PlanFile, number: int) -> list[ChangeSet]:
    """What was done since a release, oldest first; the first recorded it."""
    release = next((one for one in file.plan.releases.values() if one.number == number), None)
    if release is None:
        raise PlannerError(
            N_("There is no release {number}"),
            where=str(file.path),
            todo=N_("“show PLAN release” lists them"),
            number=number,
        )
    came = next((one.revision for one in file.touching("release", release.id) if one.changes[0].before is None), None)
    if came is None:
        raise PlannerError(
            N_("The history does not reach back to release {number}"),
            where=str(file.path),
            todo=N_("a plan that came from an archive begins its history anew: look in the plan that it came from"),
            number=number,
        )
    return file.changes_since(came - 1)


def taken_back(plan: Plan, done: Sequence[ChangeSet]) -> Earlier:
    """A plan as it was before these, the newest change sets of its history; the first of them recorded a release."""
    for one in reversed(done):
        plan.apply(one.inverse())
    return Earlier(plan, done[0], tuple(done[1:]))
