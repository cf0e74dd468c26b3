"""`planner new`: an empty plan with its frame."""

import argparse
from pathlib import Path

import msgspec

from planner import settings
from planner.cli.console import Console
from planner.errors import N_
from planner.plan import entry
from planner.plan.ids import new_id
from planner.plan.records import PlanRecord, Record
from planner.store import planfile


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare the frame."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the file to make")))
    parser.add_argument("--name", required=True, help=say(N_("the plan’s name, as “IMRF 2022”")))
    parser.add_argument("--zone", required=True, help=say(N_("the forum’s time zone, as America/New_York")))
    parser.add_argument("--from", dest="first_day", required=True, metavar="DAY", help=say(N_("the first day")))
    parser.add_argument("--to", dest="last_day", required=True, metavar="DAY", help=say(N_("the last day")))
    parser.add_argument(
        "--template", metavar="PLAN", type=Path, help=say(N_("take settings, venues and ways from this plan"))
    )


def run(args: argparse.Namespace, console: Console) -> int:
    """Make the file."""
    frame = {
        "id": new_id(),
        "name": args.name,
        "zone": args.zone,
        "first_day": args.first_day,
        "last_day": args.last_day,
    }
    records: list[Record] = [_head(frame)]
    if args.template is not None:
        with planfile.open_plan(args.template, read_only=True) as template:
            plan = template.plan
            records = [
                msgspec.structs.replace(plan.head, **frame),
                *plan.venues.values(), *plan.rooms.values(), *plan.transfers.values(), *plan.pass_kinds.values(),
            ]  # fmt: skip
    with planfile.create(args.plan, records, author=settings.author()):
        pass
    console.say(N_("The plan is in {file}"), file=args.plan)
    return 0


def _head(frame: dict[str, str]) -> PlanRecord:
    try:
        head = msgspec.convert(frame, PlanRecord)
    except msgspec.ValidationError as error:
        raise entry.bad_value("plan", frame["name"], error) from None
    entry.check_values(head)
    return entry.cleaned(head)
