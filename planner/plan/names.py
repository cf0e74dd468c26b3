"""How things are called: persons as they are addressed and listed, sessions and places in the reader's language."""

import unicodedata
from functools import lru_cache

from planner.plan.plan import Plan
from planner.plan.records import Person, PlanRecord, Practice, Record, Ride, Room, Session, Slot, Transfer, Venue

SHORT = 18
"""Characters of a short title: what a block or the pocket fold has room for."""


def in_language(plain: str, given: dict[str, str], lang: str) -> str:
    """The text in a language (its region aside) if there is one, else the plain one."""
    return given.get(lang) or given.get(lang.partition("-")[0]) or plain


def full_name(person: Person) -> str:
    """Given and family name in their order, without honorific."""
    parts = (person.family, person.given) if person.family_first else (person.given, person.family)
    return " ".join(part for part in parts if part)


def printed_name(person: Person) -> str:
    """As the person is addressed: the printed name, else honorific and names."""
    return person.printed_name or " ".join(part for part in (person.honorific, full_name(person)) if part)


def listed_name(person: Person) -> str:
    """As a list sorts it: "Ndour, Aïssatou"."""
    return ", ".join(part for part in (person.family, person.given) if part)


def short_names(plan: Plan) -> dict[str, str]:
    """The family name of each person by id; where two share one, with as much of the given name as tells them apart."""
    sharing: dict[str, list[Person]] = {}
    for person in plan.persons.values():
        sharing.setdefault(folded(person.family), []).append(person)
    return {person.id: _told_apart(person, people) for people in sharing.values() for person in people}


def _told_apart(person: Person, sharing: list[Person]) -> str:
    if len(sharing) == 1 or not person.given:
        return person.family
    first = folded(person.given)[:1]
    alone = sum(folded(one.given)[:1] == first for one in sharing) == 1
    given = f"{person.given[0]}." if alone else person.given
    return f"{person.family} {given}" if person.family_first else f"{given} {person.family}"


def initials(person: Person) -> str:
    """One or two letters to stand for a photo."""
    parts = (person.family, person.given) if person.family_first else (person.given, person.family)
    return "".join(part[0].upper() for part in parts if part)


def function_of(person: Person, lang: str) -> str:
    """The function in a language."""
    return in_language(person.function, person.functions, lang)


def plan_title(head: PlanRecord, lang: str) -> str:
    """The forum's name in a language, else the plan's."""
    return in_language(head.name, head.titles, lang)


def delegation_name(head: PlanRecord, lang: str) -> str:
    """The delegation in a language; may be empty."""
    return in_language(head.delegation, head.delegations, lang)


def town(head: PlanRecord, lang: str) -> str:
    """The forum's town in a language, else the last part of the zone's name."""
    return in_language(head.town, head.towns, lang) or zone_town(head.zone)


def zone_town(zone: str) -> str:
    """The town that a zone is named after: "New York"."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


def session_title(session: Session, lang: str) -> str:
    """The title in a language."""
    return in_language(session.title, session.titles, lang)


def short_title(session: Session, lang: str) -> str:
    """The short title in a language, else the code, else the title cut at a word."""
    given = in_language(session.short, session.shorts, lang) or session.code
    return given or _cut(session_title(session, lang))


def venue_name(venue: Venue, lang: str) -> str:
    """The venue's name in a language."""
    return in_language(venue.name, venue.names, lang)


def room_name(room: Room, lang: str) -> str:
    """The room's name in a language."""
    return in_language(room.name, room.names, lang)


def place_name(plan: Plan, place_id: str | None, lang: str) -> str:
    """A venue's or a room's name in a language; empty for an unknown place."""
    if place_id in plan.rooms:
        return room_name(plan.rooms[place_id], lang)
    return venue_name(plan.venues[place_id], lang) if place_id in plan.venues else ""


def label(plan: Plan, record: Record, lang: str = "en") -> str:
    """What a list or a message calls a record; what has no name of its own is called by what it belongs to."""
    match record:
        case Person():
            return full_name(record)
        case Session():
            return session_title(record, lang)
        case Venue() | Room():
            return place_name(plan, record.id, lang) or record.name
        case PlanRecord():
            return plan_title(record, lang)
        case Practice():
            return f"{in_language(record.title, record.titles, lang)}, {record.city}"
        case Transfer() | Ride():
            return f"{place_name(plan, record.from_id, lang)} – {place_name(plan, record.to_id, lang)}"
        case Slot():
            person = plan.persons.get(record.person_id or "")
            session = plan.sessions.get(record.session_id)
            return ", ".join([full_name(person) if person else "…", *([short_title(session, lang)] if session else [])])
        case _:
            return _belonging(plan, record)


def _belonging(plan: Plan, record: Record) -> str:
    """The name of a record without titles: its own, else its person's, else its id."""
    name = getattr(record, "name", "")
    person = plan.persons.get(getattr(record, "person_id", ""))
    return name or (full_name(person) if person else record.id)


@lru_cache(100_000)
def folded(text: str) -> str:
    """Text as one searches for it: case and accents aside."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS)


_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ð": "d", "þ": "th"})


def _cut(title: str) -> str:
    if len(title) <= SHORT:
        return title
    cut = title[: SHORT - 1]
    at_word = cut.rfind(" ")
    return (cut[:at_word] if at_word > SHORT // 2 else cut).rstrip(" ,:;-") + "…"
