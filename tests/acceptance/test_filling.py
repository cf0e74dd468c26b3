"""`planner assign` as a process: only the answer on standard output, and Ctrl+C leaves the plan as it was."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from planner.plan.records import Issue, Release
from planner.store import planfile
from tests.acceptance.program import ROOT, planner
from tests.bench import openings

NOW = "2022-05-13T09:00"


def test_what_the_solver_prints_reaches_nobody(tmp_path: Path) -> None:
    assert planner(tmp_path, "demo", "--to", "imrf.plan").status == 0
    said = planner(tmp_path, "assign", "imrf.plan", "--now", NOW, "--dry-run", "--json")
    assert (said.json["filled"], said.json["proved_best"], said.err) == (6, True, "")
    assert said.out.startswith("{\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C is another thing there")
def test_ctrl_c_writes_nothing_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "crowd.plan"
    people = [f"person-{n:03d}" for n in range(openings.PEOPLE)]
    release = [Release(id="out", number=1, at="2022-05-12T10:00:00Z", by="Sol")]
    issues = [Issue(id=f"issue-{one}", release_id="out", person_id=one) for one in people]
    planfile.create(path, [*openings.records(), *release, *issues], author="Inés").close()
    before = path.read_bytes()
    command = [sys.executable, str(ROOT / "main.py"), "assign", str(path), "--now", NOW, "--json", "--seconds", "90"]
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background inherits "ignored"
    running = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    signal.signal(signal.SIGINT, ours)
    with running:
        time.sleep(4)  # with all sheets out it looks for the best for much longer
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=60)
    assert (running.returncode, out, err) == (130, "", "planner: stopped\n")
    assert path.read_bytes() == before
