"""Importing lists in the window: read beside it, shown as what it would do, committed as one change."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.text import Text
from planner.errors import N_, PlannerError
from planner.progress import Progress
from planner.wording import labels

if TYPE_CHECKING:
    from planner.jobs.imports import Preview

MOST = 200
"""Lines of refused rows that are shown; the count says how many there are."""


def start(desk: OpenDesk, files: Sequence[Path], over: QWidget) -> None:
    """Read the files beside the window; then ask, with a preview, whether to take them in."""
    plan, now = desk.workspace.plan.copy(), desk.workspace.now

    def work(progress: Progress) -> object:
        from planner.jobs import imports  # noqa: PLC0415 - spreadsheets are loaded when needed

        return imports.preview(plan, list(files), now=now, progress=progress)

    task = desk.jobs.run(work, over)
    task.failed.connect(desk.workspace.failed)

    def ask(preview: "Preview") -> None:
        ImportPreview(desk, preview, over).open()

    task.done.connect(ask)


class ImportPreview(QDialog):
    """What an import adds, changes and leaves out."""

    def __init__(self, desk: OpenDesk, preview: "Preview", over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._preview = preview
        theme, px = desk.theme, desk.theme.px
        self.setWindowTitle(desk.say("Import"))
        self.resize(px(640), px(480))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(20), px(16), px(20), px(16))
        whole.setSpacing(px(8))
        whole.addWidget(Text(theme, preview.change_set.facts.get("file", ""), "title", elide=True))
        for sentence in summary(desk, preview):
            whole.addWidget(Text(theme, sentence, wrap=True))
        lines = troubles(desk, preview)
        if lines:
            whole.addWidget(Text(theme, desk.say("What stays out or is not clear"), "section"))
            whole.addWidget(_list(desk, lines), 1)
        else:
            whole.addStretch()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        take = buttons.addButton(desk.say("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        take.setProperty("kind", "primary")
        take.setEnabled(bool(preview.change_set.changes) and not desk.workspace.read_only)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole.addWidget(buttons)

    def accept(self) -> None:
        """Take it in, as one change that can be undone."""
        n = len(self._preview.change_set.changes)
        done = self._desk.count("{n} record imported", "{n} records imported", n)
        self._desk.workspace.commit(self._preview.change_set, done)
        super().accept()


def summary(desk: OpenDesk, preview: "Preview") -> list[str]:
    """A sentence for what is new, what changes, what stays, what it would make clash."""
    rows = (
        (N_("New: {what}."), preview.added),
        (N_("Changed: {what}."), preview.changed),
        (N_("No longer there: {what}."), preview.gone),
        (N_("As they are: {what}."), preview.unchanged),
    )
    said = [desk.say(sentence, what=_counts(desk, counts)) for sentence, counts in rows if counts]
    if not preview.change_set.changes:
        said.insert(0, desk.say("Nothing would change."))
    if preview.new_clashes:
        n = preview.new_clashes
        said.append(desk.count("It would bring {n} new clash.", "It would bring {n} new clashes.", n))
    return said


def troubles(desk: OpenDesk, preview: "Preview") -> list[str]:
    """A line for every row that stays out and everything that is not understood."""
    refused = [
        _line(desk, [one.file, one.sheet, desk.say("row {n}", n=one.row) if one.row else "", one.column], one.why)
        for one in preview.refused
    ]
    asked = [_line(desk, [one.file, one.sheet, one.heading], one.why) for one in preview.asked]
    return refused + asked


def _line(desk: OpenDesk, where: Sequence[str], why: PlannerError) -> str:
    place = ", ".join(dict.fromkeys(part for part in where if part))
    return f"{place}: {desk.words.error(why)}"


def _counts(desk: OpenDesk, counts: Mapping[str, int]) -> str:
    return ", ".join(f"{n} × {labels.kind_label(kind, desk.language)}" for kind, n in counts.items())


def _list(desk: OpenDesk, lines: Sequence[str]) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    ground = QWidget()
    rows = QVBoxLayout(ground)
    rows.setContentsMargins(0, 0, 0, 0)
    for line in lines[:MOST]:
        rows.addWidget(Text(desk.theme, line, "small", "text2", wrap=True))
    if len(lines) > MOST:
        more = desk.say("and {n} more", n=len(lines) - MOST)
        rows.addWidget(Text(desk.theme, more, "small", "text3"))
    rows.addStretch()
    area.setWidget(ground)
    return area
