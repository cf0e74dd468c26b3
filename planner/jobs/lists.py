"""Every list and card of the delegation by its name, and how one becomes a PDF, a workbook or a CSV file."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from planner.errors import N_, PlannerError
from planner.exchange import atomic, sheets_out
from planner.itinerary.lists import Table, people, programme, travel
from planner.itinerary.lists.grid import table as people_by_day
from planner.jobs import cards
from planner.jobs.asked import Asked, Photos, lacking, no_photos
from planner.jobs.clash_report import clash_report
from planner.jobs.list_tables import cells, table_pdf
from planner.plan import clock
from planner.plan.names import plan_title, session_title
from planner.plan.plan import Plan
from planner.progress import Progress, Silent
from planner.wording import catalogue, dates

if TYPE_CHECKING:
    from planner.paper.flow import Flow
    from planner.paper.page import Page

FORMATS = (".pdf", ".xlsx", ".csv")


class Listing(Struct, frozen=True):
    """A list: its name on the command line, its title, its rows (of a plan, a language, a now), what draws its pages.

    One without rows is drawn alone, one without pages is a table on paper as well; `of` tells of what one it is.
    """

    name: str
    title: str
    rows: Callable[[Plan, str, int], Table] | None = None
    drawn: "Callable[[Asked, Flow], Sequence[Page]] | None" = None
    of: Literal["", "session", "day"] = ""

    @property
    def formats(self) -> tuple[str, ...]:
        """How the name of its file may end."""
        return FORMATS if self.rows is not None else FORMATS[:1]


def _timeless(rows: Callable[[Plan, str], Table]) -> Callable[[Plan, str, int], Table]:
    return lambda plan, lang, _now: rows(plan, lang)


LISTS = (
    Listing("arrivals", N_("Arrivals"), _timeless(travel.arrivals)),
    Listing("departures", N_("Departures"), _timeless(travel.departures)),
    Listing("rooming", N_("Rooming"), _timeless(people.rooming)),
    Listing("passes", N_("Passes"), _timeless(people.passes)),
    Listing("catering", N_("Catering"), _timeless(programme.catering)),
    Listing("interpreters", N_("Interpreters"), _timeless(programme.interpreters)),
    Listing("statements", N_("Statements"), _timeless(programme.statements)),
    Listing("contacts", N_("Contacts"), _timeless(people.contacts)),
    Listing("roster", N_("Roster"), _timeless(people.roster)),
    Listing("faces", N_("Faces"), drawn=cards.faces),
    Listing("grid", N_("People by day"), _timeless(people_by_day), cards.grid),
    Listing("rides", N_("Rides"), _timeless(travel.rides)),
    Listing("missing", N_("Missing data"), _timeless(people.missing)),
    Listing("clashes", N_("Clash report"), clash_report),
    Listing("day", N_("Day sheet"), drawn=cards.day, of="day"),
    Listing("plates", N_("Name plates"), drawn=cards.plates, of="session"),
    Listing("room", N_("Room card"), drawn=cards.room, of="session"),
)
"""Every list there is."""


def named(name: str) -> Listing | None:
    """The list of a name."""
    return next((one for one in LISTS if one.name == name), None)


def write(
    plan: Plan,
    listing: Listing,
    out: Path,
    lang: str,
    now: int,
    *,
    of: str = "",
    paper: str = "",
    photos: Photos = no_photos,
    progress: Progress | None = None,
) -> None:
    """Write a list; the name's ending says as what. What was there is replaced when the new one is whole."""
    suffix = out.suffix.lower()
    if suffix not in FORMATS:
        raise PlannerError(
            N_("The format is not clear"),
            where=str(out),
            todo=N_("end its name in one of {formats}"),
            formats=", ".join(listing.formats),
        )
    asked = Asked(plan=plan, lang=lang, now=now, of=of, paper=paper, photos=photos, progress=progress or Silent())
    data = made(listing, asked, suffix)
    atomic.folder_for(out.parent)
    atomic.write(out, data)


def made(listing: Listing, asked: Asked, suffix: str = ".pdf") -> bytes:
    """A list as a file's bytes; `progress` in what is asked can stop it."""
    _check_of(listing, asked)
    if suffix not in listing.formats:
        raise PlannerError(
            N_("The list “{name}” is drawn, it is no table"), todo=N_("end its name in .pdf"), name=listing.name
        )
    title = catalogue.of(asked.lang).say(listing.title)
    if suffix == ".pdf" and listing.drawn is not None:
        return _drawn(listing.drawn, asked, title)
    assert listing.rows is not None  # noqa: S101 - it has one of the two
    table = listing.rows(asked.plan, asked.lang, asked.now)
    match suffix:
        case ".pdf":
            return table_pdf(table, title, asked)
        case ".xlsx":
            return sheets_out.xlsx([(title, cells(table, asked.lang))])
        case _:
            return sheets_out.csv_text(cells(table, asked.lang))


def _check_of(listing: Listing, asked: Asked) -> None:
    """What is of one session or day needs it, and nothing else takes one."""
    facts = {"name": listing.name, "of": asked.of}
    if listing.of == "session" and asked.of not in asked.plan.sessions:
        raise PlannerError(N_("The list “{name}” is of one session"), todo=N_("name it: {name} SESSION"), **facts)
    if listing.of == "day" and not clock.is_day(asked.of):
        raise PlannerError(N_("The list “{name}” is of one day"), todo=N_("name it: {name} 2022-05-17"), **facts)
    if not listing.of and asked.of:
        raise PlannerError(N_("The list “{name}” is of the whole plan"), todo=N_("leave “{of}” out"), **facts)


def _drawn(draw: "Callable[[Asked, Flow], Sequence[Page]]", asked: Asked, title: str) -> bytes:
    from planner.paper.document import pdf  # noqa: PLC0415 - fonts and shaping only when something is drawn
    from planner.paper.embed import Cuts  # noqa: PLC0415
    from planner.paper.flow import Flow  # noqa: PLC0415

    flow = Flow()
    pages = draw(asked, flow)
    if flow.fonts.missing:
        raise lacking(tuple(flow.fonts.missing), title, table=False)
    cuts = Cuts(flow.shaper)
    for page in pages:
        cuts.take(page.used)
    parts = (title, _of_what(asked), plan_title(asked.plan.head, asked.lang))
    return pdf(pages, cuts, title=" · ".join(one for one in parts if one), lang=asked.lang)


def _of_what(asked: Asked) -> str:
    session = asked.plan.sessions.get(asked.of)
    if session is not None:
        return session_title(session, asked.lang)
    return dates.day_within(asked.of, asked.lang) if asked.of else ""
