"""`planner accept`: let a clash stand, with the reason for it."""

import argparse
from pathlib import Path

from planner import settings
from planner.clashes.engine import Engine
from planner.clashes.findings import digest
from planner.cli.console import NOW_HELP, Console, answering, moment
from planner.cli.standing import standing
from planner.errors import N_, PlannerError
from planner.plan import clock
from planner.plan.edits.accept import accept_clash
from planner.store import planfile
from planner.wording import changes
from planner.wording import clashes as wording


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare which clash, and why."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("clash", metavar="CLASH-ID", help=say(N_("the clash, as “check” names it")))
    parser.add_argument("--reason", metavar="TEXT", required=True, help=say(N_("why it may stand")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))


def run(args: argparse.Namespace, console: Console) -> int:
    """Accept it; it is back when its times, places or people change."""
    reason = args.reason.strip()
    if not reason:
        raise PlannerError(N_("A clash is accepted with a reason"), where="--reason", todo=N_("say why it may stand"))
    author = settings.author()
    with planfile.open_plan(args.plan, author=author) as file:
        finding = standing(Engine(file.plan, moment(file.plan, args.now)), args.clash)
        done = accept_clash(
            file.plan,
            finding.key,
            digest(finding),
            reason,
            by=author,
            at=clock.now_instant(),
            name=wording.title(file.plan, finding, console.lang),
        )
        said = changes.sentence(file.commit(done), console.lang)
    with answering(console, committed=True):
        console.line(said)
    return 0
