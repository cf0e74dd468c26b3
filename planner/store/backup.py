"""Copies of a plan: made by SQLite itself, checked, and put in their place whole; thinned out as they grow old."""

import hashlib
import re
from collections.abc import Iterable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from planner.errors import N_, PlannerError
from planner.store import database, folder, gate, interrupted, lock
from planner.store.trouble import told

RECENT, DAILY, WEEKLY = 10, 7, 4
"""How many copies stay: the newest, the last of each day, the last of each week."""

_STAMP = "%Y-%m-%dT%H%M%S.%fZ"


def back_up(plan: Path, out: Path, *, over: bool = False) -> None:
    """Copy a plan, open or not, to `out`: whole and checked, or not at all. What is there is kept unless `over`."""
    plan, out = folder.resolved(plan), folder.resolved(out)
    gate.check_is_file(plan)
    if plan == out or (out.exists() and out.samefile(plan)):
        raise PlannerError(N_("A plan cannot be its own copy"), where=str(out), todo=N_("choose another name"))
    if out.exists() and not over:
        raise folder.exists_already(out)
    if not out.parent.is_dir():
        raise PlannerError(N_("There is no such folder"), where=str(out.parent), todo=N_("make it first"))
    with folder.part_of(out) as part:
        _copy(plan, part, out)
        folder.put(part, out, over=over)


def automatic(plan: Path, backups: Path) -> Path:
    """Copy a plan into its own folder among the backups, thin out that folder, and say where the copy is."""
    place = place_of(plan, backups)
    with told(place):
        place.mkdir(parents=True, exist_ok=True)
    copy = place / f"{plan.stem} {datetime.now(UTC).strftime(_STAMP)}.plan"
    back_up(plan, copy)
    kept = set(thinned(copies_of(plan, backups)))
    for old in copies_of(plan, backups):
        if old not in kept:
            with suppress(OSError):
                old.unlink()
    return copy


def place_of(plan: Path, backups: Path) -> Path:
    """The folder of a plan's automatic copies: its name to be read, its place to tell it from another of that name."""
    plan = folder.resolved(plan)
    name = re.sub(r"\W+", "-", plan.stem)[:40].strip("-")
    return backups / f"{name}-{hashlib.sha256(str(plan).encode()).hexdigest()[:8]}"


def copies_of(plan: Path, backups: Path) -> list[Path]:
    """The automatic copies of a plan, newest first."""
    place = place_of(plan, backups)
    dated = [(made, path) for path in place.glob("*.plan") if (made := made_at(path))]
    return [path for _, path in sorted(dated, reverse=True)]


def made_at(copy: Path) -> datetime | None:
    """When an automatic copy was made, by its name."""
    try:
        return datetime.strptime(copy.stem.rpartition(" ")[2], "%Y-%m-%dT%H%M%S.%f%z")
    except ValueError:
        return None


def thinned(copies: Iterable[Path]) -> list[Path]:
    """Those to keep of copies given newest first."""
    dated = [(made, copy) for copy in copies if (made := made_at(copy))]
    kept = {copy for _, copy in dated[:RECENT]}
    for many, period in ((DAILY, "%Y-%j"), (WEEKLY, "%G-%V")):
        newest: dict[str, Path] = {}
        for made, copy in dated:
            newest.setdefault(made.strftime(period), copy)
        kept |= set(list(newest.values())[:many])
    return [copy for _, copy in dated if copy in kept]


def restore(plan: Path, copy: Path) -> Path | None:
    """Put a copy in the plan's place; what stood there is put aside, and this says where.

    The lock is held meanwhile: a plan that is open cannot be restored.
    """
    plan = folder.resolved(plan)
    gate.check_is_file(copy)
    gate.check(copy, read_only=True)
    held = lock.acquire(plan, program="restore")
    try:
        with folder.part_of(plan) as part:
            _copy(copy, part, plan)
            aside = _put_aside(plan)
            folder.put(part, plan, over=True)
    finally:
        held.release()
    return aside


def _put_aside(plan: Path) -> Path | None:
    """Take the plan and what SQLite left beside it out of the way; a journal would be played into the new file."""
    stamp = datetime.now(UTC).strftime(_STAMP)
    aside = plan.with_name(f"{plan.stem} before {stamp}{plan.suffix}")
    journal = interrupted.journal_beside(plan)
    if journal.exists():
        journal.replace(interrupted.journal_beside(aside))
    if not plan.exists():
        return None
    plan.replace(aside)
    return aside


def _copy(plan: Path, part: Path, out: Path) -> None:
    """Fill the part, that `out` will be, with the plan; what goes wrong is told of `out`."""
    holder = lock.holder_of(plan)
    gate.check(plan, read_only=True, ours=lock.is_this_process(holder))
    with (
        told(out),
        closing(database.connect(plan, mode="ro")) as source,
        closing(database.connect(part, mode="rwc")) as target,
    ):
        source.backup(target)
    gate.check(part, read_only=True)
