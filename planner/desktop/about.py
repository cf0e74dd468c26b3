"""About: versions, licence, the release of the zone tables."""

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QMessageBox, QWidget

from planner import __version__
from planner.desktop.desk import Desk
from planner.plan import clock


def show(desk: Desk, over: QWidget) -> QMessageBox:
    """Open the dialog; it goes by itself when closed."""
    box = QMessageBox(over)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(desk.say("About the program"))
    box.setText(desk.say("Delegation planner {version}", version=__version__))
    lines = (
        desk.say("Who speaks where, what clashes, and a sheet of paper for each of them."),
        desk.say("Licence: MIT. Fonts: IBM Plex and Noto, under the OFL."),
        f"Python {platform.python_version()} · Qt {qVersion()} · {desk.say('time zones')} {clock.tables_version()}",
    )
    box.setInformativeText("\n".join(lines))
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()
    return box
