"""The form of a new plan: what it is called, the forum in each language, where and when; checked as the plan would."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from planner.desktop.clocks import day_words
from planner.desktop.desk import Desk
from planner.desktop.widgets.text import Text
from planner.desktop.widgets.typed import TYPED, Beside, Refused
from planner.errors import N_, PlannerError
from planner.plan import clock, entry
from planner.plan.fields import field
from planner.plan.ids import new_id
from planner.plan.names import folded
from planner.plan.plan import Plan
from planner.plan.records import PlanRecord
from planner.wording import labels

LANGUAGES = ("en", "es", "fr")
ROWS = ("name", "town", "zone", "first_day", "last_day", "home_zone")
HINTS = {
    "name": N_("Review forum 2026"),
    "town": N_("New York"),
    "zone": N_("America/New_York, or New York"),
    "first_day": N_("18 May, 18/5 or 2026-05-18"),
    "last_day": N_("22 May"),
    "home_zone": N_("Madrid; may stay empty"),
}


class NewPlan(QDialog):
    """Accepts only what makes a plan; `record()` then gives it."""

    def __init__(self, desk: Desk, over: QWidget | None) -> None:
        super().__init__(over)
        self._desk = desk
        self._record: PlanRecord | None = None
        self.lines: dict[str, QLineEdit] = {}
        self.errors: dict[str, Text] = {}
        self.languages: dict[str, QCheckBox] = {}
        px = desk.theme.px
        self.setWindowTitle(desk.say("New plan"))
        self.setMinimumWidth(px(520))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(16), px(20), px(16))
        whole.setSpacing(px(12))
        whole.addWidget(Text(desk.theme, desk.say("New plan"), "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        whole.addLayout(grid)
        for number, name in enumerate(ROWS):
            self._add_line(
                grid, number * 2, name, labels.field_label("plan", name, desk.language), desk.say(HINTS[name])
            )
        titles = labels.field_label("plan", "titles", desk.language)
        for number, lang in enumerate(LANGUAGES, len(ROWS)):
            words = f"{titles}, {labels.language_name(lang, desk.language)}"
            self._add_line(grid, number * 2, f"titles.{lang}", words, "")
        last = (len(ROWS) + len(LANGUAGES)) * 2
        words = labels.field_label("plan", "languages", desk.language)
        grid.addWidget(Text(desk.theme, words, "small", "text3"), last, 0)
        grid.addLayout(self._language_row(), last, 1)
        self._problem = Text(desk.theme, "", "small", "clash", wrap=True)
        self._problem.hide()
        whole.addWidget(self._problem)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        make = self._buttons.addButton(desk.say("Make the plan…"), QDialogButtonBox.ButtonRole.AcceptRole)
        make.setProperty("kind", "primary")
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        whole.addWidget(self._buttons)

    def accept(self) -> None:
        """Close if it makes a plan; else say under each field why not."""
        values = {name: self._read(name) for name in ROWS}
        if any(value is None for value in values.values()):
            return
        titles = {lang: text for lang in LANGUAGES if (text := self.lines[f"titles.{lang}"].text().strip())}
        chosen = tuple(lang for lang, box in self.languages.items() if box.isChecked()) or ("en",)
        said = {name: str(value) for name, value in values.items()}
        if said["last_day"] < said["first_day"]:
            self._say("last_day", self._desk.say("Ends before it starts."))
            return
        record = PlanRecord(
            id=new_id(), name=said["name"], town=said["town"], zone=said["zone"], home_zone=said["home_zone"],
            first_day=said["first_day"], last_day=said["last_day"], titles=titles, languages=chosen,
        )  # fmt: skip
        problem = _problem(record)
        self._problem.setVisible(problem is not None)
        if problem is not None:
            self._problem.setText(self._desk.words.error(problem))
            return
        self._record = record
        super().accept()

    def record(self) -> PlanRecord:
        """The plan's record; only after it was accepted."""
        if self._record is None:
            raise ValueError("not accepted")
        return self._record

    def file_name(self) -> str:
        """A name for the file, of letters and digits."""
        plain = "".join(c if c.isascii() and c.isalnum() else "-" for c in folded(self.record().name))
        return "-".join(part for part in plain.split("-") if part)[:60] or "plan"

    def _add_line(self, grid: QGridLayout, row: int, name: str, words: str, hint: str) -> None:
        label = Text(self._desk.theme, words, "small", "text3")
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setAccessibleName(words)
        label.setBuddy(line)
        error = Text(self._desk.theme, "", "small", "clash", wrap=True)
        error.hide()
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(line, row, 1)
        grid.addWidget(error, row + 1, 1)
        self.lines[name], self.errors[name] = line, error
        if name in ROWS:
            line.editingFinished.connect(lambda: self._tidy(name))

    def _language_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self._desk.theme.px(16))
        for lang in LANGUAGES:
            box = QCheckBox(labels.language_name(lang, self._desk.language))
            box.setChecked(lang == self._desk.language)
            self.languages[lang] = box
            row.addWidget(box)
        row.addStretch()
        return row

    def _beside(self, name: str) -> Beside:
        today = clock.now_instant()[:10]
        first = self.lines["first_day"].property("value") or today
        return Beside(
            field("plan", name), old=first, first_day=str(first), last_day=str(first), lang=self._desk.language
        )

    def _read(self, name: str) -> object:
        """The value, or None after saying why it is none."""
        declared = field("plan", name)
        kept = self.lines[name].property("value")
        text = str(kept) if kept else self.lines[name].text()
        try:
            value = TYPED[declared.shape][0](text, self._beside(name))
        except Refused as refused:
            self._say(name, self._desk.say(refused.what, **refused.facts))
            return None
        self._say(name, "")
        return value

    def _tidy(self, name: str) -> None:
        """Show a day in words once it is understood."""
        line = self.lines[name]
        if not line.text().strip():
            return
        if line.property("value") and line.text() == line.property("shown"):
            return
        line.setProperty("value", None)
        value = self._read(name)
        if value is not None and field("plan", name).shape == "day":
            shown = f"{day_words(str(value), self._desk.language)} {str(value)[:4]}"
            line.setProperty("value", str(value))
            line.setProperty("shown", shown)
            line.setText(shown)

    def _say(self, name: str, sentence: str) -> None:
        self.errors[name].setText(sentence)
        self.errors[name].setVisible(bool(sentence))


def _problem(record: PlanRecord) -> PlannerError | None:
    """What the plan itself would refuse."""
    try:
        entry.check_all(Plan.of([record]))
    except PlannerError as error:
        return error
    return None
