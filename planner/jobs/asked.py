"""What a list or a card is asked for: of which plan, in which language, when, with whose photos."""

from collections.abc import Callable

from msgspec import Struct

from planner.errors import N_, PlannerError
from planner.plan import clock
from planner.plan.plan import Plan
from planner.progress import Progress, Silent

Photos = Callable[[str], bytes | None]
"""The picture of a person by id: the plan's file has them (`PlanFile.photo`)."""


def no_photos(_person_id: str) -> None:
    """Where no file is at hand."""


class Asked(Struct, frozen=True, kw_only=True):
    """`of` is the session or the day of what is of one alone; `paper` is one's own choice (a4, letter, a3)."""

    plan: Plan
    lang: str
    now: int
    of: str = ""
    paper: str = ""
    photos: Photos = no_photos
    progress: Progress = Silent()

    @property
    def wall(self) -> str:
        """Now, as the clocks of the forum show it."""
        return clock.wall(self.now, self.plan.head.zone)


def lacking(characters: tuple[str, ...], title: str, *, table: bool) -> PlannerError:
    """What is said where no font has a character: no box is printed in its place."""
    return PlannerError(
        N_("No font has these characters: {characters}"),
        where=title,
        todo=N_("write them otherwise, or take the list as .xlsx") if table else N_("write them otherwise"),
        characters=" ".join(characters),
    )
