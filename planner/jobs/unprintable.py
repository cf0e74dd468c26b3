"""Characters that no font has: which field of which record brings them to a sheet."""

from collections.abc import Collection, Iterator

from planner.errors import N_, PlannerError
from planner.itinerary.concerns import Concern
from planner.itinerary.values import Itinerary, LegStop, RideStop, SessionStop
from planner.plan.fields import fields_of
from planner.plan.records import Record, kind_of
from planner.wording.preflight import characters


def concerns(missing: tuple[str, ...], itinerary: Itinerary) -> tuple[Concern, ...]:
    """Each field of this sheet that first brings some of the characters, with these."""
    return concerns_in(missing, tuple(_records(itinerary)), (itinerary.person.id,))


def concerns_in(missing: tuple[str, ...], records: Collection[Record], people: tuple[str, ...]) -> tuple[Concern, ...]:
    """The same of any paper, whose words come from these records."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for character in missing:
        found.setdefault(_field_with(character, records), []).append(character)
    return tuple(
        Concern(
            kind="characters",
            people=people,
            record=kind,
            id=record_id,
            field=field,
            text="".join(which),
        )
        for (kind, record_id, field), which in found.items()
    )


def where_is(found: tuple[Concern, ...]) -> PlannerError:
    """The error that names each character, and the first field in which it stands."""
    named = characters("".join(one.text for one in found))
    fields = ", ".join(f"{one.record} {one.id}, {one.field}" for one in found if one.record)
    return PlannerError(N_("No font has {characters}"), where=fields, todo=N_("write it another way"), characters=named)


def _field_with(character: str, records: Collection[Record]) -> tuple[str, str, str]:
    """The kind and the id of the record, and the field; a copy that was printed before brings what no record has."""
    for record in records:
        kind = kind_of(record)
        for field in fields_of(kind):
            if character in str(getattr(record, field.attribute)):
                return kind, record.id, field.name
    return "", "", ""


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
