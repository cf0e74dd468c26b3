"""Every intent of the window: what it is for, what it asks, what it calls. Its words and keys stand in actions.py."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

from planner.desktop.intents.choices import (
    everybody,
    free_people,
    namesakes,
    partners,
    passengers,
    stand_ins,
    takers,
)
from planner.desktop.intents.filling import fill
from planner.desktop.intents.intent import Answers, Ask, Intent
from planner.desktop.intents.subjects import slots_of
from planner.errors import N_
from planner.plan import clock
from planner.plan.changes import ChangeSet
from planner.plan.edits.answers import confirm, grant
from planner.plan.edits.assign import free_slot, give_slot
from planner.plan.edits.join import Choice, join_people
from planner.plan.edits.later import travel_later
from planner.plan.edits.move import move_session, move_slot, shift_session, stretch_session, stretch_slot
from planner.plan.edits.replace import replace_person
from planner.plan.edits.shift import shift_day, shift_forum
from planner.plan.edits.stand_in import deputise, promote
from planner.plan.edits.swap import swap_slots
from planner.plan.edits.travel import same_leg
from planner.plan.engagements import session_span, slot_time
from planner.plan.places import zone_of_session
from planner.plan.plan import Plan


def _slot_start(plan: Plan, slot_id: str, _now: int) -> str:
    slot = plan.slots[slot_id]
    zone = zone_of_session(plan, plan.sessions[slot.session_id])
    return clock.wall(slot_time(plan, slot).start, zone)


def _slot_minutes(plan: Plan, slot_id: str, _now: int) -> str:
    time = slot_time(plan, plan.slots[slot_id])
    return str(time.end - time.start)


def _session_start(plan: Plan, session_id: str, _now: int) -> str:
    return plan.sessions[session_id].start


def _session_end(plan: Plan, session_id: str, _now: int) -> str:
    return plan.sessions[session_id].end


def _span(plan: Plan, subject: str, now: int) -> tuple[int, int]:
    """The time of the session or slot selected; else an hour from now, or of the forum's first morning before it."""
    if subject in plan.sessions:
        span = session_span(plan, plan.sessions[subject])
        return span.start, span.end
    if subject in plan.slots:
        time = slot_time(plan, plan.slots[subject])
        return time.start, time.end
    start = max(now, clock.minute(f"{plan.head.first_day}T09:00", plan.head.zone))
    return start, start + 60


def _from(plan: Plan, subject: str, now: int) -> str:
    return clock.wall(_span(plan, subject, now)[0], plan.head.zone)


def _until(plan: Plan, subject: str, now: int) -> str:
    return clock.wall(_span(plan, subject, now)[1], plan.head.zone)


def _first_day(plan: Plan, _subject: str, _now: int) -> str:
    return plan.head.first_day


def _confirm(plan: Plan, answers: Answers) -> ChangeSet:
    return confirm(plan, [one.id for one in slots_of(plan, answers.kind, answers.subject)])


def _grant(plan: Plan, answers: Answers) -> ChangeSet:
    return grant(plan, [one.id for one in slots_of(plan, answers.kind, answers.subject)])


def _join(plan: Plan, answers: Answers) -> ChangeSet:
    """The second's photo is the first's, if it has none."""
    decided = cast("Mapping[str, Choice]", answers.decided)
    photo = answers.photo_of(answers.one) if answers.photo_of(answers.subject) is None else None
    return join_people(plan, answers.subject, answers.one, decided, photo=photo)


WHEN = N_("Start")
INTENTS: tuple[Intent, ...] = (
    Intent("give_slot", "slot", lambda plan, a: give_slot(plan, a.subject, a.one), takers),
    Intent("deputise", "slot", lambda plan, a: deputise(plan, a.subject, a.one), takers),
    Intent("promote", "slot", lambda plan, a: promote(plan, a.subject, a.one), stand_ins),
    Intent("swap_slots", "slot", lambda plan, a: swap_slots(plan, a.subject, a.one), partners),
    Intent(
        "move_slot",
        "slot",
        lambda plan, a: move_slot(plan, a.subject, a.text("start")),
        asks=(Ask("start", WHEN, "wall", _slot_start),),
    ),
    Intent(
        "stretch_slot",
        "slot",
        lambda plan, a: stretch_slot(plan, a.subject, a.number("minutes")),
        asks=(Ask("minutes", N_("Minutes"), "minutes", _slot_minutes),),
    ),
    Intent("confirm", "slots", _confirm),
    Intent("grant", "slots", _grant),
    Intent("free_slot", "slot", lambda plan, a: free_slot(plan, a.subject)),
    Intent(
        "move_session",
        "session",
        lambda plan, a: move_session(plan, a.subject, a.text("start")),
        asks=(Ask("start", WHEN, "wall", _session_start),),
    ),
    Intent(
        "shift_session",
        "session",
        lambda plan, a: shift_session(plan, a.subject, a.number("by")),
        asks=(Ask("by", N_("Later by"), "span"),),
    ),
    Intent(
        "stretch_session",
        "session",
        lambda plan, a: stretch_session(plan, a.subject, a.text("end")),
        asks=(Ask("end", N_("End"), "wall", _session_end),),
    ),
    Intent("replace_person", "person", lambda plan, a: replace_person(plan, a.subject, a.one), everybody),
    Intent("join_people", "person", _join, namesakes, decides=True),
    Intent("same_leg", "leg", lambda plan, a: same_leg(plan, a.subject, a.chosen), passengers, many=True),
    Intent(
        "travel_later",
        "leg",
        lambda plan, a: travel_later(plan, a.subject, a.number("by")),
        asks=(Ask("by", N_("Later by"), "span", lambda _plan, _leg, _now: "1d"),),
    ),
    Intent(
        "shift_day",
        "",
        lambda plan, a: shift_day(plan, a.text("day"), a.number("by")),
        asks=(Ask("day", N_("Day"), "day", _first_day), Ask("by", N_("Later by"), "span")),
    ),
    Intent(
        "shift_forum",
        "",
        lambda plan, a: shift_forum(plan, a.number("days")),
        asks=(Ask("days", N_("Days later"), "days"),),
    ),
    Intent("fill", "", None, solve=fill),
    Intent("fill_session", "session", None, solve=fill),
    Intent(
        "free_people",
        "",
        None,
        free_people,
        asks=(Ask("from", N_("From"), "wall", _from), Ask("until", N_("Until"), "wall", _until)),
    ),
)
BY_NAME: Mapping[str, Intent] = MappingProxyType({one.name: one for one in INTENTS})
