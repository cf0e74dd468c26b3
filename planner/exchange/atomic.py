"""Files for others that appear whole or not at all: written beside their place, synced, then put there in one step."""

import os
from contextlib import suppress
from pathlib import Path

from planner.errors import N_, PlannerError
from planner.plan.ids import new_id


def folder_for(path: Path) -> Path:
    """The folder, made if need be; a `PlannerError` says why it cannot be written to."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise cannot_write(path, error) from None
    return path


def write(path: Path, data: bytes) -> None:
    """Put the bytes at the path. What was there is replaced only when all of it is on the disk."""
    part = path.with_name(f".{new_id()[-12:]}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise cannot_write(path, error) from None
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def cannot_write(path: Path, error: OSError) -> PlannerError:
    """What the system said."""
    return PlannerError(
        N_("The file cannot be written: {said}"),
        where=str(path),
        todo=N_("make room, or choose another folder"),
        said=error.strerror or type(error).__name__,
    )


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):  # Windows opens no folders, and syncs names with the files
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
