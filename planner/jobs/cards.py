"""What is drawn, not a table: faces, name plates, the room card. Each takes what is asked and gives pages."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.errors import N_
from planner.itinerary import plates as of_plates
from planner.itinerary.lists.people import by_kind
from planner.itinerary.room import room_card
from planner.jobs.asked import Asked
from planner.plan.names import full_name, initials, plan_title
from planner.wording import catalogue, labels
from planner.wording import lists as wording
from planner.wording.dates import capital
from planner.wording.people import person_function

if TYPE_CHECKING:
    from planner.paper.faces import Group
    from planner.paper.flow import Flow
    from planner.paper.page import Page


def faces(asked: Asked, flow: "Flow") -> "Sequence[Page]":
    """Everybody of ours, kind by kind; of the other side only whose face is known."""
    from planner.paper import faces as paper  # noqa: PLC0415 - fonts and shaping only when something is drawn

    title = catalogue.of(asked.lang).say(N_("Faces"))
    leaves = paper.leaves_for(
        flow,
        asked.lang,
        asked.paper or asked.plan.head.paper,
        title=title,
        plan=plan_title(asked.plan.head, asked.lang),
        printed=wording.printed(asked.plan.head, asked.wall, asked.lang),
    )
    return paper.draw(_groups(asked), leaves, title)


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
