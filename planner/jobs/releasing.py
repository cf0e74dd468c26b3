"""A release: whether it may be given out, whom it concerns, what is recorded of it, and how it is printed again."""

from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.errors import N_, PlannerError
from planner.exchange.protect import Seal
from planner.itinerary.releases import concerns
from planner.jobs.printing import Before, PrintReport, print_sheets
from planner.jobs.slips import print_slips
from planner.plan import clock, entry
from planner.plan.audience import Audience
from planner.plan.changes import ChangeSet
from planner.plan.edits import release as edits
from planner.plan.ids import new_id
from planner.plan.plan import Plan
from planner.plan.records import Issue, Release
from planner.progress import Progress


class How(msgspec.Struct, frozen=True, kw_only=True):
    """How sheets are printed: what was asked for, where it is not each person's own."""

    paper: str | None = None
    language: str | None = None
    one_file: bool = False
    slips: bool = False
    audience: Audience = "self"


class Again(msgspec.Struct, frozen=True):
    """What prints a release a second time: the same people, the same way."""

    release: Release
    people: tuple[str, ...]
    """All that were asked for, in their order."""
    without: frozenset[str]
    """Those of them whose sheet failed."""
    how: How


def held_by(plan: Plan, now: int) -> tuple[Finding, ...]:
    """What holds a release: the open findings of the plan's `hold`; what somebody accepted is not open."""
    return held_among(plan, check(plan, now)) if plan.head.hold else ()


def held_among(plan: Plan, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those of the plan's findings that hold a release."""
    return tuple(one for one in findings if one.code in plan.head.hold and not one.accepted)


def new_release(
    plan: Plan,
    done: Iterable[ChangeSet],
    *,
    now: int,
    by: str,
    note: str = "",
    findings: Iterable[Finding] | None = None,
) -> Release:
    """The next release; refused while something holds it and the note gives no reason.

    `findings` are those of the plan where somebody has them already (the window's engine).
    """
    number = edits.next_number(plan, done)
    note = entry.clean(note)
    held: tuple[Finding, ...] = ()
    if not note:
        held = held_by(plan, now) if findings is None else held_among(plan, findings)
    if held:
        raise PlannerError(
            N_("Release {number} is held: {n} open of {codes}"),
            where=plan.head.name,
            todo=N_("settle or accept them, or give the reason: --release REASON"),
            number=number,
            n=len(held),
            codes=", ".join(sorted({one.code for one in held})),
        )
    return Release(id=new_id(), number=number, at=clock.instant_of_minute(now), by=by, note=note)


def concerned(plan: Plan, person_ids: Iterable[str]) -> list[str]:
    """Those who never had a sheet, or whose own copy says something else than the plan."""
    return [one for one in person_ids if concerns(plan, one)]


def print_them(
    plan: Plan,
    person_ids: Sequence[str],
    out_dir: Path,
    how: How,
    *,
    now: int,
    release: Release | None = None,
    without: Collection[str] = (),
    progress: Progress | None = None,
    seal: Seal | None = None,
    before: Before | None = None,
) -> PrintReport:
    """Sheets or slips, as asked for. A release that is stopped leaves no paper with its number behind."""
    if how.slips:
        return print_slips(
            plan, person_ids, out_dir, now=now, paper=how.paper, language=how.language, progress=progress,
            release=release, audience=how.audience, seal=seal, before=before,
        )  # fmt: skip
    return print_sheets(
        plan, person_ids, out_dir, now=now, paper=how.paper, language=how.language, progress=progress,
        one_file=how.one_file, release=release, without=without, audience=how.audience, seal=seal, before=before,
    )  # fmt: skip


def recorded(release: Release, person_ids: Sequence[str], report: PrintReport, how: How) -> ChangeSet:
    """The release with a copy for each sheet that is whole; who has no whole one gets none.

    No sheet at all: nothing to record, an empty set.
    """
    if not report.sheets:
        return ChangeSet(changes=(), label="release")
    printed = {"how": msgspec.json.encode(how).decode(), "people": msgspec.json.encode(list(person_ids)).decode()}
    return edits.release(release, {one.person: one.entries for one in report.sheets}, printed)


def again(done: ChangeSet, number: int) -> Again:
    """How a release was printed, from the change set that recorded it."""
    release = next(one.after for one in done.changes if isinstance(one.after, Release) and one.after.number == number)
    copies = [one.after.person_id for one in done.changes if isinstance(one.after, Issue)]
    people, how = tuple(copies), How()
    with suppress(KeyError, msgspec.MsgspecError):  # recorded by another hand: the copies say whose they are
        how = msgspec.json.decode(done.facts["how"], type=How)
        people = msgspec.json.decode(done.facts["people"], type=tuple[str, ...])
    return Again(release, people, frozenset(people) - frozenset(copies), how)
