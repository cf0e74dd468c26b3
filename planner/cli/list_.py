"""`planner list`: arrivals, rooming, catering and all other lists and cards, as PDF, workbook or CSV."""

import argparse
from pathlib import Path

from planner.cli.console import NOW_HELP, Console, OnTerminal, moment
from planner.errors import N_, PlannerError
from planner.jobs import lists
from planner.jobs.lists import LISTS, Listing
from planner.plan.plan import Plan
from planner.plan.who import find_session
from planner.store import planfile
from planner.wording.official import OFFICIAL, first_official

PAPERS = ("a4", "letter", "a3")


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare which list, and where to."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("which", metavar="WHICH", help=say(N_("one of {names}"), names=_names()))
    help_of = say(N_("the session of a room card and of name plates, the day of a day sheet"))
    parser.add_argument("of", metavar="SESSION|DAY", nargs="?", default="", help=help_of)
    parser.add_argument(
        "--out", metavar="FILE", type=Path, required=True, help=say(N_("the file: .pdf, .xlsx or .csv"))
    )
    parser.add_argument("--language", metavar="LANG", help=say(N_("the language, else the plan’s first")))
    parser.add_argument("--paper", choices=PAPERS, default="", help=say(N_("the paper, else the plan’s own")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))


def run(args: argparse.Namespace, console: Console) -> int:
    """Write it."""
    listing = lists.named(args.which)
    if listing is None:
        raise PlannerError(
            N_("There is no list “{name}”"), todo=N_("choose one of {names}"), name=args.which, names=_names()
        )
    if args.language is not None and args.language not in OFFICIAL:
        raise PlannerError(
            N_("There are no lists in “{language}” yet"),
            todo=N_("choose one of {languages}"),
            language=args.language,
            languages=", ".join(OFFICIAL),
        )
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
        lists.write(
            plan,
            listing,
            args.out,
            args.language or first_official(plan.head.languages),
            moment(plan, args.now),
            of=_of(plan, listing, args.of),
            paper=args.paper,
            photos=file.photo,
            progress=OnTerminal(console.err),
        )
    console.line(str(args.out))
    return 0


def _names() -> str:
    return ", ".join(one.name for one in LISTS)


def _of(plan: Plan, listing: Listing, wanted: str) -> str:
    """A session may be called by its code or title."""
    return find_session(plan, wanted).id if listing.of == "session" and wanted else wanted
