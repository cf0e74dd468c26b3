"""The codes that one person's paper carries into a phone, and what they have no room for."""

from planner.exchange import phone
from planner.itinerary.compose import compose
from planner.itinerary.phone import Codes, LeftOut
from planner.itinerary.values import Itinerary
from planner.plan import clock
from planner.plan.plan import Plan
from planner.wording import dates
from planner.wording.phone import Reader


def codes_for(itinerary: Itinerary, lang: str, now: int) -> Codes:
    """The sheet's: a code for each day from today on, and the contact on duty. The same release, the same codes."""
    release = itinerary.release
    stamp = clock.minute_of_instant(release.at) if release else now
    today = clock.day(now, itinerary.head.zone)
    reader = Reader(lang, itinerary.person.hours or dates.LONG, itinerary.head)
    return phone.codes_of(itinerary, reader, most=phone.MOST_DAY, today=today, stamp=stamp)


def shortened(plan: Plan, person_id: str, *, now: int, lang: str) -> tuple[LeftOut, ...]:
    """What the codes on a person's sheet have no room for, day by day; nothing is drawn for it."""
    codes = codes_for(compose(plan, person_id), lang, now)
    return tuple(one.left_out for one in codes.days if one.left_out)
