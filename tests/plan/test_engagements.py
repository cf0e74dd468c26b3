"""Who is bound, and when: own times, speaking lists with their windows, whole sessions, presence."""

from planner.plan.changes import added, change_set, replaced
from planner.plan.engagements import FAR, absences, away, engagements_of, slot_time
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import at, slot


def clock(moment: float) -> str:
    """Minutes of the day as hh:mm, with the part of a minute if there is one."""
    minutes, rest = divmod(round((moment - at("00:00")) * 100), 100)
    return f"{minutes // 60:02d}:{minutes % 60:02d}" + (f".{rest:02d}" if rest else "")


def bound(plan: Plan, person_id: str = "ana") -> list[tuple[str, str, str, str]]:
    """First slot, session, from, to."""
    return [(one.slot_id, one.session_id, clock(one.start), clock(one.end)) for one in engagements_of(plan, person_id)]


def times(*records: Record) -> dict[str, str]:
    plan = scene.plan(*records)
    return {
        one.id: f"{clock(time.start)}-{clock(time.end)}"
        for one in plan.slots.values()
        for time in [slot_time(plan, one)]
    }


def windows(*records: Record) -> dict[str, str]:
    plan = scene.plan(*records)
    found = ((one.id, slot_time(plan, one).window) for one in plan.slots.values())
    return {name: f"{clock(window[0])}-{clock(window[1])}" for name, window in found if window is not None}


HEARING = scene.session("hearing", "10:00", "13:00")


def test_one_is_bound_for_the_whole_of_a_session() -> None:
    assert bound(scene.plan(HEARING, slot("a", "hearing"))) == [("a", "hearing", "10:00", "13:00")]


def test_from_where_they_gather_if_that_is_earlier_and_to_its_late_end() -> None:
    early = scene.session("s", "10:00", "13:00", gather_at="09:40", late_minutes=15)
    assert times(early, slot("a", "s")) == {"a": "09:40-13:15"}
    assert times(scene.session("s", "10:00", "13:00", gather_at="10:05"), slot("a", "s")) == {"a": "10:00-13:00"}


def test_a_speaker_with_a_time_of_their_own_is_bound_for_that_time() -> None:
    assert times(
        HEARING,
        slot("both", "hearing", role="speaker", start="10:30", end="10:34"),
        slot("minutes", "hearing", "ben", role="speaker", start="10:30", minutes=7),
        slot("open-end", "hearing", "carla", role="moderator", start="12:00"),
        slot("too-late", "hearing", None, role="speaker", start="13:00"),
        slot("end-alone", "hearing", None, role="attendee", end="11:00"),
    ) == {
        "both": "10:30-10:34",
        "minutes": "10:30-10:37",
        "open-end": "12:00-13:00",
        "too-late": "13:00-13:01",
        "end-alone": "10:00-13:00",
    }


def test_who_speaks_and_also_attends_is_bound_for_the_whole_once() -> None:
    plan = scene.plan(
        HEARING, slot("s", "hearing", role="speaker", start="10:30", end="10:34"), slot("z", "hearing", role="attendee")
    )
    (one,) = engagements_of(plan, "ana")
    assert (one.slot_id, one.slot_ids, clock(one.start), clock(one.end)) == ("z", ("z", "s"), "10:00", "13:00")


def test_slots_of_one_session_that_touch_are_one_engagement_those_apart_are_two() -> None:
    plan = scene.plan(
        HEARING,
        slot("a", "hearing", role="speaker", start="10:30", end="10:40"),
        slot("b", "hearing", role="respondent", start="10:40", end="10:50"),
        slot("c", "hearing", role="floor", start="10:51", end="10:55"),
    )
    assert bound(plan) == [("a", "hearing", "10:30", "10:50"), ("c", "hearing", "10:51", "10:55")]


def test_of_equal_starts_the_smallest_id_is_the_first_slot() -> None:
    plan = scene.plan(HEARING, slot("b", "hearing", role="speaker"), slot("a", "hearing", role="attendee"))
    assert [one.slot_id for one in engagements_of(plan, "ana")] == ["a"]


def test_a_declined_slot_and_a_cancelled_session_bind_nobody() -> None:
    plan = scene.plan(
        HEARING,
        scene.session("off", "10:00", "11:00", status="cancelled"),
        slot("a", "hearing", reply="declined"),
        slot("b", "off"),
        slot("c", "hearing", None, reply="declined"),
    )
    assert bound(plan) == []


# Speaking lists


def test_a_list_of_ours_runs_one_after_the_other() -> None:
    assert times(
        scene.session("s", "10:00", "13:00"),
        slot("a", "s", "ana", role="speaker", order=1, minutes=3),
        slot("b", "s", "ben", role="speaker", order=2, minutes=5),
    ) == {"a": "10:00-10:03", "b": "10:03-10:08"}


def test_places_of_others_take_the_limit_else_as_long_as_this_speaker() -> None:
    fourth = slot("a", "s", role="speaker", order=4, minutes=3)
    for limit in (3, None):
        records = (scene.session("s", "10:00", "13:00", speaking_minutes=limit), fourth)
        assert times(*records) == {"a": "10:09-10:12"}
        assert windows(*records) == {"a": "10:07.20-10:14.40"}
    assert times(scene.session("s", "10:00", "13:00", speaking_minutes=5), fourth) == {"a": "10:15-10:18"}


JOINT_LIST = (
    slot("a", "s", "ana", role="speaker", order=1, minutes=3),
    slot("b", "s", "ben", role="panellist", order=2, minutes=5, joint=True),
    slot("c", "s", "carla", role="keynote", order=2, minutes=4, joint=True),
    slot("d", "s", None, role="floor", order=3, minutes=2),
)


def test_joint_ones_of_one_place_share_the_longest_time() -> None:
    assert times(scene.session("s", "10:00", "13:00"), *JOINT_LIST) == {
        "a": "10:00-10:03",
        "b": "10:03-10:08",
        "c": "10:03-10:08",
        "d": "10:08-10:10",
    }


def test_a_joint_one_who_declined_shares_nothing() -> None:
    for gone, stays in (("a", "b"), ("b", "a")):
        found = times(
            scene.session("s", "10:00", "13:00"),
            slot(gone, "s", "ana", role="speaker", order=1, minutes=9, joint=True, reply="declined"),
            slot(stays, "s", "ben", role="speaker", order=1, minutes=3, joint=True),
            slot("c", "s", "carla", role="speaker", order=2, minutes=2),
        )
        assert (found[stays], found["c"]) == ("10:00-10:03", "10:03-10:05")


def test_a_moderator_is_there_for_the_whole_and_takes_no_turn() -> None:
    chair = slot("m", "s", "mod", role="moderator", order=1, minutes=30)
    found = times(scene.session("s", "10:00", "13:00"), scene.person("mod"), *JOINT_LIST, chair)
    assert (found["m"], found["d"]) == ("10:00-13:00", "10:08-10:10")


def test_the_fourth_of_six_has_a_window_around_the_expected_time() -> None:
    six = scene.session("s", "10:00", "13:00", speaking_minutes=5, speakers=6)
    fourth = slot("a", "s", role="speaker", order=4)
    assert times(six, fourth) == {"a": "10:15-10:20"}
    assert windows(six, fourth) == {"a": "10:12-10:24"}


def test_a_window_stays_within_the_session() -> None:
    short = scene.session("s", "10:00", "10:21", speaking_minutes=5)
    assert windows(short, slot("a", "s", role="speaker", order=4)) == {"a": "10:12-10:21"}
    assert windows(short, slot("a", "s", role="speaker", order=9)) == {"a": "10:21-10:21"}


def test_a_list_that_begins_late_moves_altogether() -> None:
    late = scene.session("s", "10:00", "13:00", late_minutes=15, speaking_minutes=5)
    assert times(late, slot("a", "s", role="speaker", order=2)) == {"a": "10:20-10:25"}
    assert windows(late, slot("a", "s", role="speaker", order=2)) == {"a": "10:19-10:27"}


def test_without_minutes_anywhere_a_listed_speaker_is_bound_for_the_whole() -> None:
    assert times(HEARING, slot("a", "hearing", role="speaker", order=2)) == {"a": "10:00-13:00"}


def test_a_turn_of_ours_without_a_length_is_taken_as_long_as_this_speakers() -> None:
    assert times(
        HEARING,
        slot("a", "hearing", role="speaker", order=1),
        slot("b", "hearing", "ben", role="speaker", order=2, minutes=4),
    ) == {"a": "10:00-13:00", "b": "10:04-10:08"}


def test_declined_turns_fall_away_and_leave_the_place_to_others() -> None:
    limited = scene.session("s", "10:00", "13:00", speaking_minutes=3)
    found = times(
        limited,
        slot("a", "s", "ana", role="speaker", order=1, minutes=10, reply="declined"),
        slot("b", "s", "ben", role="speaker", order=2),
    )
    assert found["b"] == "10:03-10:06"
    found = times(
        limited,
        slot("a", "s", "ana", role="speaker", order=1, minutes=10, reply="declined"),
        slot("b", "s", None, role="speaker", order=1, minutes=7, reply="declined"),
        slot("c", "s", "ben", role="speaker", order=2),
    )
    assert found["c"] == "10:07-10:10"


def test_several_of_one_place_follow_one_another_by_id() -> None:
    assert times(
        HEARING,
        slot("b", "hearing", "ana", role="speaker", order=2, minutes=5),
        slot("a", "hearing", "ben", role="speaker", order=2, minutes=3),
        slot("c", "hearing", "carla", role="speaker", order=3, minutes=1),
    ) == {"b": "10:08-10:13", "a": "10:03-10:06", "c": "10:09-10:10"}


def test_one_with_a_time_of_their_own_takes_their_turn_in_the_list() -> None:
    assert times(
        HEARING,
        slot("a", "hearing", "ana", role="speaker", order=1, start="12:00", end="12:06"),
        slot("b", "hearing", "ben", role="speaker", order=2, minutes=5),
    ) == {"a": "12:00-12:06", "b": "10:06-10:11"}


def test_a_window_of_several_slots_reaches_from_the_first_to_the_last() -> None:
    plan = scene.plan(
        HEARING,
        slot("a", "hearing", role="speaker", order=2, minutes=10),
        slot("b", "hearing", role="respondent", start="10:15", end="10:30"),
    )
    (one,) = engagements_of(plan, "ana")
    assert (clock(one.window_start), clock(one.window_end)) == ("10:08", "10:30")
    assert (clock(one.start), clock(one.end)) == ("10:10", "10:30")


# Zones


def test_times_of_a_venue_with_a_zone_of_its_own_are_in_that_zone() -> None:
    plan = scene.plan(
        scene.venue("Geneva", zone="Europe/Zurich"),
        scene.session("s", "16:00", "18:00", venue_id="Geneva", gather_at="15:30"),
        slot("a", "s"),
        slot("b", "s", "ben", start="16:30", end="17:00"),
    )
    assert (bound(plan), bound(plan, "ben")) == ([("a", "s", "09:30", "12:00")], [("b", "s", "10:30", "11:00")])


def test_an_hour_that_the_clocks_skip_is_no_time_between() -> None:
    plan = scene.plan(
        scene.session("s", "2022-03-13T01:00", "2022-03-13T04:00"),
        slot("a", "s"),
    )
    (one,) = engagements_of(plan, "ana")
    assert one.end - one.start == 120


# Presence


def test_somebody_without_legs_and_a_counterpart_are_never_away() -> None:
    plan = scene.plan(
        scene.person("host", kind="counterpart"),
        scene.arrival("in", "09:00", person_id="host"),
    )
    assert (away(plan, "ana"), away(plan, "host")) == ((), ())


def stretches(*records: Record) -> list[tuple[str, str, str]]:
    found = away(scene.plan(*records), "ana")
    edge = {-FAR: "ever", FAR: "for good"}
    return [(edge.get(s.start) or clock(s.start), edge.get(s.end) or clock(s.end), leg) for s, leg in found]


def test_away_before_landing_and_after_taking_off() -> None:
    assert stretches(scene.arrival("in", "09:00"), scene.departure("out", "18:00")) == [
        ("ever", "10:30", "in"),
        ("15:00", "for good", "out"),
    ]


def test_away_between_leaving_and_coming_back_by_the_leg_that_left() -> None:
    assert stretches(scene.departure("out", "10:00"), scene.arrival("back", "15:00")) == [("07:00", "16:30", "out")]


def test_somebody_already_gone_does_not_leave_again_nor_arrive_twice() -> None:
    assert stretches(
        scene.arrival("a1", "05:00"),
        scene.arrival("a2", "06:00"),
        scene.departure("d1", "10:00"),
        scene.departure("d2", "11:00"),
        scene.arrival("a3", "15:00"),
    ) == [("ever", "06:30", "a1"), ("07:00", "16:30", "d1")]


def test_absences_by_start() -> None:
    plan = scene.plan(scene.absence("b", "12:00", "13:00"), scene.absence("a", "14:00", "15:00"))
    assert [(clock(span.start), clock(span.end), name) for span, name in absences(plan, "ana")] == [
        ("12:00", "13:00", "b"),
        ("14:00", "15:00", "a"),
    ]


def test_an_absence_within_the_hour_that_the_clocks_skip_is_none() -> None:
    plan = scene.plan(scene.absence("a", "2022-03-13T02:10", "2022-03-13T03:10"))
    assert absences(plan, "ana") == ()


# What is kept is dropped when it changes


def test_what_was_worked_out_follows_every_edit() -> None:
    venue = scene.venue("V")
    whole = scene.session("whole", "09:00", "18:00", venue_id="V")
    part = scene.session("s", "10:00", "13:00", parent_id="whole")
    plan = scene.plan(venue, whole, part, slot("a", "s"))
    assert bound(plan) == [("a", "s", "10:00", "13:00")]
    plan.apply(change_set("move", [replaced(part, start=scene.wall("11:00"))]))
    assert bound(plan) == [("a", "s", "11:00", "13:00")]
    plan.apply(change_set("zone", [replaced(venue, zone="America/Chicago")]))
    assert bound(plan) == [("a", "s", "12:00", "14:00")]
    plan.apply(change_set("move away", [replaced(whole, venue_id=None)]))
    assert bound(plan) == [("a", "s", "11:00", "13:00")]
    plan.apply(change_set("add", [added(slot("b", "whole", role="attendee"))]))
    assert bound(plan) == [("b", "whole", "09:00", "18:00"), ("a", "s", "11:00", "13:00")]
