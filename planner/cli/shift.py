"""`planner shift`: a session, a day or the whole forum, earlier or later."""

import argparse

from planner.cli import carry_out
from planner.cli.console import Console
from planner.errors import N_, PlannerError
from planner.plan import clock
from planner.plan.changes import ChangeSet
from planner.plan.edits.move import shift_session
from planner.plan.edits.shift import day_of_session, shift_day, shift_forum
from planner.plan.plan import Plan
from planner.plan.who import find_session


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare what is shifted and by how much."""
    say = console.words.say
    carry_out.plan_argument(parser, console)
    parser.add_argument("--days", type=int, metavar="N", help=say(N_("the whole forum, by so many days")))
    parser.add_argument("--session", metavar="WHICH", help=say(N_("one session with its parts, by --minutes")))
    parser.add_argument("--day", metavar="DAY", help=say(N_("every session that begins on that day, by --minutes")))
    parser.add_argument("--minutes", type=int, metavar="N", help=say(N_("so many minutes later; earlier if negative")))
    carry_out.arguments(parser, console)


def run(args: argparse.Namespace, console: Console) -> int:
    """Shift it, and say what stays where it was."""
    _check(args)
    return carry_out.carry_out(args, console, lambda file: _shifted(file.plan, args))


def _check(args: argparse.Namespace) -> None:
    """One of the three, and minutes for a session or a day alone."""
    named = [one for one in (args.days, args.session, args.day) if one is not None]
    if len(named) != 1 or (args.days is None) != (args.minutes is not None):
        raise PlannerError(
            N_("It is not clear what to shift, and by how much"),
            where="planner shift",
            todo=N_("write --days N, or --session WHICH --minutes N, or --day DAY --minutes N"),
        )
    if args.day is not None and not clock.is_day(args.day):
        raise PlannerError(N_("“{day}” is no day"), where="--day", todo=N_("write 2022-05-17"), day=args.day)


def _shifted(plan: Plan, args: argparse.Namespace) -> ChangeSet:
    if args.days is not None:
        return shift_forum(plan, args.days)
    if args.day is not None:
        if all(day_of_session(plan, one) != args.day for one in plan.sessions.values()):
            raise PlannerError(
                N_("No session begins on {day}"), where="--day", todo=N_("look it up with “show”"), day=args.day
            )
        return shift_day(plan, args.day, args.minutes)
    return shift_session(plan, find_session(plan, args.session).id, args.minutes)
