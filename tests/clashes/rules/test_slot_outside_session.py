import pytest

from planner.clashes.engine import check
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, session, slot


def found(*records: Record) -> list[tuple[str, int | None]]:
    return [(one.key, one.minutes) for one in check(scene.plan(*records), NOW) if one.code == "slot-outside-session"]


HEARING = session("s", "10:00", "11:00")


@pytest.mark.parametrize(
    ("start", "end", "outside"),
    [
        ("09:50", "10:20", 10),
        ("10:50", "11:20", 20),
        ("09:50", "11:20", 30),
        ("08:00", "08:30", 30),
        ("12:00", "12:05", 5),
    ],
)
def test_minutes_before_and_after_the_session(start: str, end: str, outside: int) -> None:
    assert found(HEARING, slot("a", "s", start=start, end=end)) == [("slot-outside-session:a", outside)]


def test_within_is_within() -> None:
    assert found(HEARING, slot("a", "s", start="10:00", end="11:00")) == []


def test_open_slots_count_and_so_do_turns_of_the_list() -> None:
    assert found(
        HEARING,
        slot("a", "s", None, start="10:55", minutes=10),
        slot("b", "s", role="speaker", order=4, minutes=18),
    ) == [("slot-outside-session:b", 12), ("slot-outside-session:a", 5)]


def test_an_end_that_is_late_is_the_end() -> None:
    late = session("s", "10:00", "11:00", late_minutes=15)
    assert found(late, slot("a", "s", start="11:00", end="11:15")) == []


def test_gathering_early_is_not_outside() -> None:
    assert found(session("s", "10:00", "11:00", gather_at="09:00"), slot("a", "s")) == []


def test_the_finding_says_how_much_before_and_how_much_after() -> None:
    (one,) = check(scene.plan(HEARING, slot("a", "s", start="09:50", end="11:20")), NOW)
    assert one.facts == {"before": 10, "after": 20}
