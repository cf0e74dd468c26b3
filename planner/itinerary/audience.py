"""An itinerary as its audience may read it: what is not for them is not in the value that paper is made of."""

from msgspec.structs import replace

from planner.itinerary.entries import Entry
from planner.itinerary.values import Day, Itinerary, LegStop, RideStop, SessionStop, StayStop, Stop
from planner.plan.audience import MAY_READ, ON_DUTY, Audience, for_audience

NOBODY: frozenset[tuple[str, str]] = frozenset()


def read_by(itinerary: Itinerary, audience: Audience) -> Itinerary:
    """The itinerary with the sensitive fields of its person that the audience has; of others the duty telephone."""
    may = MAY_READ[audience]
    return replace(
        itinerary,
        audience=audience,
        person=for_audience(itinerary.person, may),
        days=tuple(Day(day.day, tuple(_stop(stop, may) for stop in day.stops)) for day in itinerary.days),
        contacts=tuple(replace(one, person=for_audience(one.person, ON_DUTY)) for one in itinerary.contacts),
        stays=tuple((for_audience(stay, may), venue) for stay, venue in itinerary.stays),
    )


def copy_read_by(entries: tuple[Entry, ...], audience: Audience) -> tuple[Entry, ...]:
    """The entries of a printed copy in the same way: a booking is a journey's or a stay's."""
    may = MAY_READ[audience]
    return tuple(
        {key: value for key, value in entry.items() if key != "booking" or (entry.get("kind", ""), key) in may}
        for entry in entries
    )


def _stop(stop: Stop, may: frozenset[tuple[str, str]]) -> Stop:
    match stop:
        case SessionStop():
            company = tuple(replace(one, person=for_audience(one.person, NOBODY)) for one in stop.company)
            return replace(stop, company=company)
        case LegStop():
            return replace(stop, leg=for_audience(stop.leg, may))
        case StayStop():
            return replace(stop, stay=for_audience(stop.stay, may))
        case RideStop():
            return stop
