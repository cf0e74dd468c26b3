"""`planner replace`: somebody in a person's place, everywhere."""

import argparse

from planner.cli import carry_out
from planner.cli.console import Console
from planner.errors import N_
from planner.plan.edits.replace import replace_person
from planner.plan.who import find_person


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare who goes and who comes."""
    say = console.words.say
    carry_out.plan_argument(parser, console)
    parser.add_argument("person", metavar="PERSON", help=say(N_("who goes: id, e-mail or name")))
    parser.add_argument("by", metavar="BY", help=say(N_("who comes: id, e-mail or name")))
    carry_out.arguments(parser, console)


def run(args: argparse.Namespace, console: Console) -> int:
    """Replace them, and say what is to be asked, requested and booked again."""
    return carry_out.carry_out(
        args,
        console,
        lambda file: replace_person(
            file.plan, find_person(file.plan, args.person).id, find_person(file.plan, args.by).id
        ),
    )
