"""Files that appear whole or not at all: written beside their place, synced, and put there in one step."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from planner.errors import N_, PlannerError
from planner.plan.ids import new_id


def resolved(path: Path | str) -> Path:
    """The file that a name leads to, links followed; the lock and the journal lie beside that one."""
    try:
        return Path(path).resolve()
    except (OSError, RuntimeError, ValueError):  # links that lead round in circles, a name with a NUL in it
        raise PlannerError(N_("There is no such file"), where=str(path), todo=N_("check the name")) from None


@contextmanager
def part_of(path: Path) -> Iterator[Path]:
    """A name in the same folder to write to; whatever is left of it afterwards is cleaned away."""
    part = path.with_name(f"{path.name}.{new_id()[-12:]}.part")
    try:
        yield part
    finally:
        for left in (part, part.with_name(f"{part.name}-journal")):
            with suppress(OSError):
                left.unlink()


def put(part: Path, path: Path, *, over: bool) -> None:
    """Sync the part and give it its name; without `over` nothing that is there already is replaced."""
    sync(part)
    if over:
        part.replace(path)
    else:
        _put_anew(part, path)
    sync_folder(path.parent)


def exists_already(path: Path) -> PlannerError:
    """Somebody's file has the name already."""
    return PlannerError(N_("There is a file of that name already"), where=str(path), todo=N_("choose another name"))


def sync(path: Path) -> None:
    """Have the system write a file to the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Have the system write a folder's names to the disk, where it can."""
    with suppress(OSError):  # Windows opens no folders, and syncs names with the files
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _put_anew(part: Path, path: Path) -> None:
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise exists_already(path) from None
    except OSError:  # a medium without links, as most sticks are
        if path.exists():
            raise exists_already(path) from None
        part.replace(path)
