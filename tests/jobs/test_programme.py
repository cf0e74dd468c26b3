"""The organiser's schedule comes in whole, and again as an update that leaves ours alone."""

import time
from pathlib import Path

from msgspec.structs import replace

from planner.jobs.imports import preview
from planner.plan.changes import added, change_set, replaced
from planner.plan.names import full_name
from planner.plan.plan import Plan
from planner.plan.records import Slot
from tests.jobs import schedules
from tests.jobs.test_imports import NOW, brought_in, tried
from tests.plan import small


def times(plan: Plan) -> dict[str, tuple[str, str]]:
    return {s.title: (s.start, s.end) for s in plan.sessions.values() if s.source}


def speakers(plan: Plan, title: str) -> list[tuple[str, str, str, str]]:
    (session,) = [s for s in plan.sessions.values() if s.title == title]
    slots = plan.slots_of_session(session.id)
    found = [(plan.persons[s.person_id or ""], s) for s in slots]
    return sorted((full_name(person), person.kind, slot.role, slot.reply) for person, slot in found)


def test_days_end_at_four_in_the_morning_and_dates_may_be_missing(tmp_path: Path) -> None:
    late = [
        schedules.event(1, "Evening", "23:30", "01:30"),
        schedules.event(2, "Night", "01:15", "02:00"),
        schedules.event(3, "Dated night", "03:00", "00:45", date="2022-05-18T03:00:00-04:00"),
        schedules.event(4, "Morning", "09:00", "1:00"),
        schedules.event(5, "Dated in Berlin", "15:00", "00:30", date="2022-05-17T15:00:00+02:00"),
    ]
    plan = brought_in(small.plan(), schedules.write(tmp_path / "s.xml", schedules.day("2022-05-17", {"Saal": late})))
    assert times(plan) == {
        "Evening": ("2022-05-17T23:30", "2022-05-18T01:00"),
        "Night": ("2022-05-18T01:15", "2022-05-18T03:15"),
        "Dated night": ("2022-05-18T03:00", "2022-05-18T03:45"),
        "Morning": ("2022-05-17T09:00", "2022-05-17T10:00"),
        "Dated in Berlin": ("2022-05-17T09:00", "2022-05-17T09:30"),
    }


def test_a_day_that_does_not_say_when_it_begins_begins_at_four(tmp_path: Path) -> None:
    events = [schedules.event(1, "Night", "03:59"), schedules.event(2, "Early", "04:00")]
    file = schedules.write(tmp_path / "s.xml", schedules.day("2022-05-17", {"Saal": events}, bounds=False))
    assert times(brought_in(small.plan(), file)) == {
        "Night": ("2022-05-18T03:59", "2022-05-18T04:29"),
        "Early": ("2022-05-17T04:00", "2022-05-17T04:30"),
    }


def test_a_conference_may_say_when_its_days_change(tmp_path: Path) -> None:
    head = schedules.HEAD.replace("</conference>", "<day_change>06:00:00</day_change></conference>")
    events = [schedules.event(1, "Night", "05:30"), schedules.event(2, "Early", "06:30")]
    file = schedules.write(tmp_path / "s.xml", schedules.day("2022-05-17", {"Saal": events}, bounds=False), head=head)
    assert times(brought_in(small.plan(), file)) == {
        "Night": ("2022-05-18T05:30", "2022-05-18T06:00"),
        "Early": ("2022-05-17T06:30", "2022-05-17T07:00"),
    }


def test_a_conference_in_another_zone_keeps_its_wall_times(tmp_path: Path) -> None:
    head = schedules.HEAD.replace("</conference>", "<time_zone_name>Europe/Berlin</time_zone_name></conference>")
    event = schedules.event(1, "There", "15:00", date="2022-05-17T15:00:00+02:00")
    file = schedules.write(tmp_path / "s.xml", schedules.day("2022-05-17", {"Saal": [event]}), head=head)
    plan = brought_in(small.plan(), file)
    assert times(plan) == {"There": ("2022-05-17T15:00", "2022-05-17T15:30")}
    assert {v.name: v.zone for v in plan.venues.values()}["Congress Hall"] == "Europe/Berlin"


def test_speakers_are_ours_or_counterparts_and_one_name_with_two_ids_is_one_person(tmp_path: Path) -> None:
    persons = {"7": "SILVA Ana", "12": "Dr. Eva Lund", "99": "Eva Lund", "13": "Li Wei"}
    events = [schedules.event(1, "Opening", "10:00", persons=persons, type="Keynote", track="Plenary")]
    file = schedules.write(tmp_path / "s.xml", schedules.day("2022-05-17", {"Room 1": events}))
    seen = tried(small.plan(), file)
    assert [str(a.why) for a in seen.asked] == ["“Eva Lund” stands under the ids 12, 99: taken for one person"]
    assert seen.added == {"person": 2, "session": 1, "slot": 3}
    plan = brought_in(small.plan(), file)
    assert speakers(plan, "Opening") == [
        ("Ana Silva", "delegate", "speaker", "proposed"),
        ("Eva Lund", "counterpart", "speaker", "confirmed"),
        ("Li Wei", "counterpart", "speaker", "confirmed"),
    ]
    (opening,) = [s for s in plan.sessions.values() if s.title == "Opening"]
    assert (opening.kind, opening.room_id, opening.source, opening.source_id) == (
        "plenary", "room-1", "frab:conf22", "guid-1",
    )  # fmt: skip


def test_an_update_moves_what_moved_and_never_touches_our_fields(tmp_path: Path) -> None:
    first = schedules.day(
        "2022-05-17",
        {
            "Saal": [
                schedules.event(1, "One", "10:00", persons={"1": "Ana Silva"}),
                schedules.event(2, "Two", "11:00", persons={"2": "Eva Lund"}),
                schedules.event(3, "Three", "12:00", persons={"2": "Eva Lund"}),
                schedules.event(4, "Four", "13:00"),
            ]
        },
    )
    plan = brought_in(small.plan(), schedules.write(tmp_path / "s.xml", first))
    by_title = {s.title: s for s in plan.sessions.values()}
    (slot,) = plan.slots_of_session(by_title["One"].id)
    ours = change_set(
        "edit",
        [
            replaced(by_title["Two"], title="Our Two", ours_fields=("title",)),
            replaced(slot, start="2022-05-17T10:10", minutes=5),
            added(Slot(id="ben-four", session_id=by_title["Four"].id, person_id="ben")),
        ],
    )
    plan.apply(ours)
    second = schedules.day(
        "2022-05-17",
        {
            "Saal": [
                schedules.event(1, "One", "10:30", persons={"1": "Ana Silva"}),
                schedules.event(2, "Two, renamed", "11:00", "01:00", persons={}),
            ]
        },
    )
    file = schedules.write(tmp_path / "s.xml", second)
    seen = tried(plan, file)
    assert (seen.added, seen.changed, seen.gone) == ({}, {"session": 3, "slot": 1}, {"session": 1, "slot": 2})
    plan = brought_in(plan, file)
    assert {s.title: (s.start, s.end, s.status) for s in plan.sessions.values() if s.source} == {
        "One": ("2022-05-17T10:30", "2022-05-17T11:00", "confirmed"),
        "Our Two": ("2022-05-17T11:00", "2022-05-17T12:00", "confirmed"),
        "Four": ("2022-05-17T13:00", "2022-05-17T13:30", "cancelled"),
    }
    assert plan.slots[slot.id] == replace(slot, start="2022-05-17T10:40", minutes=5)


def test_an_event_that_cannot_be_read_is_refused_alone(tmp_path: Path) -> None:
    events = [
        schedules.event(1, "Good", "10:00"),
        schedules.event(2, "No end", "10:00", "00:00"),
        schedules.event(3, "No start", "soon"),
        schedules.event(4, "", "10:00"),
    ]
    seen = tried(small.plan(), schedules.write(tmp_path / "s.xml", schedules.day("2022-05-17", {"": events})))
    assert seen.added == {"session": 1}
    assert [(r.column, r.value, str(r.why)) for r in seen.refused] == [
        ("end", "00:00", "“00:00” is no duration: write minutes"),
        ("start", "soon", "“soon” is no start: correct it"),
        ("title", "", "“title” is missing: fill it in"),
    ]


def test_nine_hundred_sessions_and_as_many_people_come_in_whole_in_seconds(tmp_path: Path) -> None:
    file = schedules.large(tmp_path / "large.xml")
    plan = small.plan()
    began = time.monotonic()
    seen = preview(plan, [file], now=NOW)
    assert time.monotonic() - began < 10
    assert (seen.refused, seen.asked) == ((), ())
    assert seen.added == {"person": 900, "room": 16, "session": 900, "slot": 1800, "venue": 1}
    plan.apply(seen.change_set)
    assert tried(plan, file).change_set.changes == ()
