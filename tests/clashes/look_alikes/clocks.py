"""Wall times in the nights when clocks change, and sheets in people's hands."""

from planner.itinerary.compose import compose
from planner.itinerary.entries import entries_of
from planner.plan.records import Issue, Record, Release
from tests.clashes import scene
from tests.clashes.look_alikes.case import LookAlike
from tests.clashes.scene import make, session, slot

SPRING, FALL = "2022-03-13T", "2022-11-06T"

CLOCKS = (
    LookAlike(
        "three o’clock in the night when clocks go from two to three",
        "impossible-time",
        (session("s1", f"{SPRING}01:59", f"{SPRING}03:00"),),
        (session("s1", f"{SPRING}01:59", f"{SPRING}02:59"),),
    ),
    LookAlike(
        "two o’clock in the night when clocks are set back from two to one",
        "ambiguous-time",
        (session("s1", f"{FALL}00:59", f"{FALL}02:00"),),
        (session("s1", f"{FALL}00:59", f"{FALL}01:59"),),
    ),
)

TALK, TOMORROW = session("talk", "10:00", "11:00"), scene.at("11:00") - 1440


def copied(talk: Record) -> tuple[Record, ...]:
    """The plan with the talk as it is now, and Ana's copy of the sheet from when it was at ten."""
    there = slot("a", "talk", "ana", role="attendee")
    printed = entries_of(compose(scene.plan(TALK, there), "ana"))
    release = make(Release, id="v1", number=1, at="2022-05-12T10:00:00Z", by="Sol")
    return talk, there, release, make(Issue, id="copy", release_id="v1", person_id="ana", entries=printed)


SHEETS = (
    LookAlike(
        "what is not on the sheet has changed",
        "stale-sheet",
        copied(session("talk", "10:00", "11:00", seats=4)),
        copied(session("talk", "10:10", "11:00")),
        now=TOMORROW,
    ),
)
