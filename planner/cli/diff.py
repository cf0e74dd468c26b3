"""`planner diff`: what changed from one plan to another or since a release, and for whom."""

import argparse
from pathlib import Path

from planner.cli.changed import changed
from planner.cli.console import Console
from planner.errors import N_, PlannerError
from planner.jobs.comparing import ForPerson, changes_between, people_between
from planner.plan.changes import Change
from planner.plan.fields import field
from planner.plan.names import full_name, label
from planner.plan.plan import Plan
from planner.store import earlier, planfile
from planner.wording import labels
from planner.wording.releases import since


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare the two states."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("other", metavar="OTHER", type=Path, nargs="?", help=say(N_("the plan that it became")))
    parser.add_argument("--since", type=int, metavar="RELEASE", help=say(N_("what changed in PLAN since this release")))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Say it; 0 whether anything changed or not."""
    before, after = _states(args)
    changes = changes_between(before, after)
    people = people_between(before, after)
    if args.json:
        console.json(
            {
                "changes": [_open(one) for one in changed(changes)],
                "people": [_shape(before, after, one, console.lang) for one in people],
            }
        )
        return 0
    for change in changes.changes:
        console.line(_line(before, after, change, console))
    for one in people:
        console.line()
        console.line(_name(before, after, one))
        said = since(one.entries, one.marks, console.lang)
        for head, sentences in (
            (N_("new"), said.new),
            (N_("moved"), said.moved),
            (N_("changed"), said.changed),
            (N_("gone"), said.gone),
        ):
            for sentence in sentences:
                console.line(f"  {console.figure(console.words.say(head), sentence)}")
    if not changes:
        console.say(N_("Nothing changed"))
    return 0


def _states(args: argparse.Namespace) -> tuple[Plan, Plan]:
    if (args.other is None) == (args.since is None):
        raise PlannerError(
            N_("A plan is compared with one thing"), where="diff", todo=N_("name another plan, or --since RELEASE")
        )
    with planfile.open_plan(args.plan, read_only=True) as file:
        if args.since is None:
            before = file.plan
        else:
            then = earlier.at_release(file, args.since)
            then.before.apply(then.done)
            return then.before, file.plan
    with planfile.open_plan(args.other, read_only=True) as file:
        return before, file.plan


def _open(change: dict[str, object]) -> dict[str, object]:
    """Without what stands in a sensitive field, and in a copy, which holds some: that it changed is enough."""
    kind, name = str(change["record"]), str(change["field"])
    secret = field(kind, name).sensitive or (kind, name) == ("issue", "entries")
    return {**change, "before": None, "after": None} if secret else change


def _name(before: Plan, after: Plan, one: ForPerson) -> str:
    return full_name(after.persons.get(one.person_id) or before.persons[one.person_id])


def _shape(before: Plan, after: Plan, one: ForPerson, lang: str) -> dict[str, object]:
    said = since(one.entries, one.marks, lang)
    return {
        "person": one.person_id,
        "name": _name(before, after, one),
        "new": said.new,
        "moved": said.moved,
        "changed": said.changed,
        "gone": said.gone,
    }


def _line(before: Plan, after: Plan, change: Change, console: Console) -> str:
    """A record that came, went or is otherwise, with the fields that differ."""
    say = console.words.say
    plan = after if change.after is not None else before
    facts = {"kind": labels.kind_label(change.kind, console.lang), "name": label(plan, change.record, console.lang)}
    if change.before is None:
        return say(N_("{kind} added: {name}"), **facts)
    if change.after is None:
        return say(N_("{kind} removed: {name}"), **facts)
    fields = ", ".join(labels.field_label(change.kind, name, console.lang) for name in change.differing())
    return say(N_("{kind} changed: {name} ({fields})"), **facts, fields=fields)
