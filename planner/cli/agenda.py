"""`planner agenda`: the delegation's agenda, public or for the team, as PDF or web page."""

import argparse
from pathlib import Path

from planner.cli.console import NOW_HELP, Console, OnTerminal, moment
from planner.errors import N_
from planner.jobs import agenda
from planner.jobs.documents import language_of, suffix_of
from planner.store import planfile


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare for whom, and where to."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help=say(N_("the file: .pdf or .html")))
    parser.add_argument("--language", metavar="LANG", help=say(N_("the language, else the plan’s first")))
    parser.add_argument("--public", action="store_true", help=say(N_("for everybody: functions, nothing unconfirmed")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))


def run(args: argparse.Namespace, console: Console) -> int:
    """Write it."""
    suffix_of(args.out, agenda.FORMATS)
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
    agenda.write(
        plan,
        args.out,
        now=moment(plan, args.now),
        language=language_of(plan, args.language),
        public=args.public,
        progress=OnTerminal(console.err),
    )
    console.line(str(args.out))
    return 0
