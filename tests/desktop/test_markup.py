"""Names that look like markup are shown as they are written: in labels, tooltips, menus, dialogs."""

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget

from planner.desktop.pages import PAGES
from planner.desktop.shell import Shell
from planner.plan.edits.fields import set_fields
from planner.plan.records import Leg, Party, Pass, PassKind, Person, Record, Room, Session, Slot, Venue
from tests.desktop.conftest import OpenPlan
from tests.plan import small

EVIL = '<b>Ann</b><img src="file:///etc/hostname">'


def hostile() -> list[Record]:
    return [
        small.HEAD,
        Person(id="ann", given=EVIL, family=EVIL, function=EVIL, city=EVIL, party_id="us", notes=EVIL),
        Party(id="us", name=EVIL, principal_id="ann"),
        Venue(id="hall", name=EVIL, address=EVIL),
        Room(id="room", venue_id="hall", name=EVIL),
        PassKind(id="grounds", name=EVIL),
        Pass(id="pass", person_id="ann", pass_kind_id="grounds", from_day="2022-05-16", to_day="2022-05-17"),
        Session(id="talk", title=EVIL, short=EVIL, hosts=(EVIL,), start="2022-05-17T10:00", end="2022-05-17T11:00",
                room_id="room", pass_kind_id="grounds", stream_url=EVIL),
        Session(id="other", title=EVIL, start="2022-05-17T10:30", end="2022-05-17T11:30", room_id="room"),
        Slot(id="one", session_id="talk", person_id="ann", role="speaker", topic=EVIL),
        Slot(id="two", session_id="other", person_id="ann", role="speaker"),
        Leg(id="leg", person_id="ann", direction="arrival", from_place=EVIL, from_zone="Europe/Madrid", to_place=EVIL,
            to_zone="America/New_York", departs="2022-05-15T08:00", arrives="2022-05-15T12:00", carrier=EVIL),
    ]  # fmt: skip


def read_as_markup(tip: str) -> bool:
    """Whether Qt would read the text as markup that we did not make ourselves."""
    ours = tip.startswith("<qt>") and tip.endswith("</qt>") and "<" not in tip[4:-5].replace("<br>", "")
    return QtGui.Qt.mightBeRichText(tip) and not ours


def item_tips(view: QAbstractItemView) -> list[str]:
    model = view.model()
    places = [(row, column) for row in range(50) for column in range(20) if model.hasIndex(row, column)]
    tips = [model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) for row, column in places]
    return [tip for tip in tips if isinstance(tip, str)]


@pytest.fixture
def shell(open_plan: OpenPlan) -> Shell:
    shown = open_plan(hostile())
    assert shown.window is not None
    assert shown.window.body is not None
    assert shown.workspace is not None
    for entry in PAGES:
        shown.window.body.go(entry.key)
    for kind in ("person", "session", "slot", "party", "venue", "leg", "pass"):
        shown.workspace.show.emit(kind, next(iter(shown.workspace.plan.records[kind])))
    shown.workspace.commit(set_fields(shown.workspace.plan, "session", "talk", {"seats": 9}), EVIL)
    shown.window.next_clash()
    return shown


def test_no_tooltip_is_read_as_markup(shell: Shell) -> None:
    window = shell.window
    assert window is not None
    tips = [w.toolTip() for w in window.findChildren(QWidget)]
    for view in window.findChildren(QAbstractItemView):
        tips += item_tips(view)
    assert any("Ann" in tip for tip in tips)
    assert [tip for tip in tips if read_as_markup(tip)] == []


def test_labels_show_it_as_it_is_written(shell: Shell) -> None:
    window = shell.window
    assert window is not None
    labels = window.findChildren(QLabel)
    assert any("<b>" in label.text() for label in labels)
    assert [label.text() for label in labels if label.textFormat() != Qt.TextFormat.PlainText] == []
