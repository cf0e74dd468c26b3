"""What a reader's own copy gets wrong, and when that begins."""

from msgspec import Struct

from planner.itinerary.compose import days_of
from planner.itinerary.entries import Entry, entries_of_days, marks_between, title_of
from planner.plan import clock
from planner.plan.engagements import Span
from planner.plan.plan import Plan


class Outdated(Struct, frozen=True):
    """An entry that is new, changed or gone since a copy, by its title as the plan has it, else the copy.

    `begins`: the minute in which it begins now, and that in which it began on the copy; of an entry without a time
    (a hotel's) the day.
    """

    begins: tuple[Span, ...]
    title: str
    session_id: str

    @property
    def first(self) -> int:
        """The first moment at which it may begin, here or there."""
        return self.begins[0].start

    def within(self, span: Span) -> bool:
        """Whether it begins, or began on the copy, within a stretch of time."""
        return any(one.overlap(span) for one in self.begins)


def outdated(plan: Plan, person_id: str, issued: tuple[Entry, ...]) -> tuple[Outdated, ...]:
    """What is different for a person from the copy with these entries, by its beginning."""
    now = entries_of_days(days_of(plan, person_id))
    found = marks_between(now, issued)
    pairs = [(entry, found.by_stop[entry["id"]].was) for entry in now if entry["id"] in found.by_stop]
    pairs += [({}, entry) for entry in found.gone]
    ones = (_outdated(plan, entry, was) for entry, was in pairs)
    return tuple(sorted((one for one in ones if one.begins), key=lambda one: (one.first, one.title, one.session_id)))


def _outdated(plan: Plan, entry: Entry, was: Entry) -> Outdated:
    begins = [begin for one in (entry, was) if (begin := _begin(plan, one)) is not None]
    told = entry or was
    begins.sort(key=lambda one: (one.start, one.end))
    return Outdated(tuple(begins), title_of(told), told.get("session", ""))


def _begin(plan: Plan, entry: Entry) -> Span | None:
    start, day, zone = entry.get("start"), entry.get("day"), entry.get("zone", "")
    if start:
        minute = clock.minute(start, zone if clock.is_zone(zone) else plan.head.zone)
        return Span(minute, minute + 1)
    if not day:
        return None
    midnight = clock.minute(f"{day}T00:00", plan.head.zone)
    return Span(midnight, midnight + DAY)


DAY = 24 * 60
"""Minutes."""
