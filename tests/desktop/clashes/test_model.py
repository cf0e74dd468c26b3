"""The model of the clash list under Qt's own tester: an edit moves only the rows that came or went."""

from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from planner.clashes.findings import LANES
from planner.desktop.clashes.model import COUNT, DETAIL, KEY, MOST, TIME, ClashModel
from planner.desktop.clashes.wish import Wish
from planner.plan.edits.assign import give_slot
from planner.plan.edits.move import move_session
from tests.clashes import scene
from tests.desktop.clashes import late
from tests.desktop.conftest import OpenDeskOf


def keys(model: ClashModel) -> dict[str, list[str]]:
    heads = {lane: model.index(row, 0) for row, lane in enumerate(LANES)}
    return {
        lane: [str(model.index(row, 0, head).data(KEY)) for row in range(model.rowCount(head))]
        for lane, head in heads.items()
        if model.rowCount(head)
    }


def checked(model: ClashModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)


def test_findings_stand_in_their_lanes(desk_of: OpenDeskOf) -> None:
    model = ClashModel(desk_of(late.records()))
    checked(model)
    assert keys(model) == {"clash": [late.TOO_SHORT], "todo": [late.OPEN]}
    row = model.index_of(late.TOO_SHORT)
    assert (row.data(), row.data(DETAIL), row.data(TIME)) == (
        "Ana Silva: transfer too short",
        "7 min short, hall – church",
        "Tue 13:00",
    )
    assert [model.index(at, 0).data(COUNT) for at in range(4)] == [1, 0, 1, 0]


def test_an_edit_brings_and_takes_only_its_rows(desk_of: OpenDeskOf) -> None:
    desk = desk_of(late.records())
    model = ClashModel(desk)
    checked(model)
    desk.workspace.clashes_changed.connect(model.follow)
    came: list[tuple[int, int, int]] = []
    went: list[tuple[int, int, int]] = []

    def note(to: list[tuple[int, int, int]], parent: QModelIndex, first: int, last: int) -> None:
        to.append((parent.row(), first, last))

    model.rowsInserted.connect(lambda parent, first, last: note(came, parent, first, last))
    model.rowsRemoved.connect(lambda parent, first, last: note(went, parent, first, last))
    assert desk.workspace.commit(give_slot(desk.workspace.plan, "open", "ben"))
    assert desk.workspace.commit(move_session(desk.workspace.plan, "talk", "2022-05-17T14:00"))
    assert (came, went) == ([], [(2, 0, 0)])
    assert desk.workspace.commit(give_slot(desk.workspace.plan, "open", "ana"))
    assert keys(model)["clash"] == [late.TOO_SHORT, "double-booking:ana-launch:open"]
    assert came == [(0, 1, 1)]
    assert desk.workspace.undo()
    assert keys(model) == {"clash": [late.TOO_SHORT]}
    assert went == [(2, 0, 0), (0, 1, 1)]


def test_a_wish_narrows_the_list(desk_of: OpenDeskOf) -> None:
    model = ClashModel(desk_of(late.records()))
    checked(model)
    for wish, wanted in (
        (Wish(lane="clash"), {"clash": [late.TOO_SHORT]}),
        (Wish(code="open-slot"), {"todo": [late.OPEN]}),
        (Wish(day="2022-05-18"), {}),
        (Wish(accepted=True), {}),
        (Wish(), {"clash": [late.TOO_SHORT], "todo": [late.OPEN]}),
    ):
        model.choose(wish)
        assert keys(model) == wanted


def test_a_lane_shows_its_first_rows_and_counts_all(desk_of: OpenDeskOf) -> None:
    slots = [scene.slot(f"open-{number:03}", "talk", None, role="speaker") for number in range(MOST + 1)]
    model = ClashModel(desk_of([*late.records(), *slots]))
    checked(model)
    head = model.index(2, 0)
    assert (model.rowCount(head), head.data(COUNT), head.data(DETAIL)) == (500, 502, "the first 500 are shown")
