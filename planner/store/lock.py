"""Who has a plan open: a small file beside it with host, process, program and since when."""

import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from planner.errors import N_, PlannerError
from planner.plan import clock
from planner.plan.ids import new_id


class Holder(Struct, frozen=True, kw_only=True):
    """Who holds a plan. `born` tells a process from a later one with the same number, where the system says it."""

    host: str
    pid: int
    program: str
    since: str
    born: str = ""
    token: str = ""


class PlanLocked(PlannerError):  # noqa: N818 - a state of the file, not a mistake
    """The plan is open elsewhere; `holder` says where (None: the lock says nothing that can be read)."""

    def __init__(self, path: Path, holder: Holder | None) -> None:
        shown = holder or Holder(host="?", pid=0, program="?", since="?")
        super().__init__(
            N_("The plan is open already: {program} on {host}, process {pid}, since {since}"),
            where=str(path),
            todo=N_("close it there, or open it read-only"),
            program=shown.program,
            host=shown.host,
            pid=shown.pid,
            since=shown.since,
        )
        self.holder = holder


class Lock:
    """A lock that this process holds on a plan; let go by `release`, and by death."""

    def __init__(self, path: Path, holder: Holder) -> None:
        self._path = path
        self._holder = holder

    def release(self) -> None:
        """Take the lock file away, if it is still ours."""
        if read(self._path) == self._holder:
            with suppress(OSError):
                self._path.unlink()


def beside(plan: Path) -> Path:
    """Where a plan's lock file is."""
    return plan.with_name(f"{plan.name}.lock")


def holder_of(plan: Path) -> Holder | None:
    """Who holds the plan now; None if nobody does, or only a process that is dead."""
    held = read(beside(plan))
    return held if held is not None and not _is_dead(held) else None


def acquire(plan: Path, *, program: str, take_over: bool = False) -> Lock:
    """Hold the plan, or raise `PlanLocked`. `take_over`: the user has decided that whoever held it is gone."""
    path = beside(plan)
    mine = Holder(
        host=socket.gethostname(),
        pid=os.getpid(),
        program=program,
        since=clock.now_instant(),
        born=_born(os.getpid()),
        token=new_id(),
    )
    for _ in range(3):
        if _make(path, mine):
            return Lock(path, mine)
        held = read(path)
        if not take_over and (held is None or not _is_dead(held)) and path.exists():
            raise PlanLocked(plan, held)
        _clear(path, held)
    raise PlanLocked(plan, read(path))


def is_this_process(held: Holder | None) -> bool:
    """Whether it is this process that holds a plan."""
    return held is not None and held.host == socket.gethostname() and held.pid == os.getpid()


def read(path: Path) -> Holder | None:
    """What a lock file says; None if there is none, or nothing that can be read in it."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Holder)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None


def _make(path: Path, mine: Holder) -> bool:
    """Make the lock file; it must not be there."""
    try:
        with path.open("xb") as file:
            file.write(msgspec.json.encode(mine))
    except FileExistsError:
        return False
    return True


def _clear(path: Path, held: Holder | None) -> None:
    """Put a dead process's lock aside; if another took it over in the same moment, theirs goes back."""
    aside = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(FileNotFoundError):
        path.replace(aside)
        if read(aside) == held or path.exists():
            aside.unlink()
        else:
            aside.replace(path)


def _is_dead(held: Holder) -> bool:
    """Whether the process is known to be gone; of another machine nobody here can know."""
    if held.host != socket.gethostname():
        return False
    if not _runs(held.pid):
        return True
    born = _born(held.pid)
    return born != "" and held.born not in ("", born)


def _born(pid: int) -> str:
    """When a process began, as the system counts (Linux); empty where it does not say, or for one that has ended."""
    try:
        # After the name in brackets: the state, and as the twentieth value the start.
        state, *rest = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except (OSError, ValueError):
        return ""
    return "ended" if state == "Z" else rest[18]


if sys.platform == "win32":

    def _runs(pid: int) -> bool:
        import ctypes  # noqa: PLC0415 - Windows alone

        alive, still_active = ctypes.c_ulong(), 259
        handle = ctypes.windll.kernel32.OpenProcess(0x1000, False, pid)  # noqa: FBT003 - query only
        if not handle:
            return False
        ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(alive))
        ctypes.windll.kernel32.CloseHandle(handle)
        return alive.value == still_active

else:

    def _runs(pid: int) -> bool:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        except (PermissionError, OverflowError):
            return True
        return True
