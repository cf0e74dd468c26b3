"""What is drawn, not a table: faces, name plates, the room card. Each takes what is asked and gives pages."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.errors import N_
from planner.itinerary import plates as of_plates
from planner.itinerary.day_sheet.compose import day_sheet
from planner.itinerary.days import check_day
from planner.itinerary.lists.grid import grid as of_grid
from planner.itinerary.lists.people import by_kind
from planner.itinerary.room import room_card
from planner.jobs.asked import Asked
from planner.plan import clock
from planner.plan.names import full_name, initials, plan_title
from planner.plan.records import Release
from planner.wording import catalogue, dates, labels
from planner.wording import day_sheet as day_words
from planner.wording import lists as wording
from planner.wording.dates import capital
from planner.wording.day_sheet_foot import foot
from planner.wording.people import person_function

if TYPE_CHECKING:
    from planner.paper.faces import Group
    from planner.paper.flow import Flow
    from planner.paper.leaves import Leaves
    from planner.paper.page import Page


def faces(asked: Asked, flow: "Flow") -> "Sequence[Page]":
    """Everybody of ours, kind by kind; of the other side only whose face is known."""
    from planner.paper import faces as paper  # noqa: PLC0415 - fonts and shaping only when something is drawn

    title = catalogue.of(asked.lang).say(N_("Faces"))
    return paper.draw(_groups(asked), _leaves(asked, flow, title), title)


def _leaves(asked: Asked, flow: "Flow", title: str, release: Release | None = None) -> "Leaves":
    """Upright pages on the paper that was asked for."""
    from planner.paper.leaves import Leaves  # noqa: PLC0415
    from planner.paper.sheet_grid import PAPERS  # noqa: PLC0415

    head, lang = asked.plan.head, asked.lang
    numbered = catalogue.of(lang).say("Release {number}", number=release.number) if release is not None else ""
    printed = wording.printed(head, asked.wall, lang)
    return Leaves(
        flow,
        lang,
        PAPERS[asked.paper or head.paper],
        title=title,
        plan=plan_title(head, lang),
        printed=f"{numbered} · {printed}" if numbered else printed,
    )


def grid(asked: Asked, flow: "Flow") -> "Sequence[Page]":
    """Everybody's days on one page, as far as it fits."""
    from planner.paper import grid as paper  # noqa: PLC0415

    head, lang = asked.plan.head, asked.lang
    title = catalogue.of(lang).say(N_("People by day"))
    said = paper.Said(lang, title, plan_title(head, lang), wording.printed(head, asked.wall, lang))
    return paper.draw(of_grid(asked.plan, lang), flow, said, asked.paper, head.paper)


def day(asked: Asked, flow: "Flow") -> "Sequence[Page]":
    """A day for the team."""
    from planner.paper import day_sheet as paper  # noqa: PLC0415

    lang, sheet = asked.lang, day_sheet(asked.plan, asked.of, asked.lang)
    check_day(asked.plan, asked.of, used=bool(sheet.rows or sheet.leaving or sheet.arriving or sheet.duties))
    found = [one for one in check(asked.plan, asked.now) if one.accepted is None and _is_on(asked, one)]
    lanes = Counter(one.kind for one in found)
    title = day_words.over_title(lang)
    heads = paper.Heads(
        title,
        dates.day_long(asked.of, lang),
        day_words.figures(sheet, lang),
        day_words.open_clashes(lanes["clash"], lanes["warning"], lang),
        day_words.headings(lang),
        day_words.nothing(lang),
    )
    rows: list[day_words.Told] = []
    for done, row in enumerate(sheet.rows, 1):
        rows.append(day_words.told(sheet, row, lang))
        asked.progress.step(done, len(sheet.rows), rows[-1].title)
    leaves = _leaves(asked, flow, f"{heads.day} · {title}", sheet.sheets.release)
    return paper.draw(leaves, heads, rows, foot(sheet, lang))


def _is_on(asked: Asked, finding: Finding) -> bool:
    return finding.from_ is not None and clock.day(finding.from_, asked.plan.head.zone) == asked.of


def _groups(asked: Asked) -> "tuple[Group, ...]":
    from planner.paper.faces import Group, Shown  # noqa: PLC0415
    from planner.paper.lists import FACE  # noqa: PLC0415
    from planner.paper.photos import Face, picture  # noqa: PLC0415

    found: dict[str, list[Shown]] = {}
    people = by_kind(asked.plan)
    for done, person in enumerate(people, 1):
        image = picture(asked.photos(person.id), *FACE)
        asked.progress.step(done, len(people), full_name(person))
        if image is None and person.kind == "counterpart":
            continue
        lines = (person_function(person, asked.lang),)
        shown = Shown(Face(image, initials(person)), full_name(person), lines)
        found.setdefault(person.kind, []).append(shown)
    return tuple(Group(capital(labels.choice_label(kind, asked.lang)), tuple(shown)) for kind, shown in found.items())


def plates(asked: Asked, flow: "Flow") -> "Sequence[Page]":
    """A page a person."""
    from planner.paper import plates as paper  # noqa: PLC0415

    names, pages = of_plates.plates(asked.plan, asked.of), []
    stock = asked.paper or asked.plan.head.paper
    for done, plate in enumerate(names, 1):
        pages.append(paper.draw(plate, flow, stock))
        asked.progress.step(done, len(names), plate.name)
    return pages or paper.nobody(catalogue.of(asked.lang).say(N_("There is nothing to list.")), flow, stock)


def room(asked: Asked, flow: "Flow") -> "Sequence[Page]":
    """The order of speaking of a session, for the lectern."""
    from planner.paper import room_card as paper  # noqa: PLC0415
    from planner.paper.photos import picture  # noqa: PLC0415

    card = room_card(asked.plan, asked.of)
    people = [turn.person.id for turn in card.turns if turn.person is not None]
    seen = {one: picture(asked.photos(one), *paper.BOX_SIZE) for one in people}
    return paper.draw(card, flow, asked.lang, asked.wall, {one: image for one, image in seen.items() if image})
