"""How a long job tells how far it is, and hears that it should stop."""

from dataclasses import dataclass, field
from typing import Protocol

from planner.errors import Cancelled


class Progress(Protocol):
    """What a job is given: it reports steps, and `step` raises `Cancelled` when the user wants it to stop."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """`done` of `total` things are ready; `what` names the one just finished."""


class Silent:
    """Nobody watches and nobody stops."""

    def step(self, done: int, total: int, what: str = "") -> None:
        """Take no notice."""


@dataclass
class Counted:
    """Keeps what was reported and stops once `stop_after` things are done (a job's own test, or a caller's limit)."""

    stop_after: int | None = None
    seen: list[tuple[int, int, str]] = field(default_factory=list)

    def step(self, done: int, total: int, what: str = "") -> None:
        """Note the step, or raise `Cancelled`."""
        self.seen.append((done, total, what))
        if self.stop_after is not None and done >= self.stop_after:
            raise Cancelled
