"""Which editor a field gets: by its shape."""

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.editors import ChoiceEditor, Editor, LineEditor, LongEditor, TickEditor
from planner.desktop.widgets.languages import MapEditor
from planner.desktop.widgets.references import ReferenceEditor
from planner.plan.fields import Field


def editor_for(desk: OpenDesk, field: Field, name: str) -> Editor:
    """The editor of a field's shape."""
    match field.shape:
        case "bool":
            return TickEditor(desk, field, name)
        case "choice":
            return ChoiceEditor(desk, field, name)
        case "long":
            return LongEditor(desk, field, name)
        case "reference" | "references":
            return ReferenceEditor(desk, field, name)
        case "map":
            return MapEditor(desk, field, name)
        case _:
            return LineEditor(desk, field, name)
