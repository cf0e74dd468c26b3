"""Lists from the programme: meals as counts, interpreters and statements by time."""

from collections import Counter

from planner.errors import N_
from planner.itinerary.lists import Cell, Choice, Clock, Column, Day, Table, Word, grouped
from planner.plan import clock
from planner.plan.names import folded, listed_name, place_name, session_title
from planner.plan.places import place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Session, Slot


def catering(plan: Plan, lang: str) -> Table:
    """How many eat what: by meal and diet, no names."""
    columns = (Column(N_("People"), 14), Column(N_("Diet"), 80, ("diet",)))
    rows: list[tuple[tuple[Cell, ...], tuple[Cell, ...]]] = []
    for session in _sessions(plan):
        if session.meal:
            people = {slot.person_id for slot in plan.slots_of_session(session.id) if slot.reply != "declined"}
            diets = Counter(plan.persons[one].diet for one in people if one is not None)
            head = (*_when(session.start), session_title(session, lang), _place(plan, session, lang))
            order = sorted(diets.items(), key=lambda one: (one[0] != "", folded(one[0]), one[0]))
            rows += [(head, (str(many), diet or Word(N_("No wish known")))) for diet, many in order]
    return Table(columns, grouped(rows))


def interpreters(plan: Plan, lang: str) -> Table:
    """Who interprets when and where."""
    columns = (
        Column(N_("Time"), 16), Column(N_("Who"), 40), Column(N_("Telephone"), 26, ("phone",), under=True),
        Column(N_("Language"), 20), Column(N_("Session"), 60), Column(N_("Place"), 46),
    )  # fmt: skip
    rows: list[tuple[tuple[Cell, ...], tuple[Cell, ...]]] = []
    for slot, session, start in _slots(plan, ("interpreter",)):
        person = plan.persons.get(slot.person_id or "")
        rows.append((
            (Day(start[:10]),),
            (Clock(start), listed_name(person) if person else Word(N_("Nobody yet")), person.phone if person else "",
             slot.language, session_title(session, lang), _place(plan, session, lang)),
        ))  # fmt: skip
    return Table(columns, grouped(rows), tick=True)


def statements(plan: Plan, lang: str) -> Table:
    """What is to be said when, and how far it is written."""
    columns = (
        Column(N_("Time"), 16), Column(N_("Who"), 36), Column(N_("Statement"), 22), Column(N_("Language"), 18),
        Column(N_("Minutes"), 16), Column(N_("Session"), 54), Column(N_("Topic"), 42),
    )  # fmt: skip
    rows: list[tuple[tuple[Cell, ...], tuple[Cell, ...]]] = []
    for slot, session, start in _slots(plan, tuple(SPEAKING_ROLES)):
        person = plan.persons.get(slot.person_id or "")
        rows.append((
            (Day(start[:10]),),
            (Clock(start), listed_name(person) if person else Word(N_("Nobody yet")), Choice(slot.statement),
             slot.language, str(slot.minutes or ""), session_title(session, lang), slot.topic),
        ))  # fmt: skip
    return Table(columns, grouped(rows), tick=True)


def _sessions(plan: Plan) -> list[Session]:
    held = [one for one in plan.sessions.values() if one.status != "cancelled"]
    return sorted(held, key=lambda one: (clock.minute(one.start, zone_of_session(plan, one)), one.id))


def _slots(plan: Plan, roles: tuple[str, ...]) -> list[tuple[Slot, Session, str]]:
    """Slots of these roles with their session and wall time, in order of time."""
    found: list[tuple[tuple[int, int, str], Slot, Session, str]] = []
    for slot in plan.slots.values():
        session = plan.sessions[slot.session_id]
        if slot.role in roles and session.status != "cancelled" and slot.reply != "declined":
            start = slot.start or session.start
            order = (clock.minute(start, zone_of_session(plan, session)), slot.order or 0, slot.id)
            found.append((order, slot, session, start))
    return [(slot, session, start) for _, slot, session, start in sorted(found, key=lambda one: one[0])]


def _when(wall: str) -> tuple[Cell, Cell]:
    return Day(wall[:10]), Clock(wall)


def _place(plan: Plan, session: Session, lang: str) -> str:
    place = place_of_session(plan, session)
    return place_name(plan, place.room_id or place.venue_id, lang)
