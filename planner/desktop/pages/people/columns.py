"""The columns that the grid can show: those worked out from the plan, and a column for each field of a person."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from planner.desktop.clocks import weekday
from planner.desktop.desk import OpenDesk
from planner.desktop.pages.people.cells import FIELDS, NAME, Cells
from planner.desktop.widgets.table import Column
from planner.errors import N_
from planner.plan import names
from planner.plan.clock import minute
from planner.plan.fields import field, value
from planner.plan.plan import Plan
from planner.plan.presence import arrival_of, departure_of
from planner.plan.records import Person
from planner.wording import labels

Order = tuple[bool, object]
"""Sorts a cell; what is not known comes last."""

STANDARD = (NAME, "function", "sheet_language", "arrives", "leaves", "pass", "slots")
SHORT = {"sheet_language": N_("Sheet")}
WIDTHS = {NAME: 150, "function": 160, "sheet_language": 58, "arrives": 104, "leaves": 104, "pass": 104, "slots": 66}
STRETCH = {NAME: 2, "function": 3}
RIGHT = frozenset({"slots", "most_a_day"})


@dataclass(frozen=True)
class Derived:
    """A column that is worked out: it is changed elsewhere."""

    title: str
    text: Callable[[OpenDesk, Person], str]
    order: Callable[[Plan, Person], object]


def _arrives(desk: OpenDesk, person: Person) -> str:
    leg = arrival_of(desk.workspace.plan, person.id)
    return _when(leg.arrives, desk.language) if leg is not None else ""


def _leaves(desk: OpenDesk, person: Person) -> str:
    leg = departure_of(desk.workspace.plan, person.id)
    return _when(leg.departs, desk.language) if leg is not None else ""


def _when(wall: str, lang: str) -> str:
    return f"{weekday(wall[:10], lang)} {int(wall[8:10])} {wall[11:]}"


def _arrives_order(plan: Plan, person: Person) -> object:
    leg = arrival_of(plan, person.id)
    return minute(leg.arrives, leg.to_zone) if leg is not None else None


def _leaves_order(plan: Plan, person: Person) -> object:
    leg = departure_of(plan, person.id)
    return minute(leg.departs, leg.from_zone) if leg is not None else None


def _slots(plan: Plan, person: Person) -> int:
    return sum(1 for slot in plan.slots_of_person(person.id) if slot.reply != "declined")


DERIVED = {
    "arrives": Derived(N_("Arrives"), _arrives, _arrives_order),
    "leaves": Derived(N_("Leaves"), _leaves, _leaves_order),
    "pass": Derived(N_("Pass"), lambda _desk, _person: "", lambda _plan, _person: None),
    "slots": Derived(N_("Slots"), lambda desk, person: str(_slots(desk.workspace.plan, person)), _slots),
}
"""The pass is said by the model, which knows the findings."""

CHOOSABLE = (*STANDARD, *(name for name in FIELDS if name not in STANDARD))
"""Every column, in the order in which the chooser lists them."""


def title_of(desk: OpenDesk, key: str) -> str:
    """A column's head."""
    if key == NAME:
        return desk.say("Name")
    if key in DERIVED:
        return desk.say(DERIVED[key].title)
    return desk.say(SHORT[key]) if key in SHORT else labels.field_label("person", key, desk.language)


def columns(desk: OpenDesk, keys: Sequence[str]) -> tuple[Column, ...]:
    """The columns of these keys."""
    return tuple(
        Column(
            key,
            title_of(desk, key),
            WIDTHS.get(key, 120),
            stretch=STRETCH.get(key, 0),
            right=key in RIGHT,
            role="name" if key == NAME else "body",
        )
        for key in keys
    )


def text_of(desk: OpenDesk, cells: Cells, person: Person, key: str) -> str:
    """The text of a cell."""
    if key in DERIVED:
        return DERIVED[key].text(desk, person)
    if key == "sheet_language":
        return person.sheet_language.upper()
    return cells.shown(person, key)


def order_of(plan: Plan, person: Person, key: str, text: str) -> Order:
    """What a cell sorts by."""
    held: object = names.folded(text)
    if key in DERIVED and key != "pass":
        held = DERIVED[key].order(plan, person)
    elif key not in DERIVED and key != NAME and field("person", key).shape in ("int", "day", "time"):
        held = value(person, key)
    return held is None or held == "", held
