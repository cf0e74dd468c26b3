"""Release…: a part of the page: its number, a note, for whom it makes a sheet, what holds it, and the two ways."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.clashes.findings import Finding
from planner.desktop.clashes.filters import kind_name
from planner.desktop.desk import OpenDesk
from planner.desktop.sheets.standing import Found
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.sign import Sign
from planner.desktop.widgets.text import Text

NAMED = 3
"""Codes that are named; the others are counted."""


class ReleaseSection(QFrame):
    """`prints(note)`, `only(note)`, `shows(key)` a finding that holds it, `closed`."""

    prints = Signal(str)
    only = Signal(str)
    shows = Signal(str)
    closed = Signal()

    def __init__(self, desk: OpenDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("PageSection")
        self._desk = desk
        self._held: Sequence[Finding] = ()
        self._n = 0
        theme, px, say = desk.theme, desk.theme.px, desk.say
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(10), px(12), px(12))
        whole.setSpacing(px(8))
        first = QHBoxLayout()
        first.setSpacing(px(10))
        self.title = Text(theme, "", "section")
        self.note = QLineEdit()
        self.note.setPlaceholderText(say("Note, for example “after the rooms changed”"))
        self.note.setAccessibleName(say("Note of the release"))
        self.note.setMaxLength(500)
        self.print_button = Button(theme, say("Release and print"), kind="primary", icon="print")
        self.only_button = Button(theme, say("Release only"))
        self._close = Button(theme, kind="flat", icon="close", words=say("Close"))
        first.addWidget(self.title)
        first.addWidget(self.note, 1)
        for button in (self.print_button, self.only_button, self._close):
            first.addWidget(button)
        self.whom = Text(theme, "", wrap=True)
        whole.addLayout(first)
        whole.addWidget(self.whom)
        whole.addWidget(self._holding())
        self.note.textChanged.connect(self._enable)
        self.print_button.clicked.connect(lambda: self.prints.emit(self.note.text().strip()))
        self.only_button.clicked.connect(lambda: self.only.emit(self.note.text().strip()))
        self._close.clicked.connect(self.closed)
        self.hide()

    def open(self, number: int) -> None:
        """Show it for the next release; the note takes the keyboard."""
        if self.isHidden():
            self.note.clear()
        self.title.setText(self._desk.say("Release {number}", number=number))
        self.show()
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tell(self, found: Found, asked: Sequence[str], held: Sequence[Finding]) -> None:
        """Whom it gives a sheet, of those asked for; and what holds it."""
        desk, concerned = self._desk, set(found.concerned)
        self._held = held
        self._n = sum(1 for one in asked if one in concerned)
        first = sum(1 for one in asked if one in concerned and one in set(found.never))
        parts = []
        if self._n - first:
            parts.append(
                desk.count("{n} person gets a changed sheet", "{n} people get a changed sheet", self._n - first)
            )
        if first:
            parts.append(desk.count("{n} person gets a first sheet", "{n} people get a first sheet", first))
        if kept := len(found.by_person) - len(concerned):
            parts.append(desk.count("{n} keeps theirs", "{n} keep theirs", kept))
        if waits := len(concerned) - self._n:
            parts.append(desk.count("{n} is not ticked and waits", "{n} are not ticked and wait", waits))
        self.whom.setText(f"{', '.join(parts)}." if self._n else desk.say("Nothing has changed for anybody."))
        words = desk.say("Release and print {n}…", n=self._n)
        self.print_button.setText(words)
        self._tell_held()
        self._enable()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Enter in the note releases and prints."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.note.hasFocus():
            self.print_button.click()
        else:
            super().keyPressEvent(event)

    def _holding(self) -> QWidget:
        theme, px = self._desk.theme, self._desk.theme.px
        self.holding = QWidget()
        row = QHBoxLayout(self.holding)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(8))
        self.held = Text(theme, "", wrap=True)
        self._show = Button(theme, self._desk.say("Show the first"), kind="link", small=True)
        self._show.clicked.connect(lambda: self.shows.emit(self._held[0].key if self._held else ""))
        row.addWidget(Sign(theme, "warning", self._desk.say("The release is held")), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.held, 1)
        row.addWidget(self._show)
        return self.holding

    def _tell_held(self) -> None:
        codes = list(dict.fromkeys(one.code for one in self._held))
        named = [kind_name(self._desk, code) for code in codes[:NAMED]]
        if len(codes) > NAMED:
            named.append(self._desk.say("and {n} more", n=len(codes) - NAMED))
        self.holding.setVisible(bool(codes))
        self.held.setText(
            self._desk.count(
                "Held: {n} is open of {what}. Settle or accept it, or give the reason in the note.",
                "Held: {n} are open of {what}. Settle or accept them, or give the reason in the note.",
                len(self._held),
                what=", ".join(named),
            )
        )

    def _enable(self) -> None:
        held = bool(self._held) and not self.note.text().strip()
        why = ""
        if self._desk.workspace.read_only:
            why = self._desk.say("The plan is read-only")
        elif not self._n:
            why = self._desk.say("Nothing has changed for anybody.")
        elif held:
            why = self._desk.say("It is held: give the reason in the note, or settle what holds it.")
        for button in (self.print_button, self.only_button):
            button.setEnabled(not why)
            button.setToolTip(why)
            button.setAccessibleName(button.text())
