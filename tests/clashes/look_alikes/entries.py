"""Passes, answers, and sessions that seem to lack something."""

from planner.plan.records import PassOffice, Person, Record
from tests.clashes import scene
from tests.clashes.look_alikes.case import LookAlike
from tests.clashes.scene import DAY, a_pass, make, pass_kind, person, room, session, slot, venue

GROUNDS = pass_kind("grounds")
TALK = session("talk", "10:00", "11:00")
ROUND = session("round", "10:00", "11:00", pass_kind_id="grounds")
LATE = session("late", "22:00", "2022-05-18T00:00", pass_kind_id="grounds")
AT_TALK, AT_ROUND = slot("a", "talk"), slot("a", "round")
THE_DAY = a_pass("grounds", DAY, DAY)
IN_HAND = a_pass("grounds", DAY, DAY, "collected")
DAY_BEFORE = scene.at("2022-05-16T09:00")


def minister(**fields: object) -> Person:
    return person("min", **fields)


def office(opens: str, closes: str, **fields: object) -> Record:
    return make(PassOffice, id="desk", pass_kind_id="grounds", day="2022-05-16", opens=opens, closes=closes, **fields)


BUSY = (session("busy", "2022-05-16T09:00", "2022-05-16T12:00"), slot("b", "busy"))

PASSES = (
    LookAlike(
        "a pass for the day of a session that ends at midnight",
        "no-pass",
        (GROUNDS, LATE, slot("a", "late"), THE_DAY),
        (GROUNDS, session("late", "22:00", "2022-05-18T00:01", pass_kind_id="grounds"), slot("a", "late"), THE_DAY),
    ),
    LookAlike(
        "one pass refused, another of the kind granted",
        "no-pass",
        (GROUNDS, ROUND, AT_ROUND, a_pass("grounds", "2022-05-16", "2022-05-18", "refused"), THE_DAY),
        (GROUNDS, ROUND, AT_ROUND, a_pass("grounds", "2022-05-16", "2022-05-18", "refused")),
    ),
    LookAlike(
        "a counterpart without a pass",
        "no-pass",
        (GROUNDS, ROUND, slot("a", "round", "min"), minister(kind="counterpart")),
        (GROUNDS, ROUND, slot("a", "round", "min"), minister(kind="host")),
    ),
    LookAlike(
        "a pass not collected that is not yet needed",
        "pass-pending",
        (GROUNDS, ROUND, AT_ROUND, THE_DAY),
        (GROUNDS, ROUND, AT_ROUND, THE_DAY),
        twin_now=DAY_BEFORE,
    ),
    LookAlike(
        "one of two passes of the kind is in hand",
        "pass-pending",
        (GROUNDS, ROUND, AT_ROUND, a_pass("grounds", "2022-05-16", "2022-05-18"), IN_HAND),
        (GROUNDS, ROUND, AT_ROUND, a_pass("grounds", "2022-05-16", "2022-05-18"), THE_DAY),
        now=DAY_BEFORE,
    ),
    LookAlike(
        "exactly the queue's minutes between the last engagement and the office's closing",
        "pass-out-of-reach",
        (GROUNDS, ROUND, AT_ROUND, THE_DAY, office("09:00", "12:15"), *BUSY),
        (GROUNDS, ROUND, AT_ROUND, THE_DAY, office("09:00", "12:14"), *BUSY),
    ),
    LookAlike(
        "busy all the time that the office is open, and somebody else may go",
        "pass-out-of-reach",
        (pass_kind("grounds", by_proxy=True), ROUND, AT_ROUND, THE_DAY, office("09:00", "12:00"), *BUSY),
        (GROUNDS, ROUND, AT_ROUND, THE_DAY, office("09:00", "12:00"), *BUSY),
    ),
    LookAlike(
        "a kind of pass of which no office is known",
        "pass-out-of-reach",
        (GROUNDS, ROUND, AT_ROUND, THE_DAY),
        (GROUNDS, ROUND, AT_ROUND, THE_DAY, office("08:00", "09:00"), *BUSY),
        twin_now=scene.at("2022-05-16T08:50"),
    ),
    LookAlike(
        "twice the same person, and a counterpart",
        "pass-quota",
        (pass_kind("grounds", quota=1), ROUND, IN_HAND, AT_ROUND, slot("b", "round", role="speaker"),
         slot("c", "round", "min"), minister(kind="counterpart")),
        (pass_kind("grounds", quota=1), ROUND, IN_HAND, AT_ROUND, slot("b", "round", "ben"),
         a_pass("grounds", DAY, DAY, "collected", "ben")),
    ),
    LookAlike(
        "a visa that is needed later",
        "entry-missing",
        (person("ana", entry="needed", entry_by="2022-05-21"),),
        (person("ana", entry="needed", entry_by="2022-05-20"),),
    ),
    LookAlike(
        "a visa that nobody needs any more",
        "entry-missing",
        (person("ana", entry="refused", entry_by="2022-05-14"),),
        (person("ana", entry="refused", entry_by="2022-05-14"),),
        now=scene.at("2022-05-21T00:00"),
        twin_now=scene.at("2022-05-20T23:59"),
    ),
)  # fmt: skip

ANSWERS = (
    LookAlike(
        "an open slot with a no of somebody who had it",
        "declined",
        (TALK, slot("a", "talk", None, reply="declined")),
        (TALK, slot("a", "talk", reply="declined")),
        says=("open-slot",),
    ),
    LookAlike(
        "who declined a session that was cancelled since",
        "declined",
        (session("off", "10:00", "11:00", status="cancelled"), slot("a", "off", reply="declined")),
        (TALK, slot("a", "talk", reply="declined")),
    ),
    LookAlike(
        "the organiser was not asked yet, and there is time",
        "not-granted",
        (TALK, slot("a", "talk", grant="to-ask")),
        (TALK, slot("a", "talk", grant="to-ask")),
        now=scene.at("2022-05-11T23:59"),
        twin_now=scene.at("2022-05-12T00:00"),
    ),
    LookAlike(
        "the organiser refused who declined",
        "not-granted",
        (TALK, slot("a", "talk", grant="refused", reply="declined")),
        (TALK, slot("a", "talk", grant="refused")),
        says=("declined",),
    ),
    LookAlike(
        "granted, and the person is invited",
        "granted-unanswered",
        (TALK, slot("a", "talk", grant="granted", reply="invited")),
        (TALK, slot("a", "talk", grant="granted", reply="proposed")),
        now=scene.at("2022-05-01T09:00"),
    ),
    LookAlike(
        "not confirmed, and it has begun",
        "not-confirmed",
        (TALK, slot("a", "talk", reply="invited")),
        (TALK, slot("a", "talk", reply="invited")),
        now=scene.at("10:00"),
        twin_now=scene.at("09:59"),
    ),
    LookAlike(
        "an open slot in a cancelled session",
        "cancelled-session",
        (session("off", "10:00", "11:00", status="cancelled"), slot("a", "off", None)),
        (session("off", "10:00", "11:00", status="cancelled"), slot("a", "off")),
    ),
    LookAlike(
        "a slot that nobody needs to have any more",
        "open-slot",
        (session("off", "10:00", "11:00", status="cancelled"), slot("a", "off", None, wanted="French")),
        (session("on", "10:00", "11:00", status="tentative"), slot("a", "on", None, wanted="French")),
    ),
    LookAlike(
        "a moderator without a statement",
        "statement-missing",
        (TALK, slot("a", "talk", role="moderator")),
        (TALK, slot("a", "talk", role="speaker")),
        now=DAY_BEFORE,
    ),
    LookAlike(
        "a counterpart without a statement",
        "statement-missing",
        (TALK, slot("a", "talk", "min", role="speaker"), minister(kind="counterpart")),
        (TALK, slot("a", "talk", "min", role="speaker"), minister(kind="delegate")),
        now=DAY_BEFORE,
    ),
)

SPEAKS = {"role": "speaker", "start": "10:00", "end": "10:10"}

SESSIONS = (
    LookAlike(
        "a slot beyond the end of a session that runs late",
        "slot-outside-session",
        (session("talk", "10:00", "11:00", late_minutes=10), slot("a", "talk", start="10:50", end="11:10")),
        (TALK, slot("a", "talk", start="10:50", end="11:10")),
    ),
    LookAlike(
        "who gathers before the session begins",
        "slot-outside-session",
        (session("talk", "10:00", "11:00", gather_at="09:30"), AT_TALK),
        (session("talk", "10:00", "11:00", gather_at="09:30"), slot("a", "talk", start="09:30", end="10:30")),
    ),
    LookAlike(
        "two who speak jointly",
        "speakers-overlap",
        (TALK, *(slot(who, "talk", who, **SPEAKS, joint=True) for who in ("ana", "ben"))),
        (TALK, *(slot(who, "talk", who, **SPEAKS, joint=who == "ana") for who in ("ana", "ben"))),
    ),
    LookAlike(
        "a moderator while a panellist speaks",
        "speakers-overlap",
        (TALK, slot("a", "talk", role="moderator", start="10:00", end="11:00"),
         slot("b", "talk", "ben", role="panellist", start="10:00", end="10:10")),
        (TALK, slot("a", "talk", role="respondent", start="10:00", end="11:00"),
         slot("b", "talk", "ben", role="panellist", start="10:00", end="10:10")),
    ),
    LookAlike(
        "who is there while another speaks",
        "speakers-overlap",
        (TALK, slot("a", "talk", start="10:00", end="10:30"),
         slot("b", "talk", "ben", role="speaker", start="10:00", end="10:10")),
        (TALK, slot("a", "talk", role="floor", start="10:00", end="10:30"),
         slot("b", "talk", "ben", role="speaker", start="10:00", end="10:10")),
    ),
    LookAlike(
        "one person who speaks and answers",
        "speakers-overlap",
        (TALK, slot("a", "talk", role="speaker", start="10:00", end="10:10"),
         slot("b", "talk", role="respondent", start="10:05", end="10:15")),
        (TALK, slot("a", "talk", role="speaker", start="10:00", end="10:10"),
         slot("b", "talk", "ben", role="respondent", start="10:05", end="10:15")),
    ),
    LookAlike(
        "a panel of others without a moderator",
        "no-moderator",
        (TALK, slot("a", "talk", role="panellist"), slot("b", "talk", "ben", role="panellist")),
        (session("talk", "10:00", "11:00", ours=True), slot("a", "talk", role="panellist"),
         slot("b", "talk", "ben", role="panellist")),
    ),
    LookAlike(
        "one of ours speaks alone",
        "no-moderator",
        (session("talk", "10:00", "11:00", ours=True), slot("a", "talk", role="keynote"), slot("b", "talk", "ben")),
        (session("talk", "10:00", "11:00", ours=True), slot("a", "talk", role="keynote"),
         slot("b", "talk", "ben", role="respondent")),
    ),
    LookAlike(
        "a cancelled session in a booked room",
        "room-double-booked",
        (venue("V1"), room("R1", "V1"), session("on", "10:00", "11:00", room_id="R1", ours=True),
         session("off", "10:00", "11:00", room_id="R1", status="cancelled")),
        (venue("V1"), room("R1", "V1"), session("on", "10:00", "11:00", room_id="R1", ours=True),
         session("off", "10:00", "11:00", room_id="R1", status="tentative")),
    ),
    LookAlike(
        "a session and its part that name one room",
        "room-double-booked",
        (venue("V1"), room("R1", "V1"), session("whole", "10:00", "12:00", room_id="R1", ours=True),
         session("part", "10:00", "11:00", room_id="R1", parent_id="whole")),
        (venue("V1"), room("R1", "V1"), session("whole", "10:00", "12:00", room_id="R1", ours=True),
         session("other", "10:00", "11:00", room_id="R1")),
    ),
    LookAlike(
        "one leaves the only seat when the other comes",
        "over-capacity",
        (session("talk", "10:00", "11:00", seats=1), slot("a", "talk", start="10:00", end="10:30"),
         slot("b", "talk", "ben", start="10:30", end="11:00")),
        (session("talk", "10:00", "11:00", seats=1), slot("a", "talk", start="10:00", end="10:31"),
         slot("b", "talk", "ben", start="10:30", end="11:00")),
    ),
    LookAlike(
        "a language that the room interprets",
        "no-language",
        (venue("V1"), room("R1", "V1", interpretation=["fr"]),
         session("talk", "10:00", "11:00", room_id="R1", languages=["en"]),
         slot("a", "talk", role="floor", language="fr")),
        (venue("V1"), room("R1", "V1", interpretation=["fr"]),
         session("talk", "10:00", "11:00", room_id="R1", languages=["en"], interpretation=["es"]),
         slot("a", "talk", role="floor", language="fr")),
    ),
    LookAlike(
        "who listens in another language",
        "no-language",
        (session("talk", "10:00", "11:00", languages=["en"]), slot("a", "talk", language="fr")),
        (session("talk", "10:00", "11:00", languages=["en"]), slot("a", "talk", role="moderator", language="fr")),
    ),
)  # fmt: skip
