"""What a paste would do, in words, before it is done: in the drawer's place, never a box over the page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.people.pasting import Preview
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text

LISTED = 5


class PastePanel(QFrame):
    """`agreed` hands the preview back; `left` closes. Esc cancels."""

    agreed = Signal(object)
    left = Signal()

    def __init__(self, desk: OpenDesk) -> None:
        super().__init__()
        self.setObjectName("Drawer")
        self._desk = desk
        self._preview: Preview | None = None
        theme, px = desk.theme, desk.theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(12), px(20), px(12))
        whole.setSpacing(px(8))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        self.sentence = Text(theme, "", "section", elide=True)
        self.button = Button(theme, desk.say("Paste"), kind="primary")
        self.cancel = Button(theme, desk.say("Cancel"))
        self.unclear = Text(theme, "", "small", "text2", wrap=True)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.button)
        whole.addLayout(row)
        whole.addWidget(self.unclear)
        self.button.clicked.connect(lambda: self.agreed.emit(self._preview))
        self.cancel.clicked.connect(self.left)
        self.hide()

    def show_preview(self, preview: Preview) -> None:
        """Say what it would do and take the keyboard."""
        self._preview = preview
        desk = self._desk
        parts = [desk.count("{n} row", "{n} rows", preview.rows)]
        if preview.new:
            parts.append(desk.say("{n} new", n=preview.new))
        if preview.unclear:
            parts.append(desk.say("{n} unclear", n=len(preview.unclear)))
        self.sentence.setText(", ".join(parts))
        lines = [
            desk.say("Row {n}, “{text}”: {why}", n=one.row, text=one.text, why=desk.say(one.what, **one.facts))
            for one in preview.unclear[:LISTED]
        ]
        if len(preview.unclear) > LISTED:
            lines.append(desk.say("and {n} more", n=len(preview.unclear) - LISTED))
        if lines:
            lines.append(desk.say("What is unclear stays as it is."))
        self.unclear.setText("\n".join(lines))
        self.unclear.setVisible(bool(lines))
        self.button.setEnabled(bool(preview.change_set.changes))
        self.show()
        (self.button if self.button.isEnabled() else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc cancels, Enter agrees."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.button.isEnabled():
            focused = self.cancel if self.cancel.hasFocus() else self.button
            focused.click()
        else:
            super().keyPressEvent(event)
