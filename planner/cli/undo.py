"""`planner undo` and `planner redo`: the last changes back and forth, across restarts."""

import argparse
from pathlib import Path

from planner import settings
from planner.cli.console import Console
from planner.errors import N_, PlannerError
from planner.plan.changes import ChangeSet
from planner.store import planfile
from planner.wording import changes


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare how many steps."""
    parser.add_argument("plan", metavar="PLAN", type=Path, help=console.words.say(N_("the plan")))
    parser.add_argument("--steps", type=int, default=1, metavar="N", help=console.words.say(N_("how many steps")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Take changes back."""
    return steps(args, console, forward=False)


def steps(args: argparse.Namespace, console: Console, *, forward: bool) -> int:
    """Go some steps back or forth, and say what each did; 1 if there was nothing (more) to do."""
    if args.steps < 1:
        raise PlannerError(N_("“{n}” is no number of steps"), where="--steps", todo=N_("write 1 or more"), n=args.steps)
    with planfile.open_plan(args.plan, author=settings.author()) as file:
        for _ in range(args.steps):
            if (file.can_redo if forward else file.can_undo) is None:
                console.say(N_("Nothing to do again") if forward else N_("Nothing to take back"))
                return 1
            done: ChangeSet = file.redo() if forward else file.undo()
            console.line(changes.sentence(done, console.lang))
    return 0
