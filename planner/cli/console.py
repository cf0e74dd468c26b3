"""What a command is given: the reader's language, where to print, the clock that was asked for."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol, TextIO

import msgspec

from planner.errors import N_, PlannerError
from planner.plan import clock, entry
from planner.plan.plan import Plan
from planner.wording import catalogue
from planner.wording.catalogue import Catalogue

NOW_HELP = N_("the time to take for now, as 2022-05-13T09:00 in the plan’s zone")


class Window(Protocol):
    """Opens the window on a plan (None: the last one or the welcome page) and gives the exit status."""

    def __call__(self, plan: str | None, now: str | None, lang: str, *, sample: bool = False) -> int:
        """`now` is a wall time of the plan's zone; `sample` opens the sample plan."""


@dataclass(frozen=True)
class Console:
    """Where a command speaks."""

    lang: str
    window: Window
    out: TextIO = field(default_factory=lambda: sys.stdout)
    err: TextIO = field(default_factory=lambda: sys.stderr)

    @property
    def words(self) -> Catalogue:
        """The reader's catalogue."""
        return catalogue.of(self.lang)

    def say(self, sentence: str, **facts: object) -> None:
        """Print a sentence in the reader's language."""
        self.line(self.words.say(sentence, **facts))

    def line(self, text: str = "") -> None:
        """Print a line as it is."""
        print(text, file=self.out)

    def figure(self, what: str, n: object) -> str:
        """A word with its number, as the language writes it."""
        return self.words.say(N_("{what}: {n}"), what=what, n=n)

    def json(self, value: object) -> None:
        """Print one object and nothing else."""
        self.line(msgspec.json.format(msgspec.json.encode(value), indent=1).decode())

    def table(self, rows: Sequence[tuple[str, ...]]) -> None:
        """Print rows in columns, the last one as long as it is."""
        if not rows:
            return
        widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
        for row in rows:
            cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths[:-1], strict=True)]
            self.line("  ".join([*cells, row[-1]]).rstrip())


class AnswerLostError(PlannerError):
    """What was asked for is done and recorded; only the answer could not be written."""


@contextmanager
def answering(console: Console, *, committed: bool) -> Iterator[None]:
    """Write an answer. After a commit an output that takes nothing more must not look as if nothing had happened."""
    try:
        yield
        console.out.flush()
    except BrokenPipeError:  # nobody wants to read on: that is no loss
        raise
    except OSError as error:
        if not committed:
            raise
        raise AnswerLostError(
            N_("It is done and recorded, but the answer could not be written: {said}"),
            where="stdout",
            todo=N_("do not do it again; see “planner history”"),
            said=error.strerror or type(error).__name__,
        ) from None


class OnTerminal:
    """Progress on standard error, if that is a terminal."""

    def __init__(self, err: TextIO) -> None:
        self._err = err if err.isatty() else None

    def step(self, done: int, total: int, what: str = "") -> None:
        """Show how far the work is, on one line."""
        if self._err is not None:
            end = "\n" if done >= total else ""
            print(f"\r\033[K{done}/{total} {what}", end=end, file=self._err, flush=True)


def moment(plan: Plan, now: str | None) -> int:
    """The moment that counts as now: the wall time that was asked for, at the plan's zone, else the clock's."""
    return asked_moment(plan, now, "--now") if now else clock.now_minute()


def asked_moment(plan: Plan, wall: str, where: str) -> int:
    """The moment of a wall time of the plan's zone; refused where its clocks skip it."""
    zone = plan.head.zone
    settled = clock.settle(wall, zone)
    if settled.state == "skipped":
        before, after = (clock.wall(one, zone)[11:] for one in settled.choices)
        facts = {"zone": zone, "time": wall.replace("T", " "), "before": before, "after": after}
        raise PlannerError(entry.SKIPPED, where=where, todo=N_("correct it"), **facts)
    return clock.minute(wall, zone)
