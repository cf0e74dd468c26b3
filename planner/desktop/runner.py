"""The Qt part of a job, once: a plain function runs beside the window, tells its progress, and can be stopped.

task = desk.jobs.run(work, self)      # work(progress) -> value, in a thread; touches no widget and no database
task.progress.connect(...)            # (done, total, what), on the window's thread
task.done.connect(...)                # the value
task.failed.connect(...)              # the exception: a PlannerError is shown, anything else reaches the hooks
task.cancelled.connect(...)
task.cancel()

`self` is who wants the result: if that object is gone when the job ends (another page, another window), nobody is told.
"""

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from shiboken6 import isValid

from planner.errors import Cancelled, PlannerError
from planner.progress import Progress

Work = Callable[[Progress], object]


class Task(QObject):
    """One running job, living on the window's thread. It tells nothing once `owner` is gone."""

    progress = Signal(int, int, str)
    done = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    over = Signal()
    """It has ended, whether or not there is anybody to tell."""
    _step = Signal(int, int, str)
    _result = Signal(object, object)

    def __init__(self, owner: QObject, *, quiet: bool = False) -> None:
        super().__init__()
        self._owner = owner
        self.quiet = quiet
        self.running = True
        self._stop = False
        self._step.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._result.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def stopping(self) -> bool:
        """Whether it was asked to stop."""
        return self._stop

    def cancel(self) -> None:
        """Ask the job to stop at its next step."""
        self._stop = True

    def step(self, done: int, total: int, what: str = "") -> None:
        """Called by the job, in its thread."""
        if self._stop:
            raise Cancelled
        self._step.emit(done, total, what)

    def finish(self, value: object, error: BaseException | None) -> None:
        """Called by the runner, in the job's thread."""
        self._result.emit(value, error)

    def _tell(self, done: int, total: int, what: str) -> None:
        if isValid(self._owner):
            self.progress.emit(done, total, what)

    def _end(self, value: object, error: BaseException | None) -> None:
        self.running = False
        if isValid(self._owner):
            self._tell_end(value, error)
        self.over.emit()

    def _tell_end(self, value: object, error: BaseException | None) -> None:
        match error:
            case None:
                self.done.emit(value)
            case Cancelled():
                self.cancelled.emit()
            case PlannerError():
                self.failed.emit(error)
            case _:
                sys.excepthook(type(error), error, error.__traceback__)
        self.ended.emit()


class Runner(QObject):
    """Runs jobs; `busy` tells how many that somebody asked for."""

    busy = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(2)
        self._tasks: list[Task] = []

    def run(self, work: Work, owner: QObject, *, quiet: bool = False) -> Task:
        """Start a job; connect to the task's signals before returning to the event loop. A quiet one is not counted."""
        task = Task(owner, quiet=quiet)
        self._tasks.append(task)
        task.over.connect(self._sweep)
        self._pool.start(_Run(work, task))
        self.busy.emit(sum(1 for task in self._tasks if not task.quiet))
        return task

    def stop(self) -> None:
        """Cancel everything and wait for it: before the window goes."""
        for task in self._tasks:
            task.cancel()
        self._pool.waitForDone()

    def _sweep(self) -> None:
        self._tasks = [task for task in self._tasks if task.running]
        self.busy.emit(sum(1 for task in self._tasks if not task.quiet))


class _Run(QRunnable):
    def __init__(self, work: Work, task: Task) -> None:
        super().__init__()
        self._work = work
        self._task = task

    def run(self) -> None:
        try:
            value = self._work(self._task)
        except BaseException as error:  # noqa: BLE001 - handed to the window's thread, which shows or raises it
            self._task.finish(None, error)
        else:
            self._task.finish(value, None)
