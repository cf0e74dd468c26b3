"""Speaking lists, statements and panels that seem to be wrong."""

from planner.plan.records import Party, Practice, Record
from tests.clashes.look_alikes.case import LookAlike
from tests.clashes.scene import make, person, room, session, slot, venue

V1, R1 = venue("V1"), room("R1", "V1")
TALK = session("talk", "10:00", "11:00")
AFTER = session("after", "11:00", "12:00", room_id="R1")


def panel(*people: Record, declined: str = "") -> tuple[Record, ...]:
    """All of them on one panel."""
    slots = (
        slot(one.id, "talk", one.id, role="panellist", reply="declined" if one.id == declined else "accepted")
        for one in people
    )
    return (TALK, *people, *slots)


def woman(name: str, region: str = "") -> Record:
    return person(name, gender="f", region=region)


def speaks(words: str, **fields: object) -> tuple[Record, ...]:
    given = {"role": "speaker", "minutes": 3, "statement": "cleared", "statement_text": words}
    return TALK, slot("a", "talk", "ana", **{**given, **fields})


LISTS = (
    LookAlike(
        "the last of a list that cannot run beyond its session",
        "window-overlap",
        (V1, R1, session("list", "10:00", "11:00", room_id="R1", speaking_minutes=10), AFTER,
         slot("a", "list", role="speaker", order=6), slot("b", "after")),
        (V1, R1, session("list", "10:00", "11:30", venue_id="V1", speaking_minutes=10), AFTER,
         slot("a", "list", role="speaker", order=6), slot("b", "after")),
    ),
    LookAlike(
        "a time of one's own does not slip",
        "window-overlap",
        (V1, R1, session("list", "10:00", "11:30", venue_id="V1", speaking_minutes=10), AFTER,
         slot("a", "list", role="speaker", start="10:50", end="11:00"), slot("b", "after")),
        (V1, R1, session("list", "10:00", "11:30", venue_id="V1", speaking_minutes=10), AFTER,
         slot("a", "list", role="speaker", order=6), slot("b", "after")),
    ),
    LookAlike(
        "two who share ten minutes",
        "over-time",
        (session("talk", "10:00", "10:10"),
         *(slot(who, "talk", who, role="speaker", minutes=10, joint=True) for who in ("ana", "ben"))),
        (session("talk", "10:00", "10:10"),
         *(slot(who, "talk", who, role="speaker", minutes=10, joint=who == "ana") for who in ("ana", "ben"))),
    ),
    LookAlike(
        "exactly the limit",
        "over-time",
        (session("talk", "10:00", "11:00", speaking_minutes=3), slot("a", "talk", role="floor", minutes=3)),
        (session("talk", "10:00", "11:00", speaking_minutes=3), slot("a", "talk", role="floor", minutes=4)),
    ),
    LookAlike(
        "a moderator has no limit",
        "over-time",
        (session("talk", "10:00", "11:00", speaking_minutes=3), slot("a", "talk", role="moderator", minutes=60)),
        (session("talk", "10:00", "11:00", speaking_minutes=3), slot("a", "talk", role="respondent", minutes=60)),
    ),
    LookAlike(
        "as many words as three minutes bear",
        "statement-too-long",
        speaks("word " * 330),
        speaks("word " * 331),
    ),
    LookAlike(
        "three characters are a word in Chinese",
        "statement-too-long",
        speaks("字" * 990, language="zh"),
        speaks("字 " * 990, language="ko"),
    ),
    LookAlike(
        "nobody knows how long the speaker has",
        "statement-too-long",
        speaks("word " * 10_000, minutes=None),
        speaks("word " * 10_000),
    ),
)  # fmt: skip

COMPANY = (
    LookAlike(
        "one of the two leaves when the other comes",
        "keep-apart",
        (person("ana", keep_apart_ids=["ben"]), TALK, slot("a", "talk", start="10:00", end="10:30"),
         slot("b", "talk", "ben", start="10:30", end="11:00")),
        (person("ana", keep_apart_ids=["ben"]), TALK, slot("a", "talk", start="10:00", end="10:31"),
         slot("b", "talk", "ben", start="10:30", end="11:00")),
    ),
    LookAlike(
        "one of the two has declined",
        "keep-apart",
        (person("ana", keep_apart_ids=["ben"]), TALK, slot("a", "talk"), slot("b", "talk", "ben", reply="declined")),
        (person("ana", keep_apart_ids=["ben"]), TALK, slot("a", "talk"), slot("b", "talk", "ben", reply="confirmed")),
        says=("declined",),
    ),
    LookAlike(
        "the interpreter is in a part of the session",
        "companion-elsewhere",
        (make(Party, id="party", name="Party", principal_id="ana"),
         person("carla", kind="interpreter", party_id="party"), TALK, slot("a", "talk", role="floor"),
         session("part", "10:00", "10:30", parent_id="talk"), slot("c", "part", "carla")),
        (make(Party, id="party", name="Party", principal_id="ana"),
         person("carla", kind="interpreter", party_id="party"), TALK, slot("a", "talk", role="floor"),
         session("other", "10:00", "10:30"), slot("c", "other", "carla")),
    ),
    LookAlike(
        "one interpreter is elsewhere, the other is free",
        "companion-elsewhere",
        (make(Party, id="party", name="Party", principal_id="ana"),
         *(person(who, kind="interpreter", party_id="party") for who in ("ben", "carla")),
         TALK, slot("a", "talk", role="floor"), session("other", "10:00", "10:30"), slot("c", "other", "carla")),
        (make(Party, id="party", name="Party", principal_id="ana"),
         *(person(who, kind="interpreter", party_id="party") for who in ("ben", "carla")),
         TALK, slot("a", "talk", role="floor"), session("other", "10:00", "10:30"), slot("c", "other", "carla"),
         slot("b", "other", "ben")),
    ),
    LookAlike(
        "two women are no panel yet",
        "one-sided-panel",
        panel(woman("ana"), woman("ben")),
        panel(woman("ana"), woman("ben"), woman("carla")),
    ),
    LookAlike(
        "of one of three it is not known",
        "one-sided-panel",
        panel(woman("ana"), woman("ben"), person("carla")),
        panel(woman("ana"), woman("ben"), person("carla", gender="f")),
    ),
    LookAlike(
        "the third of one region has declined",
        "one-sided-panel",
        panel(*(person(who, region="Africa") for who in ("ana", "ben", "carla")), declined="carla"),
        panel(*(person(who, region="Africa") for who in ("ana", "ben", "carla"))),
        says=("declined",),
    ),
    LookAlike(
        "somebody of the city is there, whatever the role",
        "objective-unheard",
        (make(Practice, id="one", title="One", city="Quito", objectives=[7]), person("ana", city="Quito"),
         session("talk", "10:00", "11:00", objectives=[7]), slot("a", "talk")),
        (make(Practice, id="one", title="One", city="Quito", objectives=[7]), person("ana", city="Lima"),
         session("talk", "10:00", "11:00", objectives=[7]), slot("a", "talk")),
    ),
    LookAlike(
        "an objective that none of our practices advances",
        "objective-unheard",
        (make(Practice, id="one", title="One", city="Quito", objectives=[7]),
         session("talk", "10:00", "11:00", objectives=[8])),
        (make(Practice, id="one", title="One", city="Quito", objectives=[7]),
         session("talk", "10:00", "11:00", objectives=[7])),
    ),
)  # fmt: skip
