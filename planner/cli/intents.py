"""The commands that do one thing to some slots, a session or a leg: one table of what they take and what they do."""

import argparse
from collections.abc import Callable

from msgspec import Struct

from planner.cli import carry_out
from planner.cli.console import Console
from planner.errors import N_, PlannerError
from planner.plan import clock, who
from planner.plan.changes import ChangeSet
from planner.plan.edits.answers import confirm, grant
from planner.plan.edits.assign import give_slot
from planner.plan.edits.move import length_of_session, move_session, move_slot, stretch_session, stretch_slot
from planner.plan.edits.stand_in import deputise, promote
from planner.plan.edits.swap import swap_slots
from planner.plan.edits.travel import same_leg
from planner.plan.plan import Plan


def slot_of(plan: Plan, text: str) -> str:
    """The slot of that id."""
    return _of_kind(plan, "slot", text)


def leg_of(plan: Plan, text: str) -> str:
    """The leg of that id."""
    return _of_kind(plan, "leg", text)


def person_of(plan: Plan, text: str) -> str:
    """The person of that id, e-mail or name."""
    return who.find_person(plan, text).id


def slot_or_session_of(plan: Plan, text: str) -> str:
    """The slot of that id, else the session of that id, code or title."""
    return text if text in plan.slots else who.find_session(plan, text).id


def wall_of(plan: Plan, text: str) -> str:  # noqa: ARG001 - as all of them
    """A wall time."""
    if not clock.is_wall(text):
        raise PlannerError(N_("“{wall}” is no time"), where="WALL", todo=N_("write 2022-05-13T09:00"), wall=text)
    return text


def minutes_of(plan: Plan, text: str) -> int:  # noqa: ARG001 - as all of them
    """A number of minutes."""
    try:
        return int(text)
    except ValueError:
        raise PlannerError(
            N_("“{minutes}” is no length"), where="MINUTES", todo=N_("write 1 minute or more"), minutes=text
        ) from None


class Taken(Struct, frozen=True):
    """An argument: its name, what it is for, how it is found in the plan; `many` as argparse's nargs has it."""

    name: str
    about: str
    find: Callable[[Plan, str], str | int]
    many: str | None = None


SLOT = Taken("SLOT", N_("a slot, by its id (“show PLAN slot”)"), slot_of)
OTHER_SLOT = Taken("OTHER", N_("the other slot"), slot_of)
SLOTS = Taken("SLOT", N_("slots, by their ids"), slot_of, "+")
LEG = Taken("LEG", N_("a leg, by its id (“show PLAN leg”)"), leg_of)
WHO = Taken("WHO", N_("a person: id, e-mail or name"), person_of)
STAND_IN = Taken("WHO", N_("which stand-in (without: the first)"), person_of, "?")
PEOPLE = Taken("WHO", N_("people: id, e-mail or name"), person_of, "+")
SLOT_OR_SESSION = Taken("SLOT|SESSION", N_("a slot by its id, or a session by id, code or title"), slot_or_session_of)
WALL = Taken("WALL", N_("when it begins, as 2022-05-17T10:30 where it is"), wall_of)
MINUTES = Taken("MINUTES", N_("how long it lasts"), minutes_of)


def move(plan: Plan, record_id: str, start: str) -> ChangeSet:
    """A slot, or a session with what is in it."""
    return move_slot(plan, record_id, start) if record_id in plan.slots else move_session(plan, record_id, start)


def stretch(plan: Plan, record_id: str, minutes: int) -> ChangeSet:
    """A slot or a session to a length."""
    if record_id in plan.slots:
        return stretch_slot(plan, record_id, minutes)
    return stretch_session(plan, record_id, length_of_session(plan.sessions[record_id], minutes))


class Intent(Struct, frozen=True):
    """A command: what it takes after the plan, and the edit that gets it in this order."""

    takes: tuple[Taken, ...]
    edit: Callable[..., ChangeSet]


INTENTS = {
    "give": Intent((SLOT, WHO), give_slot),
    "deputise": Intent((SLOT, WHO), deputise),
    "swap": Intent((SLOT, OTHER_SLOT), swap_slots),
    "promote": Intent((SLOT, STAND_IN), promote),
    "move": Intent((SLOT_OR_SESSION, WALL), move),
    "stretch": Intent((SLOT_OR_SESSION, MINUTES), stretch),
    "confirm": Intent((SLOTS,), confirm),
    "grant": Intent((SLOTS,), grant),
    "same-leg": Intent((LEG, PEOPLE), same_leg),
}
"""By the command's name."""


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare the plan and what the command of the parser takes."""
    carry_out.plan_argument(parser, console)
    for number, one in enumerate(INTENTS[parser.get_default("command")].takes):
        parser.add_argument(f"taken{number}", metavar=one.name, nargs=one.many, help=console.words.say(one.about))
    carry_out.arguments(parser, console)


def run(args: argparse.Namespace, console: Console) -> int:
    """Find what was named, do it, say what follows."""
    intent = INTENTS[args.command]
    given = [getattr(args, f"taken{number}") for number in range(len(intent.takes))]
    return carry_out.carry_out(
        args,
        console,
        lambda file: intent.edit(
            file.plan, *(_found(file.plan, one, text) for one, text in zip(intent.takes, given, strict=True))
        ),
    )


def _found(plan: Plan, one: Taken, given: str | list[str] | None) -> str | int | list[str | int] | None:
    if given is None:
        return None
    return [one.find(plan, text) for text in given] if isinstance(given, list) else one.find(plan, given)


def _of_kind(plan: Plan, kind: str, text: str) -> str:
    if text not in plan.records[kind]:
        raise PlannerError(
            N_("There is no {kind} “{id}”"),
            where=plan.head.name,
            todo=N_("look it up with “show”"),
            kind=kind,
            id=text,
        )
    return text
