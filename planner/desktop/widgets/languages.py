"""The editor of a text in several languages: a line each."""

from collections.abc import Mapping
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.editors import Editor, Line
from planner.desktop.widgets.text import Text
from planner.desktop.widgets.typed import Beside, Refused
from planner.errors import N_
from planner.plan.fields import Field
from planner.wording import labels


class MapEditor(Editor):
    """A text in several languages: a line for each language of the plan, and for those that are there."""

    tall = True

    def __init__(self, desk: OpenDesk, field: Field, name: str) -> None:
        super().__init__(desk, field, name)
        self._lines: dict[str, Line] = {}
        self._shown: Mapping[str, object] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)

    def show_value(self, value: object, beside: Beside) -> None:
        """A line a language."""
        del beside
        self._shown = cast("Mapping[str, object]", value) if isinstance(value, dict) else {}
        for lang in dict.fromkeys((*self.desk.workspace.plan.head.languages, *self._shown)):
            if lang not in self._lines:
                self._add(lang)
            self._lines[lang].setText(str(self._shown.get(lang, "")))
            self._lines[lang].setCursorPosition(0)

    def entered(self, beside: Beside) -> object:
        """Those that are not empty."""
        del beside
        texts = {lang: line.text().strip() for lang, line in self._lines.items() if line.text().strip()}
        if self.field.name != "pace":
            return texts
        if not all(text.isdigit() for text in texts.values()):
            raise Refused(N_("This is a whole number, as 15."))
        return {lang: int(text) for lang, text in texts.items()}

    def changed(self) -> bool:
        """Whether a line is another."""
        return any(line.text() != str(self._shown.get(lang, "")) for lang, line in self._lines.items())

    def parts(self) -> list[QWidget]:
        """The lines."""
        return list(self._lines.values())

    def _add(self, lang: str) -> None:
        theme = self.desk.theme
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(11), 0, 0, 0)
        row.setSpacing(0)
        code = Text(theme, lang, "small", "text3")
        code.setFixedWidth(theme.px(20))
        line = Line(f"{self.name}, {labels.language_name(lang, self.desk.language)}")
        line.left.connect(self.left)
        line.restored.connect(self.restored)
        row.addWidget(code)
        row.addWidget(line, 1)
        self._rows.addLayout(row)
        self._lines[lang] = line
