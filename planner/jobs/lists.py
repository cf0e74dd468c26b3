"""Every list of the delegation by its name, and how one becomes a PDF, a workbook or a CSV file."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from planner.clashes.engine import check
from planner.clashes.findings import RANK
from planner.errors import N_, PlannerError
from planner.exchange import atomic, sheets_out
from planner.itinerary.lists import Cell, Clock, Column, Day, Table, Word, grouped, people, programme, travel
from planner.plan import clock
from planner.plan.names import plan_title, town
from planner.plan.plan import Plan
from planner.wording import catalogue, clashes, dates
from planner.wording import lists as wording


class Listing(Struct, frozen=True):
    """A list: its name on the command line, its title, and what makes its rows (of a plan, a language, a now)."""

    name: str
    title: str
    rows: Callable[[Plan, str, int], Table]


def clash_report(plan: Plan, lang: str, now: int) -> Table:
    """The clashes' own sentences, by day; what was accepted says by whom and why."""
    columns = (Column(N_("Sign"), 27), Column(N_("Time"), 14), Column(N_("What clashes"), 110))
    found = sorted(check(plan, now), key=lambda one: (one.from_ is None, one.from_ or 0, RANK[one.kind], one.key))
    rows: list[tuple[tuple[Cell, ...], tuple[Cell, ...]]] = []
    for one in found:
        wall = clock.wall(one.from_, plan.head.zone) if one.from_ is not None else ""
        head: Cell = Day(wall[:10]) if wall else Word(N_("Without a day"))
        sign = Word(_SIGNS["accepted" if one.accepted else one.kind])
        texts = (clashes.sentence(plan, one, lang), clashes.signed(plan, one, lang))
        rows.append(((head,), (sign, Clock(wall) if wall else "", "\n".join(text for text in texts if text))))
    return Table(columns, grouped(rows), tick=True)


_SIGNS = {
    "clash": N_("× Clash"),
    "warning": N_("! Warning"),
    "todo": N_("○ To do"),
    "note": N_("i Note"),
    "accepted": N_("✓ Accepted"),
}


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
    Listing("rides", N_("Rides"), _timeless(travel.rides)),
    Listing("missing", N_("Missing data"), _timeless(people.missing)),
    Listing("clashes", N_("Clash report"), clash_report),
)
"""Every list there is."""

FORMATS = (".pdf", ".xlsx", ".csv")


def write(plan: Plan, listing: Listing, out: Path, lang: str, now: int) -> None:
    """Write a list; the name's ending says as what. What was there is replaced when the new one is whole."""
    suffix = out.suffix.lower()
    if suffix not in FORMATS:
        raise PlannerError(
            N_("The format is not clear"),
            where=str(out),
            todo=N_("end its name in one of {formats}"),
            formats=", ".join(FORMATS),
        )
    table = listing.rows(plan, lang, now)
    title = catalogue.of(lang).say(listing.title)
    match suffix:
        case ".pdf":
            data = _pdf(plan, table, title, lang, now)
        case ".xlsx":
            data = sheets_out.xlsx([(title, cells(table, lang))])
        case _:
            data = sheets_out.csv_text(cells(table, lang))
    atomic.folder_for(out.parent)
    atomic.write(out, data)


def cells(table: Table, lang: str) -> list[tuple[str, ...]]:
    """Headings and rows for a spreadsheet: a group's head stands in the first cell of each of its rows."""
    say = catalogue.of(lang).say
    headed = any(group.head for group in table.groups)
    first = (say(N_("Group")),) if headed else ()
    names = [(*first, *(say(column.heading) for column in table.columns))]
    if not table.groups:
        return [*names, (say(N_("There is nothing to list.")), *("" for _ in table.columns[1:]))]
    for group in table.groups:
        head = (wording.head(group.head, lang),) if headed else ()
        names += [(*head, *(wording.said(cell, lang) for cell in row)) for row in group.rows]
    return names


def _pdf(plan: Plan, table: Table, title: str, lang: str, now: int) -> bytes:
    from planner.paper import lists as paper  # noqa: PLC0415 - fonts and shaping only when something is drawn

    say, zone = catalogue.of(lang).say, plan.head.zone
    wall = clock.wall(now, zone)
    moment = f"{dates.date_long(wall[:10], lang)}, {dates.time(wall, lang)}, {town(plan.head, lang)}"
    data, lacking = paper.list_pdf(
        paper.Sheet(
            title,
            plan_title(plan.head, lang),
            say(N_("Printed {moment}"), moment=moment),
            tuple((say(column.heading), column.share) for column in table.columns),
            tuple(
                paper.Part(
                    wording.head(group.head, lang),
                    tuple(tuple(wording.said(cell, lang) for cell in row) for row in group.rows),
                )
                for group in table.groups
            ),
            lang,
            plan.head.paper,
            table.tick,
        )
    )
    if lacking:
        raise PlannerError(
            N_("No font has these characters: {characters}"),
            where=title,
            todo=N_("write them otherwise, or take the list as .xlsx"),
            characters=" ".join(lacking),
        )
    return data
