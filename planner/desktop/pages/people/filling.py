"""One text in every cell of a range: one change set, and a sentence that says it."""

from collections.abc import Sequence

from PySide6.QtCore import QPersistentModelIndex

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.people.model import PeopleModel
from planner.desktop.widgets.typed import Refused
from planner.errors import PlannerError
from planner.plan import names
from planner.plan.edits.people import change_people
from planner.plan.records import Person


def fill(desk: OpenDesk, model: PeopleModel, cells: Sequence[QPersistentModelIndex], text: str) -> PlannerError | None:
    """Bring a text into all cells that can be edited; the reason if one cannot hold it."""
    wishes: list[tuple[Person | None, dict[str, object]]] = []
    columns: dict[str, None] = {}
    for cell in cells:
        if not model.editable(cell.column()):
            continue
        person, key = model.person(cell.row()), model.keys[cell.column()]
        try:
            wishes.append((person, dict(model.cells.read(person, key, text))))
        except Refused as refused:
            where = f"{names.full_name(person)}, {model.columns[cell.column()].title}: {text}"
            return refused.error(where)
        columns[model.columns[cell.column()].title] = None
    edit = change_people(desk.workspace.plan, wishes)
    error = desk.workspace.try_commit(edit)
    if error is None and len(edit.changes) > 1:
        desk.workspace.said.emit(_sentence(desk, len(edit.changes), ", ".join(columns), text.strip()))
    return error


def _sentence(desk: OpenDesk, n: int, field: str, text: str) -> str:
    if not text:
        return desk.count("{field} of {n} person emptied", "{field} of {n} people emptied", n, field=field)
    return desk.count(
        "{field} of {n} person set to {text}", "{field} of {n} people set to {text}", n, field=field, text=text
    )
