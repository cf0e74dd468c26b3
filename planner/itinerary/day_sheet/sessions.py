"""A session's row: who of ours does what in it and when, who is only there, who of the team, what is missing."""

from planner.itinerary.compose import moment, spot_of
from planner.itinerary.day_sheet import Doing, Lack, SessionRow, There
from planner.itinerary.room import Turn, bound_in_session, turns_of_session
from planner.plan.engagements import is_declined, session_span, slot_times
from planner.plan.names import folded, listed_name
from planner.plan.passes import passes_wanted
from planner.plan.places import place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import LISTED_ROLES, SPEAKING_ROLES, Person, Session, Slot

TEAM = ("staff", "host", "interpreter")
"""Whose being there is work; where they speak, they are among ours."""
_LACKS: tuple[Lack, ...] = ("cancelled", "declined", "no-pass", "pass-waits", "statement", "reply", "grant")


def session_row(plan: Plan, session: Session) -> SessionRow:
    """The row of a session."""
    zone, span = zone_of_session(plan, session), session_span(plan, session)
    spot = spot_of(plan, place_of_session(plan, session))
    slots = [slot for slot in plan.slots_of_session(session.id) if not is_declined(slot)]
    turns = [turn for turn in turns_of_session(plan, session, zone) if turn.slot is not None]
    engaged = {turn.person.id for turn in turns if turn.person is not None}
    there = _present(plan, slots, engaged)
    return SessionRow(
        session=session,
        spot=spot,
        start=moment(span.start, zone),
        end=moment(span.end, zone),
        interpretation=session.interpretation or (spot.room.interpretation if spot.room else ()),
        doing=tuple(_doing(turn) for turn in turns if _is_ours(turn.person)),
        there=tuple(_there(plan, one, session, zone) for one in there if one.kind not in (*TEAM, "counterpart")),
        team=tuple(_there(plan, one, session, zone) for one in there if one.kind in TEAM),
        interpreters=_interpreters(plan, slots, zone),
        others=_others(plan, slots),
        lacks=_lacks(plan, session),
    )


def _is_ours(person: Person | None) -> bool:
    return person is None or person.kind != "counterpart"


def _doing(turn: Turn) -> Doing:
    assert turn.slot is not None  # noqa: S101 - parts have been left out
    return Doing(turn.slot, turn.person, turn.start, turn.minutes)


def _present(plan: Plan, slots: list[Slot], engaged: set[str]) -> list[Person]:
    """Who attends or accompanies and has no turn, by name, each once."""
    ids = {
        slot.person_id
        for slot in slots
        if slot.person_id and slot.role in ("attendee", "companion") and slot.person_id not in engaged
    }
    return sorted((plan.persons[one] for one in ids), key=_by_name)


def _there(plan: Plan, person: Person, session: Session, zone: str) -> There:
    """From the moment that they are free for it, until they are bound elsewhere."""
    bound = bound_in_session(plan, person, session.id, zone)
    since = max((one.at for one in bound if one.why == "late"), key=lambda at: at.minute, default=None)
    until = min((one.at for one in bound if one.why == "leaves"), key=lambda at: at.minute, default=None)
    return There(person, since, until)


def _interpreters(plan: Plan, slots: list[Slot], zone: str) -> tuple[Doing, ...]:
    found: list[Doing] = []
    for slot in slots:
        if slot.role == "interpreter":
            time = slot_times(plan, slot.session_id)[slot.id]
            at = moment(time.start, zone) if time.by == "own" else None
            found.append(Doing(slot, plan.persons.get(slot.person_id or ""), at))
    return tuple(found)


def _others(plan: Plan, slots: list[Slot]) -> tuple[Person, ...]:
    ids = {slot.person_id for slot in slots if slot.person_id}
    return tuple(sorted((plan.persons[one] for one in ids if plan.persons[one].kind == "counterpart"), key=_by_name))


def _lacks(plan: Plan, session: Session) -> tuple[tuple[Lack, tuple[Person, ...]], ...]:
    """By what is missing, of whom; in a cancelled session only who must be told."""
    found: dict[Lack, dict[str, Person]] = {}
    for slot in plan.slots_of_session(session.id):
        person = plan.persons.get(slot.person_id or "")
        if person is None or person.kind == "counterpart":
            continue
        for lack in _missing(plan, session, slot, person):
            found.setdefault(lack, {})[person.id] = person
    return tuple((lack, tuple(sorted(found[lack].values(), key=_by_name))) for lack in _LACKS if lack in found)


def _missing(plan: Plan, session: Session, slot: Slot, person: Person) -> list[Lack]:
    if session.status == "cancelled":
        return [] if is_declined(slot) else ["cancelled"]
    if is_declined(slot):
        return ["declined"] if slot.role in SPEAKING_ROLES else []
    found: list[Lack] = []
    if slot.role in LISTED_ROLES and slot.statement in ("none", "draft"):
        found.append("statement")
    if slot.role in SPEAKING_ROLES and slot.reply not in ("accepted", "confirmed"):
        found.append("reply")
    if slot.grant not in ("not-needed", "granted"):
        found.append("grant")
    for wanted in passes_wanted(plan, person.id):
        if wanted.engagement.session_id == session.id and slot.id in wanted.engagement.slot_ids:
            if not wanted.held:
                found.append("no-pass")
            elif all(one.state != "collected" for one in wanted.held):
                found.append("pass-waits")
    return found


def _by_name(person: Person) -> tuple[str, str]:
    return folded(listed_name(person)), person.id
