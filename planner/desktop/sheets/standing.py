"""How every sheet stands against its reader's copy, and who cannot know yet: worked out beside the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner.desktop.runner import Runner, Task
from planner.itinerary.releases import Standing, Unknowing, cannot_know, readers, standing
from planner.plan.plan import Plan
from planner.plan.records import Release
from planner.progress import Progress

if TYPE_CHECKING:
    from planner.desktop.workspace import Workspace

REST = 250
"""Milliseconds without an edit before all are looked at again."""

MINUTE = 60_000
"""Milliseconds after which those who sit somewhere may have come out."""

STEP = 25
"""Sheets between two looks at whether anybody still wants to know."""


@dataclass(frozen=True)
class Found:
    """Everybody's standing, by the list of names, and who cannot know what changed."""

    by_person: Mapping[str, Standing] = field(default_factory=dict)
    unknowing: tuple[Unknowing, ...] = ()

    @property
    def never(self) -> list[str]:
        """Those who never got a sheet."""
        return [one for one, held in self.by_person.items() if held.issue is None]

    @property
    def outdated(self) -> list[str]:
        """Those whose copy says something else."""
        return [one for one, held in self.by_person.items() if held.issue is not None and held.concerned]

    def wrong(self, person_ids: Sequence[str]) -> list[str]:
        """Those of these people whose copy says something else."""
        outdated = set(self.outdated)
        return [one for one in person_ids if one in outdated]

    @property
    def concerned(self) -> list[str]:
        """Those who are to get a sheet."""
        return [one for one, held in self.by_person.items() if held.concerned]


class Standings(QObject):
    """`learned` when more is known; nothing is worked out before somebody wants it."""

    learned = Signal()

    def __init__(self, jobs: Runner, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._jobs = jobs
        self._workspace = workspace
        self._task: Task | None = None
        self._wanted = False
        self.found = Found()
        self.known = False
        """Whether anything has been found out yet."""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._look)
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self._look)
        workspace.changed.connect(self._follow)

    def want(self) -> None:
        """From now on keep it known."""
        if not self._wanted:
            self._wanted = True
            self._minute.start()
            self._wait.start(0)

    def of(self, person_id: str) -> Standing | None:
        """How one stands; None if it is not known yet."""
        return self.found.by_person.get(person_id)

    def _follow(self) -> None:
        if self._wanted:
            self._wait.start(REST)

    def _look(self) -> None:
        if self._task is not None:
            self._task.cancel()
        plan, now = self._workspace.plan.copy(), self._workspace.now
        task = self._jobs.run(lambda progress: find(plan, now, progress), self, quiet=True)
        task.done.connect(lambda found: self._learn(task, found))
        self._task = task

    def _learn(self, task: Task, found: Found) -> None:
        if task is not self._task:
            return
        self._task = None
        news = not self.known or found != self.found
        self.found, self.known = found, True
        if news:
            self.learned.emit()


def find(plan: Plan, now: int, progress: Progress) -> Found:
    """Look at everybody."""
    everybody = readers(plan)
    held: dict[str, Standing] = {}
    for done, one in enumerate(everybody):
        if done % STEP == 0:
            progress.step(done, len(everybody))
        held[one] = standing(plan, one)
    return Found(held, cannot_know(plan, now) if plan.issues else ())


def newest(plan: Plan) -> Release | None:
    """The newest release."""
    return max(plan.releases.values(), key=lambda one: one.number, default=None)
