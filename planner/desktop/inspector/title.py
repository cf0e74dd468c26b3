"""The title of a record at the head of the inspector: reads as a heading, edits in place."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.editors import LongText
from planner.desktop.widgets.text import Text
from planner.plan.edits.fields import set_fields
from planner.plan.fields import value


class TitleText(LongText):
    """As high as its words; Enter commits, there are no lines in a title."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is not a line's end."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def fit(self) -> None:
        """Take the height of the words."""
        lines = max(1, int(self.document().size().height()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 12)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other width, other lines."""
        super().resizeEvent(event)
        self.fit()

    def minimumSizeHint(self) -> QSize:
        """A line is enough."""
        return QSize(40, self.fontMetrics().lineSpacing() + 12)


class TitleField(QWidget):
    """Shows and sets one text field of a record that is there in several languages, too ("title" and "titles")."""

    refused = Signal()

    def __init__(self, desk: OpenDesk, kind: str, field: str, name: str) -> None:
        super().__init__()
        self._desk = desk
        self._kind, self._field, self._id = kind, field, ""
        self._languages = f"{field}s"
        self.text = TitleText(name)
        self.text.setFont(desk.theme.font("inspector"))
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.document().setDocumentMargin(0)
        self.text.setStyleSheet("padding-left: 0; padding-right: 0;")
        self.error = Text(desk.theme, "", "small", "clash", wrap=True)
        self.error.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.text)
        whole.addWidget(self.error)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.text.left.connect(self.commit)
        self.text.restored.connect(self.restore)
        self.text.textChanged.connect(self.text.fit)
        self.setFocusProxy(self.text)

    def show_record(self, record_id: str) -> None:
        """Show a record's title; what is being typed into the same record stays."""
        typing = self.text.hasFocus() and record_id == self._id and self.text.toPlainText() != self._held()
        self._id = record_id
        self.text.setReadOnly(self._desk.workspace.read_only)
        if not typing:
            self.restore()

    def restore(self) -> None:
        """Show what the record holds."""
        self.text.setPlainText(self._held())
        self.error.hide()

    def commit(self) -> None:
        """Set it; an empty one is refused and stays as it is."""
        text = " ".join(self.text.toPlainText().split())
        plan = self._desk.workspace.plan
        if plan.get(self._kind, self._id) is None or text == self._held() or self._desk.workspace.read_only:
            return
        if not text:
            self._say(self._desk.say("This cannot be empty."))
            return
        error = self._desk.workspace.try_commit(set_fields(plan, self._kind, self._id, self._entry(text)))
        if error is not None:
            self._say(self._desk.say(error.what, **error.facts))

    def edit(self) -> None:
        """Take the keyboard with everything selected."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.selectAll()

    def _held(self) -> str:
        """The title in the window's language, where there is one."""
        record = self._desk.workspace.plan.get(self._kind, self._id)
        if record is None:
            return ""
        return self._given().get(self._desk.language) or str(value(record, self._field))

    def _given(self) -> dict[str, str]:
        record = self._desk.workspace.plan.get(self._kind, self._id)
        held = value(record, self._languages) if record is not None else {}
        return {str(lang): str(text) for lang, text in held.items()} if isinstance(held, dict) else {}

    def _entry(self, text: str) -> dict[str, object]:
        """What is shown is what is set: the title in the window's language, or the plain one."""
        given, lang = self._given(), self._desk.language
        return {self._languages: {**given, lang: text}} if given.get(lang) else {self._field: text}

    def _say(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.show()
