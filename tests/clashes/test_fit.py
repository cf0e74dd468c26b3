"""Who could take this, who is free then: everybody of ours, the best first, with what speaks against each."""

from planner.clashes.fit import fits, free_people
from planner.clashes.reasons import Reason
from planner.clashes.trial import Trial
from tests.clashes.scene import NOW, absence, arrival, at, person, plan, session, slot


def test_everybody_of_ours_who_is_not_there_yet_the_best_first() -> None:
    here = plan(
        person("guest", kind="counterpart"),
        person("dina"),
        session("a", "10:00", "11:00"),
        session("b", "10:30", "11:30"),
        session("early", "08:00", "09:00"),
        slot("open", "a", None, role="speaker"),
        slot("ana-busy", "b", "ana"),
        slot("ben-early", "early", "ben"),
        slot("dina-here", "a", "dina", role="speaker"),
        absence("away", "09:00", "18:00", "carla"),
    )
    found = fits(Trial.on_copy(here, NOW), "open")
    assert [(one.person_id, one.fits) for one in found] == [("ben", True), ("carla", False), ("ana", False)]
    assert found[2].against == (Reason("busy", {"session": "b", "start": at("10:30"), "end": at("11:30")}),)
    assert [one.code for one in found[2].findings] == ["double-booking"]
    assert found[1].against == (Reason("absent", {"person": "carla"}),)


def test_the_plan_is_as_it_was_when_everybody_has_been_tried() -> None:
    here = plan(session("a", "10:00", "11:00"), slot("open", "a", None))
    trial = Trial.on_copy(here, NOW)
    before = trial.engine.findings
    fits(trial, "open")
    assert (trial.engine.findings, dict(trial.plan.slots)) == (before, dict(here.slots))


def test_who_is_free_in_a_gap_and_where_they_come_from_and_go_to() -> None:
    here = plan(
        session("before", "09:00", "10:00"),
        session("during", "10:15", "10:45"),
        session("after", "11:00", "12:00"),
        slot("one", "before", "ana"),
        slot("two", "after", "ana"),
        slot("three", "during", "ben"),
        arrival("lands", "12:00", "carla"),
    )
    found = {one.person_id: one for one in free_people(here, at("10:00"), at("11:00"))}
    assert [one for one, fit in found.items() if fit.fits] == ["ana"]
    assert found["ana"].for_ == (
        Reason("free"),
        Reason("present"),
        Reason("comes-from", {"session": "before", "end": at("10:00")}),
        Reason("goes-to", {"session": "after", "start": at("11:00")}),
        Reason("engagements", {"n": 2}),
    )
    assert [one.name for one in found["ben"].against] == ["busy"]
    assert [one.name for one in found["carla"].against] == ["away"]


def test_an_engagement_that_ends_when_the_time_begins_is_none_in_it() -> None:
    here = plan(session("a", "09:00", "10:00"), slot("one", "a", "ana"))
    found = {one.person_id: one.fits for one in free_people(here, at("10:00"), at("11:00"))}
    assert found["ana"]
    assert not {one.person_id: one.fits for one in free_people(here, at("09:59"), at("11:00"))}["ana"]
