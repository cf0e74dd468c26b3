"""A disk that is full: the edit is refused in one line, the plan is as it was, and the edit can be repeated."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.plan.changes import ChangeSet, added, change_set
from planner.plan.records import Person
from planner.store import backup, doctor
from planner.store.planfile import PlanFile, create, open_plan
from tests.plan import small

LONG = "word " * 19_000


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A folder with two megabytes of room."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root can make a small disk")
    place = tmp_path / "stick"
    place.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", place], check=False).returncode:
        pytest.skip("this machine lets nobody make a small disk")
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def fill(stick: Path, leave: int) -> Path:
    """Use up the room, but for so many bytes."""
    filler = stick / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(stick).free - leave))
    return filler


def big_edit(file: PlanFile) -> ChangeSet:
    people = [added(Person(id=f"new-{n}-{file.revision}", family="New", notes=LONG)) for n in range(4)]
    return change_set("add", people, name="New")


@pytest.mark.parametrize("leave", [0, 4096, 8192, 20_480, 65_536, 131_072])
def test_an_edit_is_refused_whole_and_can_be_repeated(stick: Path, leave: int) -> None:
    path = stick / "a.plan"
    with create(path, small.records(), author="") as file:
        filler = fill(stick, leave)
        edit = big_edit(file)
        with pytest.raises(PlannerError, match="The disk is full, nothing was changed"):
            file.commit(edit)
        assert (file.revision, file.plan.records) == (1, small.plan().records)
        filler.unlink()
        file.commit(edit)
    with open_plan(path) as file:
        assert len(file.plan.persons) == 6
    assert doctor.examine(path).sound
    assert [p.name for p in stick.iterdir()] == ["a.plan"]


def test_a_plan_is_not_half_made(stick: Path) -> None:
    filler = fill(stick, 65_536)
    with pytest.raises(PlannerError, match="The disk is full"):
        create(stick / "a.plan", small.records(), author="")
    assert list(stick.iterdir()) == [filler]


def test_a_copy_that_does_not_fit_leaves_the_one_before(stick: Path, tmp_path: Path) -> None:
    with create(tmp_path / "a.plan", small.records(), author="") as file:
        backup.back_up(file.path, stick / "copy.plan")
        before = (stick / "copy.plan").read_bytes()
        file.commit(big_edit(file))
        fill(stick, 131_072)
        with pytest.raises(PlannerError, match="The disk is full"):
            backup.back_up(file.path, stick / "copy.plan", over=True)
    assert (stick / "copy.plan").read_bytes() == before
    assert sorted(p.name for p in stick.iterdir()) == ["copy.plan", "filler"]


LIMITED = """
import resource, sys
from pathlib import Path
from planner.errors import PlannerError
from planner.store.planfile import open_plan
from tests.store.test_disk import big_edit

path = Path(sys.argv[1])
with open_plan(path) as file:
    edit = big_edit(file)
    size = path.stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size + 8192, resource.RLIM_INFINITY))
    try:
        file.commit(edit)
    except PlannerError as error:
        print(error.what, file.revision, len(file.plan.persons))
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    file.commit(edit)
    print(file.revision, len(file.plan.persons))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sets no such limit")
def test_a_file_that_may_not_grow_is_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.plan"
    create(path, small.records(), author="").close()
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)],
        cwd=Path(__file__).parents[2], check=True, capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout == "The plan’s file cannot be reached, nothing was changed 1 2\n2 6\n"
    assert doctor.examine(path).sound
    assert [p.name for p in tmp_path.iterdir()] == ["a.plan"]
