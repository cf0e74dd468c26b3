"""5,000 clashes at once: listed, grouped, walked and counted, at less than what finding them costs."""

import time
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.clashes.engine import check
from planner.desktop.clashes.drawer import Drawer
from planner.plan.records import Person, Record
from tests.clashes import scene
from tests.desktop.clashes.test_drawer import choose
from tests.desktop.conftest import OpenDeskOf

PEOPLE = 500


def crowd() -> list[Record]:
    """Each of 500 people in five sessions at one time: ten pairs each."""
    people = [Person(id=f"p{n}", given=f"Name {n}", family=f"Family {n % 60}") for n in range(PEOPLE)]
    sessions = [scene.session(f"s{n}", f"10:0{n}", f"11:0{n}") for n in range(5)]
    slots = [scene.slot(f"{one.id}-{n}", f"s{n}", one.id, role="attendee") for one in people for n in range(5)]
    return [scene.head(severity={"no-meal": "off"}), *people, *sessions, *slots]


def took(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def test_five_thousand_clashes_are_listed_grouped_and_walked_at_once(desk_of: OpenDeskOf, qtbot: QtBot) -> None:
    desk = desk_of(crowd())
    finding = took(lambda: check(desk.workspace.plan.copy(), scene.NOW))
    assert desk.workspace.counts()["clash"] == PEOPLE * 10
    drawer = Drawer(desk)
    qtbot.addWidget(drawer)
    drawer.resize(1200, 372)
    opened = took(drawer.show)
    grouped = [took(partial(choose, drawer, by)) for by in ("person", "session", "day", "code", "lane")]
    walked = max(took(partial(drawer.step, 1)) for _ in range(5))
    assert max(opened, *grouped, walked) < finding * 2 + 0.5
    choose(drawer, "person")
    model = drawer.list.clashes
    assert sum(model.under(head) for head in range(model.heads())) == PEOPLE * 10
    assert len(drawer.list.findChildren(QWidget)) < 20
