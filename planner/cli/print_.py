"""`planner print`: the itinerary sheets as PDF, for one, some or all; as a release, as slips, or as a release again."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from planner import settings
from planner.cli.console import NOW_HELP, Console, OnTerminal, moment
from planner.errors import N_, PlannerError
from planner.itinerary.releases import Unknowing, cannot_know, last_copy
from planner.jobs import printing, releasing
from planner.jobs.releasing import How
from planner.plan import clock, who
from planner.plan.changes import ChangeSet
from planner.plan.names import full_name
from planner.plan.plan import Plan
from planner.plan.records import Release
from planner.store import earlier, planfile
from planner.store.planfile import PlanFile
from planner.wording import releases as wording


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare whose sheets, and how."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help=say(N_("the folder for the sheets")))
    parser.add_argument("--person", action="append", default=[], metavar="WHO", help=say(N_("only this person’s")))
    parser.add_argument(
        "--changed", action="store_true", help=say(N_("only for whom something changed since their own copy"))
    )
    parser.add_argument(
        "--release",
        nargs="?",
        const="",
        metavar="NOTE",
        help=say(N_("number and record them as a release, with a note; of one that is held it is the reason")),
    )
    parser.add_argument(
        "--slips", action="store_true", help=say(N_("half a page each, only what changed since their own copy"))
    )
    parser.add_argument("--as-of", type=int, metavar="N", help=say(N_("release N again, as it was printed then")))
    parser.add_argument("--paper", choices=("a4", "letter"), help=say(N_("the paper, else each person’s own")))
    parser.add_argument("--language", metavar="LANG", help=say(N_("the language, else each person’s own")))
    parser.add_argument("--one-file", action="store_true", help=say(N_("all sheets in one PDF")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


class Done(Struct, frozen=True):
    """What a print came to."""

    plan: Plan
    release: Release | None
    report: printing.PrintReport
    kept: tuple[str, ...] = ()
    no_copy: tuple[str, ...] = ()
    unknowing: tuple[Unknowing, ...] = ()
    slips: bool = False


def run(args: argparse.Namespace, console: Console) -> int:
    """Print them; 1 if any sheet could not be made."""
    releases = args.release is not None
    if args.as_of is not None and (releases or args.changed or args.slips):
        raise PlannerError(
            N_("A release is printed again as it was"),
            where="--as-of",
            todo=N_("leave out --release, --changed and --slips"),
        )
    with planfile.open_plan(args.plan, read_only=not releases, author=settings.author() if releases else "") as file:
        done = _again(file, args, console) if args.as_of is not None else _print(file, args, console)
    if args.json:
        console.json(_shape(done, console))
    else:
        _say(done, args.out, console)
    return 1 if done.report.failed else 0


def _print(file: PlanFile, args: argparse.Namespace, console: Console) -> Done:
    """Files first; then what is whole is recorded, if it is a release."""
    plan, now = file.plan, moment(file.plan, args.now)
    asked = [who.find_person(plan, text).id for text in args.person] or printing.who_gets_a_sheet(plan)
    people = releasing.concerned(plan, asked) if args.changed or args.slips else asked
    no_copy = [one for one in people if last_copy(plan, one) is None] if args.slips else []
    people = [one for one in people if one not in set(no_copy)]
    how = How(paper=args.paper, language=args.language, one_file=args.one_file, slips=args.slips)
    release = None
    if args.release is not None:
        release = releasing.new_release(plan, file.history(), now=now, by=file.author, note=args.release)
    unknowing = cannot_know(plan, now)
    report = releasing.print_them(
        plan, people, args.out, how, now=now, release=release, progress=OnTerminal(console.err)
    )
    if release is not None and report.sheets:
        record(file, releasing.recorded(release, people, report, how), report, args.out)
    kept = tuple(one for one in asked if one not in {*people, *no_copy})
    return Done(plan, release if report.sheets else None, report, kept, tuple(no_copy), unknowing, args.slips)


def record(file: PlanFile, release: ChangeSet, report: printing.PrintReport, folder: Path) -> None:
    """Commit a release; if that fails no paper of it is left."""
    try:
        file.commit(release)
    except BaseException:
        printing.remove(report.sheets, folder)
        raise


def _again(file: PlanFile, args: argparse.Namespace, console: Console) -> Done:
    """A release as it was: the plan, the people, the paper and the language of then."""
    then = earlier.at_release(file, args.as_of)
    again = releasing.again(then.done, args.as_of)
    wanted = {who.find_person(then.before, text).id for text in args.person}
    people = [one for one in again.people if not wanted or one in wanted]
    report = releasing.print_them(
        then.before,
        people,
        args.out,
        How(
            paper=args.paper or again.how.paper,
            language=args.language or again.how.language,
            one_file=args.one_file or again.how.one_file,
            slips=again.how.slips,
        ),
        now=clock.minute_of_instant(again.release.at),
        release=again.release,
        without=again.without,
        progress=OnTerminal(console.err),
    )
    failed = tuple(one for one in report.failed if one.person not in again.without)
    return Done(then.before, again.release, printing.PrintReport(report.sheets, failed), slips=again.how.slips)


def _shape(done: Done, console: Console) -> dict[str, object]:
    plan, report = done.plan, done.report
    return {
        "release": done.release.number if done.release else None,
        "sheets": [
            {
                "person": one.person,
                "file": one.file,
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


def _say(done: Done, folder: Path, console: Console) -> None:
    words = console.words
    console.line(_made(done, folder, console))
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


def _made(done: Done, folder: Path, console: Console) -> str:
    """How many sheets, or how many people with slips, of which release."""
    words, many = console.words, len(done.report.sheets)
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
