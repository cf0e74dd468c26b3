"""`planner demo`: the sample plan, in the window or in a file."""

import argparse
from pathlib import Path

from planner import settings
from planner.cli.console import Console
from planner.errors import N_
from planner.jobs import sample
from planner.store import planfile


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare `--to`."""
    parser.add_argument("--to", metavar="FILE", type=Path, help=console.words.say(N_("write the sample plan here")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Open the window, or write the file and stop."""
    if args.to is None:
        return console.window(None, sample.NOW, console.lang, sample=True)
    with planfile.create(args.to, sample.records(), author=settings.author()):
        pass
    console.say(N_("The sample plan is in {file}"), file=args.to)
    return 0
