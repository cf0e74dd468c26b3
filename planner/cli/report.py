"""`planner report`: afterwards, who spoke where, how long, in what share of the sessions, and what was heard."""

import argparse
from pathlib import Path

from planner.cli.console import NOW_HELP, Console, OnTerminal, moment
from planner.errors import N_
from planner.jobs import report
from planner.jobs.documents import language_of, suffix_of
from planner.store import planfile


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare where to."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help=say(N_("the file: .pdf or .xlsx")))
    parser.add_argument("--language", metavar="LANG", help=say(N_("the language, else the plan’s first")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))


def run(args: argparse.Namespace, console: Console) -> int:
    """Write it."""
    suffix_of(args.out, report.FORMATS)
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
    report.write(
        plan,
        args.out,
        now=moment(plan, args.now),
        language=language_of(plan, args.language),
        progress=OnTerminal(console.err),
    )
    console.line(str(args.out))
    return 0
