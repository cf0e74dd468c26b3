"""Mistakes of ours: caught wherever Python or Qt let them out, told once a kind, never from inside a paint.

`install` sets the hooks of sys, threading, unraisable errors and Qt's messages; `Crashes` counts by kind and shows one
dialog a kind from the event loop.
"""

import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QMessageBox

from planner import __version__

Say = Callable[[str], str]


class Crashes(QObject):
    """What went wrong so far, by kind (class and place)."""

    _came = Signal(str, str)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self.counts: dict[str, int] = {}
        self._came.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Note an error; the first of its kind is shown when the event loop is free."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        last = traceback.extract_tb(trace)[-1:] if trace is not None else []
        key = f"{kind.__name__} {last[0].filename}:{last[0].lineno}" if last else kind.__name__
        self.counts[key] = self.counts.get(key, 0) + 1
        if self.counts[key] == 1:
            text = "".join(traceback.format_exception(kind, error, trace))
            sys.stderr.write(text)
            self._came.emit(key, text)

    def install(self) -> None:
        """Set every hook."""
        sys.excepthook = self.take
        threading.excepthook = lambda args: self.take(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        sys.unraisablehook = lambda args: self.take(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )
        qInstallMessageHandler(_qt_message)

    def _show(self, key: str, text: str) -> None:
        box = QMessageBox()
        box.setObjectName("Crash")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(self._say("Delegation planner"))
        box.setText(self._say("This is a mistake of the program. Every edit made so far is in the file."))
        box.setInformativeText(key.partition(" ")[0])
        box.setDetailedText(f"{__version__}\n{text}")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
        self._box = box


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's own warnings go to the standard error, not through Qt again."""
    del context
    if kind != QtMsgType.QtDebugMsg:
        sys.stderr.write(f"Qt: {message}\n")
