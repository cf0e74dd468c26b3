"""`planner briefing`: who spoke where today, tomorrow's agenda, and a paragraph of one's own."""

import argparse
from pathlib import Path

from planner.cli.console import NOW_HELP, Console, OnTerminal, moment
from planner.errors import N_
from planner.jobs import briefing
from planner.jobs.documents import language_of, suffix_of
from planner.store import planfile


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare which evening, and where to."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("day", metavar="DAY", help=say(N_("the day that ends, as 2022-05-17")))
    parser.add_argument(
        "--out", metavar="FILE", type=Path, required=True, help=say(N_("the file: .pdf, .html or .txt"))
    )
    parser.add_argument("--note", metavar="TEXT", default="", help=say(N_("a paragraph of one’s own, before the rest")))
    parser.add_argument("--language", metavar="LANG", help=say(N_("the language, else the plan’s first")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))


def run(args: argparse.Namespace, console: Console) -> int:
    """Write it."""
    suffix_of(args.out, briefing.FORMATS)
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
    briefing.write(
        plan,
        args.day,
        args.out,
        now=moment(plan, args.now),
        note=args.note,
        language=language_of(plan, args.language),
        progress=OnTerminal(console.err),
    )
    console.line(str(args.out))
    return 0
