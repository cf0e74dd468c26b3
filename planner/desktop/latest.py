"""A question that is asked again and again (what would this do?): each in a job, and only the last answer counts."""

from PySide6.QtCore import QObject, Signal

from planner.desktop.runner import Runner, Task, Work
from planner.progress import Progress


class Latest(QObject):
    """`answered(value)` for the last question asked; answers to older ones are dropped. `failed` as of any job."""

    answered = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._task: Task | None = None

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._task is not None

    def ask(self, work: Work) -> Task:
        """Ask; what was asked before is no longer of interest."""
        self.drop()

        def begin(progress: Progress) -> object:
            progress.step(0, 0)  # one that is dropped before its turn is not even begun
            return work(progress)

        task = self._jobs.run(begin, self, quiet=True)
        self._task = task
        task.done.connect(lambda value: self._answer(task, value))
        task.failed.connect(lambda error: self._fail(task, error))
        return task

    def drop(self) -> None:
        """Nobody wants the answer any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _answer(self, task: Task, value: object) -> None:
        if task is self._task:
            self._task = None
            self.answered.emit(value)

    def _fail(self, task: Task, error: object) -> None:
        if task is self._task:
            self._task = None
            self.failed.emit(error)
