"""What every command that changes a plan does with its change set: preview, commit, tell what follows."""

import argparse
from collections.abc import Callable
from pathlib import Path

from planner import settings
from planner.clashes.findings import Finding
from planner.clashes.trial import Trial
from planner.cli.changed import changed
from planner.cli.check import shape
from planner.cli.console import NOW_HELP, Console, answering, moment
from planner.errors import N_
from planner.plan.again.values import Again
from planner.plan.asked_again import asked_again
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan
from planner.store import planfile
from planner.store.planfile import PlanFile
from planner.wording import again as wording_again
from planner.wording import changes, labels
from planner.wording import clashes as wording

Answer = dict[str, object]


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare what all of them take beside the plan."""
    say = console.words.say
    parser.add_argument("--dry-run", action="store_true", help=say(N_("say what would happen, change nothing")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def plan_argument(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare the plan, which comes first."""
    parser.add_argument("plan", metavar="PLAN", type=Path, help=console.words.say(N_("the plan")))


def carry_out(args: argparse.Namespace, console: Console, edit: Callable[[PlanFile], ChangeSet]) -> int:
    """Try what an intent makes of the plan, commit it unless it is a dry run, and say what follows from it."""
    with planfile.open_plan(args.plan, read_only=args.dry_run, author=settings.author()) as file:
        change = edit(file)
        trial = Trial.on_copy(file.plan, moment(file.plan, args.now))
        with trial.holding(change) as delta:
            new = [shape(trial.plan, one, console.lang) for one in delta.new]
            said_new = _sentences(trial.plan, _only(delta.new, delta.gone), console.lang)
        gone = [shape(trial.plan, one, console.lang) for one in delta.gone]
        said_gone = _sentences(trial.plan, _only(delta.gone, delta.new), console.lang)
        asked = asked_again(file.plan, change)
        plan = trial.plan
        if change and not args.dry_run:
            file.commit(change)
    applied = bool(change) and not args.dry_run
    with answering(console, committed=applied):
        if args.json:
            answer = answered(plan, change, asked, console.lang)
            console.json({**answer, "clashes": {"new": new, "gone": gone}, "applied": applied})
            return 0
        console.line(_done(change, console))
        _print_asked(plan, asked, console)
        _print_clashes(N_("New clashes ({n})"), said_new, console)
        _print_clashes(N_("Solved clashes ({n})"), said_gone, console)
        console.say(N_("Done; “planner undo” takes it back") if applied else N_("Nothing was changed"))
    return 0


def answered(plan: Plan, change: ChangeSet, asked: tuple[Again, ...], lang: str) -> Answer:
    """What is done and what is to be asked again, as `--json` has it."""
    return {
        "sentence": changes.sentence(change, lang) if change else "",
        "changes": changed(change),
        "asked_again": [
            {
                "what": one.what,
                "person": one.person_id,
                "record": one.kind,
                "id": one.id,
                "text": wording_again.sentence(plan, one, lang),
            }
            for one in asked
        ],
    }


def _done(change: ChangeSet, console: Console) -> str:
    return changes.sentence(change, console.lang) if change else console.words.say(N_("That is so already"))


def _only(some: tuple[Finding, ...], others: tuple[Finding, ...]) -> list[Finding]:
    """Those that are not among the others in another form: who is a minute less late was late before."""
    known = {one.key for one in others}
    return [one for one in some if one.key not in known]


def _sentences(plan: Plan, findings: list[Finding], lang: str) -> list[tuple[str, str]]:
    return [(one.kind, f"{wording.sentence(plan, one, lang)}  [{one.key}]") for one in findings]


def _print_asked(plan: Plan, asked: tuple[Again, ...], console: Console) -> None:
    for head, lines in wording_again.gathered(plan, asked, console.lang):
        console.line(head)
        for line in lines:
            console.line(f"  {line}")


def _print_clashes(head: str, said: list[tuple[str, str]], console: Console) -> None:
    if said:
        console.say(head, n=len(said))
    for lane, sentence in said:
        console.line(f"  {console.figure(labels.choice_label(lane, console.lang), sentence)}")
