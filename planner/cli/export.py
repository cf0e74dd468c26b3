"""`planner export`: the whole plan as an archive, CSV files or a workbook."""

import argparse
from pathlib import Path

from planner.cli.console import Console
from planner.errors import N_, PlannerError
from planner.jobs import exporting
from planner.store import planfile


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare the format and where to."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("--out", metavar="FILE", type=Path, required=True, help=say(N_("the file (CSV: the folder)")))
    parser.add_argument(
        "--format", choices=tuple(exporting.FORMATS), help=say(N_("the format, else by the file’s name"))
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Write it."""
    name = args.format or exporting.by_name(args.out)
    if name is None:
        raise PlannerError(N_("The format is not clear"), where=str(args.out), todo=N_("say it with --format"))
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
        photos = [photo for one in sorted(plan.persons) if (photo := file.photo_record(one)) is not None]
    for written in exporting.export(plan, args.out, name, photos):
        console.line(str(written))
    return 0
