"""The three rules about ways: too short, tight, unknown."""

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, session, slot, venue, way

V1, V2 = venue("V1"), venue("V2", access_minutes=7)


def found(*records: Record) -> list[Finding]:
    return list(check(scene.plan(*records), NOW))


def there_and_on(start: str, *more: Record, **fields: object) -> list[Finding]:
    """From V1 until 10:00 to V2 at a time."""
    return found(
        V1,
        V2,
        session("s1", "09:00", "10:00", venue_id="V1"),
        session("s2", start, "13:00", venue_id="V2", **fields),
        slot("a", "s1"),
        slot("b", "s2"),
        *more,
    )


def test_the_whole_finding_of_a_transfer_too_short() -> None:
    assert there_and_on("10:20", way("V1", "V2", 20)) == [
        Finding(
            code="transfer-too-short",
            kind="clash",
            of=("a", "b"),
            people=("ana",),
            sessions=("s1", "s2"),
            slots=("a", "b"),
            from_=at("10:00"),
            to=at("10:20"),
            minutes=7,
            facts={"gap": 20, "need": 27},
            times=(at("09:00"), at("10:00"), at("10:20"), at("13:00")),
            places=("V1", "V2"),
        )
    ]


def test_exactly_the_need_is_enough_but_tight() -> None:
    assert [(one.code, one.minutes) for one in there_and_on("10:27", way("V1", "V2", 20))] == [("tight-transfer", 10)]


def test_the_last_minute_of_the_margin_and_the_first_after_it() -> None:
    assert [(one.code, one.minutes) for one in there_and_on("10:36", way("V1", "V2", 20))] == [("tight-transfer", 1)]
    assert there_and_on("10:37", way("V1", "V2", 20)) == []


def test_a_plan_without_margin_has_no_tight_transfers() -> None:
    assert there_and_on("10:27", way("V1", "V2", 20), scene.head(margin_minutes=0)) == []


def test_gathering_and_being_seated_come_first() -> None:
    seated = there_and_on("10:30", way("V1", "V2", 20), seat_minutes=15)
    assert [(one.code, one.minutes) for one in seated] == [("transfer-too-short", 12)]
    gathered = there_and_on("10:40", way("V1", "V2", 20), gather_at="10:25")
    assert [(one.code, one.minutes) for one in gathered] == [("transfer-too-short", 2)]


def test_an_unknown_way_is_about_the_two_venues_and_said_once() -> None:
    assert there_and_on("11:00", slot("c", "s1", "ben"), slot("d", "s2", "ben")) == [
        Finding(code="transfer-unknown", kind="note", of=("V1", "V2"), people=("ana", "ben"), places=("V1", "V2"))
    ]


def test_another_day_is_no_question_of_the_way() -> None:
    next_day = "2022-05-18T09:00"
    assert (
        found(
            V1,
            V2,
            session("s1", "09:00", "10:00", venue_id="V1"),
            session("s2", next_day, "2022-05-18T10:00", venue_id="V2"),
            slot("a", "s1"),
            slot("b", "s2"),
        )
        == []
    )


def test_to_a_part_of_the_same_session_there_is_no_way() -> None:
    assert (
        found(
            V1,
            V2,
            session("whole", "09:00", "18:00", venue_id="V1"),
            session("part", "10:00", "11:00", parent_id="whole", venue_id="V2"),
            slot("a", "whole", role="speaker", start="09:50", end="10:00"),
            slot("b", "part"),
        )
        == []
    )


def test_what_lies_between_makes_others_no_neighbours_even_where_nothing_is_known_of_its_place() -> None:
    assert there_and_on("10:20", way("V1", "V2", 20), session("s3", "10:05", "10:10"), slot("c", "s3")) == []


def test_what_overlaps_one_of_them_does_not_lie_between() -> None:
    over = there_and_on("10:20", way("V1", "V2", 20), session("s3", "10:05", "10:25"), slot("c", "s3"))
    assert [one.key for one in over] == ["transfer-too-short:a:b", "double-booking:b:c"]
