"""What an intent declares: whose it is, what is asked for it, and the function of the plan that it calls."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from planner.clashes.trial import Trial
from planner.desktop.intents.outcome import Part
from planner.errors import N_, PlannerError
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan
from planner.plan.records import Photo
from planner.progress import Progress
from planner.wording.catalogue import Catalogue

Value = str | int
Of = Literal["slot", "session", "person", "leg", "slots", ""]
Sort = Literal["wall", "span", "minutes", "days", "day"]


@dataclass(frozen=True)
class Choice:
    """Somebody or something to choose: what speaks for it or against, and how many clashes it would bring."""

    id: str
    name: str
    second: str = ""
    lanes: tuple[tuple[str, int], ...] = ()
    fits: bool = False


@dataclass(frozen=True)
class Ask:
    """Something to be typed: a moment, a span ("45", "-3h", "1d"), minutes, days, or a day of the forum to choose."""

    name: str
    label: str
    sort: Sort
    begin: Callable[[Plan, str, int], str] = lambda _plan, _subject, _now: ""
    """What stands there at first: of (plan, subject, now)."""


@dataclass(frozen=True)
class Answers:
    """What was chosen and typed so far. `subject` is the record's id, of a kind where the intent takes several."""

    subject: str = ""
    kind: str = ""
    chosen: tuple[str, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    decided: Mapping[str, str] = field(default_factory=dict)
    photo_of: Callable[[str], Photo | None] = lambda _person: None
    """A person's picture: it is in the file alone."""

    @property
    def one(self) -> str:
        """The one that is chosen."""
        if not self.chosen:
            raise PlannerError(N_("Choose one from the list"))
        return self.chosen[0]

    def number(self, name: str) -> int:
        """A number that was typed."""
        return int(self.values[name])

    def text(self, name: str) -> str:
        """A moment or a day."""
        return str(self.values[name])


@dataclass(frozen=True)
class Solved:
    """What a search gave: the change set, parts of the preview that explain it, and a sentence."""

    changes: ChangeSet
    parts: tuple[Part, ...]
    said: str


Choices = Callable[[Trial, Catalogue, Answers], list[Choice]]
Make = Callable[[Plan, Answers], ChangeSet]
Solve = Callable[[Trial, Catalogue, Answers, Progress], Solved]


@dataclass(frozen=True)
class Intent:
    """`name` is that of its command ("intent.give_slot"). `make` None: nothing changes, a choice is gone to."""

    name: str
    of: Of
    make: Make | None
    choices: Choices | None = None
    many: bool = False
    asks: tuple[Ask, ...] = ()
    solve: Solve | None = None
    """A search that takes a while, in the place of `make`: stopped, it gives the best that it has."""
    decides: bool = False
    """Whether fields that differ between subject and chosen one have to be decided one by one."""
