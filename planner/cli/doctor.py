"""`planner doctor`: is a plan file sound, and what can be saved of one that is not."""

import argparse
from pathlib import Path

from planner import settings
from planner.cli.console import Console
from planner.errors import N_
from planner.store import doctor, rescue


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare the plan and `--rescue`."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("--rescue", metavar="NEW.plan", type=Path, help=say(N_("write what can be read to a new plan")))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Examine it; 1 if it is not sound."""
    report = (
        rescue.rescue(args.plan, args.rescue, author=settings.author()) if args.rescue else doctor.examine(args.plan)
    )
    found = [console.words.error(one) for one in report.found]
    steps = [console.words.error(one) for one in report.done]
    if args.json:
        shape = {"sound": report.sound, "format": report.format, "checks": report.checks, "found": found, "done": steps}
        console.json(shape)
    else:
        console.say(N_("The plan is sound") if report.sound else N_("The plan is damaged"))
        for line in (*found, *steps):
            console.line(f"  {line}")
    return 0 if report.sound else 1
