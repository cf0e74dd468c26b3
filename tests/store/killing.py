"""A process that forks editors of a plan and kills them in the middle of their work; prints what it saw as JSON.

`python -m tests.store.killing FOLDER KILLS SEED`. It runs apart from the tests since only a process without threads
may fork.
"""

import json
import os
import random
import signal
import sys
import time
from pathlib import Path

from planner.plan.changes import ChangeSet, change_set, replaced
from planner.plan.records import Record, Session, Slot
from planner.store import doctor
from planner.store.planfile import PlanFile, create, open_plan
from tests.plan import small

SLOTS = [f"slot-{n}" for n in range(12)]
FRESH_EVERY = 25
"""Kills of one plan; a longer history would only slow down the look at it afterwards."""


def records() -> list[Record]:
    sessions = [
        Session(id=f"s-{n}", title="Talk", start="2022-05-18T10:00", end="2022-05-18T11:00") for n in range(len(SLOTS))
    ]
    return [*small.records(), *sessions, *(Slot(id=i, session_id=f"s-{n}") for n, i in enumerate(SLOTS))]


def edit(file: PlanFile) -> ChangeSet:
    """Every slot says which edit was the last; a long note, so that many pages change."""
    number = file.revision + 1
    return change_set(
        "set_fields",
        [replaced(file.plan.slots[i], topic=f"edit {number}", notes=f"{number} " * 400) for i in SLOTS],
    )


def work(path: Path, told: int) -> None:
    """Edit, undo and redo until killed; say each revision once it has been committed."""
    file = open_plan(path)
    while True:
        if file.revision % 5 == 0:
            file.undo()
        elif file.revision % 7 == 0 and file.can_redo:
            file.redo()
        else:
            file.commit(edit(file))
        os.write(told, f"{file.revision}\n".encode())


def kill_one(path: Path, chance: random.Random) -> int:
    """Start an editor, kill it 0 to 30 ms after its first commit; the last revision that it said."""
    hears, told = os.pipe()
    editor = os.fork()
    if editor == 0:
        try:
            work(path, told)
        finally:
            os._exit(1)
    os.close(told)
    said = os.read(hears, 100)
    time.sleep(chance.uniform(0, 0.03))
    os.kill(editor, signal.SIGKILL)
    _, status = os.waitpid(editor, 0)
    if not os.WIFSIGNALED(status):
        raise RuntimeError("the editor ended by itself")
    while more := os.read(hears, 10_000):
        said += more
    os.close(hears)
    return int(said.split()[-1])


def look(path: Path, said: int) -> str:
    """What is wrong with the plan after a kill; empty if nothing is."""
    with open_plan(path) as file:
        topics = {file.plan.slots[i].topic for i in SLOTS}
        if not said <= file.revision <= said + 1:
            return f"said {said}, has {file.revision}"
        if len(topics) != 1:
            return f"torn: {topics}"
    report = doctor.examine(path)
    return "" if report.sound else f"{[str(one) for one in report.found]}"


def main(folder: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - a repeatable chance
    wrong: list[str] = []
    commits = 0
    for number in range(kills):
        path = folder / f"{number // FRESH_EVERY}.plan"
        if not path.exists():
            create(path, records(), author="").close()
        before = revision_of(path)
        said = kill_one(path, chance)
        commits += said - before
        wrong += [found] if (found := look(path, said)) else []
    left = sorted(path.name for path in folder.iterdir() if path.suffix != ".plan")
    sys.stdout.write(json.dumps({"kills": kills, "commits": commits, "wrong": wrong, "left": left}))


def revision_of(path: Path) -> int:
    with open_plan(path, read_only=True) as file:
        return file.revision


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
