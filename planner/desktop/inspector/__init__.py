"""What stands beside the page: the selected record, editable in place. One line a kind; the rest is a plain form."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector import documents
from planner.desktop.inspector.inspection import Inspection, PlainInspection
from planner.desktop.inspector.person import PersonInspection
from planner.desktop.inspector.plan import PlanInspection
from planner.desktop.inspector.session import SessionInspection
from planner.desktop.inspector.sheet import SheetInspection
from planner.desktop.inspector.slot import SlotInspection
from planner.desktop.inspector.venue import VenueInspection
from planner.desktop.widgets.composed import Composed
from planner.errors import N_

Build = Callable[[OpenDesk], Inspection]

# What is no kind of record but a view of one: the inspector can show it, too.
VIEWS: Mapping[str, str] = MappingProxyType({"sheet": "person"})

PRACTICE: Mapping[str, Composed] = MappingProxyType(
    {"pledges": Composed(N_("Pledges"), ("pledges",), documents.pledges_shown, documents.pledges_edit)}
)

# A kind with an inspection of its own; every other kind gets the form of all its fields.
INSPECTIONS: Mapping[str, Build] = MappingProxyType(
    {
        "session": SessionInspection,
        "slot": SlotInspection,
        "person": PersonInspection,
        "venue": VenueInspection,
        "plan": PlanInspection,
        "practice": lambda desk: PlainInspection(desk, "practice", PRACTICE),
        "sheet": SheetInspection,
    }
)


def build(desk: OpenDesk, kind: str) -> Inspection:
    """The inspection of a kind of record."""
    own = INSPECTIONS.get(kind)
    return own(desk) if own is not None else PlainInspection(desk, kind)
