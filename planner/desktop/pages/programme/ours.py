"""Who of us is in a session, as a row of the programme says it: a mark, the first name, how many more, what is open."""

from dataclasses import dataclass

from planner.desktop.desk import OpenDesk
from planner.plan import names
from planner.plan.engagements import slot_times
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Session, Slot


@dataclass(frozen=True)
class Ours:
    """`role` gives the mark, `words` the names and what is behind them ("+6"), longest first, `vacant` what is open."""

    role: str = ""
    words: tuple[tuple[str, str], ...] = ()
    vacant: str = ""
    people: int = 0
    speaks: bool = False


def ours_of(desk: OpenDesk, session: Session) -> Ours:
    """Of a session's slots, those of our people who did not decline, speakers first in their order."""
    plan = desk.workspace.plan
    slots = plan.slots_of_session(session.id)
    held = _by_turn(plan, session, [slot for slot in slots if _is_ours(plan, slot)])
    vacant = sum(1 for slot in slots if slot.person_id is None)
    people = list(dict.fromkeys(slot.person_id or "" for slot in held))
    speaks = bool(held) and held[0].role in SPEAKING_ROLES
    return Ours(
        role=held[0].role if held else "",
        words=_words(desk, people, speaks=speaks),
        vacant=desk.count("open", "{n} open", vacant) if vacant else "",
        people=len(people),
        speaks=speaks,
    )


def _is_ours(plan: Plan, slot: Slot) -> bool:
    person = plan.persons.get(slot.person_id or "")
    return person is not None and person.kind != "counterpart" and slot.reply != "declined"


def _by_turn(plan: Plan, session: Session, slots: list[Slot]) -> list[Slot]:
    times = slot_times(plan, session.id)
    return sorted(slots, key=lambda one: (one.role not in SPEAKING_ROLES, times[one.id].start, one.order or 0, one.id))


def _words(desk: OpenDesk, people: list[str], *, speaks: bool) -> tuple[tuple[str, str], ...]:
    persons = desk.workspace.plan.persons
    called = [names.full_name(persons[one]) for one in people]
    match called:
        case []:
            return ()
        case [one]:
            return ((one, ""),)
        case [first, second]:
            return (f"{first}, {second}", ""), (first, "+1")
        case [first, *others] if speaks:
            return ((first, f"+{len(others)}"),)
        case _:
            return ((desk.count("{n} of us", "{n} of us", len(called)), ""),)
