import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.desktop.actions import COMMANDS
from planner.desktop.palette.finds import Found, doings, find, things
from planner.desktop.shell import Shell
from tests.desktop.conftest import OpenDeskOf
from tests.plan import small


@pytest.fixture
def found(sample_shell: Shell) -> list[Found]:
    assert sample_shell.workspace is not None
    desk = sample_shell.desk.at(sample_shell.workspace)
    return [*things(desk), *doings(desk, [c for c in COMMANDS if c.text])]


def names(rows: list[Found]) -> list[str]:
    return [row.name for row in rows]


def test_accents_and_case_do_not_matter(found: list[Found]) -> None:
    assert names(find("AISSATOU", found))[0] == "Aïssatou Ndour"
    assert names(find("göçer", found)) == names(find("gocer", found)) == ["Elif Göçer"]


def test_exact_initials_go_before_the_start_of_a_word(found: list[Found]) -> None:
    assert "Mateo Villacís" in names(find("mv", found))[:3]
    assert names(find("mv", found)) != names(find("m", found))


def test_the_start_of_a_word_goes_before_the_inside() -> None:
    rows = [
        Found("person", str(n), "people", name, "", words=(name,)) for n, name in enumerate(("xann", "anna", "ann"))
    ]
    assert names(find("ann", rows)) == ["anna", "ann", "xann"]


def test_a_sign_narrows_to_people_sessions_or_commands(found: list[Found]) -> None:
    assert {row.kind for row in find("@", found)} == {"person"}
    assert {row.kind for row in find("#round", found)} == {"session"}
    assert names(find(">undo", found)) == ["Undo"]


def test_empty_shows_what_was_used_last(found: list[Found]) -> None:
    last = [("session", found[70].id) if found[70].kind == "session" else (found[70].kind, found[70].id)]
    assert [(row.kind, row.id) for row in find("", found, last)] == last


def test_at_most_nine_and_none_for_nonsense(found: list[Found]) -> None:
    assert (len(find("a", found)), find("qqqq", found)) == (9, [])


def test_a_command_shows_its_key(found: list[Found]) -> None:
    assert [row.key for row in find(">next clash", found)] == ["F8"]


def test_rooms_and_venues_are_found(desk_of: OpenDeskOf) -> None:
    rows = find("hall", things(desk_of(small.records())))
    assert [(row.kind, row.id) for row in rows] == [("venue", "hall")]


def test_a_page_is_a_place_to_go_to(sample_shell: Shell) -> None:
    assert sample_shell.window is not None
    assert sample_shell.window.body is not None
    sample_shell.window.find_something()
    palette = sample_shell.window._palette
    palette.field.setText(">sheets")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert sample_shell.window.body.navigation._items["sheets"].isChecked()
