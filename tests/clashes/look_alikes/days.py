"""Days, nights and travel that seem too long, too short or too full."""

from planner.plan.records import Leg, Record, Ride
from tests.clashes import scene
from tests.clashes.look_alikes.case import LookAlike, bed
from tests.clashes.look_alikes.times import two
from tests.clashes.scene import arrival, departure, make, person, session, slot, venue

V1, V2 = venue("V1"), venue("V2", access_minutes=10)
TALK = session("talk", "10:00", "11:00")
NEXT_DAY = "2022-05-18T"
TRAVEL_ALONE = scene.head(severity={"no-bed": "off"})


def leg(name: str, start: tuple[str, str], end: tuple[str, str], person_id: str = "ana") -> Leg:
    """From a zone and a time to a zone and a time."""
    ends = {"from_place": "A", "from_zone": start[0], "departs": start[1]}
    return make(
        Leg,
        id=name,
        person_id=person_id,
        direction="via",
        **ends,
        to_place="B",
        to_zone=end[0],
        arrives=end[1],
    )


def bus(departs: str, **fields: object) -> Record:
    ends = {"from_id": "V1", "to_id": "V2", "departs": departs, "minutes": 20, "rider_ids": ["ana"]}
    return make(Ride, **{"id": "bus", "name": "Bus", **ends, **fields})


NEW_YORK, AUCKLAND, LOS_ANGELES = "America/New_York", "Pacific/Auckland", "America/Los_Angeles"

OVER_THE_DATE_LINE = leg("one", (AUCKLAND, "20:00"), (LOS_ANGELES, "13:00"))

DAYS = (
    LookAlike(
        "begins and ends exactly at the limits",
        "over-limit",
        (person("ana", not_before="10:00", not_after="11:00"), TALK, slot("a", "talk")),
        (person("ana", not_before="10:00", not_after="10:59"), TALK, slot("a", "talk")),
    ),
    LookAlike(
        "two slots in one session are one engagement",
        "over-limit",
        (person("ana", most_a_day=1), TALK, slot("a", "talk", role="moderator"), slot("b", "talk")),
        (person("ana", most_a_day=1), TALK, session("more", "11:00", "12:00"), slot("a", "talk"), slot("b", "more")),
    ),
    LookAlike(
        "lunch in the session",
        "no-meal",
        (session("lunch", "11:00", "16:00", meal=True), slot("a", "lunch")),
        (session("lunch", "11:00", "16:00"), slot("a", "lunch")),
    ),
    LookAlike(
        "a reception all through lunch",
        "no-meal",
        (session("lunch", "11:00", "16:00", kind="reception"), slot("a", "lunch")),
        (session("lunch", "11:00", "16:00", kind="hearing"), slot("a", "lunch")),
    ),
    LookAlike(
        "exactly time for a meal at the end",
        "no-meal",
        (session("long", "11:00", "14:30"), slot("a", "long")),
        (session("long", "11:00", "14:31"), slot("a", "long")),
    ),
    LookAlike(
        "exactly a night's rest",
        "no-rest",
        two(session("late", "22:00", "23:00"), session("early", f"{NEXT_DAY}08:00", f"{NEXT_DAY}09:00")),
        two(session("late", "22:00", "23:00"), session("early", f"{NEXT_DAY}07:59", f"{NEXT_DAY}09:00")),
    ),
    LookAlike(
        "eight hours by the clock that are nine, the night when clocks are set back",
        "no-rest",
        two(session("late", "2022-11-05T21:00", "2022-11-05T22:00"),
            session("early", "2022-11-06T06:00", "2022-11-06T07:00")),
        two(session("late", "2022-11-06T21:00", "2022-11-06T22:00"),
            session("early", "2022-11-07T06:00", "2022-11-07T07:00")),
    ),
    LookAlike(
        "exactly as long as a day may be",
        "long-day",
        two(session("first", "08:00", "09:00"), session("last", "19:00", "20:00")),
        two(session("first", "08:00", "09:00"), session("last", "19:00", "20:01")),
    ),
)  # fmt: skip

NIGHTS = (
    LookAlike(
        "lands in the small hours, to a bed from that day on",
        "no-bed",
        (arrival("in", "03:30"), *bed("17", "18")),
        (arrival("in", "02:30"), *bed("17", "18")),
    ),
    LookAlike(
        "nobody knows when who has no legs comes",
        "no-bed",
        (TALK, slot("a", "talk")),
        (TALK, slot("a", "talk"), arrival("in", "2022-05-16T08:00")),
    ),
    LookAlike(
        "a bed from the night before landing",
        "stay-mismatch",
        (arrival("in", "06:00"), *bed("16", "18")),
        (arrival("in", "06:00"), *bed("15", "18")),
    ),
    LookAlike(
        "a bed to the day of the last take-off",
        "stay-mismatch",
        (departure("out", "20:00"), *bed("16", "17")),
        (departure("out", "20:00"), *bed("16", "18")),
    ),
)

TRAVEL = (
    LookAlike(
        "exactly time to change",
        "connection-short",
        (leg("one", (NEW_YORK, "08:00"), (NEW_YORK, "10:00")), leg("two", (NEW_YORK, "11:00"), (NEW_YORK, "12:00")),
         TRAVEL_ALONE),
        (leg("one", (NEW_YORK, "08:00"), (NEW_YORK, "10:00")), leg("two", (NEW_YORK, "10:59"), (NEW_YORK, "12:00")),
         TRAVEL_ALONE),
    ),
    LookAlike(
        "lands before it took off, over the date line",
        "legs-overlap",
        (OVER_THE_DATE_LINE, leg("two", (LOS_ANGELES, "15:00"), (NEW_YORK, "23:00")),
         TRAVEL_ALONE),
        (OVER_THE_DATE_LINE, leg("two", (LOS_ANGELES, "12:30"), (NEW_YORK, "23:00")),
         TRAVEL_ALONE),
    ),
    LookAlike(
        "two people on one flight",
        "legs-overlap",
        (leg("one", (NEW_YORK, "08:00"), (NEW_YORK, "10:00")),
         leg("two", (NEW_YORK, "08:00"), (NEW_YORK, "10:00"), "ben"), TRAVEL_ALONE),
        (leg("one", (NEW_YORK, "08:00"), (NEW_YORK, "10:00")),
         leg("two", (NEW_YORK, "08:00"), (NEW_YORK, "10:00")), TRAVEL_ALONE),
    ),
    LookAlike(
        "every seat of the ride taken",
        "ride-full",
        (V1, V2, bus("09:00", seats=2, rider_ids=["ana", "ben"])),
        (V1, V2, bus("09:00", seats=1, rider_ids=["ana", "ben"])),
    ),
    LookAlike(
        "off the ride, in, and on the minute",
        "ride-missed",
        (V1, V2, bus("09:30"), session("talk", "10:00", "11:00", venue_id="V2"), slot("a", "talk")),
        (V1, V2, bus("09:31"), session("talk", "10:00", "11:00", venue_id="V2"), slot("a", "talk")),
    ),
    LookAlike(
        "the ride departs when the session ends",
        "ride-missed",
        (V1, V2, bus("11:00"), session("talk", "10:00", "11:00", venue_id="V1"), slot("a", "talk")),
        (V1, V2, bus("10:59"), session("talk", "10:00", "11:00", venue_id="V1"), slot("a", "talk")),
    ),
    LookAlike(
        "a ride to somewhere else than the next session",
        "ride-missed",
        (V1, V2, bus("09:50"), session("talk", "10:00", "11:00", venue_id="V1"), slot("a", "talk")),
        (V1, V2, bus("09:50"), session("talk", "10:00", "11:00", venue_id="V2"), slot("a", "talk")),
    ),
)  # fmt: skip
