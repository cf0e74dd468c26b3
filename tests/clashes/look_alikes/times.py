"""Two engagements that seem to meet: overlaps, ways, windows of travel."""

from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.look_alikes.case import LookAlike, bed
from tests.clashes.scene import absence, arrival, departure, person, room, session, slot, venue, way

V1, V2, R1, R2 = venue("V1"), venue("V2"), room("R1", "V1"), room("R2", "V1")
TALK = session("talk", "10:00", "11:00")
AT_TALK = slot("a", "talk")
NEXT_DAY = "2022-05-18T"
FALL = "2022-11-06T"
"""The day on which clocks are set back at two in the morning."""


def two(first: Record, second: Record, *others: Record) -> tuple[Record, ...]:
    """Ana in both sessions."""
    return (*others, first, second, slot("a", first.id), slot("b", second.id))


def zone(name: str) -> Record:
    return venue("Geneva", zone=name)


OVERLAPS = (
    LookAlike(
        "back to back in one room",
        "double-booking",
        two(session("s1", "10:00", "11:00", room_id="R1"), session("s2", "11:00", "12:00", room_id="R1"), V1, R1),
        two(session("s1", "10:00", "11:00", room_id="R1"), session("s2", "10:59", "12:00", room_id="R1"), V1, R1),
    ),
    LookAlike(
        "one of the two was declined",
        "double-booking",
        (TALK, session("press", "10:30", "11:00"), slot("a", "talk", reply="declined"), slot("b", "press")),
        (TALK, session("press", "10:30", "11:00"), slot("a", "talk", reply="invited"), slot("b", "press")),
        says=("declined",),
        now=scene.at("2022-05-01T09:00"),
    ),
    LookAlike(
        "a session and a part of it",
        "double-booking",
        two(session("whole", "09:00", "12:00"), session("part", "09:30", "10:00", parent_id="whole")),
        two(session("whole", "09:00", "12:00"), session("other", "09:30", "10:00")),
    ),
    LookAlike(
        "a session and a part of a part of it",
        "double-booking",
        two(
            session("whole", "09:00", "12:00"),
            session("inner", "09:30", "10:00", parent_id="part"),
            session("part", "09:30", "11:00", parent_id="whole"),
        ),
        two(
            session("part two", "09:00", "12:00", parent_id="whole"),
            session("inner", "09:30", "10:00", parent_id="part"),
            session("part", "09:30", "11:00", parent_id="whole"),
            session("whole", "09:00", "12:00"),
        ),
    ),
    LookAlike(
        "two parts of one session in sequence, and the session",
        "double-booking",
        (*two(session("p1", "09:00", "10:00", parent_id="whole"), session("p2", "10:00", "11:00", parent_id="whole")),
         session("whole", "09:00", "11:00"), slot("c", "whole")),
        (*two(session("p1", "09:00", "10:00", parent_id="whole"), session("p2", "09:59", "11:00", parent_id="whole")),
         session("whole", "09:00", "11:00"), slot("c", "whole")),
    ),
    LookAlike(
        "two slots of one person in one session",
        "double-booking",
        (TALK, slot("a", "talk", role="speaker", start="10:00", end="10:10"), slot("b", "talk")),
        (TALK, session("same", "10:00", "11:00"), slot("a", "talk", start="10:00", end="10:10"), slot("b", "same")),
    ),
    LookAlike(
        "the other session is cancelled",
        "double-booking",
        two(TALK, session("off", "10:00", "11:00", status="cancelled")),
        two(TALK, session("on", "10:00", "11:00", status="tentative")),
        says=("cancelled-session",),
    ),
    LookAlike(
        "a mayor who leaves the hearing after four minutes",
        "double-booking",
        (session("hearing", "10:00", "13:00"), session("press", "10:30", "11:00"), slot("b", "press"),
         slot("a", "hearing", role="speaker", start="10:00", end="10:04")),
        (session("hearing", "10:00", "13:00"), session("press", "10:30", "11:00"), slot("b", "press"),
         slot("a", "hearing", role="speaker", start="10:00", end="10:04"), slot("c", "hearing")),
    ),
    LookAlike(
        "early in a long speaking list, elsewhere later",
        "double-booking",
        (session("hearing", "10:00", "13:00", speaking_minutes=5), session("press", "10:30", "11:00"),
         slot("a", "hearing", role="speaker", order=2), slot("b", "press")),
        (session("hearing", "10:00", "13:00", speaking_minutes=5), session("press", "10:30", "11:00"),
         slot("a", "hearing", role="speaker", order=8), slot("b", "press")),
    ),
    LookAlike(
        "a stand-in who is busy",
        "double-booking",
        (TALK, session("press", "10:00", "11:00"), AT_TALK, slot("b", "press", "ben", stand_in_ids=["ana"])),
        (TALK, session("press", "10:00", "11:00"), AT_TALK, slot("b", "press", stand_in_ids=["ben"])),
    ),
    LookAlike(
        "in whose stead somebody else speaks",
        "double-booking",
        (TALK, session("press", "10:00", "11:00"), AT_TALK, slot("b", "press", "ben", instead_of_id="ana")),
        (TALK, session("press", "10:00", "11:00"), AT_TALK, slot("b", "press", "ana", instead_of_id="ben")),
    ),
    LookAlike(
        "the same hour by the clocks of two towns",
        "double-booking",
        two(TALK, session("call", "10:00", "11:00", venue_id="Geneva"), zone("Europe/Zurich")),
        two(TALK, session("call", "16:00", "17:00", venue_id="Geneva"), zone("Europe/Zurich")),
    ),
    LookAlike(
        "the same hour on two days",
        "double-booking",
        two(TALK, session("next", f"{NEXT_DAY}10:00", f"{NEXT_DAY}11:00")),
        two(TALK, session("next", "10:00", "11:00")),
    ),
    LookAlike(
        "a night session that ends when the early one begins",
        "double-booking",
        two(session("night", "22:00", f"{NEXT_DAY}01:00"), session("early", f"{NEXT_DAY}01:00", f"{NEXT_DAY}02:00")),
        two(session("night", "22:00", f"{NEXT_DAY}01:00"), session("early", f"{NEXT_DAY}00:30", f"{NEXT_DAY}02:00")),
        says=("no-rest",),
    ),
    LookAlike(
        "half past one twice, in the night when clocks are set back",
        "double-booking",
        two(session("s1", f"{FALL}00:30", f"{FALL}01:30"), session("s2", f"{FALL}02:00", f"{FALL}03:00")),
        two(session("s1", f"{FALL}00:30", f"{FALL}02:30"), session("s2", f"{FALL}02:00", f"{FALL}03:00")),
        says=("ambiguous-time",),
    ),
)  # fmt: skip

WAYS = (
    LookAlike(
        "the next room is not known yet",
        "transfer-too-short",
        two(session("s1", "10:00", "11:00", room_id="R1"), session("s2", "11:00", "12:00", venue_id="V1"), V1, R1),
        two(session("s1", "10:00", "11:00", room_id="R1"), session("s2", "11:00", "12:00", room_id="R2"), V1, R1, R2),
    ),
    LookAlike(
        "the way back is shorter than the way there",
        "transfer-too-short",
        two(session("s1", "10:00", "11:00", venue_id="V2"), session("s2", "11:20", "12:00", venue_id="V1"),
            V1, V2, way("V1", "V2", 60), way("V2", "V1", 5)),
        two(session("s1", "10:00", "11:00", venue_id="V1"), session("s2", "11:20", "12:00", venue_id="V2"),
            V1, V2, way("V1", "V2", 60), way("V2", "V1", 5)),
    ),
    LookAlike(
        "the way in of the venue that one leaves",
        "transfer-too-short",
        two(session("s1", "10:00", "11:00", venue_id="slow"), session("s2", "11:30", "12:00", venue_id="V2"),
            venue("slow", access_minutes=45), V2, way("slow", "V2", 10)),
        two(session("s1", "10:00", "11:00", venue_id="V2"), session("s2", "11:30", "12:00", venue_id="slow"),
            venue("slow", access_minutes=45), V2, way("slow", "V2", 10)),
    ),
    LookAlike(
        "to be seated early where one sits already",
        "transfer-too-short",
        two(session("s1", "10:00", "11:00", room_id="R1"),
            session("s2", "11:00", "12:00", room_id="R1", seat_minutes=15), V1, R1),
        two(session("s1", "10:00", "11:00", room_id="R1"),
            session("s2", "11:15", "12:00", room_id="R2", seat_minutes=15), V1, R1, R2),
    ),
    LookAlike(
        "a part in another room than the whole",
        "transfer-too-short",
        (V1, R1, R2, session("whole", "10:00", "12:00", room_id="R1"),
         session("part", "11:00", "12:00", room_id="R2", parent_id="whole"),
         slot("a", "whole", start="10:00", end="11:00"), slot("b", "part")),
        (V1, R1, R2, session("whole", "10:00", "12:00", room_id="R1"),
         session("other", "11:00", "12:00", room_id="R2"),
         slot("a", "whole", start="10:00", end="11:00"), slot("b", "other")),
    ),
    LookAlike(
        "eighty minutes by the clock that are a hundred and forty, the night when clocks are set back",
        "transfer-too-short",
        two(session("s1", "2022-11-06T00:00", "2022-11-06T00:50", venue_id="V1"),
            session("s2", "2022-11-06T02:10", "2022-11-06T03:00", venue_id="V2"), V1, V2, way("V1", "V2", 100)),
        two(session("s1", "2022-11-07T00:00", "2022-11-07T00:50", venue_id="V1"),
            session("s2", "2022-11-07T02:10", "2022-11-07T03:00", venue_id="V2"), V1, V2, way("V1", "V2", 100)),
    ),
    LookAlike(
        "exactly the way and the margin",
        "tight-transfer",
        two(session("s1", "10:00", "11:00", room_id="R1"), session("s2", "11:15", "12:00", room_id="R2"), V1, R1, R2),
        two(session("s1", "10:00", "11:00", room_id="R1"), session("s2", "11:14", "12:00", room_id="R2"), V1, R1, R2),
    ),
    LookAlike(
        "no margin where there is no way",
        "tight-transfer",
        two(session("s1", "10:00", "11:00", room_id="R1"), session("s2", "11:05", "12:00", room_id="R1"), V1, R1),
        two(session("s1", "10:00", "11:00", room_id="R1"), session("s2", "11:05", "12:00", room_id="R2"), V1, R1, R2),
    ),
    LookAlike(
        "two venues with a night between",
        "transfer-unknown",
        two(session("s1", "10:00", "11:00", venue_id="V1"),
            session("s2", f"{NEXT_DAY}10:00", f"{NEXT_DAY}11:00", venue_id="V2"), V1, V2),
        two(session("s1", "10:00", "11:00", venue_id="V1"), session("s2", "14:00", "15:00", venue_id="V2"), V1, V2),
    ),
    LookAlike(
        "the way is given for a room there alone",
        "transfer-unknown",
        two(session("s1", "10:00", "11:00", room_id="R1"), session("s2", "14:00", "15:00", venue_id="V2"),
            V1, V2, R1, way("R1", "V2", 20)),
        two(session("s1", "10:00", "11:00", room_id="R2"), session("s2", "14:00", "15:00", venue_id="V2"),
            V1, V2, R1, R2, way("R1", "V2", 20)),
    ),
)  # fmt: skip

TRAVEL_ASIDE = scene.head(
    severity=dict.fromkeys(("legs-overlap", "connection-short", "no-bed", "stay-mismatch"), "off")
)

PRESENCE = (
    LookAlike(
        "lands exactly so long before as the plan leaves",
        "not-present",
        (TALK, AT_TALK, arrival("in", "08:30"), *bed("17", "18")),
        (TALK, AT_TALK, arrival("in", "08:31"), *bed("17", "18")),
    ),
    LookAlike(
        "takes off exactly so long after as the plan leaves",
        "not-present",
        (TALK, AT_TALK, departure("out", "14:00"), *bed("16", "17")),
        (TALK, AT_TALK, departure("out", "13:59"), *bed("16", "17")),
    ),
    LookAlike(
        "a counterpart who lands later",
        "not-present",
        (TALK, slot("a", "talk", "min"), person("min", kind="counterpart"), arrival("in", "20:00", "min")),
        (TALK, slot("a", "talk", "min"), person("min", kind="guest"), arrival("in", "20:00", "min")),
    ),
    LookAlike(
        "a person without legs",
        "not-present",
        (TALK, AT_TALK, arrival("in", "20:00", "ben"), *bed("17", "18", "ben")),
        (TALK, AT_TALK, arrival("in", "20:00"), *bed("17", "18")),
    ),
    LookAlike(
        "speaks at the beginning and flies before the end",
        "not-present",
        (session("long", "10:00", "12:00"), slot("a", "long", role="speaker", start="10:00", end="10:04"),
         departure("out", "13:10"), *bed("16", "17")),
        (session("long", "10:00", "12:00"), slot("a", "long", role="speaker"),
         departure("out", "13:10"), *bed("16", "17")),
    ),
    LookAlike(
        "an absence that ends when the session begins",
        "not-present",
        (TALK, AT_TALK, absence("visit", "08:00", "10:00")),
        (TALK, AT_TALK, absence("visit", "08:00", "10:01")),
    ),
    LookAlike(
        "back again before the session",
        "not-present",
        (TALK, AT_TALK, arrival("in", "2022-05-15T08:00"), departure("out", "2022-05-16T20:00"),
         arrival("again", "08:00"), TRAVEL_ASIDE),
        (TALK, AT_TALK, arrival("in", "2022-05-15T08:00"), departure("out", "2022-05-16T20:00"),
         arrival("again", "08:45"), TRAVEL_ASIDE),
    ),
)  # fmt: skip
