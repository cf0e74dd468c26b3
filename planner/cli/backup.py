"""`planner backup`: a checked copy of a plan."""

import argparse
from pathlib import Path

from planner.cli.console import Console
from planner.errors import N_
from planner.store import backup


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare where to."""
    parser.add_argument("plan", metavar="PLAN", type=Path, help=console.words.say(N_("the plan")))
    parser.add_argument(
        "--out", metavar="FILE", type=Path, required=True, help=console.words.say(N_("the copy to make"))
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Make the copy and look whether it is sound."""
    backup.back_up(args.plan, args.out)
    console.say(N_("A checked copy is in {file}"), file=args.out)
    return 0
