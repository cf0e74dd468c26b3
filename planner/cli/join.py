"""`planner join`: one person of two records, as imports leave them."""

import argparse

import msgspec

from planner.cli import carry_out
from planner.cli.console import Console
from planner.errors import N_, PlannerError
from planner.plan.changes import ChangeSet
from planner.plan.edits.join import Choice, Differing, differing, join_people
from planner.plan.plan import Plan
from planner.plan.who import find_person
from planner.store import planfile
from planner.store.planfile import PlanFile
from planner.wording import labels


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare the two, and whose word holds."""
    say = console.words.say
    carry_out.plan_argument(parser, console)
    parser.add_argument("first", metavar="PERSON", help=say(N_("the record that stays: id, e-mail or name")))
    parser.add_argument("second", metavar="OTHER", help=say(N_("the record that goes: id, e-mail or name")))
    parser.add_argument(
        "--prefer", choices=("first", "second"), help=say(N_("whose word holds where both say something"))
    )
    parser.add_argument(
        "--take",
        action="append",
        default=[],
        metavar="FIELD=first|second",
        help=say(N_("whose word holds in one field")),
    )
    carry_out.arguments(parser, console)


def run(args: argparse.Namespace, console: Console) -> int:
    """Join them; 1 if it has to be asked first what differs."""
    with planfile.open_plan(args.plan, read_only=True) as file:
        first, second = find_person(file.plan, args.first).id, find_person(file.plan, args.second).id
        taken, open_ones = _decided(file.plan, first, second, args)
    if open_ones:
        _ask(open_ones, console, as_json=args.json)
        return 1
    return carry_out.carry_out(args, console, lambda file: _joined(file, first, second, taken))


def _joined(file: PlanFile, first: str, second: str, taken: dict[str, Choice]) -> ChangeSet:
    photo = file.photo_record(second) if file.photo_record(first) is None else None
    return join_people(file.plan, first, second, taken, photo=photo)


def _decided(
    plan: Plan, first: str, second: str, args: argparse.Namespace
) -> tuple[dict[str, Choice], list[Differing]]:
    """Whose word holds in which field, and the fields of which nobody said so."""
    differ = differing(plan, first, second)
    taken: dict[str, Choice] = {one.field: args.prefer for one in differ} if args.prefer else {}
    for text in args.take:
        field, _, choice = text.partition("=")
        if choice not in ("first", "second") or all(one.field != field for one in differ):
            raise PlannerError(
                N_("“{take}” decides nothing"),
                where="--take",
                todo=N_("write FIELD=first or FIELD=second, of: {fields}"),
                take=text,
                fields=", ".join(one.field for one in differ) or "-",
            )
        taken[field] = choice
    return taken, [one for one in differ if one.field not in taken]


def _ask(open_ones: list[Differing], console: Console, *, as_json: bool) -> None:
    if as_json:
        console.json({
            "sentence": "", "changes": [], "asked_again": [], "clashes": {"new": [], "gone": []},
            "differing": open_ones, "applied": False,
        })  # fmt: skip
        return
    console.say(N_("The two records differ; say --prefer first, --prefer second, or --take FIELD=first for each:"))
    console.table([
        (f"  {one.field}", labels.field_label("person", one.field, console.lang), _text(one.first), _text(one.second))
        for one in open_ones
    ])  # fmt: skip


def _text(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
