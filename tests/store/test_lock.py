"""Who has a plan open, and when that no longer counts."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from planner.store import lock
from planner.store.lock import Holder, PlanLocked
from planner.store.planfile import create, open_plan
from tests.plan import small

HOLDS = (
    "import sys, time; from planner.store.planfile import open_plan\n"
    "file = open_plan(sys.argv[1], program='another window'); print('open', flush=True); time.sleep(60)\n"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create(tmp_path / "a.plan", small.records(), author="").close()
    return tmp_path / "a.plan"


def hold(path: Path) -> "subprocess.Popen[str]":
    other = subprocess.Popen([sys.executable, "-c", HOLDS, str(path)], stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    return other


def put(path: Path, holder: Holder) -> None:
    lock.beside(path).write_bytes(msgspec.json.encode(holder))


def test_a_lock_holds_while_the_process_lives_and_not_after(path: Path) -> None:
    with hold(path) as other:
        with pytest.raises(PlanLocked, match=f"another window on {socket.gethostname()}, process {other.pid}, since"):
            open_plan(path)
        other.kill()
        other.wait()
    with open_plan(path) as file:
        assert file.lock_holder is not None
        assert file.lock_holder.pid == os.getpid()


def test_a_process_killed_but_not_yet_buried_counts_as_gone(path: Path) -> None:
    if not Path("/proc/self/stat").exists():
        pytest.skip("this system does not say")
    with hold(path) as other:
        other.kill()
        for _ in range(100):
            if "Z" in Path(f"/proc/{other.pid}/stat").read_text():
                break
            time.sleep(0.02)
        open_plan(path).close()


def test_a_later_process_with_the_same_number_does_not_hold(path: Path) -> None:
    put(path, Holder(host=socket.gethostname(), pid=os.getppid(), program="old", since="then", born="1"))
    if lock._born(os.getppid()) == "":
        pytest.skip("this system does not say when a process began")
    open_plan(path).close()


def test_another_machines_lock_stays_until_the_user_decides(path: Path) -> None:
    theirs = Holder(host="the-other-laptop", pid=1, program="planner", since="2022-05-13T13:00:00Z")
    put(path, theirs)
    with pytest.raises(PlanLocked, match="planner on the-other-laptop, process 1, since 2022-05-13T13:00:00Z"):
        open_plan(path)
    with open_plan(path, read_only=True) as reader:
        assert reader.lock_holder == theirs
    with open_plan(path, take_over=True) as file:
        assert lock.is_this_process(file.lock_holder)
    assert not lock.beside(path).exists()


def test_a_lock_that_was_taken_over_is_not_taken_away(path: Path) -> None:
    with open_plan(path, take_over=True) as second:
        first = open_plan(path, take_over=True)
        second.close()
        assert lock.is_this_process(first.lock_holder)
        first.close()
    assert not lock.beside(path).exists()


def test_a_lock_that_says_nothing_is_respected(path: Path) -> None:
    lock.beside(path).write_bytes(b"")
    with pytest.raises(PlanLocked, match="process 0"):
        open_plan(path)
    open_plan(path, take_over=True).close()
