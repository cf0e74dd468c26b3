"""`planner assign`: fill the open slots, and say what stays open and why."""

import argparse
import math
from pathlib import Path

from planner import settings
from planner.clashes.assign import SECONDS, Assignment, assign
from planner.cli.console import NOW_HELP, Console, OnTerminal, answering, moment
from planner.errors import N_, PlannerError
from planner.plan import names, who
from planner.plan.plan import Plan
from planner.store import planfile
from planner.wording import assigning, changes, labels


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare which slots, how long, and whether to write."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument(
        "--session",
        action="append",
        default=[],
        metavar="WHICH",
        help=say(N_("only the open slots of this session and its parts")),
    )
    parser.add_argument(
        "--seconds", metavar="N", help=say(N_("how long to look for the best filling (without: {n})"), n=int(SECONDS))
    )
    parser.add_argument("--dry-run", action="store_true", help=say(N_("say what would be filled, change nothing")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Fill them as one change; 1 if there were open slots and nothing could be filled."""
    seconds = _seconds(args.seconds)
    with planfile.open_plan(args.plan, read_only=args.dry_run, author=settings.author()) as file:
        plan = file.plan
        sessions = [who.find_session(plan, text).id for text in args.session] or None
        found = assign(
            plan, moment(plan, args.now), session_ids=sessions, seconds=seconds, progress=OnTerminal(console.err)
        )
        answer = _shape(plan, found, console.lang) if args.json else _lines(plan, found, console)
        if found.changes and not args.dry_run:
            done = changes.sentence(file.commit(found.changes), console.lang)
            answer = [*answer, done] if isinstance(answer, list) else answer
    with answering(console, committed=bool(found.changes) and not args.dry_run):
        if isinstance(answer, dict):
            console.json(answer)
        else:
            for line in answer:
                console.line(line)
    return 1 if found.unfilled and not found.filled else 0


def _seconds(given: str | None) -> float:
    if given is None:
        return SECONDS
    try:
        seconds = float(given)
    except ValueError:
        seconds = math.nan
    if not 0 <= seconds < math.inf:
        raise PlannerError(
            N_("“{given}” is no time to look for"), where="--seconds", todo=N_("give a number of seconds"), given=given
        )
    return seconds


def _shape(plan: Plan, found: Assignment, lang: str) -> dict[str, object]:
    """As `assign --json` gives it."""
    return {
        "filled": len(found.filled),
        "open": len(found.unfilled),
        "proved_best": found.proved_best,
        "seconds": round(found.seconds, 2),
        "slots": [
            {
                "slot": one.slot_id,
                "person": one.person_id,
                "why": [assigning.why(plan, reason, lang) for reason in one.why],
            }
            for one in found.filled
        ],
        "unfilled": [
            {
                "slot": one.slot_id,
                "why": assigning.why_open(plan, one, lang),
                "codes": [reason.name for reason in one.why],
                "not_understood": one.unclear,
            }
            for one in found.unfilled
        ],
    }


def _lines(plan: Plan, found: Assignment, console: Console) -> list[str]:
    if not found.filled and not found.unfilled:
        return [console.words.say(N_("No slot is open."))]
    lines: list[tuple[str, str]] = []
    for one in found.filled:
        reasons = ", ".join(assigning.why(plan, reason, console.lang) for reason in one.why)
        name = names.full_name(plan.persons[one.person_id])
        lines.append((_slot(plan, one.slot_id, console.lang), f"{name}: {reasons}"))
    for still in found.unfilled:
        reason = assigning.why_open(plan, still, console.lang)
        strange = assigning.unclear(still, console.lang)
        said = f"{reason}; {strange}" if strange else reason
        lines.append((_slot(plan, still.slot_id, console.lang), console.words.say(N_("stays open: {why}"), why=said)))
    return [*(f"  {slot}  {said}" for slot, said in sorted(lines)), assigning.summary(found, console.lang)]


def _slot(plan: Plan, slot_id: str, lang: str) -> str:
    slot = plan.slots[slot_id]
    session = plan.sessions[slot.session_id]
    start = (slot.start or session.start).replace("T", " ")
    return f"{start}  {names.short_title(session, lang)}, {labels.choice_label(slot.role, lang)}"
