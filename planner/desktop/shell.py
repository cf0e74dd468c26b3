"""Which window is shown: the welcome or a plan; opening, making, closing plans; light, dark, language, text size."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from planner.clashes.engine import Engine
from planner.desktop.desk import Desk
from planner.desktop.window import Window
from planner.desktop.workspace import File, Workspace
from planner.errors import PlannerError
from planner.plan import clock


class Shell(QObject):
    """One window at a time."""

    def __init__(self, application: QApplication, desk: Desk, *, now: int | None = None) -> None:
        super().__init__()
        self._application = application
        self.desk = desk
        self._now = now
        self.window: Window | None = None
        self.workspace: Workspace | None = None

    def welcome(self) -> None:
        """Show the welcome; a plan that was open is closed."""
        self._leave_plan()
        self._show(self.desk)

    def open(self, path: str) -> None:
        """Open a plan file; what is wrong with it is said where one is."""
        from planner.store import planfile  # noqa: PLC0415 - SQL is loaded after the first paint

        try:
            file = planfile.open_plan(Path(path))
        except PlannerError as error:
            self.say_error(error)
            return
        self.take(file, str(Path(path).resolve()))

    def take(self, file: File, path: str) -> None:
        """Show an open file."""
        self._leave_plan()
        now = self._now if self._now is not None else clock.now_minute()
        self.workspace = Workspace(file, Engine(file.plan, now), path=path, now=self._now)
        self.desk.settings.remember(path)
        self._show(self.desk.at(self.workspace))

    def _show(self, desk: Desk) -> None:
        old = self.window
        window = Window(desk)
        window.wish.connect(self._do)
        self.window = window
        window.show()
        if old is not None:
            old.close()
            old.deleteLater()

    def _leave_plan(self) -> None:
        self.desk.jobs.stop()
        if self.workspace is not None:
            self.workspace.close()
            self.workspace = None

    def _do(self, wish: str, path: str) -> None:
        pass

    def say_error(self, error: PlannerError) -> None:
        """On the window, where it can."""
        if self.window is not None:
            self.window.say_error(error)

    def open_sample(self) -> None:
        """A fresh copy of the sample plan."""
