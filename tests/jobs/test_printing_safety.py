"""A batch of 500 that goes wrong: hostile text, a full disk, a folder that is gone, a stop; the rest is named."""

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.jobs.printing import PrintReport, print_sheets
from planner.paper.flow import clean
from planner.plan import clock
from planner.plan.plan import Plan
from planner.plan.records import Person, Record, Session, Slot
from planner.store import planfile
from tests.acceptance.program import ROOT
from tests.itinerary.small_plan import AFTERNOON, AWA, plan, records, slot
from tests.jobs.test_printing_hostile import TEXTS
from tests.paper.reading import spoken

NOW = clock.minute("2022-05-13T17:55", "America/New_York")
MANY = 500
TOGETHER = 10
"""People of one session."""


def crowd(text: Callable[[int], str] = lambda _: "") -> tuple[Plan, list[str]]:
    """Five hundred people, each with a part of their own; a text in all that a sheet says of it."""
    people = [_person(n, text(n)) for n in range(MANY)]
    sessions = [_session(n, text(n)) for n in range(MANY // TOGETHER)]
    parts = [_part(n, sessions[n // TOGETHER], people[n], text(n)) for n in range(MANY)]
    without = [one.id for one in records() if one.id.startswith("d-")]
    return plan(*people, *sessions, *parts, without=without), [one.id for one in people]


def _person(number: int, text: str) -> Person:
    return replace(
        AWA, id=f"p{number:03d}", given=f"{text}Ann", family=f"Lee {number}", function=text, functions={}, party_id=None
    )


def _part(number: int, session: Session, person: Person, text: str) -> Slot:
    said = {"topic": f"{text}t{number:03d}", "seat": text, "notes": text}
    return slot(f"s{number:03d}", session, person, "speaker", **said)


def _session(number: int, text: str) -> Session:
    return replace(
        AFTERNOON, id=f"session{number}", title=f"{text}s{number}", titles={}, dress=text, bring=text, photos=text,
        notes=text, gather_place=text,
    )  # fmt: skip


@dataclass
class At:
    """Does something once so many sheets are done, and counts them."""

    done: int
    do: Callable[[], object]
    seen: int = 0

    def step(self, done: int, total: int, what: str = "") -> None:  # noqa: ARG002 - what a job is given
        if done == self.done and self.seen < done:
            self.do()
        self.seen = done


def whole(folder: Path) -> list[str]:
    """The files of a folder, all of which are PDFs to the end."""
    found = sorted(folder.iterdir())
    assert all(one.read_bytes().startswith(b"%PDF-") for one in found)
    assert all(one.read_bytes().rstrip().endswith(b"%%EOF") for one in found)
    return [one.name for one in found]


def rest_is_named(report: PrintReport, people: list[str], said: str) -> None:
    assert [one.person for one in report.sheets] == people[:250]
    assert [one.person for one in report.failed] == people[250:]
    assert all(str(one.why).startswith(f"The file cannot be written: {said} (") for one in report.failed)
    assert {str(one.why).rpartition(": ")[2] for one in report.failed} == {"make room, or choose another folder"}


def test_what_nobody_should_have_typed_is_printed_letter_by_letter(tmp_path: Path) -> None:
    texts = [text for text in TEXTS if text]
    plan_, people = crowd(lambda n: texts[n % len(texts)])
    report = print_sheets(plan_, people, tmp_path, now=NOW)
    assert (len(report.sheets), report.failed) == (MANY, ())
    names = whole(tmp_path)
    assert len({name.casefold() for name in names}) == MANY
    assert max(len(name.encode()) for name in names) <= 255
    cut = {_letters(one.text) for one in report.concerns if one.kind == "shortened"}
    for number, one in enumerate(report.sheets):
        said = _letters("".join(spoken((tmp_path / one.file).read_bytes())))
        for text in _typed(plan_, number):
            wanted = _letters("".join(clean(line) for line in text.split("\n")))
            assert wanted in said or _flows_on(wanted, said) or any(wanted in other for other in cut), (number, text)


def _typed(plan_: Plan, number: int) -> tuple[str, ...]:
    person, part = plan_.persons[f"p{number:03d}"], plan_.slots[f"s{number:03d}"]
    session = plan_.sessions[part.session_id]
    of_session = (session.title, session.dress, session.bring, session.notes)
    return (person.given, part.topic, part.seat, part.notes, *of_session)


def _flows_on(wanted: str, said: str) -> bool:
    """What is longer than a few lines may go on below the foot and the head of a page: in two pieces."""
    return len(wanted) > 300 and any(
        (at := said.find(wanted[:cut])) >= 0 and wanted[cut:] in said[at + cut :] for cut in range(1, len(wanted))
    )


def _letters(text: str) -> str:
    """Without spaces: where a line ends there is none."""
    return "".join(text.split())


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of a file's size")
def test_a_disk_that_is_full_at_sheet_251_leaves_250_whole_files_and_names_the_rest(tmp_path: Path) -> None:
    plan_, people = crowd()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:  # the system takes the first kilobyte of each file and refuses the rest, as a full disk does
        full = At(250, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1])))
        report = print_sheets(plan_, people, tmp_path, now=NOW, progress=full)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert len(whole(tmp_path)) == 250
    rest_is_named(report, people, "File too large")


def test_a_folder_that_is_gone_at_sheet_251_leaves_250_whole_files_and_names_the_rest(tmp_path: Path) -> None:
    plan_, people = crowd()
    stick, pulled = tmp_path / "stick", tmp_path / "pulled"
    gone = At(250, lambda: stick.rename(pulled))
    report = print_sheets(plan_, people, stick, now=NOW, progress=gone)
    assert len(whole(pulled)) == 250
    assert not stick.exists()
    rest_is_named(report, people, "No such file or directory")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit of a file's size")
def test_one_file_for_all_is_whole_or_not_there(tmp_path: Path) -> None:
    plan_, people = crowd()
    report = print_sheets(plan_, people[:20], tmp_path, now=NOW, one_file=True)
    assert len(report.sheets) == 20
    old = (tmp_path / "Review forum.pdf").read_bytes()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1024, before[1]))
        report = print_sheets(plan_, people[:30], tmp_path, now=NOW, one_file=True)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (report.sheets, [one.person for one in report.failed]) == ((), people[:30])
    assert whole(tmp_path) == ["Review forum.pdf"]
    assert (tmp_path / "Review forum.pdf").read_bytes() == old


def _records(plan_: Plan) -> list[Record]:
    return [one for kind in plan_.records.values() for one in kind.values()]


@pytest.mark.skipif(sys.platform == "win32", reason="a process there is not told to stop in this way")
def test_ctrl_c_leaves_whole_files_and_says_so(tmp_path: Path) -> None:
    plan_, _ = crowd()
    with planfile.create(tmp_path / "crowd.plan", _records(plan_), author="Inés"):
        pass
    command = [sys.executable, str(ROOT / "main.py"), "print", "crowd.plan", "--out", "out", "--json"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "en_GB.UTF-8"}
    ours = signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background inherits "ignored"
    program = subprocess.Popen(
        command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    signal.signal(signal.SIGINT, ours)
    with program:
        out, until = tmp_path / "out", time.monotonic() + 60
        while time.monotonic() < until and not (out.exists() and len(list(out.glob("*.pdf"))) > 3):
            time.sleep(0.01)
        program.send_signal(signal.SIGINT)
        said, err = program.communicate(timeout=60)
    assert (program.returncode, said, err) == (130, "", "planner: stopped\n")
    assert 3 < len(whole(out)) < MANY
