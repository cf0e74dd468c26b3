"""Characters that no font has: which field of which record brings them to a sheet."""

import unicodedata
from collections.abc import Iterator

from planner.errors import N_, PlannerError
from planner.itinerary.values import Itinerary, LegStop, RideStop, SessionStop
from planner.plan.fields import fields_of
from planner.plan.records import Record, kind_of


def where_is(characters: tuple[str, ...], itinerary: Itinerary) -> PlannerError:
    """The error that names each character, and the first field in which it stands."""
    found = [(c, _field_with(c, itinerary)) for c in characters]
    named = ", ".join(f"{c} (U+{ord(c):04X} {unicodedata.name(c, '')})".replace(" )", ")") for c, _ in found)
    fields = ", ".join(dict.fromkeys(where for _, where in found if where))
    return PlannerError(N_("No font has {characters}"), where=fields, todo=N_("write it another way"), characters=named)


def _field_with(character: str, itinerary: Itinerary) -> str:
    for record in _records(itinerary):
        kind = kind_of(record)
        for field in fields_of(kind):
            if character in str(getattr(record, field.attribute)):
                return f"{kind} {record.id}, {field.name}"
    return ""


def _records(itinerary: Itinerary) -> Iterator[Record]:
    yield itinerary.person
    yield itinerary.head
    for contact in itinerary.contacts:
        yield contact.person
    for stay, venue in itinerary.stays:
        yield from (stay, venue)
    for day in itinerary.days:
        for stop in day.stops:
            match stop:
                case SessionStop():
                    yield from (stop.session, *(part.slot for part in stop.parts))
                    yield from (one for one in (stop.parent, stop.spot.venue, stop.spot.room) if one is not None)
                    yield from (company.person for company in stop.company)
                case LegStop():
                    yield stop.leg
                case RideStop():
                    places = (stop.origin.venue, stop.origin.room, stop.goal.venue, stop.goal.room)
                    yield from (one for one in (stop.ride, *places) if one is not None)
                case _:
                    yield from (stop.stay, stop.venue)
