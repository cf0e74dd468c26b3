"""What a print came to, as it is told and as JSON."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from planner.cli import preflight
from planner.cli.console import Console
from planner.errors import N_
from planner.itinerary.releases import Unknowing
from planner.jobs.preflight import Preflight
from planner.jobs.printing import PrintReport
from planner.plan import clock
from planner.plan.names import full_name
from planner.plan.plan import Plan
from planner.plan.records import Release
from planner.wording import releases as wording


class Done(Struct, frozen=True, kw_only=True):
    """What a print came to; `folder` is where the sheets are, None where none was to be written."""

    plan: Plan
    report: PrintReport
    folder: Path | None
    release: Release | None = None
    kept: tuple[str, ...] = ()
    no_copy: tuple[str, ...] = ()
    unknowing: tuple[Unknowing, ...] = ()
    slips: bool = False
    preflight: Preflight = Preflight()


def shape(done: Done, console: Console) -> dict[str, object]:
    """All of it as one object."""
    plan, report = done.plan, done.report
    return {
        "release": done.release.number if done.release else None,
        "sheets": [
            {
                "person": one.person,
                "file": one.file or None,
                "pages": one.pages,
                "changed": one.changed,
                "missing_characters": one.missing_characters,
            }
            for one in report.sheets
        ],
        "failed": [
            {"person": one.person, "why": console.words.error(one.why), "missing_characters": one.missing_characters}
            for one in report.failed
        ],
        "preflight": preflight.shape(plan, done.preflight, console.lang),
        "kept": done.kept,
        "no_copy": done.no_copy,
        "cannot_know": [
            {
                "person": one.person_id,
                "where": one.where,
                "id": one.id,
                "until": clock.wall(one.until, plan.head.zone),
                "release": one.release.number,
                "text": wording.to_be_called(plan, one, console.lang),
            }
            for one in done.unknowing
        ],
    }


def say(done: Done, console: Console) -> None:
    """All of it in sentences."""
    words = console.words
    console.line(_made(done, console))
    if done.folder is None:
        preflight.tell(done.plan, done.preflight, console, console.out)
    if done.kept:
        text = words.count("{n} person keeps the sheet in hand", "{n} people keep the sheet in hand", len(done.kept))
        console.line(text)
    for failure in done.report.failed:
        console.line(f"  {full_name(done.plan.persons[failure.person])}: {words.error(failure.why)}")
    _say_names(N_("No slip, for they never had a sheet; print them a whole one:"), done.plan, done.no_copy, console)
    if done.unknowing:
        console.say(N_("To be called, for they cannot know yet:"))
        for one in done.unknowing:
            console.line(f"  {wording.to_be_called(done.plan, one, console.lang)}")


def _made(done: Done, console: Console) -> str:
    """How many sheets, or how many people with slips, of which release."""
    words, many, folder = console.words, len(done.report.sheets), done.folder
    if folder is None:
        return words.count("{n} sheet can be printed", "{n} sheets can be printed", many)
    if done.slips:
        said = words.count("Slips for {n} person in {folder}", "Slips for {n} people in {folder}", many, folder=folder)
    else:
        said = words.count("{n} sheet in {folder}", "{n} sheets in {folder}", many, folder=folder)
    if done.release is None:
        return said
    return console.figure(words.say(N_("Release {number}"), number=done.release.number), said)


def _say_names(head: str, plan: Plan, people: Sequence[str], console: Console) -> None:
    if people:
        console.say(head)
        for one in people:
            console.line(f"  {full_name(plan.persons[one])}")
