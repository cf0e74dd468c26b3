"""`planner print`: the itinerary sheets as PDF, for one, some or all."""

import argparse
from pathlib import Path

from planner.cli.console import NOW_HELP, Console, OnTerminal, moment
from planner.errors import N_
from planner.jobs import printing
from planner.plan import who
from planner.plan.names import full_name
from planner.plan.plan import Plan
from planner.store import planfile


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare whose sheets, and how."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help=say(N_("the folder for the sheets")))
    parser.add_argument("--person", action="append", default=[], metavar="WHO", help=say(N_("only this person’s")))
    parser.add_argument("--paper", choices=("a4", "letter"), help=say(N_("the paper, else each person’s own")))
    parser.add_argument("--language", metavar="LANG", help=say(N_("the language, else each person’s own")))
    parser.add_argument("--one-file", action="store_true", help=say(N_("all sheets in one PDF")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Print them; 1 if any sheet could not be made."""
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
    people = [who.find_person(plan, text).id for text in args.person] or printing.who_gets_a_sheet(plan)
    report = printing.print_sheets(
        plan,
        people,
        args.out,
        paper=args.paper,
        language=args.language,
        now=moment(plan, args.now),
        one_file=args.one_file,
        progress=OnTerminal(console.err),
    )
    if args.json:
        console.json(_shape(report, console))
    else:
        _print(plan, report, args.out, console)
    return 1 if report.failed else 0


def _shape(report: printing.PrintReport, console: Console) -> dict[str, object]:
    return {
        "release": None,
        "sheets": [
            {
                "person": one.person,
                "file": one.file,
                "pages": one.pages,
                "changed": True,
                "missing_characters": one.missing_characters,
            }
            for one in report.sheets
        ],
        "failed": [
            {"person": one.person, "why": console.words.error(one.why), "missing_characters": one.missing_characters}
            for one in report.failed
        ],
    }


def _print(plan: Plan, report: printing.PrintReport, folder: Path, console: Console) -> None:
    console.line(
        console.words.count("{n} sheet in {folder}", "{n} sheets in {folder}", len(report.sheets), folder=folder)
    )
    for failure in report.failed:
        console.line(f"  {full_name(plan.persons[failure.person])}: {console.words.error(failure.why)}")
