"""From when to when, with the day, as a line of evidence has it."""

from planner.errors import N_
from planner.plan import clock, names
from planner.plan.engagements import FAR
from planner.plan.plan import Plan
from planner.wording import catalogue, dates


def span(plan: Plan, start: int, end: int, zone: str, lang: str) -> str:
    """As "Tuesday 17 May, 10:00–11:00"; both days where they differ, and the town of a zone that is not the plan's."""
    say = catalogue.of(lang).say
    first, last = clock.wall(start, zone), clock.wall(end, zone)
    if first[:10] == last[:10]:
        said = say(N_("{day}, {times}"), day=dates.day_within(first[:10], lang), times=dates.times(first, last, lang))
    else:
        said = f"{wall_moment(first, lang)} – {wall_moment(last, lang)}"
    if zone == plan.head.zone:
        return said
    return say(N_("{when} ({town} time)"), when=said, town=names.zone_town(zone))


def moment(minute: int, zone: str, lang: str) -> str:
    """A moment as a sentence has it: "Tuesday 17 May, 10:30"; empty for what lies beyond all plans."""
    return "" if abs(minute) >= FAR else wall_moment(clock.wall(minute, zone), lang)


def wall_moment(wall: str, lang: str) -> str:
    """The same of a wall time."""
    return catalogue.of(lang).say(N_("{day}, {time}"), day=dates.day_within(wall[:10], lang), time=wall[11:])
