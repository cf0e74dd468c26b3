"""Every document and list of the delegation that can be made here: what it is called, of what it is, what makes it.

A new list of `planner/jobs/lists.py` appears by itself; another document is one line in OTHERS.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from planner.desktop.desk import Desk
from planner.errors import N_
from planner.jobs import agenda, briefing, lists, report
from planner.plan.plan import Plan
from planner.progress import Progress, Silent


@dataclass(frozen=True)
class Choice:
    """What was chosen for one document; `of` is the day or the session, `photos` the pictures by person."""

    plan: Plan
    lang: str
    now: int
    of: str = ""
    public: bool = False
    note: str = ""
    photos: Mapping[str, bytes] = field(default_factory=dict)
    progress: Progress = field(default_factory=Silent)


@dataclass(frozen=True)
class Offer:
    """`make(choice, out)` writes the file; its ending, one of `formats`, says as what."""

    key: str
    title: str
    make: Callable[[Choice, Path], None]
    of: Literal["", "session", "day"] = ""
    formats: tuple[str, ...] = (".pdf",)
    public: bool = False
    """Whether there is one for the public besides the one for the team."""
    note: bool = False
    """Whether a paragraph of one's own may stand on it."""
    photos: bool = False
    """Whether faces may be on it."""
    listed: bool = False
    """Whether it is a list, which stands below the documents."""


def _agenda(choice: Choice, out: Path) -> None:
    agenda.write(choice.plan, out, now=choice.now, language=choice.lang, public=choice.public, progress=choice.progress)


def _briefing(choice: Choice, out: Path) -> None:
    briefing.write(
        choice.plan, choice.of, out, now=choice.now, note=choice.note, language=choice.lang, progress=choice.progress
    )


def _report(choice: Choice, out: Path) -> None:
    report.write(choice.plan, out, now=choice.now, language=choice.lang, progress=choice.progress)


OTHERS: tuple[Offer, ...] = (
    Offer("agenda", N_("Agenda"), _agenda, formats=agenda.FORMATS, public=True),
    Offer("briefing", N_("Evening briefing"), _briefing, "day", briefing.FORMATS, note=True),
    Offer("report", N_("Final report"), _report, formats=report.FORMATS),
)
"""What is no list."""


def _of_listing(listing: lists.Listing) -> Offer:
    def make(choice: Choice, out: Path) -> None:
        lists.write(
            choice.plan, listing, out, choice.lang, choice.now,
            of=choice.of, photos=choice.photos.get, progress=choice.progress,
        )  # fmt: skip

    return Offer(
        listing.name, listing.title, make, listing.of, listing.formats,
        photos=listing.drawn is not None, listed=not listing.of,
    )  # fmt: skip


def offers() -> tuple[Offer, ...]:
    """All of them: documents first, then lists."""
    made = [*OTHERS, *(_of_listing(one) for one in lists.LISTS)]
    return tuple(sorted(made, key=lambda one: one.listed))


def file_name(desk: Desk, offer: Offer, choice: Choice) -> str:
    """What a file is called if nobody says otherwise, without its ending."""
    parts = [desk.say(offer.title)]
    if offer.of == "day":
        parts.append(choice.of)
    elif offer.of == "session" and choice.of in choice.plan.sessions:
        parts.append(choice.plan.sessions[choice.of].title)
    return " ".join(parts)
