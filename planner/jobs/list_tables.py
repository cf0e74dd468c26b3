"""How a list becomes a table in three formats: rows of words for a spreadsheet, pages for a printer."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.errors import N_
from planner.itinerary.lists import Column, Table
from planner.jobs.asked import Asked, lacking
from planner.plan.names import full_name, initials, plan_title
from planner.wording import catalogue
from planner.wording import lists as wording

if TYPE_CHECKING:
    from planner.paper.flow import Text
    from planner.paper.photos import Face


def cells(table: Table, lang: str) -> list[tuple[str, ...]]:
    """Headings and rows for a spreadsheet: a group's head stands in the first cell of each of its rows."""
    say = catalogue.of(lang).say
    headed = any(group.head for group in table.groups)
    first = (say(N_("Group")),) if headed else ()
    names = [(*first, *(wording.heading(column, lang) for column in table.columns))]
    if not table.groups:
        return [*names, (say(N_("There is nothing to list.")), *("" for _ in table.columns[1:]))]
    for group in table.groups:
        head = (wording.head(group.head, lang),) if headed else ()
        names += [(*head, *(wording.said(cell, lang) for cell in row)) for row in group.rows]
    return names


def table_pdf(table: Table, title: str, asked: Asked) -> bytes:
    """The table on paper; a character that no font has holds it back."""
    from planner.paper import lists as paper  # noqa: PLC0415 - fonts and shaping only when something is drawn

    lang = asked.lang
    sheet = paper.Sheet(
        title,
        plan_title(asked.plan.head, lang),
        wording.printed(asked.plan.head, asked.wall, lang),
        tuple(
            (heading, column.share)
            for heading, column in zip(
                stacked([wording.heading(one, lang) for one in table.columns], table.columns),
                [one for one in table.columns if not one.under],
                strict=True,
            )
        ),
        tuple(
            paper.Part(
                _apart(wording.heads(group.head, lang)),
                tuple(stacked([wording.said(cell, lang) for cell in row], table.columns) for row in group.rows),
            )
            for group in table.groups
        ),
        lang,
        asked.paper or asked.plan.head.paper,
        table.tick,
        faces(table.people, asked, paper.FACE),
    )
    data, missing = paper.list_pdf(sheet)
    if missing:
        raise lacking(missing, title, table=True)
    return data


def _apart(texts: Sequence[str]) -> "Text":
    """Each in its own direction, in the order of the page."""
    from planner.paper.flow import Span  # noqa: PLC0415

    spans = [span for text in texts for span in (Span(" · "), Span(text, apart=True))]
    return tuple(spans[1:])


def stacked(texts: Sequence[str], columns: Sequence[Column]) -> tuple[str, ...]:
    """A row's texts as they stand on paper: those under another below it in its column."""
    cells: list[list[str]] = []
    for text, column in zip(texts, columns, strict=True):
        if column.under:
            cells[-1].append(text)
        else:
            cells.append([text])
    return tuple("\n".join(text for text in cell if text) for cell in cells)


def faces(people: Sequence[str], asked: Asked, box: tuple[float, float]) -> "tuple[Face, ...]":
    """The faces of people, read one after the other; none at all where nobody has a picture."""
    from planner.paper import photos  # noqa: PLC0415

    found: list[photos.Face] = []
    for done, person_id in enumerate(people, 1):
        person = asked.plan.persons[person_id]
        found.append(photos.Face(photos.picture(asked.photos(person_id), *box), initials(person)))
        asked.progress.step(done, len(people), full_name(person))
    return tuple(found) if any(face.picture is not None for face in found) else ()
