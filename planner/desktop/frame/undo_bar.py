"""The bar that says what was done out of sight and takes it back: 8 s, or until the next change."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from planner.desktop.desk import Desk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text, plain_tip

SECONDS = 8


class UndoBar(QFrame):
    """Floats at the bottom centre of `over`; stays while hovered or focused. After an undo it offers to redo."""

    undo = Signal()
    redo = Signal()

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("UndoBar")
        theme, px = desk.theme, desk.theme.px
        self._px = px
        self._over = over
        self._desk = desk
        self._undone = False
        self.setFixedHeight(px(40))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(14), 0, px(8), 0)
        row.setSpacing(px(8))
        self.sentence = Text(theme, "")
        self._key = Text(theme, "Ctrl Z", "small", "text3")
        self._button = Button(theme, desk.say("Undo"), icon="undo", small=True)
        self._close = Button(theme, kind="flat", icon="close", words=desk.say("Close"))
        row.addWidget(self.sentence)
        row.addSpacing(px(60))
        for widget in (self._key, self._button, self._close):
            row.addWidget(widget)
        self._button.clicked.connect(self._take)
        self._close.clicked.connect(self.hide)
        self._wait = QTimer(self)
        self._wait.setInterval(SECONDS * 1000)
        self._wait.timeout.connect(self._leave)
        over.installEventFilter(self)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show what was done."""
        self._show(sentence, undone=False)

    def say_undone(self, sentence: str) -> None:
        """Show what was taken back."""
        self._show(sentence, undone=True)

    def _show(self, sentence: str, *, undone: bool) -> None:
        self._undone = undone
        words = self._desk.say("Redo") if undone else self._desk.say("Undo")
        self._button.setText(words)
        self._button.setAccessibleName(words)
        self._key.setText("Ctrl Shift Z" if undone else "Ctrl Z")
        room = max(self._px(120), self._over.width() - self._px(340))
        cut = self.sentence.fontMetrics().elidedText(sentence, Qt.TextElideMode.ElideRight, room)
        self.sentence.setText(cut)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self.sentence.setToolTip(plain_tip(sentence) if cut != sentence else "")
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._wait.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the bottom centre."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        self.hide()
        (self.redo if self._undone else self.undo).emit()

    def _place(self) -> None:
        over = self._over
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - self._px(16))

    def _leave(self) -> None:
        held = any(w.hasFocus() for w in (self._button, self._close))
        if not self.testAttribute(Qt.WidgetAttribute.WA_UnderMouse) and not held:
            self._wait.stop()
            self.hide()
