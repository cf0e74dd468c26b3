"""One person's sheet for the preview: as it would be printed now, as the copy in hand was printed, or both."""

from dataclasses import dataclass
from typing import Literal

from planner.desktop.sheets.pdf import Document, document, lines, only_in
from planner.desktop.workspace import Workspace
from planner.errors import N_, PlannerError
from planner.itinerary.releases import last_copy
from planner.jobs import releasing
from planner.jobs.printing import sheet_pdf
from planner.plan import clock
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan
from planner.progress import Progress
from planner.store import earlier
from planner.store.planfile import PlanFile

View = Literal["now", "then", "both"]


@dataclass(frozen=True)
class Since:
    """What was done since a release was recorded, and its number; the plan of then is found by taking it back."""

    number: int
    done: tuple[ChangeSet, ...]


def since_copy(workspace: Workspace, person_id: str) -> Since:
    """What was done since the copy that somebody holds; read here, because no job reads the file."""
    file, held = workspace.file, last_copy(workspace.plan, person_id)
    if held is None or not isinstance(file, PlanFile):
        raise PlannerError(N_("There is no copy to compare with"), todo=N_("look at the sheet as it is now"))
    return Since(held[0].number, tuple(earlier.since_release(file, held[0].number)))


def draw(
    plan: Plan, person_id: str, view: View, *, since: Since | None, now: int, progress: Progress
) -> list[Document]:
    """The documents that a view shows; in `both` the lines are marked that only one of them has."""
    before = [_then(plan.copy(), person_id, since)] if since is not None and view != "now" else []
    progress.step(1, 2)
    after = [sheet_pdf(plan, person_id, now=now)] if view != "then" else []
    progress.step(2, 2)
    if before and after:
        old, new = lines(before[0]), lines(after[0])
        return [document(before[0], only_in(old, new)), document(after[0], only_in(new, old))]
    return [document(data) for data in (*before, *after)]


def _then(plan: Plan, person_id: str, since: Since) -> bytes:
    then = earlier.taken_back(plan, since.done)
    again = releasing.again(then.done, since.number)
    moment = clock.minute_of_instant(again.release.at)
    how = again.how
    return sheet_pdf(then.before, person_id, now=moment, paper=how.paper, language=how.language, release=again.release)
