"""What tests of the window start from: the look, and a desk with a small plan in a real file on it."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from planner.clashes.engine import Engine
from planner.desktop.desk import Desk, OpenDesk
from planner.desktop.runner import Runner
from planner.desktop.settings import Settings
from planner.desktop.theme import Theme
from planner.desktop.workspace import Workspace
from planner.plan.records import Record
from planner.store import planfile
from planner.wording import catalogue
from tests.clashes import scene

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

OpenDeskOf = Callable[..., OpenDesk]


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, choice="light")


@pytest.fixture
def desk_of(theme: Theme, tmp_path: Path) -> Iterator[OpenDeskOf]:
    """Make a desk with these records in a plan file; `lang` is the window's language."""
    opened: list[OpenDesk] = []

    def make(records: Iterable[Record], lang: str = "en") -> OpenDesk:
        path = tmp_path / f"{len(opened)}.plan"
        file = planfile.create(path, records, author="Sol")
        workspace = Workspace(file, Engine(file.plan, scene.NOW), path=str(path), now=scene.NOW)
        desk = Desk(theme, catalogue.of(lang), Settings(tmp_path / "window.ini"), Runner()).at(workspace)
        opened.append(desk)
        return desk

    yield make
    for desk in opened:
        desk.jobs.stop()
        desk.workspace.close()
