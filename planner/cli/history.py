"""`planner history`: every change, by whom and when."""

import argparse
from pathlib import Path

from planner.cli.console import Console
from planner.errors import N_
from planner.plan import clock
from planner.plan.changes import ChangeSet
from planner.store import earlier, planfile
from planner.wording import changes


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare the plan."""
    parser.add_argument("plan", metavar="PLAN", type=Path, help=console.words.say(N_("the plan")))
    parser.add_argument(
        "--since", type=int, metavar="RELEASE", help=console.words.say(N_("only what came after this release"))
    )
    parser.add_argument("--json", action="store_true", help=console.words.say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """List the changes, the newest first."""
    with planfile.open_plan(args.plan, read_only=True) as file:
        found = file.history() if args.since is None else earlier.at_release(file, args.since).since
        done = list(reversed(found))
        zone = file.plan.head.zone
    if args.json:
        console.json({"changes": [_shape(one, console.lang) for one in done]})
        return 0
    rows = [
        (
            clock.wall(clock.minute_of_instant(one.at), zone).replace("T", " "),
            one.author,
            changes.sentence(one, console.lang),
        )
        for one in done
    ]
    console.table(rows)
    return 0


def _shape(one: ChangeSet, lang: str) -> dict[str, object]:
    return {
        "id": one.id,
        "at": one.at,
        "by": one.author,
        "label": one.label,
        "facts": dict(one.facts),
        "undoes": one.undoes,
        "text": changes.sentence(one, lang),
        "records": [{"record": change.kind, "id": change.id, "fields": change.differing()} for change in one.changes],
    }
