"""`planner free`: who could, in order of fit, and what speaks against each."""

import argparse
from pathlib import Path

from planner.clashes.fit import Fit, fits, free_people
from planner.clashes.trial import Trial
from planner.cli.console import NOW_HELP, Console, asked_moment, moment
from planner.errors import N_, PlannerError
from planner.plan import clock
from planner.plan.names import printed_name
from planner.plan.plan import Plan
from planner.store import planfile
from planner.wording import clashes as wording
from planner.wording import ways


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare when, or which slot."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("--from", dest="start", metavar="WALL", help=say(N_("free from then, as 2022-05-17T15:00")))
    parser.add_argument("--to", dest="end", metavar="WALL", help=say(N_("free until then")))
    parser.add_argument("--slot", metavar="ID", help=say(N_("who could take this slot; its own time if none is given")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Say who could, the best first; 1 if nobody is free of objections."""
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
    found = _found(plan, args)
    if args.json:
        console.json({"people": [_shape(plan, one, console.lang) for one in found]})
    else:
        _print(plan, found, console)
    return 0 if any(one.fits for one in found) else 1


def _found(plan: Plan, args: argparse.Namespace) -> tuple[Fit, ...]:
    timed = args.start is not None or args.end is not None
    if args.slot is None:
        return free_people(plan, *_span(plan, args))
    if args.slot not in plan.slots:
        raise PlannerError(
            N_("There is no slot “{slot}”"), where="--slot", todo=N_("look it up with “show PLAN slot”"), slot=args.slot
        )
    found = fits(Trial.on_copy(plan, moment(plan, args.now)), args.slot)
    if not timed:
        return found
    free = {one.person_id for one in free_people(plan, *_span(plan, args)) if one.fits}
    return tuple(one for one in found if one.person_id in free)


def _span(plan: Plan, args: argparse.Namespace) -> tuple[int, int]:
    """The time that was asked about, as moments."""
    if args.start is None or args.end is None:
        raise PlannerError(
            N_("It is not clear when, or for which slot"),
            where="planner free",
            todo=N_("write --from WALL --to WALL, or --slot ID"),
        )
    for name, given in (("--from", args.start), ("--to", args.end)):
        if not clock.is_wall(given):
            raise PlannerError(N_("“{wall}” is no time"), where=name, todo=N_("write 2022-05-13T09:00"), wall=given)
    start, end = asked_moment(plan, args.start, "--from"), asked_moment(plan, args.end, "--to")
    if end <= start:
        raise PlannerError(
            N_("It ends ({end}) before it starts ({start})"), where="--to", start=args.start, end=args.end
        )
    return start, end


def _shape(plan: Plan, fit: Fit, lang: str) -> dict[str, object]:
    return {
        "person": fit.person_id,
        "name": printed_name(plan.persons[fit.person_id]),
        "fits": fit.fits,
        "why": [ways.reason(plan, one, lang) for one in fit.for_],
        "against": _against(plan, fit, lang),
        "clashes": [one.key for one in fit.findings],
    }


def _against(plan: Plan, fit: Fit, lang: str) -> list[str]:
    """What is known to speak against, and of the clashes that it would make those that say more than that."""
    known = [ways.reason(plan, one, lang) for one in fit.against]
    return known or [wording.sentence(plan, one, lang) for one in fit.findings]


def _print(plan: Plan, found: tuple[Fit, ...], console: Console) -> None:
    if not found:
        console.say(N_("Nobody to choose from."))
    for heading, some in (
        (N_("Could"), [one for one in found if one.fits]),
        (N_("Could not, or only with trouble"), [one for one in found if not one.fits]),
    ):
        if some:
            console.line(f"{console.words.say(heading)} ({len(some)})")
        rows = [(printed_name(plan.persons[one.person_id]), _words(plan, one, console.lang)) for one in some]
        console.table([(f"  {name}", words) for name, words in rows])


def _words(plan: Plan, fit: Fit, lang: str) -> str:
    """The first few; JSON has them all."""
    said = _against(plan, fit, lang) or [ways.reason(plan, one, lang) for one in fit.for_]
    more = len(said) - MOST_SAID
    return ", ".join([*said[:MOST_SAID], *([f"+{more}"] if more > 0 else [])])


MOST_SAID = 6
