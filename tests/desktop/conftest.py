"""A desk without a screen: one theme a session, plans in real files, windows that are closed again."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="planner-tests-")
os.environ["XDG_DATA_HOME"] = tempfile.mkdtemp(prefix="planner-tests-")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.clashes.engine import Engine
from planner.desktop.desk import Desk, OpenDesk
from planner.desktop.runner import Runner
from planner.desktop.settings import Settings
from planner.desktop.shell import Shell
from planner.desktop.theme import Theme
from planner.desktop.window import Window
from planner.desktop.workspace import Workspace
from planner.jobs import sample
from planner.plan.records import Record
from planner.store import planfile
from planner.wording import catalogue
from tests.clashes import scene
from tests.plan import small

NOW = "2022-05-17T21:42:00Z"
OpenPlan = Callable[..., Shell]
OpenDeskOf = Callable[..., OpenDesk]


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, choice="light")


@pytest.fixture
def desk(theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(theme, catalogue.of("en"), Settings(tmp_path / "window.ini"), Runner())
    yield desk
    desk.jobs.stop()
    theme.choose("light")
    if theme.scale != 100:
        theme.resize(100)


@pytest.fixture
def open_plan(desk: Desk, qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[OpenPlan]:
    """Opens a window on records, in a language, at a moment."""
    shells: list[Shell] = []

    def show(records: list[Record], lang: str = "en", now: str = NOW) -> Shell:
        spoken = Desk(desk.theme, catalogue.of(lang), desk.settings, desk.jobs)
        shell = Shell(qapp, spoken, now=now)
        shells.append(shell)
        path = tmp_path / f"plan-{len(shells)}.plan"
        shell.take(planfile.create(path, records, author="Inés"), str(path))
        assert shell.window is not None
        qtbot.waitExposed(shell.window)
        return shell

    yield show
    for shell in shells:
        if shell.window is not None:
            shell.window.close()
            shell.window.deleteLater()
        if shell.workspace is not None:
            shell.workspace.close()
    qapp.processEvents()


@pytest.fixture
def desk_of(theme: Theme, tmp_path: Path) -> Iterator[OpenDeskOf]:
    """Makes a desk with these records in a plan file, without a window."""
    opened: list[OpenDesk] = []

    def make(records: Iterable[Record], lang: str = "en") -> OpenDesk:
        path = tmp_path / f"desk-{len(opened)}.plan"
        file = planfile.create(path, records, author="Sol")
        workspace = Workspace(file, Engine(file.plan, scene.NOW), path=str(path), now=scene.NOW)
        desk = Desk(theme, catalogue.of(lang), Settings(tmp_path / "window.ini"), Runner()).at(workspace)
        opened.append(desk)
        return desk

    yield make
    for desk in opened:
        desk.jobs.stop()
        desk.workspace.close()


@pytest.fixture
def shell(open_plan: OpenPlan) -> Shell:
    """The small plan in a window."""
    return open_plan(small.records())


@pytest.fixture
def sample_shell(open_plan: OpenPlan) -> Shell:
    """The sample plan in a window."""
    return open_plan(sample.records())


@pytest.fixture
def window(shell: Shell) -> Window:
    assert shell.window is not None
    return shell.window


@pytest.fixture
def open_desk(shell: Shell) -> OpenDesk:
    assert shell.workspace is not None
    return shell.desk.at(shell.workspace)
