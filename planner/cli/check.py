"""`planner check`: what clashes, for all or for some."""

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from planner.clashes.codes import CODES, likely, odd_settings
from planner.clashes.engine import check
from planner.clashes.findings import LANES, Finding
from planner.cli.console import NOW_HELP, Console, moment
from planner.errors import N_, PlannerError
from planner.plan import clock, who
from planner.plan.plan import Plan
from planner.store import planfile
from planner.wording import clashes as wording
from planner.wording.evidence import evidence
from planner.wording.odd_settings import odd_setting


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare what to look at."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("--code", action="append", default=[], help=say(N_("only clashes of this code")))
    parser.add_argument(
        "--person", action="append", default=[], metavar="WHO", help=say(N_("only those of this person"))
    )
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--why", action="store_true", help=say(N_("say of each what it rests on")))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Check, say what was found, and give 1 if anything in it cannot work."""
    _refuse_unknown(args.code)
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
    found = _wanted(plan, check(plan, moment(plan, args.now)), args)
    tally = Counter("accepted" if one.accepted else one.kind for one in found)
    counts = {lane: tally[lane] for lane in (*LANES, "accepted")}
    odd = [odd_setting(one, console.lang) for one in odd_settings(plan)]
    if args.json:
        clashes = [shape(plan, one, console.lang) for one in found]
        console.json({"plan": plan.head.name, "counts": counts, "settings": odd, "clashes": clashes})
    else:
        for line in odd:
            console.line(line)
        _print(plan, found, console, why=args.why)
        numbers = (console.figure(console.words.say(LANE_HEADS[lane]), counts[lane]) for lane in (*LANES, "accepted"))
        console.line(", ".join(numbers))
    return 1 if counts["clash"] else 0


def _refuse_unknown(codes: list[str]) -> None:
    """Before the plan is opened: a word that is no code, with those it may have been meant for."""
    for code in codes:
        if code not in CODES:
            meant = ", ".join(likely(code) or sorted(CODES))
            todo = N_("choose one of {codes}")
            raise PlannerError(N_("There is no rule “{code}”"), where="--code", todo=todo, code=code, codes=meant)


def _wanted(plan: Plan, found: tuple[Finding, ...], args: argparse.Namespace) -> list[Finding]:
    people = {who.find_person(plan, text).id for text in args.person}
    return [
        one for one in found if (not args.code or one.code in args.code) and (not people or people & set(one.people))
    ]


def shape(plan: Plan, finding: Finding, lang: str) -> dict[str, object]:
    """A finding as `check --json` gives it; times are wall times of the plan's zone."""
    zone = plan.head.zone
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
        "why": wording.why(plan, finding, lang),
        "evidence": evidence(plan, finding, lang),
        "accepted": _signature(plan, finding.accepted),
        "was_accepted": _signature(plan, finding.lapsed),
    }


def _signature(plan: Plan, acceptance_id: str | None) -> dict[str, str] | None:
    """Who, when and why."""
    one = plan.acceptances.get(acceptance_id or "")
    return None if one is None else {"reason": one.reason, "by": one.by, "at": one.at}


def _print(plan: Plan, found: list[Finding], console: Console, *, why: bool) -> None:
    """Lane by lane, then those that were accepted."""
    for lane in (*LANES, "accepted"):
        listed = [one for one in found if lane == ("accepted" if one.accepted else one.kind)]
        if not listed:
            continue
        console.line(f"{console.words.say(LANE_HEADS[lane])} ({len(listed)})")
        for one in listed:
            when = clock.wall(one.from_, plan.head.zone).replace("T", " ") if one.from_ is not None else " " * 16
            console.line(f"  {when}  {wording.sentence(plan, one, console.lang)}  [{one.key}]")
            for line in _below(plan, one, console.lang, why=why):
                console.line(f"{' ' * 20}{line}")
        console.line()


def _below(plan: Plan, finding: Finding, lang: str, *, why: bool) -> Iterator[str]:
    """Who accepted it, if anybody did, and on demand the rule and what it rests on."""
    signed = wording.signed(plan, finding, lang)
    yield from [signed] if signed else []
    if why:
        yield wording.why(plan, finding, lang)
        yield from (f"· {line}" for line in evidence(plan, finding, lang))


LANE_HEADS = {
    "clash": N_("Clashes"),
    "warning": N_("Warnings"),
    "todo": N_("To do"),
    "note": N_("Notes"),
    "accepted": N_("Accepted"),
}
