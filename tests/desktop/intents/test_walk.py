"""Whatever is done in the panel, thought of, kept, thrown away and undone: memory, clashes and file stay one."""

import random

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from planner.clashes.engine import check
from planner.desktop.intents.panel import IntentPanel
from planner.desktop.intents.table import INTENTS
from planner.desktop.workspace import Workspace
from planner.jobs import sample
from planner.store import planfile
from tests.desktop.conftest import OpenPlan

TYPED = ("45", "-30", "1d", "2", "11:30", "soon", "")
STEPS = 14


def do_something(panel: IntentPanel, chance: random.Random) -> None:
    chance.choice((panel.apply, panel.apply, panel.think, panel.leave))()


def end_it(workspace: Workspace, chance: random.Random) -> None:
    chance.choice((workspace.undo, workspace.redo, workspace.keep, workspace.throw_away, bool, bool))()


@pytest.mark.parametrize("seed", [1, 2])
def test_a_random_walk(open_plan: OpenPlan, qtbot: QtBot, seed: int) -> None:
    shell, chance = open_plan(sample.records()), random.Random(seed)  # noqa: S311 - no secret
    assert shell.window is not None
    body, workspace = shell.window.body, shell.workspace
    assert body is not None
    assert workspace is not None
    for _ in range(STEPS):
        intent = chance.choice([one for one in INTENTS if one.solve is None])
        kind = chance.choice(("session", "person", "slot"))
        body.do(intent.name, kind, chance.choice(sorted(workspace.plan.records[kind])))
        for ask in intent.asks if body.panel.isVisible() else ():
            field = body.panel.asks._fields.get(ask.name)
            if isinstance(field, QLineEdit):
                field.setText(chance.choice(TYPED))
                field.textEdited.emit(field.text())
        qtbot.wait(chance.choice((1, 200)))
        do_something(body.panel, chance)
        end_it(workspace, chance)
    while workspace.what_if is not None:
        workspace.throw_away()
    body.panel.leave()
    assert workspace.findings() == check(workspace.plan, workspace.now)
    with planfile.open_plan(workspace.path, read_only=True) as file:
        assert file.plan.records == workspace.plan.records
