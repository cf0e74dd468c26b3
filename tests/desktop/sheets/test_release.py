"""A release from the page: for whom it concerns, held and said so, printed, handed over, told; one undo each."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.desk import OpenDesk
from planner.desktop.inspector.sheet import SheetInspection
from planner.desktop.pages.sheets.page import Sheets
from planner.desktop.sheets.lines import LineModel
from planner.desktop.sheets.model import NAME, RELEASE, SINCE
from planner.desktop.sheets.pdf import sizes
from planner.desktop.widgets.text import Text
from planner.plan.edits.fields import set_fields
from planner.plan.edits.move import move_session
from planner.plan.records import Person, Record
from tests.clashes import scene
from tests.desktop.conftest import OpenDeskOf, OpenPlan
from tests.desktop.sheets import three

WU = "Wu"


def readable() -> list[Record]:
    """The three, all of whom can be printed."""
    return [set_family(record) for record in three.records()]


def set_family(record: Record) -> Record:
    return Person(id="zoe", given="Zoe", family=WU) if record.id == "zoe" else record


def shown(qtbot: QtBot, desk: OpenDesk) -> Sheets:
    page = Sheets(desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    qtbot.waitUntil(lambda: desk.standings.known)
    return page


def rows(page: Sheets) -> list[tuple[object, ...]]:
    model = page.model
    return [tuple(model.index(row, c).data() for c in (NAME, RELEASE, SINCE)) for row in range(model.rowCount())]


def told(page: Sheets, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: not page.foot.busy and page.foot.bar.isHidden(), timeout=20_000)
    return page.foot.title.text()


def release(page: Sheets, qtbot: QtBot, note: str = "") -> None:
    page.give_out(note, None)
    told(page, qtbot)
    qtbot.waitUntil(lambda: page.desk.standings.found.concerned == [])


def test_a_release_is_recorded_for_whom_it_concerns_and_undone_as_one(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(readable())
    page = shown(qtbot, desk)
    never = [("Okafor, Ben", "–", "never given"), ("Silva, Ana", "–", "never given"), ("Wu, Zoe", "–", "never given")]
    assert rows(page) == never
    page.do_release()
    assert page.release.title.text() == "Release 1"
    assert page.release.whom.text() == "3 people get a first sheet."
    assert page.release.print_button.text() == "Release and print 3…"
    QTest.keyClicks(page.release.note, "for the press")
    page.release.only_button.click()
    assert told(page, qtbot) == "Release 1 given out: 3 sheets"
    qtbot.waitUntil(lambda: rows(page)[0][1:] == ("1", "current"))
    assert [(one.number, one.note, one.by) for one in desk.workspace.plan.releases.values()] == [
        (1, "for the press", "Sol")
    ]
    assert page.release.isHidden()
    assert desk.workspace.commit(move_session(desk.workspace.plan, "talk", "2022-05-17T12:00"))
    qtbot.waitUntil(lambda: rows(page)[1] == ("Silva, Ana", "1", "1 change"))
    page.do_release()
    assert page.release.whom.text() == "1 person gets a changed sheet, 2 keep theirs."
    release(page, qtbot)
    assert rows(page) == [("Okafor, Ben", "1", "current"), ("Silva, Ana", "2", "current"), ("Wu, Zoe", "1", "current")]
    assert desk.workspace.undo()
    qtbot.waitUntil(lambda: rows(page)[1] == ("Silva, Ana", "1", "1 change"))
    page.do_release()
    assert page.release.title.text() == "Release 3", "2 is on paper and never comes again"


def test_one_that_cannot_be_made_gets_no_copy(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(three.records())
    page = shown(qtbot, desk)
    page.give_out("", None)
    assert told(page, qtbot) == "Release 1 given out: 2 sheets"
    assert sorted(one.person_id for one in desk.workspace.plan.issues.values()) == ["ana", "ben"]


def test_what_holds_a_release_is_said_and_a_reason_lifts_it(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    records = [set_family(one) for one in three.records()]
    records[0] = scene.head(languages=("en", "fr"), hold=("not-confirmed",))
    desk = desk_of([*records, scene.slot("zoe-talk", "talk", "zoe", role="speaker", reply="invited")])
    page = shown(qtbot, desk)
    page.do_release()
    section = page.release
    assert [one.code for one in desk.workspace.findings() if one.code == "not-confirmed"] == ["not-confirmed"]
    assert section.held.text().startswith("Held: 1 is open of ")
    assert (section.print_button.isEnabled(), section.only_button.isEnabled()) == (False, False)
    assert section.only_button.toolTip() == "It is held: give the reason in the note, or settle what holds it."
    QTest.keyClicks(section.note, "the minister wants it now")
    assert section.only_button.isEnabled()
    asked: list[str] = []
    desk.workspace.show_finding.connect(asked.append)
    section.shows.emit("not-confirmed:zoe-talk")
    assert asked == ["not-confirmed:zoe-talk"]


def test_a_release_is_printed_once_it_is_recorded(desk_of: OpenDeskOf, qtbot: QtBot, tmp_path: Path) -> None:
    desk = desk_of(readable())
    page = shown(qtbot, desk)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.give_out("", printer)
    qtbot.waitUntil(lambda: page.foot.title.text() == "3 sheets printed", timeout=20_000)
    assert len(sizes((tmp_path / "printed.pdf").read_bytes())) == 3
    assert len(desk.workspace.plan.issues) == 3


def test_a_release_again_is_the_same_paper(desk_of: OpenDeskOf, qtbot: QtBot, tmp_path: Path) -> None:
    desk = desk_of(readable())
    page = shown(qtbot, desk)
    release(page, qtbot)
    page.outgoing.again(1, tmp_path / "one")
    told(page, qtbot)
    assert desk.workspace.commit(move_session(desk.workspace.plan, "talk", "2022-05-17T12:00"))
    page.outgoing.again(1, tmp_path / "two")
    assert told(page, qtbot) == f"3 sheets saved in {tmp_path / 'two'}"
    files = [{one.name: one.read_bytes() for one in (tmp_path / name).iterdir()} for name in ("one", "two")]
    assert sorted(files[0]) == ["01 Okafor Ben.pdf", "02 Silva Ana.pdf", "03 Wu Zoe.pdf"]
    assert files[0] == files[1]


def test_now_as_handed_out_and_both(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(readable())
    page = shown(qtbot, desk)
    page.reveal("person", "ana")
    assert page.sheet.views.isHidden()
    release(page, qtbot)
    assert desk.workspace.commit(move_session(desk.workspace.plan, "talk", "2022-05-17T12:00"))
    qtbot.waitUntil(lambda: page.desk.standings.found.outdated == ["ana"])
    page.do_show_both()
    qtbot.waitUntil(lambda: len(page.sheet.paper.documents) == 2)
    before, after = page.sheet.paper.documents
    times = [{"10:00", "12:00"} & {line.text for line in one.marked} for one in (before, after)]
    assert times == [{"10:00"}, {"12:00"}]
    page.do_show_then()
    qtbot.waitUntil(lambda: page.sheet.paper.data == before.data)
    page.do_show_now()
    qtbot.waitUntil(lambda: page.sheet.paper.data == after.data)


def test_the_list_is_narrowed_to_a_day_and_to_what_is_due(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(readable())
    page = shown(qtbot, desk)
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page.model)
    page.filters.days.setCurrentIndex(page.filters.days.findData("2022-05-17"))
    page.filters.narrowed.emit()
    assert page.model.shown == ("ben", "ana")
    release(page, qtbot)
    assert desk.workspace.commit(move_session(desk.workspace.plan, "late", "2022-05-17T16:00"))
    page.filters.clear()
    page.controls.choose("outdated")
    page.controls.narrowed.emit()
    qtbot.waitUntil(lambda: page.model.shown == ("ben",))
    assert page.controls.print.text() == "Print 1…"
    assert page.reveal("person", "zoe"), "who is asked for is shown"
    assert page.controls.state == ""


def test_handed_over_and_told_are_noted_with_one_undo_each(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(readable())
    page = shown(qtbot, desk)
    release(page, qtbot)
    inspection = SheetInspection(desk)
    qtbot.addWidget(inspection)
    inspection.show_record("ana")
    inspection.show()
    assert said(inspection.given) == ["Given", "Release 1", "not handed over yet"]
    inspection.given.paper.click()
    inspection.refresh()
    assert said(inspection.given)[-1].endswith(", on paper, Sol")
    assert not inspection.given.paper.isVisible()
    inspection.given.told.click()
    inspection.refresh()
    assert ["told " in line for line in said(inspection.given)][-1]
    assert desk.workspace.undo()
    assert desk.workspace.undo()
    inspection.refresh()
    assert said(inspection.given) == ["Given", "Release 1", "not handed over yet"]
    page.model.toggle(["ben", "zoe"])
    page.do_mailed()
    channels = {one.person_id: one.channel for one in desk.workspace.plan.issues.values()}
    assert channels == {"ana": None, "ben": "mail", "zoe": "mail"}


def said(widget: QWidget) -> list[str]:
    QApplication.processEvents()
    return [text.whole() for text in widget.findChildren(Text) if text.isVisibleTo(widget)]


def test_what_changed_stands_beside_in_words(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(readable(), "fr")
    page = shown(qtbot, desk)
    inspection = SheetInspection(desk)
    qtbot.addWidget(inspection)
    inspection.show_record("ana")
    assert said(inspection.since)[0] == "Pas encore d’exemplaire"
    release(page, qtbot)
    assert desk.workspace.commit(move_session(desk.workspace.plan, "talk", "2022-05-17T12:00"))
    inspection.refresh()
    lines = said(inspection.since)
    assert (lines[0], lines[2]) == ("Changements depuis la version 1", "Déplacé")
    assert lines[-1].startswith("était")


def test_before_a_batch_what_to_look_at_is_one_list_with_ways_there(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(three.records())
    page = shown(qtbot, desk)
    QAbstractItemModelTester(page.before.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page.before.model)
    went: list[str] = []
    page.before.look(page.chosen(), "Print 3…", lambda: went.append("on"))
    qtbot.waitUntil(lambda: page.middle.part is page.before, timeout=20_000)
    assert isinstance(page.before.model, LineModel)
    grave = [row for row in page.before.model.rows.values() if row.mark == "clash"]
    assert grave[0].first == "Characters that no font has; these sheets are held back"
    asked: list[tuple[str, str]] = []
    desk.workspace.show.connect(lambda kind, record_id: asked.append((kind, record_id)))
    page.before.view.choose(grave[0].id)
    QTest.keyClick(page.before.view, Qt.Key.Key_Return)
    assert asked == [("person", "zoe")]
    assert went == []
    QTest.keyClick(page.before.view, Qt.Key.Key_Escape)
    assert page.middle.part is None
    page.before.look(page.chosen(), "Print 3…", lambda: went.append("on"))
    qtbot.waitUntil(lambda: page.middle.part is page.before, timeout=20_000)
    page.before.go.click()
    assert (went, page.middle.part) == (["on"], None)


def test_the_keys_reach_the_page(open_plan: OpenPlan, qtbot: QtBot) -> None:
    shell = open_plan(readable())
    assert shell.window is not None
    assert shell.window.body is not None
    window, body = shell.window, shell.window.body
    body.go("sheets")
    page = body.page
    assert isinstance(page, Sheets)
    qtbot.waitUntil(lambda: page.desk.standings.known)
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert page.release.isVisible()
    assert QApplication.focusWidget() is page.release.note
    QTest.keyClick(page.release.note, Qt.Key.Key_Escape)
    assert page.release.isHidden()
    page.give_out("", None)
    told(page, qtbot)
    qtbot.waitUntil(lambda: page.desk.standings.found.never == [])
    page.view.choose("ana")
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    plan = page.desk.workspace.plan
    assert [one.person_id for one in plan.issues.values() if one.channel == "paper"] == ["ana"]
    assert page.desk.workspace.commit(set_fields(plan, "person", "ana", {"family": "Costa"}))


def test_who_cannot_know_is_called_and_told_once_a_release_says_it(open_plan: OpenPlan, qtbot: QtBot) -> None:
    shell = open_plan(readable(), now="2022-05-17T14:30:00Z")  # 10:30 there: Ana sits in the talk
    assert shell.window is not None
    assert shell.window.body is not None
    shell.window.body.go("sheets")
    page = shell.window.body.page
    assert isinstance(page, Sheets)
    qtbot.waitUntil(lambda: page.desk.standings.known)
    workspace = page.desk.workspace
    page.give_out("", None)
    told(page, qtbot)
    assert workspace.commit(set_fields(workspace.plan, "slot", "ana-talk", {"notes": "wait"}))
    assert page.reveal("person", "ana")
    page.do_hand_over()
    assert workspace.commit(move_session(workspace.plan, "talk", "2022-05-17T10:15"))
    qtbot.waitUntil(lambda: len(page.desk.standings.found.unknowing) == 1)
    assert page.left.call.accessibleName() == "Cannot know yet, call them, 1"
    page.do_call()
    assert page.middle.part is page.calling
    assert [row.first for row in page.calling.model.rows.values()] == ["Ana Silva"]
    assert not page.calling.told.isEnabled()
    page.give_out("", None)
    told(page, qtbot)
    qtbot.waitUntil(page.calling.told.isEnabled)
    page.do_told()
    qtbot.waitUntil(lambda: page.desk.standings.found.unknowing == ())
