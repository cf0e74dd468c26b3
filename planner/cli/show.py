"""`planner show`: counts of a plan, a table of a kind, or one record."""

import argparse
from pathlib import Path

import msgspec

from planner.cli.console import Console
from planner.errors import N_, PlannerError
from planner.itinerary.releases import holders
from planner.plan.fields import fields_of
from planner.plan.names import label
from planner.plan.plan import Plan
from planner.plan.records import Record, Release
from planner.store import planfile
from planner.wording import labels
from planner.wording.releases import HOLDER_HEADS, holder_row, release_row


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare what to show."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("kind", metavar="KIND", nargs="?", help=say(N_("a kind of record, as person or session")))
    parser.add_argument("id", metavar="ID", nargs="?", help=say(N_("one record")))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Show it."""
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
    if args.kind is None:
        _show_counts(plan, console, as_json=args.json)
    elif args.id is None:
        _show_kind(plan, args.kind, console, as_json=args.json)
    else:
        _show_record(plan, args.kind, args.id, console, as_json=args.json)
    return 0


def _show_counts(plan: Plan, console: Console, *, as_json: bool) -> None:
    counts = {kind: len(records) for kind, records in plan.records.items() if kind != "plan"}
    if as_json:
        console.json({"plan": plan.head.name, "counts": counts})
        return
    console.line(f"{plan.head.name}, {plan.head.first_day} – {plan.head.last_day}, {plan.head.zone}")
    console.table([(labels.kind_label(kind, console.lang), str(n)) for kind, n in counts.items() if n])


def _records(plan: Plan, kind: str) -> dict[str, Record]:
    if kind not in plan.records:
        raise PlannerError(
            N_("There is no kind “{kind}”"), todo=N_("choose one of {kinds}"), kind=kind, kinds=", ".join(plan.records)
        )
    return plan.records[kind]


def _show_kind(plan: Plan, kind: str, console: Console, *, as_json: bool) -> None:
    records = sorted(_records(plan, kind).values(), key=lambda record: label(plan, record, console.lang).casefold())
    if as_json:
        console.json({kind: records})
        return
    if kind == "issue":
        rows = [holder_row(plan, one, console.lang) for one in holders(plan)]
        console.table([tuple(console.words.say(head) for head in HOLDER_HEADS), *rows])
        return
    if kind == "release":
        console.table([release_row(plan, one, console.lang) for one in sorted(plan.releases.values(), key=_number)])
        return
    console.table([(record.id, label(plan, record, console.lang)) for record in records])


def _number(release: Release) -> int:
    return release.number


def _show_record(plan: Plan, kind: str, record_id: str, console: Console, *, as_json: bool) -> None:
    record = _records(plan, kind).get(record_id)
    if record is None:
        raise PlannerError(
            N_("There is no {kind} “{id}”"),
            where=plan.head.name,
            todo=N_("look it up with “show”"),
            kind=kind,
            id=record_id,
        )
    if as_json:
        console.json(record)
        return
    values = msgspec.to_builtins(record)
    rows = [
        (f.name, _text(values[f.name]))
        for f in fields_of(kind)
        if getattr(record, f.attribute) not in (None, "", (), {})
    ]
    console.table(rows)


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    return msgspec.json.encode(value).decode()
