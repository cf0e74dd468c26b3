"""Lists and documents from the page: all there are, previewed as they would be printed, saved as what the name says."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.sheets.page import Sheets
from planner.desktop.sheets.document_view import DocumentView
from planner.desktop.sheets.documents import OTHERS, offers
from planner.desktop.sheets.pdf import lines, sizes
from planner.jobs import sample
from planner.jobs.lists import LISTS
from planner.plan.edits.fields import set_fields
from tests.clashes import scene
from tests.desktop.conftest import OpenDeskOf, OpenPlan
from tests.desktop.sheets import three


def shown(qtbot: QtBot, desk: OpenDesk) -> DocumentView:
    view = DocumentView(desk)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    qtbot.waitUntil(lambda: bool(view.paper.data), timeout=20_000)
    return view


def said(view: DocumentView) -> str:
    return " ".join(line.text for line in lines(view.paper.data))


def made(view: DocumentView, key: str, qtbot: QtBot) -> str:
    before = view.paper.documents
    view.choose(key)
    qtbot.waitUntil(lambda: view.paper.documents is not before and bool(view.paper.data), timeout=20_000)
    return said(view)


def test_every_list_stands_there_by_itself_below_the_documents() -> None:
    keys = [one.key for one in offers()]
    assert sorted(keys) == sorted([*(one.key for one in OTHERS), *(one.name for one in LISTS)])
    assert keys[:3] == ["agenda", "briefing", "report"]


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_every_one_of_the_sample_can_be_seen(desk_of: OpenDeskOf, qtbot: QtBot, lang: str) -> None:
    view = shown(qtbot, desk_of(sample.records(), lang))
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal, view.model)
    empty = [one.key for one in offers()[1:] if len(made(view, one.key, qtbot)) < 20]
    assert empty == []


def test_language_day_session_and_public_are_asked_where_they_count(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    view = shown(qtbot, desk_of(sample.records()))
    assert (view.asking.of.isHidden(), view.asking.public.isHidden(), view.asking.note.isHidden()) == (
        True,
        False,
        True,
    )
    inside = said(view)
    view.asking.public.click()
    qtbot.waitUntil(lambda: said(view) != inside, timeout=20_000)
    made(view, "briefing", qtbot)
    assert (view.asking.of.isHidden(), view.asking.public.isHidden(), view.asking.note.isHidden()) == (
        False,
        True,
        False,
    )
    assert view.asking.of.count() == 5
    QTest.keyClicks(view.asking.note, "Thank you all")
    QTest.keyClick(view.asking.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Thank you all" in said(view), timeout=20_000)
    view.asking.language.setCurrentIndex(view.asking.language.findData("fr"))
    view.asking.changed.emit()
    qtbot.waitUntil(lambda: "Point du soir" in said(view), timeout=20_000)
    made(view, "room", qtbot)
    assert view.asking.what in view._desk.workspace.plan.sessions


def test_an_edit_is_on_the_preview_after_a_moment(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of([one for one in three.records() if one.id != "zoe"])
    view = shown(qtbot, desk)
    assert "Okafor, Ben" in made(view, "contacts", qtbot)
    assert desk.workspace.commit(set_fields(desk.workspace.plan, "person", "ben", {"family": "Adeyemi"}))
    qtbot.waitUntil(lambda: "Adeyemi, Ben" in said(view), timeout=20_000)


def test_it_is_saved_as_the_ending_says_and_printed_as_it_is_seen(
    desk_of: OpenDeskOf, qtbot: QtBot, tmp_path: Path
) -> None:
    view = shown(qtbot, desk_of(sample.records()))
    made(view, "arrivals", qtbot)
    for name in ("arrivals.pdf", "arrivals.xlsx", "arrivals.csv"):
        view.save(tmp_path / name)
        qtbot.waitUntil(lambda: not view.foot.busy, timeout=20_000)
        assert view.foot.title.text() == f"Arrivals saved: {tmp_path / name}"
    assert (tmp_path / "arrivals.pdf").read_bytes() == view.paper.data
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    view.print_to(printer)
    qtbot.waitUntil(lambda: view.foot.title.text() == "Arrivals printed", timeout=20_000)
    assert len(sizes((tmp_path / "printed.pdf").read_bytes())) == len(sizes(view.paper.data))


def test_what_cannot_be_made_is_told_and_nothing_is_printed(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    view = shown(qtbot, desk_of([scene.head()]))
    view.choose("room")
    qtbot.waitUntil(view.trouble.isVisible, timeout=20_000)
    assert view.trouble.sentence.text().startswith("The list “room” is of one session")
    assert not view.print_button.isEnabled()


def test_the_command_leads_there_and_esc_back(open_plan: OpenPlan, qtbot: QtBot) -> None:
    shell = open_plan(three.records())
    assert shell.window is not None
    assert shell.window.body is not None
    shell.window.body.go("sheets")
    page = shell.window.body.page
    assert isinstance(page, Sheets)
    shell.window.run("page.do_documents")
    assert (page.documents.isVisible(), page.controls.release.isVisible()) == (True, False)
    qtbot.waitUntil(lambda: bool(page.documents.paper.data), timeout=20_000)
    QTest.keyClick(page.documents.view, Qt.Key.Key_Escape)
    assert (page.documents.isVisible(), page.controls.release.isVisible()) == (False, True)
