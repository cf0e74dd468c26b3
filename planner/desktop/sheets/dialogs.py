"""The system's own dialogues: which printer, which folder."""

from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from planner.desktop.desk import OpenDesk


def printer(desk: OpenDesk, over: QWidget) -> QPrinter | None:
    """The printer that was chosen; None if nothing is to be printed."""
    chosen = QPrinter(QPrinter.PrinterMode.HighResolution)
    chosen.setDocName(desk.workspace.plan.head.name)
    dialog = QPrintDialog(chosen, over)
    for part in ("PrintSelection", "PrintPageRange", "PrintCurrentPage"):
        dialog.setOption(QPrintDialog.PrintDialogOption[part], False)
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return chosen if accepted else None


def folder(desk: OpenDesk, over: QWidget) -> Path | None:
    """The folder that was chosen, which is offered again the next time; None if nothing is to be saved."""
    kept = desk.settings.value("sheets", str(Path.home()))
    chosen = QFileDialog.getExistingDirectory(over, desk.say("Save the sheets in"), kept)
    if not chosen:
        return None
    desk.settings.keep("sheets", chosen)
    return Path(chosen)
