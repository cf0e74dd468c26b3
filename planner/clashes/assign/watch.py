"""The time that a filling may take, what is told of it, and whether it should stop."""

from time import monotonic

from planner.errors import Cancelled
from planner.progress import Progress


class Watch:
    """Tells the seconds that have passed, of those allowed, and how many slots are filled so far."""

    def __init__(self, progress: Progress, seconds: float) -> None:
        self._progress = progress
        self._began = monotonic()
        self._seconds = seconds
        self.stopped = False
        """Whether the user has had enough: the best so far is wanted."""

    def passed(self) -> float:
        """Seconds since the beginning."""
        return monotonic() - self._began

    def left(self) -> float:
        """Seconds that may still be used; none once it was stopped."""
        return 0.0 if self.stopped else max(0.0, self._seconds - self.passed())

    def tell(self, filled: int, asks: int) -> None:
        """Say how far it is, and hear whether to stop."""
        self._step(min(self.passed(), max(0.0, self._seconds - 1)), f"{filled}/{asks}")

    def end(self) -> None:
        """It is over."""
        self._step(self._seconds, "")

    def _step(self, seconds: float, what: str) -> None:
        if self.stopped:
            return
        try:
            self._progress.step(int(seconds), max(1, int(self._seconds)), what)
        except Cancelled:
            self.stopped = True
