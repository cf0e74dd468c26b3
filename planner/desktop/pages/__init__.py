"""The pages of the window, in their order: one line each. What a page is: planner/desktop/page.py."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.errors import N_

if TYPE_CHECKING:  # pages, and what they need, are loaded when first shown
    from planner.desktop.desk import OpenDesk
    from planner.desktop.page import Page


@dataclass(frozen=True)
class PageEntry:
    """`build` makes the page when it is first shown; `count` is the number at the right of its entry."""

    key: str
    title: str
    icon: str
    build: "Callable[[OpenDesk], Page]"
    count: "Callable[[OpenDesk], int] | None" = None


def _programme(desk: "OpenDesk") -> "Page":
    from planner.desktop.pages.programme.page import Programme  # noqa: PLC0415 - built when first shown

    return Programme(desk)


def _people(desk: "OpenDesk") -> "Page":
    from planner.desktop.pages.people.page import People  # noqa: PLC0415 - built when first shown

    return People(desk)


def _sheets(desk: "OpenDesk") -> "Page":
    from planner.desktop.pages.sheets.page import Sheets  # noqa: PLC0415 - built when first shown

    return Sheets(desk)


def _sessions(desk: "OpenDesk") -> int:
    return sum(1 for session in desk.workspace.plan.sessions.values() if session.parent_id is None)


def _persons(desk: "OpenDesk") -> int:
    return sum(1 for person in desk.workspace.plan.persons.values() if person.kind != "counterpart")


def _outdated(desk: "OpenDesk") -> int:
    return len(desk.standings.found.outdated)


def _history(desk: "OpenDesk") -> "Page":
    from planner.desktop.pages.history.page import History  # noqa: PLC0415 - built when first shown

    return History(desk)


PAGES: tuple[PageEntry, ...] = (
    PageEntry("programme", N_("Programme"), "programme", _programme, _sessions),
    PageEntry("people", N_("People"), "people", _people, _persons),
    PageEntry("sheets", N_("Sheets"), "sheets", _sheets, _outdated),
    PageEntry("history", N_("History"), "history", _history),
)
