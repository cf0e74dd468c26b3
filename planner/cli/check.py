"""`planner check`: what clashes, for all or for some."""

import argparse
from collections import Counter
from pathlib import Path

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.clashes.rules import RULES
from planner.cli.console import NOW_HELP, Console, moment
from planner.errors import N_, PlannerError
from planner.plan import clock, who
from planner.plan.plan import Plan
from planner.store import planfile
from planner.wording import clashes as wording

LANES = ("clash", "warning", "todo", "note")


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare what to look at."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("--code", action="append", default=[], help=say(N_("only clashes of this code")))
    parser.add_argument(
        "--person", action="append", default=[], metavar="WHO", help=say(N_("only those of this person"))
    )
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Check, say what was found, and give 1 if anything in it cannot work."""
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
    found = _wanted(plan, check(plan, moment(plan, args.now)), args)
    counts = dict.fromkeys(LANES, 0) | Counter(f.kind for f in found if not f.accepted)
    counts["accepted"] = sum(1 for f in found if f.accepted)
    if args.json:
        console.json(
            {"plan": plan.head.name, "counts": counts, "clashes": [shape(plan, f, console.lang) for f in found]}
        )
    else:
        _print(plan, found, counts, console)
    return 1 if counts["clash"] else 0


def _wanted(plan: Plan, found: tuple[Finding, ...], args: argparse.Namespace) -> list[Finding]:
    known = {rule.code for rule in RULES}
    for code in args.code:
        if code not in known:
            raise PlannerError(
                N_("There is no rule “{code}”"), where="--code", todo=N_("choose one of {codes}"), code=code,
                codes=", ".join(sorted(known)),
            )  # fmt: skip
    people = {who.find_person(plan, text).id for text in args.person}
    return [
        one for one in found if (not args.code or one.code in args.code) and (not people or people & set(one.people))
    ]


def shape(plan: Plan, finding: Finding, lang: str) -> dict[str, object]:
    """A finding as `check --json` gives it; times are wall times of the plan's zone."""
    zone = plan.head.zone
    accepted = plan.acceptances.get(finding.accepted) if finding.accepted else None
    return {
        "id": finding.key,
        "code": finding.code,
        "kind": finding.kind,
        "people": finding.people,
        "sessions": finding.sessions,
        "slots": finding.slots,
        "rooms": finding.rooms,
        "from": None if finding.from_ is None else clock.wall(finding.from_, zone),
        "to": None if finding.to is None else clock.wall(finding.to, zone),
        "minutes": finding.minutes,
        "text": wording.sentence(plan, finding, lang),
        "accepted": accepted and {"reason": accepted.reason, "by": accepted.by, "at": accepted.at},
    }


def _print(plan: Plan, found: list[Finding], counts: dict[str, int], console: Console) -> None:
    for lane in LANES:
        in_lane = [one for one in found if one.kind == lane and not one.accepted]
        if not in_lane:
            continue
        console.line(f"{console.words.say(LANE_HEADS[lane])} ({len(in_lane)})")
        for one in in_lane:
            when = clock.wall(one.from_, plan.head.zone).replace("T", " ") if one.from_ is not None else " " * 16
            console.line(f"  {when}  {wording.sentence(plan, one, console.lang)}  [{one.key}]")
        console.line()
    numbers = ", ".join(
        console.figure(console.words.say(LANE_HEADS[lane]), counts[lane]) for lane in (*LANES, "accepted")
    )
    console.line(numbers)


LANE_HEADS = {
    "clash": N_("Clashes"),
    "warning": N_("Warnings"),
    "todo": N_("To do"),
    "note": N_("Notes"),
    "accepted": N_("Accepted"),
}
