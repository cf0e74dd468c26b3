"""Answers and words that a change overtakes: replies, grants, statements."""

from collections.abc import Iterator

from planner.plan.again.values import Again, Both
from planner.plan.clock import wall, wall_between
from planner.plan.engagements import slot_time
from planner.plan.places import place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Slot

SAID = ("invited", "accepted", "confirmed")
WORDS = ("talking_points", "statement", "statement_text")


def replies(both: Both) -> Iterator[Again]:
    """Whoever has a new turn is asked; who had answered for another time or place is asked again."""
    for was, slot in _held(both):
        facts = _facts(both.after, slot)
        if both.is_handover(was, slot):
            if slot.reply == "proposed":
                yield _of_slot("reply", "new", slot, facts)
        elif was is not None and slot.reply in SAID and appointment(both.before, was) != appointment(both.after, slot):
            yield _of_slot("reply", "moved", slot, {**facts, "choice": slot.reply})


def grants(both: Both) -> Iterator[Again]:
    """The organiser is asked for a new name, and for another place in the session; not because it moved as a whole."""
    for was, slot in _held(both):
        facts = _facts(both.after, slot)
        if both.is_handover(was, slot):
            if slot.grant == "to-ask":
                yield _of_slot("grant", "new", slot, facts)
        elif (
            was is not None
            and slot.grant in ("asked", "granted")
            and _turn(both.before, was) != _turn(both.after, slot)
        ):
            yield _of_slot("grant", "moved", slot, {**facts, "choice": slot.grant})


def statements(both: Both) -> Iterator[Again]:
    """Words that were made for another speaker, or for another session."""
    for was, slot in _held(both):
        words = _words(slot)
        if not any(word not in ("", "none") for word in words) or not both.is_handover(was, slot):
            continue
        facts = _facts(both.after, slot)
        if was is not None and words == _words(was):
            why = "speaker" if was.person_id is not None else "open"
            yield _of_slot("statement", why, slot, {**facts, "whom": was.person_id or ""})
        elif not _said_here_before(both.before, slot):
            yield _of_slot("statement", "session", slot, facts)


def appointment(plan: Plan, slot: Slot) -> tuple[object, ...]:
    """What somebody said yes to: when, where and as what. Of a place in a list the place, not the minute."""
    session = plan.sessions[slot.session_id]
    time = slot_time(plan, slot)
    when = (session.start, slot.order, slot.minutes) if time.by == "list" else (time.start, time.end)
    return (*when, place_of_session(plan, session), slot.role)


def _turn(plan: Plan, slot: Slot) -> tuple[object, ...]:
    """What an organiser granted: a turn, by its place in the session."""
    begins = plan.sessions[slot.session_id].start
    own = [wall_between(begins, one) if one else None for one in (slot.start, slot.end)]
    return (*own, slot.order, slot.minutes, slot.role)


def _held(both: Both) -> Iterator[tuple[Slot | None, Slot]]:
    """The slots with a person in all sessions that are touched and take place, as they were and as they are."""
    for session_id in both.sessions:
        session = both.after.sessions.get(session_id)
        if session is None or session.status == "cancelled":
            continue
        for slot in both.after.slots_of_session(session_id):
            if slot.person_id is not None and slot.reply != "declined":
                yield both.before.slots.get(slot.id), slot


def _said_here_before(plan: Plan, slot: Slot) -> bool:
    """Whether the same person had the same to say in that session already."""
    said = (slot.person_id, slot.topic, slot.talking_points, slot.statement_text)
    there = plan.slots_of_session(slot.session_id)
    return any((one.person_id, one.topic, one.talking_points, one.statement_text) == said for one in there)


def _words(slot: Slot) -> tuple[str, ...]:
    return tuple(getattr(slot, one) for one in WORDS)


def _facts(plan: Plan, slot: Slot) -> dict[str, str]:
    """In what, when, as what: for the sentence."""
    zone = zone_of_session(plan, plan.sessions[slot.session_id])
    return {"session": slot.session_id, "start": wall(slot_time(plan, slot).start, zone), "role": slot.role}


def _of_slot(what: str, why: str, slot: Slot, facts: dict[str, str]) -> Again:
    return Again(what=what, why=why, person_id=slot.person_id, kind="slot", id=slot.id, facts=facts)  # type: ignore[arg-type]
