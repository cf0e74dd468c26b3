import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from planner.desktop.frame.body import Body
from planner.desktop.frame.navigation import NavItem
from planner.desktop.pages import PAGES
from planner.desktop.shell import Shell
from planner.desktop.widgets.editors import Line
from planner.desktop.window import Window
from planner.errors import PlannerError
from planner.jobs import sample
from planner.plan.edits.fields import set_fields
from tests.desktop.conftest import OpenPlan

KEYS = [entry.key for entry in PAGES]


def body(window: Window) -> Body:
    assert window.body is not None
    return window.body


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_every_page_is_shown_light_and_dark_at_the_smallest_laptop(
    open_plan: OpenPlan, lang: str, qtbot: QtBot
) -> None:
    shell = open_plan(sample.records(), lang)
    window = shell.window
    assert window is not None
    window.resize(1366, 768)
    for look in ("light", "dark"):
        shell.wish(f"look_{look}", "")
        for key in KEYS:
            body(window).go(key)
            qtbot.wait(1)
            picture = window.grab().toImage()
            assert (picture.width(), picture.height()) == (1366, 768)
            colours = {picture.pixelColor(x, 300).name() for x in range(0, 1366, 3)}
            assert shell.desk.theme.colour("page").name() in colours
            assert len(colours) > 3, f"{key} is empty"


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_no_entry_of_the_navigation_is_cut(open_plan: OpenPlan, lang: str) -> None:
    window = open_plan(sample.records(), lang).window
    assert window is not None
    window.resize(1440, 900)
    metrics = window._desk.theme.metrics("strong")
    cut = []
    for item in window.findChildren(NavItem):
        words = item.accessibleName().removesuffix(item.number).strip()
        if metrics.horizontalAdvance(words) > item.width() - 36 - 14 - metrics.horizontalAdvance(item.number):
            cut.append(words)
    assert cut == []


def test_no_label_reads_markup(sample_shell: Shell) -> None:
    window = sample_shell.window
    assert window is not None
    for key in KEYS:
        body(window).go(key)
    for kind in ("person", "session", "slot", "plan", "venue"):
        sample_shell.workspace.show.emit(kind, next(iter(sample_shell.workspace.plan.records[kind])))  # type: ignore[union-attr]
    body(window).set_drawer(True)
    labels = window.findChildren(QLabel)
    rich = [label.text() for label in labels if label.textFormat() != Qt.TextFormat.PlainText]
    assert (len(labels) > 20, rich) == (True, [])


def test_everything_that_takes_the_keyboard_says_what_it_is(sample_shell: Shell) -> None:
    window = sample_shell.window
    assert window is not None
    for key in KEYS:
        body(window).go(key)
    body(window).set_drawer(True)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for kind in (QAbstractButton, QLineEdit, QPlainTextEdit)
        for widget in window.findChildren(kind)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.isHidden()
        and not (widget.accessibleName() or getattr(widget, "text", str)() or widget.toolTip())
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


def test_f6_walks_the_areas_and_back(window: Window, qtbot: QtBot) -> None:
    window.activateWindow()
    middle = body(window)
    middle.set_drawer(True)
    middle.inspector.show_record("session", "talk")
    middle.navigation.focus()

    def area() -> str:
        focused = QApplication.focusWidget()
        places: dict[str, QWidget] = {
            "navigation": middle.navigation,
            "page": middle.stack,
            "inspector": middle.inspector,
            "drawer": middle.drawer,
            "status": middle.status,
        }
        return next(
            (n for n, w in places.items() if focused is not None and (w is focused or w.isAncestorOf(focused))), "none"
        )

    seen = [area()]
    for _ in range(5):
        QTest.keyClick(window, Qt.Key.Key_F6)
        qtbot.wait(1)
        seen.append(area())
    assert seen == ["navigation", "page", "inspector", "drawer", "status", "navigation"]
    QTest.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert area() == "status"


def test_ctrl_k_finds_a_person_and_goes_there(sample_shell: Shell) -> None:
    window = sample_shell.window
    assert window is not None
    body(window).go("programme")
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window._palette
    assert palette.isVisible()
    QTest.keyClicks(palette.field, "aissatou nd")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    kind, record_id = body(window).inspector.record
    assert (kind, sample_shell.workspace.plan.persons[record_id].family) == ("person", "Ndour")  # type: ignore[union-attr]
    assert body(window).navigation._items["people"].isChecked()


def test_the_palette_closes_on_escape_and_keeps_the_place(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window._palette.isVisible()
    QTest.keyClick(window._palette.field, Qt.Key.Key_Escape)
    assert not window._palette.isVisible()


def test_undo_says_what_it_takes_back(shell: Shell, window: Window) -> None:
    workspace = shell.workspace
    assert workspace is not None
    assert not window._actions["undo"].isEnabled()
    workspace.commit(set_fields(workspace.plan, "session", "talk", {"title": "Opening"}))
    assert window._actions["undo"].isEnabled()
    assert window._actions["undo"].text().startswith("Undo: ")
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert workspace.plan.sessions["talk"].title == "Talk"
    assert window._actions["redo"].text().startswith("Redo: ")


def test_counts_stand_in_the_status_bar(sample_shell: Shell) -> None:
    window, workspace = sample_shell.window, sample_shell.workspace
    assert window is not None
    assert workspace is not None
    counts = workspace.counts()
    assert counts["clash"] > 3
    said = [sign.accessibleName() for sign in body(window).status.signs]
    assert said[0] == f"{counts['clash']} clashes"
    QTest.mouseClick(body(window).status.signs[0], Qt.MouseButton.LeftButton)
    assert body(window).drawer.isVisible()


def test_drawer_inspector_and_rail_by_key(window: Window) -> None:
    middle = body(window)
    window.resize(1440, 900)

    def state() -> tuple[bool, bool, bool]:
        return middle.drawer.isVisible(), middle.inspector.isVisible(), bool(middle.navigation.rail)

    keys = (
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier),
    )
    before = state()
    for number, (key, modifier) in enumerate(keys):
        QTest.keyClick(window, key, modifier)
        assert [one != other for one, other in zip(state(), before, strict=True)] == [n == number for n in range(3)]
        QTest.keyClick(window, key, modifier)
        assert state() == before


def test_a_narrow_window_gets_the_rail_and_the_inspector_over_the_page(window: Window, qtbot: QtBot) -> None:
    middle = body(window)
    window.resize(1440, 900)
    middle.inspector.show_record("session", "talk")
    middle.arrange()
    assert (middle.navigation.rail, middle.inspector.mapTo(window, QPoint(0, 0)).x()) == (False, 1440 - 312)
    beside = middle.stack.width()
    window.resize(1200, 700)
    qtbot.wait(1)
    assert middle.navigation.rail
    assert middle.inspector.isVisible()
    assert middle.stack.width() > beside - 240 + 144 - 1
    assert middle.stack.width() == middle.upper.width()


def test_a_refusal_stands_on_a_strip_until_the_next_change(shell: Shell, window: Window) -> None:
    workspace = shell.workspace
    assert workspace is not None
    workspace.failed.emit(PlannerError("Saving failed", where="stick", todo="save elsewhere"))
    strip = body(window).strip
    assert (strip.isVisible(), strip.sentence.text()) == (True, "Saving failed (stick): save elsewhere")
    workspace.commit(set_fields(workspace.plan, "session", "talk", {"title": "Opening"}))
    assert not strip.isVisible()


def test_the_undo_bar_takes_back(shell: Shell, window: Window) -> None:
    workspace = shell.workspace
    assert workspace is not None
    workspace.commit(set_fields(workspace.plan, "session", "talk", {"title": "Opening"}), "One title changed")
    bar = body(window).undo_bar
    assert (bar.isVisible(), bar.sentence.text()) == (True, "One title changed")
    bar._button.click()
    assert (bar.sentence.text(), workspace.plan.sessions["talk"].title) == ("Undone: Talk: Title changed", "Talk")
    bar._button.click()
    assert workspace.plan.sessions["talk"].title == "Opening"


def test_larger_text_makes_the_window_anew_with_the_same_plan(shell: Shell) -> None:
    old = shell.window
    shell.wish("text_larger", "")
    assert shell.window is not old
    assert shell.window is not None
    shell.window.resize(1600, 900)
    assert (shell.desk.theme.scale, body(shell.window).navigation.width()) == (110, 216)
    shell.wish("text_smaller", "")


def test_another_language_is_spoken_at_once_and_remembered(shell: Shell) -> None:
    shell.wish("speak_fr", "")
    assert shell.window is not None
    assert body(shell.window).navigation._items["people"].accessibleName().startswith("Personnes")


def test_a_plan_open_elsewhere_opens_to_be_read(shell: Shell, open_plan: OpenPlan) -> None:
    other = open_plan([*shell.workspace.plan.all()])  # type: ignore[union-attr]
    other.open(shell.workspace.path)  # type: ignore[union-attr]
    assert other.workspace is not None
    assert other.window is not None
    assert other.workspace.read_only
    strip = body(other.window).strip
    assert (strip.isVisible(), strip._out.text()) == (True, "The other is gone: take the plan over")
    assert body(other.window).status._state.text().startswith("Read-only, open on ")
    assert not other.window._actions["page.do_new"].isEnabled()


def test_the_geometry_is_kept(shell: Shell, window: Window) -> None:
    assert shell.desk.settings.value("geometry", QByteArray()).isEmpty()
    window.close()
    assert shell.desk.settings.value("geometry", QByteArray()) == window.saveGeometry()


def test_a_new_window_has_room_on_its_screen(window: Window) -> None:
    again = Window(window._desk)
    free = again.screen().availableGeometry()
    assert again.minimumWidth() <= again.width() <= max(free.width(), again.minimumWidth())
    assert again.minimumHeight() <= again.height() <= max(free.height(), again.minimumHeight())
    again.deleteLater()


def test_from_the_speaking_order_one_types_who_speaks(shell: Shell, window: Window, qtbot: QtBot) -> None:
    assert shell.workspace is not None
    window.activateWindow()
    middle = body(window)
    middle.show_record("session", "talk")
    middle.inspector.focus()
    slot = shell.workspace.plan.slots_of_session("talk")[0]
    shell.workspace.show.emit("slot", slot.id)
    qtbot.wait(1)
    focused = QApplication.focusWidget()
    assert isinstance(focused, Line)
    assert (middle.inspector.record, focused.accessibleName()) == (("slot", slot.id), "Person")


def test_a_window_made_anew_stands_where_the_old_one_stood(shell: Shell, window: Window) -> None:
    window.resize(1200, 700)
    shell.wish("speak_fr", "")
    assert shell.window is not None
    assert shell.window.height() == 700


def test_a_broken_geometry_is_no_geometry(shell: Shell, window: Window) -> None:
    shell.desk.settings.keep("geometry", QByteArray(b"nonsense"))
    again = Window(window._desk)
    assert again.width() >= 1180
    again.deleteLater()


def test_a_plan_can_be_taken_over_from_who_is_gone(shell: Shell, open_plan: OpenPlan) -> None:
    assert shell.workspace is not None
    other = open_plan([*shell.workspace.plan.all()])
    other.open(shell.workspace.path)
    assert other.window is not None
    body(other.window).strip._out.click()
    assert other.workspace is not None
    assert (other.workspace.read_only, other.workspace.path) == (False, shell.workspace.path)


def test_undo_in_a_field_is_the_plans_once_nothing_is_typed(shell: Shell, window: Window, qtbot: QtBot) -> None:
    assert shell.workspace is not None
    window.activateWindow()
    line = Line("Title")
    qtbot.addWidget(line)
    line.setParent(window)
    line.show()
    line.setFocus()
    shell.workspace.commit(set_fields(shell.workspace.plan, "session", "talk", {"title": "Opening"}))
    QTest.keyClicks(line, "abc")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (line.text(), shell.workspace.plan.sessions["talk"].title) == ("", "Opening")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shell.workspace.plan.sessions["talk"].title == "Talk"
