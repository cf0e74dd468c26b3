"""`planner list`: arrivals, rooming, catering and all other lists, as PDF, workbook or CSV."""

import argparse
from pathlib import Path

from planner.cli.console import NOW_HELP, Console, moment
from planner.errors import N_, PlannerError
from planner.jobs import lists, room_cards
from planner.plan.who import find_session
from planner.store import planfile

LANGUAGES = ("en", "es", "fr")
ROOM = "room"
"""The room card of a session stands among the lists."""


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare which list, and where to."""
    say = console.words.say
    names = ", ".join(_names())
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("which", metavar="WHICH", help=say(N_("one of {names}"), names=names))
    parser.add_argument("of", metavar="SESSION", nargs="?", help=say(N_("of room: the session")))
    parser.add_argument(
        "--out", metavar="FILE", type=Path, required=True, help=say(N_("the file: .pdf, .xlsx or .csv"))
    )
    parser.add_argument("--language", metavar="LANG", help=say(N_("the language, else the plan’s first")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))


def run(args: argparse.Namespace, console: Console) -> int:
    """Write it."""
    listing = next((one for one in lists.LISTS if one.name == args.which), None)
    if listing is None and args.which != ROOM:
        names = ", ".join(_names())
        raise PlannerError(
            N_("There is no list “{name}”"), todo=N_("choose one of {names}"), name=args.which, names=names
        )
    if args.language is not None and args.language not in LANGUAGES:
        raise PlannerError(
            N_("There are no lists in “{language}” yet"),
            todo=N_("choose one of {languages}"),
            language=args.language,
            languages=", ".join(LANGUAGES),
        )
    _fits(args)
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
    theirs = (lang.partition("-")[0] for lang in plan.head.languages)
    lang = args.language or next((one for one in theirs if one in LANGUAGES), "en")
    if listing is None:
        room_cards.write(plan, find_session(plan, args.of).id, args.out, lang, moment(plan, args.now))
    else:
        lists.write(plan, listing, args.out, lang, moment(plan, args.now))
    console.line(str(args.out))
    return 0


def _names() -> list[str]:
    return [*(one.name for one in lists.LISTS), ROOM]


def _fits(args: argparse.Namespace) -> None:
    """A session is named for its room card, and for nothing else; the card is a PDF."""
    if args.which != ROOM:
        if args.of is not None:
            raise PlannerError(
                N_("The list “{name}” is of the whole plan"), todo=N_("leave SESSION out"), name=args.which
            )
    elif args.of is None:
        raise PlannerError(N_("A room card is of one session"), todo=N_("name it: room SESSION"))
    elif args.out.suffix.lower() != ".pdf":
        raise PlannerError(N_("A room card is a PDF"), where=str(args.out), todo=N_("end its name in .pdf"))
