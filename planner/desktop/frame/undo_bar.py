"""The bar that says what was done out of sight and takes it back: 8 s, or until the next change."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from planner.desktop.desk import Desk
from planner.desktop.widgets.button import Button
from planner.desktop.widgets.text import Text

SECONDS = 8


class UndoBar(QFrame):
    """Floats at the bottom centre of `over`; stays while hovered or focused."""

    undo = Signal()

    def __init__(self, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("UndoBar")
        theme, px = desk.theme, desk.theme.px
        self._px = px
        self._over = over
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
        self._button.clicked.connect(self.undo)
        self._button.clicked.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._wait = QTimer(self)
        self._wait.setInterval(SECONDS * 1000)
        self._wait.timeout.connect(self._leave)
        over.installEventFilter(self)
        self.hide()

    def say(self, sentence: str) -> None:
        """Show what was done."""
        self.sentence.setText(sentence)
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

    def _place(self) -> None:
        over = self._over
        self.move((over.width() - self.width()) // 2, over.height() - self.height() - self._px(16))

    def _leave(self) -> None:
        held = any(w.hasFocus() for w in (self._button, self._close))
        if not self.testAttribute(Qt.WidgetAttribute.WA_UnderMouse) and not held:
            self._wait.stop()
            self.hide()
