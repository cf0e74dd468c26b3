"""What was worked out from a plan's records and is asked for again and again, until a change reaches it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.plan.days import PersonDay
    from planner.plan.engagements import Engagement, SlotTime, Span
    from planner.plan.journeys import Journey
    from planner.plan.meetings import Meetings
    from planner.plan.odd_times import OddTime
    from planner.plan.passes import Wanted
    from planner.plan.places import Need, Place
    from planner.plan.records import Slot, Transfer
    from planner.plan.rides import Timetable
    from planner.plan.shared import Frame


class Memo:
    """One dict for each thing: looked up at the cost of one look, copied whole."""

    def __init__(self) -> None:
        # By session.
        self.places: dict[str, Place] = {}
        self.spans: dict[str, Span] = {}
        self.times: dict[str, dict[str, SlotTime]] = {}
        self.timed: dict[str, tuple[tuple[Slot, SlotTime], ...]] = {}
        self.bound: dict[str, dict[str, Engagement]] = {}
        self.odd_times: dict[str, tuple[OddTime, ...]] = {}
        self.frames: dict[str, Frame] = {}
        # By place: transfers by both their ends, places by their ids, and ways by the two ends that decide.
        self.given: dict[str, dict[str, Transfer]] = {}
        self.there: dict[str, Place] = {}
        self.ways: dict[tuple[str, str], Need | None] = {}
        # By person.
        self.alone: dict[str, tuple[str]] = {}
        self.odd_times_of_person: dict[str, tuple[OddTime, ...]] = {}
        self.engagements: dict[str, tuple[Engagement, ...]] = {}
        self.meetings: dict[str, Meetings] = {}
        self.wanted: dict[str, tuple[Wanted, ...]] = {}
        self.away: dict[str, tuple[tuple[Span, str], ...]] = {}
        self.days: dict[str, tuple[PersonDay, ...]] = {}
        self.journeys: dict[str, Journey] = {}
        self.timetables: dict[str, Timetable] = {}

    def copy(self) -> "Memo":
        """The same, apart."""
        other = Memo()
        for name, held in vars(self).items():
            setattr(other, name, dict(held))
        return other

    def forget_session(self, session_id: str) -> None:
        """Drop what is known of a session."""
        self.places.pop(session_id, None)
        self.spans.pop(session_id, None)
        self.times.pop(session_id, None)
        self.timed.pop(session_id, None)
        self.bound.pop(session_id, None)
        self.odd_times.pop(session_id, None)
        self.frames.pop(session_id, None)

    def forget_person(self, person_id: str) -> None:
        """Drop what is known of a person."""
        self.odd_times_of_person.pop(person_id, None)
        self.engagements.pop(person_id, None)
        self.meetings.pop(person_id, None)
        self.wanted.pop(person_id, None)
        self.away.pop(person_id, None)
        self.days.pop(person_id, None)
        self.journeys.pop(person_id, None)
        self.timetables.pop(person_id, None)
