"""What is said in the evening: who spoke today, and what tomorrow brings."""

from msgspec import Struct

from planner.errors import N_, PlannerError
from planner.itinerary.agenda import AgendaDay, Entry, entries_on, on_duty
from planner.itinerary.days import check_day
from planner.itinerary.spoken import Turn, turns_in
from planner.plan import clock
from planner.plan.days import day_after
from planner.plan.plan import Plan
from planner.plan.records import PlanRecord


class Heard(Struct, frozen=True):
    """A session (or a part of one) in which ours had the floor."""

    entry: Entry
    turns: tuple[Turn, ...]


class Briefing(Struct, frozen=True):
    """An evening's."""

    head: PlanRecord
    day: str
    today: tuple[Heard, ...]
    tomorrow: AgendaDay


def briefing(plan: Plan, day: str) -> Briefing:
    """Of the evening of a day of the forum, or of one before or after on which we have something."""
    if not clock.is_day(day):
        raise PlannerError(N_("“{day}” is no day"), where="DAY", todo=N_("write 2022-05-17"), day=day)
    entries = entries_on(plan, day)
    check_day(plan, day, used=bool(entries))
    heard = (Heard(one, turns_in(plan, one.session)) for one in _all(entries))
    then = day_after(day, plan.head.zone)
    return Briefing(
        plan.head,
        day,
        tuple(one for one in heard if one.turns),
        AgendaDay(then, entries_on(plan, then), on_duty(plan, then)),
    )


def _all(entries: tuple[Entry, ...]) -> list[Entry]:
    """Wholes and their parts, in order of time."""
    found = [one for entry in entries for one in (entry, *_all(entry.parts))]
    return sorted(found, key=lambda one: (one.start.minute, one.end.minute, one.session.id))
