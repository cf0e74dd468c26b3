"""Every command but the window runs where Qt cannot be imported, and however the program is started it is the same."""

import subprocess
import sys
from pathlib import Path

import pytest

from planner.cli import COMMANDS
from tests.acceptance.program import ROOT, planner, without_qt

NOW = "2022-05-13T09:00"

RUNS: dict[str, list[tuple[tuple[str, ...], int]]] = {
    "demo": [(("demo", "--to", "imrf.plan"), 0)],
    "new": [(("new", "n.plan", "--name", "N", "--zone", "UTC", "--from", "2022-05-16", "--to", "2022-05-20"), 0)],
    "show": [(("show", "imrf.plan", "session", "rt1"), 0)],
    "check": [(("check", "imrf.plan", "--now", NOW), 1)],
    "print": [
        (("print", "imrf.plan", "--out", "sheets", "--person", "Villacís", "--person", "Papadaki", "--json"), 0),
        (("print", "imrf.plan", "--dry-run"), 0),
    ],
    "agenda": [
        (("agenda", "imrf.plan", "--out", "agenda.pdf", "--language", "ar"), 0),
        (("agenda", "imrf.plan", "--out", "agenda.html", "--public"), 0),
    ],
    "mail": [
        (("mail", "imrf.plan", "--out", "drafts", "--person", "Villacís"), 0),
        (("mail", "imrf.plan", "--out", "chats", "--chat", "--day", "2022-05-17"), 0),
    ],
    "briefing": [
        (("briefing", "imrf.plan", "2022-05-17", "--out", "evening.pdf", "--note", "Thank you."), 0),
        (("briefing", "imrf.plan", "2022-05-17", "--out", "evening.txt", "--language", "zh"), 0),
    ],
    "report": [
        (("report", "imrf.plan", "--out", "report.pdf", "--language", "ru"), 0),
        (("report", "imrf.plan", "--out", "report.xlsx"), 0),
    ],
    "list": [
        (("list", "imrf.plan", "arrivals", "--out", "arrivals.pdf"), 0),
        (("list", "imrf.plan", "clashes", "--out", "clashes.xlsx"), 0),
        (("list", "imrf.plan", "faces", "--out", "faces.pdf"), 0),
        (("list", "imrf.plan", "grid", "--out", "grid.pdf"), 0),
        (("list", "imrf.plan", "day", "2022-05-18", "--out", "day.pdf"), 0),
        (("list", "imrf.plan", "plates", "launch", "--out", "plates.pdf"), 0),
        (("list", "imrf.plan", "rooming", "--out", "rooming.csv"), 0),
    ],
    "diff": [(("diff", "imrf.plan", "imrf.plan"), 0)],
    "export": [
        (("export", "imrf.plan", "--out", "imrf.plan.json"), 0),
        (("export", "imrf.plan", "--out", "imrf.xlsx"), 0),
        (("export", "imrf.plan", "--out", "tables"), 0),
    ],
    "import": [
        (("import", "copy2.plan", "imrf.plan.json"), 0),
        (("import", "copy2.plan", "imrf.xlsx"), 0),
        (("import", "imrf.plan", "tables/person.csv", "--dry-run"), 0),
    ],
    "history": [(("history", "imrf.plan"), 0)],
    "undo": [(("undo", "imrf.plan"), 1)],
    "doctor": [(("doctor", "imrf.plan"), 0)],
    "backup": [(("backup", "imrf.plan", "--out", "copy.plan"), 0)],
    "redo": [(("redo", "imrf.plan"), 1)],
    "suggest": [
        (("suggest", "imrf.plan", "double-booking:rt3-mexico-hernandez:rt4-mexico-hernandez", "--now", NOW), 0)
    ],
    "free": [(("free", "imrf.plan", "--slot", "hearing-pm-open", "--now", NOW), 0)],
    "today": [(("today", "imrf.plan", "--now", "2022-05-18T03:00"), 0)],
    "assign": [(("assign", "imrf.plan", "--now", NOW, "--dry-run"), 0)],
    "give": [(("give", "imrf.plan", "rt4-mexico-hernandez", "Park", "--dry-run"), 0)],
    "deputise": [(("deputise", "imrf.plan", "rt4-mexico-hernandez", "Park", "--dry-run"), 0)],
    "promote": [(("promote", "imrf.plan", "hearing-pm-dakar-ndour", "--dry-run"), 0)],
    "swap": [(("swap", "imrf.plan", "hearing-pm-dakar-ndour", "hearing-am-bangkok-srisawat", "--dry-run"), 0)],
    "move": [(("move", "imrf.plan", "rt1", "2022-05-17T11:00", "--dry-run"), 0)],
    "stretch": [(("stretch", "imrf.plan", "rt1", "90", "--dry-run"), 0)],
    "confirm": [(("confirm", "imrf.plan", "hearing-am-bangkok-srisawat", "--dry-run"), 0)],
    "grant": [(("grant", "imrf.plan", "hearing-pm-open", "--dry-run"), 0)],
    "same-leg": [(("same-leg", "imrf.plan", "athens-papadaki-home", "Park", "--dry-run"), 0)],
    "replace": [(("replace", "imrf.plan", "Papadaki", "Park", "--dry-run"), 0)],
    "join": [(("join", "imrf.plan", "Papadaki", "Park", "--prefer", "first", "--dry-run"), 0)],
    "shift": [(("shift", "imrf.plan", "--days", "7", "--dry-run"), 0)],
    "accept": [
        (("accept", "imrf.plan", "no-pass:plenary-1-montreal-gagnon", "--reason", "at the door", "--now", NOW), 0)
    ],
}


def test_every_command_is_tried() -> None:
    assert set(RUNS) == {command.name for command in COMMANDS}


def test_no_command_asks_for_qt(tmp_path: Path) -> None:
    for runs in RUNS.values():
        for arguments, status in runs:
            said = without_qt(tmp_path, *arguments)
            assert (said.status, said.err) == (status, ""), arguments


def test_the_window_does_ask_for_qt(tmp_path: Path) -> None:
    assert "Qt was asked for" in without_qt(tmp_path).err


@pytest.mark.parametrize("start", [("main.py",), ("-m", "planner")])
def test_all_ways_to_start_are_one_program(tmp_path: Path, start: tuple[str, ...]) -> None:
    assert planner(tmp_path, "demo", "--to", "imrf.plan", start=start).status == 0
    said = planner(tmp_path, "check", "imrf.plan", "--now", NOW, lang="es_ES.UTF-8", start=start)
    assert said.status == 1
    assert said.out.startswith("Conflictos")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no device that is always full")
def test_an_output_that_is_full_is_one_line(tmp_path: Path) -> None:
    assert planner(tmp_path, "demo", "--to", "imrf.plan").status == 0
    command = [sys.executable, str(ROOT / "main.py"), "check", "imrf.plan"]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("planner: ")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no device that is always full")
@pytest.mark.parametrize("more", [(), ("--json",)])
def test_what_is_done_is_said_to_be_done_even_where_the_answer_is_lost(tmp_path: Path, more: tuple[str, ...]) -> None:
    assert planner(tmp_path, "demo", "--to", "imrf.plan").status == 0
    move = ("move", "imrf.plan", "rt1", "2022-05-17T11:00")
    said = {}
    for name, arguments in (("dry", (*move, "--dry-run")), ("done", move)):
        command = [sys.executable, str(ROOT / "main.py"), *arguments, *more]
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            done = subprocess.run(command, cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        said[name] = (done.returncode, done.stderr)
    assert said["dry"][0] == 2
    what = "It is done and recorded, but the answer could not be written: No space left on device"
    assert said["done"] == (1, f"planner: {what} (stdout): do not do it again; see “planner history”\n")
    assert planner(tmp_path, "undo", "imrf.plan").status == 0
