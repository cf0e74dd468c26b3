"""What would embarrass on somebody's sheet, as values: nobody on duty, no room, a tentative session, nothing at all."""

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from planner.itinerary.values import Itinerary, SessionStop
from planner.plan import clock
from planner.plan.plan import Plan

Kind = Literal[
    "characters", "shortened", "code", "fold", "no-contact", "no-phone", "no-place", "no-room", "tentative", "nothing"
]

KINDS: tuple[Kind, ...] = (
    "characters", "shortened", "code", "fold", "no-contact", "no-phone", "no-place", "no-room", "tentative", "nothing",
)  # fmt: skip
"""In the order of a list: what no sheet shows as it should, then what nobody knows yet, then who has an empty one."""


class Concern(Struct, frozen=True, kw_only=True):
    """One thing to look at before printing, and on whose sheets it stands.

    `record` and `id` are what it is about: a session without a room, the person on duty, the record with the
    characters. `text` are these characters, or the words that were shortened.
    """

    kind: Kind
    people: tuple[str, ...]
    day: str = ""
    record: str = ""
    id: str = ""
    field: str = ""
    text: str = ""


def concerns_of(plan: Plan, itinerary: Itinerary, now: int) -> Iterator[Concern]:
    """What the plan does not say for one person's sheet; what is over by now concerns nobody."""
    people = (itinerary.person.id,)
    today = clock.day(now, plan.head.zone)
    for day in itinerary.days:
        if day.stops and day.day >= today:
            yield from _on_duty(plan, day.day, people)
        for stop in day.stops:
            if isinstance(stop, SessionStop) and stop.end.minute > now:
                yield from _of_session(plan, stop, people)
    if not any(day.stops for day in itinerary.days):
        yield Concern(kind="nothing", people=people)


def gathered(concerns: Iterable[Concern]) -> tuple[Concern, ...]:
    """Each thing once, with all the people whose sheets it is on, in the order of a list."""
    found: dict[Concern, list[str]] = {}
    for one in concerns:
        found.setdefault(replace(one, people=()), []).extend(one.people)
    whole = (replace(one, people=tuple(dict.fromkeys(people))) for one, people in found.items())
    return tuple(sorted(whole, key=lambda one: (KINDS.index(one.kind), one.day)))


def _on_duty(plan: Plan, day: str, people: tuple[str, ...]) -> Iterator[Concern]:
    on_duty = sorted({duty.person_id for duty in plan.duties.values() if duty.day == day})
    if not on_duty:
        yield Concern(kind="no-contact", people=people, day=day)
    for one in on_duty:
        if not plan.persons[one].phone:
            yield Concern(kind="no-phone", people=people, day=day, record="person", id=one)


def _of_session(plan: Plan, stop: SessionStop, people: tuple[str, ...]) -> Iterator[Concern]:
    kinds: list[Kind] = []
    venue = stop.spot.venue
    if venue is None:
        kinds.append("no-place")
    elif stop.spot.room is None and any(room.venue_id == venue.id for room in plan.rooms.values()):
        kinds.append("no-room")
    if stop.session.status == "tentative":
        kinds.append("tentative")
    for kind in kinds:
        yield Concern(kind=kind, people=people, day=stop.start.day, record="session", id=stop.session.id)
