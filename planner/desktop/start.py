"""The start of the window: hooks, look, words, then the window; the plan is opened after the first paint."""

import os
import sys
from pathlib import Path

import platformdirs
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from planner import settings
from planner.desktop.crash import Crashes
from planner.desktop.desk import Desk
from planner.desktop.runner import Runner
from planner.desktop.settings import Settings
from planner.desktop.shell import Shell
from planner.desktop.theme import Choice, Theme
from planner.errors import N_, PlannerError
from planner.wording import catalogue

LOOKS: dict[str, Choice] = {"system": "system", "light": "light", "dark": "dark"}


def run(plan_path: str | None, *, now: str | None = None, language: str = "en", sample: bool = False) -> int:
    """Show the window until it is closed; the exit status. `now` is a wall time of the plan's zone, or an instant."""
    if not has_screen(dict(os.environ), sys.platform):
        raise PlannerError(
            N_("There is no screen to show the window on"),
            todo=N_("use the commands instead: planner --help tells them"),
        )
    application = QApplication(sys.argv[:1])
    spoken = settings.language(language)
    desk = make_desk(application, platformdirs.user_config_path(settings.APP, appauthor=False), spoken)
    crashes = Crashes(desk.say)
    crashes.install()
    shell = Shell(application, desk, now=now or "")
    shell.welcome()
    if sample:
        QTimer.singleShot(0, shell.open_sample)
    elif plan_path is not None:
        QTimer.singleShot(0, lambda: shell.open(plan_path))
    status = application.exec()
    shell.leave_plan()
    return status


def has_screen(environment: dict[str, str], system: str) -> bool:
    """Whether Qt can open a window at all; where it cannot, it would end the process."""
    if system in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def make_desk(application: QApplication, folder: Path, language: str) -> Desk:
    """What every part of a window is handed, from what is remembered in a folder."""
    application.setApplicationName("delegation-planner")
    application.setDesktopFileName("delegation-planner")
    application.setQuitOnLastWindowClosed(True)
    kept = Settings(folder / "window.ini")
    choice = LOOKS.get(kept.value("look", "system"), "system")
    return Desk(
        Theme(application, choice=choice, scale=kept.number("text", 100)), catalogue.of(language), kept, Runner()
    )
