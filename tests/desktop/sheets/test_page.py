"""The sheets page: the preview is the file, saving goes on past whoever's cannot be made, stopping leaves no half."""

from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.sheets.page import Sheets
from planner.desktop.sheets.pdf import PageSize, picture, sizes
from planner.desktop.widgets.text import Text
from planner.plan.edits.fields import set_fields
from planner.plan.edits.move import move_session
from planner.progress import Progress
from tests.clashes import scene
from tests.desktop.conftest import OpenDeskOf, OpenPlan
from tests.desktop.sheets import three


def shown(qtbot: QtBot, desk: OpenDesk) -> Sheets:
    page = Sheets(desk)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    qtbot.waitUntil(lambda: bool(page.sheet.paper.data))
    return page


def said(page: Sheets) -> list[str]:
    """The lines about sheets that were not made."""
    texts = [text.whole() for text in page.foot.findChildren(Text) if text.isVisible()]
    return [text for text in texts if "No font" in text]


def files(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def finished(qtbot: QtBot, page: Sheets) -> str:
    qtbot.waitUntil(lambda: not page.foot.busy and page.foot.bar.isHidden())
    return page.foot.title.text()


def test_the_preview_is_the_very_file(desk_of: OpenDeskOf, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, desk_of(three.records()))
    page.model.toggle(["ben"])
    page.save(tmp_path / "out", one_file=False)
    assert finished(qtbot, page) == f"1 sheet saved in {tmp_path / 'out'}"
    assert files(tmp_path / "out") == ["01 Okafor Ben.pdf"]
    assert (tmp_path / "out" / "01 Okafor Ben.pdf").read_bytes() == page.sheet.paper.data


def test_an_edit_makes_the_preview_anew_if_it_shows_on_paper(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(three.records())
    page = shown(qtbot, desk)
    before = page.sheet.paper.data
    assert desk.workspace.commit(move_session(desk.workspace.plan, "talk", "2022-05-17T12:00"))
    assert desk.workspace.commit(move_session(desk.workspace.plan, "late", "2022-05-17T16:00"))
    qtbot.waitUntil(lambda: page.sheet.paper.data != before)
    assert desk.workspace.undo()
    qtbot.waitUntil(lambda: page.sheet.paper.data == before)
    assert desk.workspace.commit(set_fields(desk.workspace.plan, "person", "ben", {"sheet_paper": "a4"}))
    qtbot.waitUntil(lambda: round(sizes(page.sheet.paper.data)[0].height) == 842)


def test_one_that_cannot_be_made_does_not_stop_the_others(desk_of: OpenDeskOf, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, desk_of(three.records()))
    page.save(tmp_path / "out", one_file=False)
    assert finished(qtbot, page) == f"2 sheets saved in {tmp_path / 'out'}"
    assert files(tmp_path / "out") == ["01 Okafor Ben.pdf", "02 Silva Ana.pdf"]
    assert page.head.subtitle.whole() == "3 people · 1 sheet cannot be made"
    why = f"No font has {three.UGARITIC} (U+10380 UGARITIC LETTER ALPA)"
    qtbot.waitUntil(lambda: said(page) == [f"Zoe W{three.UGARITIC}: {why}. This sheet waits."])


def test_sheets_that_wait_for_one_thing_are_told_in_one_line(desk_of: OpenDeskOf, qtbot: QtBot, tmp_path: Path) -> None:
    talk = scene.session("talk", "10:00", "11:00", venue_id="hall", dress=f"coat {three.UGARITIC}")
    records = [talk if record.id == "talk" else record for record in three.records()]
    page = Sheets(desk_of([*records, scene.slot("ben-talk", "talk", "ben")]))
    qtbot.addWidget(page)
    page.show()
    page.model.toggle(["ana", "ben"])
    page.save(tmp_path / "out", one_file=False)
    assert finished(qtbot, page) == "Nothing was saved."
    why = f"No font has {three.UGARITIC} (U+10380 UGARITIC LETTER ALPA)"
    qtbot.waitUntil(lambda: said(page) == [f"{why}. 2 sheets wait, the first: Ben Okafor."])


def test_whoever_has_no_sheet_is_told_why_and_where(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(three.records())
    page = shown(qtbot, desk)
    asked: list[tuple[str, str]] = []
    desk.workspace.show.connect(lambda kind, record_id: asked.append((kind, record_id)))
    assert page.reveal("person", "zoe")
    qtbot.waitUntil(page.sheet.trouble.isVisible)
    assert page.sheet.trouble.sentence.text() == (
        f"No font has {three.UGARITIC} (U+10380 UGARITIC LETTER ALPA). Write it another way."
    )
    page.sheet.trouble.button.click()
    assert asked == [("person", "zoe")]


def wait_for(free: Event, _progress: Progress) -> bool:
    """A job that keeps others from starting."""
    return free.wait(10)


def test_stopping_leaves_no_half_of_a_sheet(desk_of: OpenDeskOf, qtbot: QtBot, tmp_path: Path) -> None:
    desk = desk_of(three.records())
    page = shown(qtbot, desk)
    for one_file, told in (
        (True, "Nothing was saved."),
        (False, f"The sheets that were done are in {tmp_path / 'out'}."),
    ):
        free = Event()
        for _ in range(2):
            desk.jobs.run(partial(wait_for, free), page)
        page.save(tmp_path / "out", one_file=one_file)
        page.foot.cancel.click()
        free.set()
        assert finished(qtbot, page) == f"Stopped. {told}"
        assert [name for name in files(tmp_path / "out") if not name.endswith(".pdf")] == []
        assert len(files(tmp_path / "out")) < 2


def test_a_folder_that_cannot_be_written_to_is_said(desk_of: OpenDeskOf, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    page = shown(qtbot, desk_of(three.records()))
    page.save(tmp_path / "file" / "out", one_file=False)
    assert "cannot be written" in finished(qtbot, page)


def test_the_printer_gets_each_page_on_its_own_paper(desk_of: OpenDeskOf, qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, desk_of(three.records()))
    page.model.toggle(["ana", "ben"])
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.print_to(printer)
    qtbot.waitUntil(lambda: page.foot.title.text() == "2 sheets printed", timeout=20_000)
    data = (tmp_path / "printed.pdf").read_bytes()
    papers = [(round(size.width), round(size.height)) for size in sizes(data)]
    assert papers == [(612, 792), (595, 842)]
    ink = picture(data, 0, 40).convertToFormat(picture(data, 0, 40).Format.Format_Grayscale8)
    assert min(bytes(ink.constBits())) < 100, "there is something on the page"


def test_buttons_say_how_many(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    page = shown(qtbot, desk_of(three.records(), "es"))
    assert (page.controls.save.text(), page.controls.print.text()) == ("Guardar todas…", "Imprimir todas…")
    page.model.toggle(["ana"])
    assert (page.controls.save.text(), page.controls.print.text()) == ("Guardar 1…", "Imprimir 1…")
    french = shown(qtbot, desk_of(three.records(), "fr"))
    assert french.controls.print.text() == "Tout imprimer…"


def test_a_page_is_drawn_at_its_size(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    page = shown(qtbot, desk_of(three.records()))
    assert sizes(page.sheet.paper.data) == (PageSize(612, 792),)
    image = picture(page.sheet.paper.data, 0, 144)
    assert (image.width(), image.height(), image.pixelColor(0, 0).name()) == (1224, 1584, "#ffffff")


def test_in_a_narrow_window_the_inspector_lies_over_the_preview_only_if_asked_for(
    open_plan: OpenPlan, qtbot: QtBot
) -> None:
    shell = open_plan(three.records())
    assert shell.window is not None
    assert shell.window.body is not None
    window, body = shell.window, shell.window.body
    window.resize(1200, 700)
    body.go("sheets")
    qtbot.waitUntil(lambda: body.inspector.record == ("sheet", "ben"))
    assert not body.inspector.isVisible()
    window.run("toggle_inspector")
    assert body.inspector.isVisible()
    body.go("people")
    assert body.inspector.isVisible()
