"""What there is to see in a session or a person at a glance: a rule is asked only where there is what it looks for."""

from collections.abc import Callable

from planner.plan import odd_times
from planner.plan.passes import passes_wanted
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, Person, Session, Slot

Sights = int
"""What is to be seen, or what a rule looks for: the numbers below added up. A rule looks for any of its own."""

Look = Callable[[Plan, str], Sights]
"""(plan, id) -> what is to be seen there."""

ANYTHING: Sights = 1 << 0
"""To be seen everywhere."""

CANCELLED: Sights = 1 << 1
"""The session does not take place. Nothing that follows is to be seen in it."""

OURS: Sights = 1 << 2
SEATS: Sights = 1 << 3
"""The session, or the room that it names or may have from its whole, can have a number of seats."""
PASS: Sights = 1 << 4
"""The session asks for a pass, or is part of one that may; the person needs one somewhere."""
LANGUAGES: Sights = 1 << 5
"""Somebody has said what the session speaks."""
OBJECTIVES: Sights = 1 << 6

OPEN: Sights = 1 << 7
"""A slot that nobody has."""
DECLINED: Sights = 1 << 8
"""A slot whose person said no."""
UNANSWERED: Sights = 1 << 9
"""A slot whose person has said nothing yet."""
GRANT: Sights = 1 << 10
"""A slot that the organiser has to grant, has granted or has refused."""
TIMED: Sights = 1 << 11
"""A slot with a time of its own or a place in the list."""
MINUTES: Sights = 1 << 12
"""A listed slot that says how long it is."""
TWO_LISTED: Sights = 1 << 13
THREE_LISTED: Sights = 1 << 14
UNCLEARED: Sights = 1 << 15
"""A listed slot whose statement is not cleared."""
TEXT: Sights = 1 << 16
"""A listed slot whose statement is written down."""

ODD_TIMES: Sights = 1 << 17
"""A wall time, of a session or of a person's journey, that its zone has not just once."""

LEGS: Sights = 1 << 18
TWO_LEGS: Sights = 1 << 19
STAYS: Sights = 1 << 20
ISSUES: Sights = 1 << 21
"""Somebody has got a sheet."""
LIMITS: Sights = 1 << 22
"""A person said how early, how late or how much."""
ENTRY: Sights = 1 << 23
"""A person may not enter the country yet."""
APART: Sights = 1 << 24
"""A person is to be kept apart from somebody."""


def of_session(plan: Plan, session_id: str) -> Sights:
    """One look at each slot for all rules: ten rules that walk the slots of all sessions are ten times as slow."""
    session = plan.sessions[session_id]
    if session.status == "cancelled":
        return ANYTHING | CANCELLED
    seen = ANYTHING | _of_frame(session) | (ODD_TIMES if odd_times.of_session(plan, session_id) else 0)
    listed = 0
    for slot in plan.slots_of_session(session_id):
        if slot.person_id is None:
            seen |= OPEN
        elif slot.reply not in YES:
            seen |= DECLINED if slot.reply == "declined" else UNANSWERED
        if slot.grant != "not-needed":
            seen |= GRANT
        if slot.start is not None:
            seen |= TIMED
        if slot.role in LISTED_ROLES:
            seen |= _of_listed(slot)
            listed += 1
    return seen | MANY_LISTED.get(listed, TWO_LISTED | THREE_LISTED)


YES = ("accepted", "confirmed")

MANY_LISTED = {0: 0, 1: 0, 2: TWO_LISTED}
"""What so many listed slots are; all that are more are both."""


def _of_frame(session: Session) -> Sights:
    seen = OURS if session.ours else 0
    if session.parent_id is not None:
        seen |= SEATS | PASS
    if session.seats is not None or session.room_id is not None:
        seen |= SEATS
    if session.pass_kind_id is not None:
        seen |= PASS
    if session.languages:
        seen |= LANGUAGES
    if session.objectives:
        seen |= OBJECTIVES
    return seen


def _of_listed(slot: Slot) -> Sights:
    seen = 0
    if slot.order is not None:
        seen |= TIMED
    if slot.minutes is not None or slot.start is not None:
        seen |= MINUTES
    if slot.statement in ("none", "draft"):
        seen |= UNCLEARED
    if slot.statement_text:
        seen |= TEXT
    return seen


def of_person(plan: Plan, person_id: str) -> Sights:
    """What journey, papers and wishes there are; most have few of them."""
    seen = ANYTHING | _of_wishes(plan.persons[person_id])
    legs = plan.legs_of(person_id)
    if legs:
        seen |= LEGS if len(legs) == 1 else LEGS | TWO_LEGS
    if plan.stays_of(person_id):
        seen |= STAYS
    if plan.issues:
        seen |= ISSUES
    if passes_wanted(plan, person_id):
        seen |= PASS
    if odd_times.of_person(plan, person_id):
        seen |= ODD_TIMES
    if plan.referring("person", "keep_apart_ids", person_id):
        seen |= APART
    return seen


def _of_wishes(person: Person) -> Sights:
    seen = 0
    if person.entry not in ("not-needed", "granted"):
        seen |= ENTRY
    if person.keep_apart_ids:
        seen |= APART
    if person.not_before is not None or person.not_after is not None or person.most_a_day is not None:
        seen |= LIMITS
    return seen


def of_any(plan: Plan, one: str) -> Sights:  # noqa: ARG001 - a look's signature
    """Nothing is looked for: every rule is asked."""
    return ANYTHING
