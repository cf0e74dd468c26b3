"""The plan as it was: the journal taken back in memory."""

from msgspec import Struct

from planner.errors import N_, PlannerError
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan
from planner.plan.records import Release
from planner.store.planfile import PlanFile


class Earlier(Struct, frozen=True):
    """The plan as a release was printed from it, the change set that recorded the release, and those after it."""

    before: Plan
    done: ChangeSet
    since: tuple[ChangeSet, ...]


def at_release(file: PlanFile, number: int) -> Earlier:
    """The plan at a release, by the history; refused where that does not reach back so far."""
    release = next((one for one in file.plan.releases.values() if one.number == number), None)
    if release is None:
        raise PlannerError(
            N_("There is no release {number}"),
            where=str(file.path),
            todo=N_("“show PLAN release” lists them"),
            number=number,
        )
    history = file.history()
    at = next((at for at, done in enumerate(history) if _records(done, release)), None)
    if at is None:
        raise PlannerError(
            N_("The history does not reach back to release {number}"),
            where=str(file.path),
            todo=N_("a plan that came from an archive begins its history anew: look in the plan that it came from"),
            number=number,
        )
    before = file.plan.copy()
    for done in reversed(history[at:]):
        before.apply(done.inverse())
    return Earlier(before, history[at], tuple(history[at + 1 :]))


def _records(done: ChangeSet, release: Release) -> bool:
    return any(
        change.before is None and change.after is not None and change.id == release.id for change in done.changes
    )
