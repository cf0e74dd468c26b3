"""`planner suggest`: ways out of one clash, and one of them applied."""

import argparse
from pathlib import Path

from planner import settings
from planner.clashes.findings import Finding
from planner.clashes.trial import Trial
from planner.clashes.ways_out.suggest import suggest
from planner.clashes.ways_out.way import Way
from planner.cli.changed import changed
from planner.cli.console import NOW_HELP, Console, answering, moment
from planner.cli.standing import standing
from planner.errors import N_, PlannerError
from planner.plan.plan import Plan
from planner.store import planfile
from planner.wording import changes, ways
from planner.wording import clashes as wording


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare which clash, and which way to take."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("clash", metavar="CLASH-ID", help=say(N_("the clash, as “check” names it")))
    parser.add_argument("--apply", type=int, metavar="N", help=say(N_("take way N")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Say the ways, the best first; 1 if there is none. With --apply commit one of them."""
    author = settings.author() if args.apply is not None else ""
    with planfile.open_plan(args.plan, read_only=args.apply is None, author=author) as file:
        trial = Trial.on_copy(file.plan, moment(file.plan, args.now))
        finding = standing(trial.engine, args.clash)
        found = suggest(trial, finding.key)
        taken = _chosen(found, args.apply)
        done = file.commit(taken.changes) if taken is not None else None
        with answering(console, committed=done is not None):
            if args.json:
                console.json(_shape(trial.plan, finding, found, console.lang) | {"applied": args.apply})
            elif taken is None or done is None:
                _print(trial.plan, finding, found, console)
            else:
                console.line(changes.sentence(done, console.lang))
                console.line(ways.leaves(taken, console.lang))
    return 0 if found else 1


def _chosen(found: tuple[Way, ...], number: int | None) -> Way | None:
    if number is None:
        return None
    if not 1 <= number <= len(found):
        raise PlannerError(
            N_("There is no way {number}"),
            where="--apply",
            todo=N_("there are {n}: see “suggest” without --apply"),
            number=number,
            n=len(found),
        )
    return found[number - 1]


def _shape(plan: Plan, finding: Finding, found: tuple[Way, ...], lang: str) -> dict[str, object]:
    return {"clash": finding.key, "ways": [_way(plan, number, way, lang) for number, way in enumerate(found, 1)]}


def _way(plan: Plan, number: int, way: Way, lang: str) -> dict[str, object]:
    return {
        "n": number,
        "label": ways.label(plan, way, lang),
        "why": [ways.reason(plan, one, lang) for one in way.reasons],
        "changes": changed(way.changes),
        "clashes_after": way.left,
        "new": [one.key for one in way.new],
        "gone": [one.key for one in way.gone],
    }


def _print(plan: Plan, finding: Finding, found: tuple[Way, ...], console: Console) -> None:
    lang = console.lang
    console.line(wording.sentence(plan, finding, lang))
    if not found:
        console.say(N_("No way out was found that leaves fewer clashes."))
    for number, way in enumerate(found, 1):
        console.line(f"  {number}  {ways.label(plan, way, lang)}  ({ways.leaves(way, lang)})")
        why = ", ".join(ways.reason(plan, one, lang) for one in way.reasons)
        if why:
            console.line(f"     {why}")
        for sentence in ways.brings(plan, way, lang):
            console.line(f"     {console.words.say(N_('but: {what}'), what=sentence)}")
    console.say(N_("Or let it stand: planner accept PLAN {clash} --reason TEXT"), clash=finding.key)
