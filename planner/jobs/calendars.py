"""A person's calendar as a file: what stands on the sheet, an event a stop, in the same words."""

from typing import TYPE_CHECKING

from planner.exchange.calendar_out import Happening, calendar
from planner.itinerary.values import Itinerary, LegStop, RideStop, SessionStop, StayStop

if TYPE_CHECKING:
    from planner.paper.sheet_text import SheetText, StopText


def of_sheet(name: str, itinerary: Itinerary, text: "SheetText", now: int) -> bytes:
    """The calendar of an itinerary, with the words of its sheet; a stay is one event of all its days."""
    happenings = [_happening(one) for one in text.stops if not (isinstance(one.stop, StayStop) and one.stop.ends)]
    return calendar(name, itinerary.head.id, tuple(happenings), now)


def _happening(one: "StopText") -> Happening:
    said = "\n".join(one.lines)
    match one.stop:
        case SessionStop() as stop:
            status = stop.session.status
            return Happening(
                id=stop.id,
                title=one.title,
                place=one.place,
                text=said,
                start=stop.start.minute,
                end=stop.end.minute,
                status="TENTATIVE" if status == "tentative" else "CONFIRMED",
            )
        case LegStop() as leg:
            start, end = leg.departs.minute, leg.arrives.minute
            way = "\n".join(part for part in (one.place, said) if part)
            return Happening(id=leg.id, title=one.title, place=leg.leg.from_place, text=way, start=start, end=end)
        case RideStop() as ride:
            start, end = ride.start.minute, ride.end.minute
            return Happening(id=ride.id, title=one.title, place=one.place, text=said, start=start, end=end)
        case StayStop() as stay:
            first, last = stay.stay.check_in, stay.stay.check_out
            return Happening(id=stay.id, title=one.title, place=one.place, text=said, start=first, end=last)
