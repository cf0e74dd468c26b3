"""The slots of a session in their order: time, mark and name, handshake, minutes; keys give, free, reorder, open."""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QMenu

from planner.desktop.desk import OpenDesk
from planner.desktop.intents.menu import add_intents
from planner.desktop.widgets.table import Column, IdModel
from planner.desktop.widgets.table_view import RowDelegate, TableView
from planner.desktop.worst import WORDS, worst_lanes
from planner.plan import clock, names
from planner.plan.edits.assign import free_slot
from planner.plan.edits.order import in_order, reorder
from planner.plan.edits.remove import remove
from planner.plan.engagements import slot_time
from planner.plan.places import zone_of_session
from planner.plan.records import LISTED_ROLES, Slot
from planner.wording import labels

Index = QModelIndex | QPersistentModelIndex
ROW = 29
Half = Literal["yes", "no", "waiting"]
REPLY: Mapping[str, Half] = {"accepted": "yes", "confirmed": "yes", "declined": "no"}
GRANT: Mapping[str, Half] = {"granted": "yes", "not-needed": "yes", "refused": "no"}


class SlotModel(IdModel):
    """`signs` are the gravest findings of the slots; who listens hears them with the name."""

    def __init__(self, desk: OpenDesk, columns: Sequence[Column], row: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__(columns, row)
        self._desk = desk
        self.signs: Mapping[str, str] = {}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sign besides what every table answers."""
        said = super().data(index, role if role != Qt.ItemDataRole.AccessibleTextRole else Qt.ItemDataRole.DisplayRole)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.isValid() and index.column() == 1:
            word = self._desk.say(WORDS.get(self.signs.get(self.id_at(index.row()), ""), ""))
            return ", ".join(part for part in (str(said), word) if part)
        return said


class SlotDelegate(RowDelegate):
    """A mark before the name, the handshake where it is not yet both."""

    def __init__(self, desk: OpenDesk, model: SlotModel) -> None:
        super().__init__(desk.theme, model)
        self._desk = desk
        self._slots = model
        self.height = ROW
        self.ground = "sunken"

    def paint_cell(self, painter: QPainter, rect: QRect, one: str, column: int) -> None:
        """By column."""
        slot = self._desk.workspace.plan.slots.get(one)
        if slot is None:
            return
        px, texts = self.theme.px, self.model.row(one)
        vacant, declined = slot.person_id is None, slot.reply == "declined"
        match column:
            case 0:
                self.text(painter, rect, texts[0], "body", "text3")
            case 1:
                mark = QRectF(rect.left(), rect.center().y() - px(6), px(12), px(12))
                token = "text3" if vacant else "text"
                self.marks.role(painter, mark, slot.role, is_open=vacant, token=token)
                tone = "text3" if vacant or declined else "text"
                if lane := self._slots.signs.get(one, ""):
                    sign = QRectF(rect.right() - px(16), rect.center().y() - px(6), px(12), px(12))
                    self.marks.lane(painter, sign, lane)
                    rect = rect.adjusted(0, 0, -px(16), 0)
                self.text(painter, rect.adjusted(px(18), 0, -px(4), 0), texts[1], "body", tone)
            case 2 if not vacant and (REPLY.get(slot.reply) != "yes" or GRANT.get(slot.grant) != "yes"):
                shake = QRectF(rect.left(), rect.center().y() - px(4), px(16), px(8))
                halves = REPLY.get(slot.reply, "waiting"), GRANT.get(slot.grant, "waiting")
                self.marks.handshake(painter, shake, *halves)
            case 3:
                self.text(painter, rect.adjusted(0, 0, -px(3), 0), texts[3], "body", "text3", right=True)
            case _:
                pass


class SpeakingOrder(TableView):
    """Enter opens a slot, Alt+Up and Alt+Down reorder, Del frees it, a second Del removes it when open."""

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._session_id = ""
        columns = (
            Column("time", desk.say("Time"), 46),
            Column("who", desk.say("Who"), 60, 1),
            Column("hand", desk.say("Word given"), 22),
            Column("minutes", desk.say("Minutes"), 34, right=True),
        )
        self.slots = SlotModel(desk, columns, self._cells)
        self.set_model(self.slots, SlotDelegate(desk, self.slots))
        self.horizontalHeader().hide()
        self.setAccessibleName(desk.say("Speaking order"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.opened.connect(lambda one: desk.workspace.show.emit("slot", one))

    def show_session(self, session_id: str) -> None:
        """The slots of a session; the row that was current stays so."""
        kept = self.chosen if session_id == self._session_id else ""
        self._session_id = session_id
        self.slots.signs = worst_lanes(self._desk.workspace.findings(), "slots")
        self.viewport().update()
        self.slots.set_ids(slot.id for slot in in_order(self._desk.workspace.plan, session_id))
        self.setFixedHeight(self._desk.theme.px(ROW) * self.slots.rowCount() + 2)
        self.setVisible(self.slots.rowCount() > 0)
        if kept:
            self.choose(kept)

    def move_chosen(self, by: int) -> None:
        """Let the chosen speaker change places with a neighbour."""
        if self.chosen and not self._desk.workspace.read_only:
            self._desk.workspace.commit(reorder(self._desk.workspace.plan, self.chosen, by))

    def drop_chosen(self) -> None:
        """Free the chosen slot; an open one goes."""
        plan, one = self._desk.workspace.plan, self.chosen
        if not one or self._desk.workspace.read_only:
            return
        vacant = plan.slots[one].person_id is None
        self._desk.workspace.commit(remove(plan, "slot", one) if vacant else free_slot(plan, one))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_chosen(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.drop_chosen()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same for the mouse."""
        if not self.chosen:
            return
        say, vacant = self._desk.say, self._desk.workspace.plan.slots[self.chosen].person_id is None
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ways = (
            (say("Open"), lambda: self.opened.emit(self.chosen)),
            (say("Earlier"), lambda: self.move_chosen(-1)),
            (say("Later"), lambda: self.move_chosen(1)),
            (say("Remove slot") if vacant else say("Take the person out"), self.drop_chosen),
        )
        for words, act in ways:
            menu.addAction(words).triggered.connect(lambda _checked=False, act=act: act())
        menu.addSeparator()
        add_intents(menu, self._desk, "slot", self.chosen)
        menu.popup(event.globalPos())

    def _cells(self, one: str) -> tuple[str, str, str, str]:
        plan, lang = self._desk.workspace.plan, self._desk.language
        slot = plan.slots[one]
        session = plan.sessions[slot.session_id]
        time = slot_time(plan, slot)
        start = clock.wall(time.start, zone_of_session(plan, session))[11:] if time.by != "whole" else ""
        reply = labels.choice_label(slot.reply, lang) if slot.person_id is not None else ""
        return start, self._who(slot), reply, self._minutes(slot)

    def _who(self, slot: Slot) -> str:
        person = self._desk.workspace.plan.persons.get(slot.person_id or "")
        if person is not None:
            return names.full_name(person)
        if slot.wanted:
            return self._desk.say("Open slot, {wanted} wanted", wanted=slot.wanted)
        return self._desk.say("Open slot")

    def _minutes(self, slot: Slot) -> str:
        if slot.start and slot.end:
            return str(clock.wall_between(slot.start, slot.end))
        if slot.minutes is not None:
            return str(slot.minutes)
        limit = self._desk.workspace.plan.sessions[slot.session_id].speaking_minutes
        return str(limit) if limit is not None and slot.role in LISTED_ROLES else ""
