"""The sample plan in the window: kept among the program's own data, looked at from the Friday before the forum."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from planner.desktop.desk import Desk
from planner.desktop.shell import Shell
from planner.jobs import sample
from planner.plan import clock


def test_it_is_opened_from_the_programs_data_and_shows_its_clashes(
    desk: Desk, qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    shell = Shell(qapp, desk)
    shell.open_sample()
    assert shell.workspace is not None
    assert shell.window is not None
    qtbot.waitExposed(shell.window)
    try:
        assert shell.workspace.now == clock.minute(sample.NOW, "America/New_York")
        assert [path.name for path in tmp_path.rglob("*.plan")] == ["imrf-2022.plan"]
        assert not (tmp_path / "home").exists()
        assert sum(finding.kind == "clash" for finding in shell.workspace.engine.findings) == 11
    finally:
        shell.window.close()
        shell.window.deleteLater()
