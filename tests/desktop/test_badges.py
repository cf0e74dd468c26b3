"""The sign of the gravest finding wherever a record is shown, and in words for who does not see it."""

from PySide6.QtCore import Qt

from planner.desktop.inspector.session import SessionInspection
from planner.desktop.pages.people.page import People
from planner.desktop.pages.programme.page import Programme
from planner.desktop.pages.sheets.page import Sheets
from planner.desktop.palette.finds import things
from planner.desktop.shell import Shell
from tests.desktop.clashes import late
from tests.desktop.conftest import OpenPlan

Heard = Qt.ItemDataRole.AccessibleTextRole


def test_it_stands_in_programme_people_sheets_palette_and_speaking_order(open_plan: OpenPlan) -> None:
    shell: Shell = open_plan(late.records())
    assert shell.window is not None
    assert shell.workspace is not None
    body = shell.window.body
    assert body is not None
    said = {}
    for key in ("programme", "people", "sheets"):
        body.go(key)
        page = body.page
        if isinstance(page, Programme):
            model = page.view.model()
            row = next(n for n in range(model.rowCount()) if page._model.id_at(n) == "launch")
            said[key] = str(model.index(row, 0).data(Heard))
        elif isinstance(page, People):
            said[key] = str(page.model.index(page.model.row_of("ana"), 0).data(Heard))
        elif isinstance(page, Sheets):
            said[key] = str(page.model.index(page.model.row_of("ana"), 1).data(Heard))
    assert {key: text.endswith(", clash") for key, text in said.items()} == dict.fromkeys(said, True)
    found = {one.id: one.lane for one in things(shell.desk.at(shell.workspace))}
    assert (found["ana"], found["ben"], found["launch"], found["hall"]) == ("clash", "", "clash", "")
    body.show_record("session", "launch")
    inspection = body.inspector._made["session"]
    assert isinstance(inspection, SessionInspection)
    slots = inspection.order.slots
    assert slots.index(slots.row_of("ana-launch"), 1).data(Heard) == "Ana Silva, clash"
