"""Links, settings, jobs, crashes: the parts of the window without a picture."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from planner.desktop.crash import Crashes
from planner.desktop.runner import Runner
from planner.desktop.settings import RECENT, Settings
from planner.desktop.widgets.links import allowed
from planner.errors import PlannerError
from planner.progress import Progress


@pytest.mark.parametrize(
    "address",
    [
        "https://media.un.org/k1w",
        "http://example.org/a?b=c",
        "mailto:ann@example.org?subject=Hi",
        "tel:+1-212-555-0142",
    ],
)
def test_these_links_may_be_opened(address: str) -> None:
    assert allowed(address)


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "smb://host/share", "javascript:alert(1)", "ms-msdt:/id",
     "mailto:a@b.org?attach=/etc/passwd",
     "mailto:a@b.org?Attachment=x", "https://user:pw@example.org/", "https:///nohost", "http://[bad", "tel:*#06#",
     "mailto:", "", "example.org", "\\\\host\\share"],
)  # fmt: skip
def test_these_links_are_not_opened(address: str) -> None:
    assert not allowed(address)


def test_settings_come_back_as_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    kept = Settings(path)
    kept.keep("drawer", 372)
    kept.keep("wide", value=False)
    kept.keep("page", "people")
    kept.keep("geometry", QByteArray(b"\x00\x01"))
    del kept
    again = Settings(path)
    numbers_and_words = (again.number("drawer", 0), again.value("wide", default=True), again.value("page", ""))
    assert numbers_and_words == (372, False, "people")
    assert again.value("geometry", QByteArray()) == QByteArray(b"\x00\x01")
    assert again.number("nothing", 7) == 7


@pytest.mark.parametrize("content", [b"", b"\x00\xff\xfe garbage [[[", b"[General]\ndrawer=wide\n"])
def test_a_broken_settings_file_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "window.ini"
    path.write_bytes(content)
    kept = Settings(path)
    assert (kept.number("drawer", 372), kept.value("page", "programme"), kept.recent()) == (372, "programme", [])


def test_recent_plans_are_few_newest_first_and_can_be_forgotten(tmp_path: Path) -> None:
    kept = Settings(tmp_path / "window.ini")
    for n in range(RECENT + 2):
        kept.remember(f"/plans/{n}.plan")
    kept.remember("/plans/5.plan")
    assert kept.recent()[:2] == ["/plans/5.plan", f"/plans/{RECENT + 1}.plan"]
    assert len(kept.recent()) == RECENT
    kept.forget("/plans/5.plan")
    assert "/plans/5.plan" not in kept.recent()


def counted(progress: Progress) -> object:
    for n in range(1, 4):
        progress.step(n, 3, f"sheet {n}")
    return threading.current_thread() is threading.main_thread()


def test_a_job_runs_beside_the_window_and_tells_its_progress(qtbot: QtBot) -> None:
    jobs = Runner()
    task = jobs.run(counted, jobs)
    steps: list[tuple[int, int, str]] = []
    task.progress.connect(lambda *step: steps.append(step))
    with qtbot.waitSignal(task.done) as told:
        pass
    assert (told.args, steps) == ([False], [(1, 3, "sheet 1"), (2, 3, "sheet 2"), (3, 3, "sheet 3")])


def test_a_job_can_be_stopped(qtbot: QtBot) -> None:
    jobs = Runner()
    started = threading.Event()

    def endless(progress: Progress) -> object:
        while True:
            started.set()
            progress.step(0, 1)

    task = jobs.run(endless, jobs)
    assert started.wait(5)
    with qtbot.waitSignal(task.cancelled):
        task.cancel()
    assert not task.running


def test_a_job_hands_back_what_the_user_can_mend(qtbot: QtBot) -> None:
    jobs = Runner()

    def broken(progress: Progress) -> object:  # noqa: ARG001 - a job's signature
        raise PlannerError("The disk is full")

    task = jobs.run(broken, jobs)
    with qtbot.waitSignal(task.failed) as told:
        pass
    assert [str(error) for error in told.args or []] == ["The disk is full"]


def test_nobody_is_told_once_whoever_asked_is_gone(qtbot: QtBot) -> None:
    jobs, owner = Runner(), QObject()
    told: list[object] = []
    task = jobs.run(counted, owner)
    task.done.connect(told.append)
    delete(owner)
    with qtbot.waitSignal(task.over):
        pass
    assert told == []


def test_our_own_mistake_in_a_job_reaches_the_hook(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = Runner()
    seen: list[str] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: seen.append(kind.__name__))

    def broken(progress: Progress) -> object:  # noqa: ARG001 - a job's signature
        raise KeyError("x")

    task = jobs.run(broken, jobs)
    with qtbot.waitSignal(task.ended):
        pass
    assert seen == ["KeyError"]


def divide(by: int) -> float:
    return 1 / by


def test_a_mistake_is_told_once_a_kind(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> None:
    crashes = Crashes(lambda text: text)
    for _ in range(189):
        try:
            divide(0)
        except ZeroDivisionError as error:
            crashes.take(type(error), error, error.__traceback__)
    assert list(crashes.counts.values()) == [189]
    qtbot.waitUntil(lambda: len(_boxes()) == 1)
    box = _boxes()[0]
    assert "ZeroDivisionError" in box.detailedText()
    assert capsys.readouterr().err.count("Traceback") == 1
    box.close()


def _boxes() -> list[QMessageBox]:
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415 - only here

    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) and w.isVisible()]
