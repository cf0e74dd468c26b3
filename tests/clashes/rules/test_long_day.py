import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import PlanRecord, Record
from tests.clashes import scene
from tests.clashes.scene import DAY, NOW, at, session, slot

NEXT = "2022-05-18"


def found(*records: Record, head: PlanRecord | None = None) -> list[Finding]:
    plan = scene.plan(*([] if head is None else [head]), *records)
    return [one for one in check(plan, NOW) if one.code == "long-day"]


def day(*hours: tuple[str, str]) -> list[Record]:
    sessions = [session(f"s{n}", start, end) for n, (start, end) in enumerate(hours)]
    return [*sessions, *(slot(f"a{n}", f"s{n}") for n in range(len(hours)))]


def test_the_whole_finding() -> None:
    assert found(*day(("08:00", "09:00"), ("12:00", "13:00"), ("18:00", "20:30"))) == [
        Finding(
            code="long-day",
            kind="warning",
            of=(DAY, "ana"),
            people=("ana",),
            sessions=("s0", "s2"),
            slots=("a0", "a2"),
            from_=at("08:00"),
            to=at("20:30"),
            minutes=30,
            facts={"on": DAY, "hours": 12},
            times=(at("08:00"), at("20:30"), at("08:00"), at("09:00"), at("18:00"), at("20:30")),
            places=(None, None),
        )
    ]


@pytest.mark.parametrize(
    ("hours", "over"),
    [
        ([("08:00", "20:00")], []),
        ([("08:00", "20:01")], [1]),
        ([("08:00", "19:00"), ("18:00", "18:30")], []),
        ([("13:00", f"{NEXT}T01:30")], [30]),
        ([("09:00", "10:00"), (f"{NEXT}T00:00", f"{NEXT}T01:00")], []),
        ([("08:00", "21:00"), ("09:00", "10:00")], [60]),
    ],
)
def test_twelve_hours_from_the_first_start_to_the_last_end_of_what_begins_on_the_day(
    hours: list[tuple[str, str]], over: list[int]
) -> None:
    assert [one.minutes for one in found(*day(*hours))] == over


def test_one_long_engagement_is_named_once() -> None:
    (only,) = found(*day(("08:00", "21:00")))
    assert (only.slots, only.sessions) == (("a0",), ("s0",))


def test_no_hours_at_all_are_exceeded_by_any_and_a_counterpart_may_stay_up() -> None:
    none = scene.head(day_hours=0)
    assert [one.minutes for one in found(*day(("08:00", "08:01")), head=none)] == [1]
    assert found(scene.person("ana", kind="counterpart"), *day(("08:00", "23:00"))) == []
