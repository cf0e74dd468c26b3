"""`planner print`: the itinerary sheets as PDF, for one, some or all; as a release, as slips, or as a release again."""

import argparse
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from planner import settings
from planner.cli import protect
from planner.cli.console import NOW_HELP, Console, OnTerminal, answering, moment
from planner.cli.preflight import tell
from planner.cli.printed import Done, say, shape
from planner.errors import N_, PlannerError
from planner.exchange.protect import Seal
from planner.itinerary.releases import cannot_know, last_copy
from planner.jobs import printing, releasing
from planner.jobs.preflight import Preflight, clashes_of
from planner.jobs.printing import PrintReport
from planner.jobs.releasing import How
from planner.plan import clock, who
from planner.plan.audience import AUDIENCES
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan
from planner.plan.records import Release
from planner.store import earlier, planfile
from planner.store.planfile import PlanFile


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare whose sheets, and how."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("--out", metavar="DIR", type=Path, help=say(N_("the folder for the sheets")))
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
    parser.add_argument(
        "--audience",
        choices=AUDIENCES,
        default="self",
        help=say(N_("for whom they are, if not for the people themselves: what is not for them is left out")),
    )
    protect.arguments(parser, console)
    parser.add_argument(
        "--dry-run", action="store_true", help=say(N_("say what to look at before printing, and print nothing"))
    )
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Print them; 1 if any sheet could not be made."""
    _check(args)
    seal = None if args.dry_run else protect.seal(args, console)
    writes = args.release is not None and not args.dry_run
    with planfile.open_plan(args.plan, read_only=not writes, author=settings.author() if writes else "") as file:
        done = _again(file, args, seal, console) if args.as_of is not None else _print(file, args, seal, console)
    with answering(console, committed=done.release is not None and args.as_of is None):
        if args.json:
            console.json(shape(done, console))
        else:
            say(done, console)
    return 1 if done.report.failed else 0


def _check(args: argparse.Namespace) -> None:
    """What does not go together."""
    if args.as_of is not None and (args.release is not None or args.changed or args.slips or args.dry_run):
        raise PlannerError(
            N_("A release is printed again as it was"),
            where="--as-of",
            todo=N_("leave out --release, --changed, --slips and --dry-run"),
        )
    if args.audience != "self" and args.release is not None:
        raise PlannerError(
            N_("A release is what the people themselves hold"),
            where="--audience",
            todo=N_("leave out --release, or --audience"),
        )
    if args.out is None and not args.dry_run:
        facts = {"prog": "planner print", "which": "--out"}
        raise PlannerError(N_("{which} is missing"), where="planner print", todo=N_("see “{prog} --help”"), **facts)


class _Asked(Struct, frozen=True):
    """Who was asked for, of these who gets paper, who cannot get a slip; how, and when."""

    asked: list[str]
    people: list[str]
    no_copy: tuple[str, ...]
    how: How
    now: int
    seal: Seal | None


def _asked(plan: Plan, args: argparse.Namespace, seal: Seal | None) -> _Asked:
    asked = [who.find_person(plan, text).id for text in args.person] or printing.who_gets_a_sheet(plan)
    people = releasing.concerned(plan, asked) if args.changed or args.slips else asked
    no_copy = tuple(one for one in people if last_copy(plan, one) is None) if args.slips else ()
    how = How(
        paper=args.paper, language=args.language, one_file=args.one_file, slips=args.slips, audience=args.audience
    )
    getting = [one for one in people if one not in set(no_copy)]
    return _Asked(asked, getting, no_copy, how, moment(plan, args.now), seal)


def _print(file: PlanFile, args: argparse.Namespace, seal: Seal | None, console: Console) -> Done:
    """Files first; then what is whole is recorded, if it is a release."""
    plan = file.plan
    asked = _asked(plan, args, seal)
    release = None
    if args.release is not None:
        release = releasing.new_release(plan, file.history(), now=asked.now, by=file.author, note=args.release)
    found = Preflight(clashes=clashes_of(plan, asked.people, asked.now))
    unknowing = cannot_know(plan, asked.now)
    folder: Path | None = None if args.dry_run else args.out
    if folder is None:
        report = _look_over(plan, asked, console)
    else:
        report = _files(plan, asked, folder, release, console, found=None if args.json else found)
    recorded = release if report.sheets and folder is not None else None
    if recorded is not None and folder is not None:
        record(file, releasing.recorded(recorded, asked.people, report, asked.how), report, folder)
    return Done(
        plan=plan,
        report=report,
        folder=folder,
        release=recorded,
        kept=tuple(one for one in asked.asked if one not in {*asked.people, *asked.no_copy}),
        no_copy=asked.no_copy,
        unknowing=unknowing,
        slips=args.slips,
        preflight=replace(found, concerns=report.concerns),
    )


def _look_over(plan: Plan, asked: _Asked, console: Console) -> PrintReport:
    how, progress = asked.how, OnTerminal(console.err)
    return printing.look_over(
        plan,
        asked.people,
        now=asked.now,
        paper=how.paper,
        language=how.language,
        slips=how.slips,
        audience=how.audience,
        progress=progress,
    )


def _files(
    plan: Plan, asked: _Asked, folder: Path, release: Release | None, console: Console, *, found: Preflight | None
) -> PrintReport:
    """The files; before them what is to be looked at, if it is to be told (JSON has it with the answer)."""

    def before(coming: PrintReport) -> None:
        if found is not None:
            tell(plan, replace(found, concerns=coming.concerns), console, console.err)

    return releasing.print_them(
        plan,
        asked.people,
        folder,
        asked.how,
        now=asked.now,
        release=release,
        progress=OnTerminal(console.err),
        seal=asked.seal,
        before=before if found is not None else None,
    )


def record(file: PlanFile, release: ChangeSet, report: printing.PrintReport, folder: Path) -> None:
    """Commit a release; if that fails no paper of it is left."""
    try:
        file.commit(release)
    except BaseException:
        printing.remove(report.sheets, folder)
        raise


def _again(file: PlanFile, args: argparse.Namespace, seal: Seal | None, console: Console) -> Done:
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
            audience=args.audience,
        ),
        now=clock.minute_of_instant(again.release.at),
        release=again.release,
        without=again.without,
        seal=seal,
        progress=OnTerminal(console.err),
    )
    failed = tuple(one for one in report.failed if one.person not in again.without)
    return Done(
        plan=then.before,
        report=PrintReport(report.sheets, failed),
        folder=args.out,
        release=again.release,
        slips=again.how.slips,
    )
