import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import PlanRecord, Record
from tests.clashes import scene
from tests.clashes.scene import DAY, NOW, at, session, slot

NEXT = "2022-05-18"


def found(*records: Record, head: PlanRecord | None = None) -> list[Finding]:
    plan = scene.plan(*([] if head is None else [head]), *records)
    return [one for one in check(plan, NOW) if one.code == "no-meal"]


def busy(*hours: tuple[str, str], **fields: object) -> list[Record]:
    """A session with Ana for each from-to."""
    sessions = [session(f"s{n}", start, end, **fields) for n, (start, end) in enumerate(hours)]
    return [*sessions, *(slot(f"a{n}", f"s{n}") for n in range(len(hours)))]


def test_the_whole_finding() -> None:
    assert found(*busy(("09:00", "12:20"), ("12:40", "14:45"), ("16:00", "17:00"))) == [
        Finding(
            code="no-meal",
            kind="warning",
            of=(DAY, "ana"),
            people=("ana",),
            sessions=("s0", "s1"),
            slots=("a0", "a1"),
            from_=at("12:00"),
            to=at("15:00"),
            facts={"on": DAY, "meal": 30},
            times=(at("12:00"), at("15:00"), at("09:00"), at("12:20"), at("12:40"), at("14:45")),
            places=(None, None),
        )
    ]


@pytest.mark.parametrize(
    "hours",
    [
        [("12:30", "15:00")],
        [("10:00", "14:30")],
        [("10:00", "13:00"), ("13:30", "17:00")],
        [("10:00", "11:00")],
        [("10:00", "12:00"), ("15:00", "18:00")],
    ],
)
def test_half_an_hour_on_end_is_enough_wherever_it_lies(hours: list[tuple[str, str]]) -> None:
    assert found(*busy(*hours)) == []


@pytest.mark.parametrize(
    "hours",
    [
        [("12:29", "15:00")],
        [("10:00", "14:31")],
        [("10:00", "13:00"), ("13:29", "17:00")],
        [("12:00", "15:00")],
        [("11:00", "13:30"), ("12:00", "13:00"), ("13:45", "14:50")],
    ],
)
def test_less_is_none_even_in_two_pieces(hours: list[tuple[str, str]]) -> None:
    assert [one.key for one in found(*busy(*hours))] == [f"no-meal:{DAY}:ana"]


def test_a_reception_is_a_meal_and_so_is_a_session_where_one_is_served() -> None:
    assert found(*busy(("11:00", "16:00"), kind="reception")) == []
    assert found(*busy(("11:00", "16:00"), meal=True)) == []
    between = (*busy(("10:00", "12:45"), ("13:15", "16:00")), session("lunch", "12:45", "13:15", meal=True))
    assert found(*between, slot("m", "lunch")) == []


def test_who_is_engaged_for_days_has_none_on_any_of_them() -> None:
    both = found(*busy(("11:00", f"{NEXT}T14:31")))
    assert [(one.of[0], one.slots) for one in both] == [(DAY, ("a0",)), (NEXT, ("a0",))]
    assert [one.of[0] for one in found(*busy(("11:00", f"{NEXT}T14:30")))] == [DAY]
    assert [one.of[0] for one in found(*busy(("11:00", f"{NEXT}T00:00")))] == [DAY]


@pytest.mark.parametrize(
    "settings",
    [
        {"meal_minutes": 0},
        {"meal_from": "15:00", "meal_to": "12:00"},
        {"meal_from": "12:00", "meal_to": "12:00"},
        {"meal_from": "12:00", "meal_to": "12:20"},
    ],
)
def test_hours_that_hold_no_meal_take_none_from_anybody(settings: dict[str, object]) -> None:
    assert found(*busy(("10:00", "18:00")), head=scene.head(**settings)) == []


def test_a_counterpart_looks_after_their_own_meals() -> None:
    assert found(scene.person("ana", kind="counterpart"), *busy(("11:00", "16:00"))) == []


def test_a_day_that_the_zone_left_out_is_not_touched() -> None:
    """Samoa went from the 29th to the 31st of December 2011."""
    frame = scene.head(zone="Pacific/Apia", first_day="2011-12-29", last_day="2011-12-31")
    across = busy(("2011-12-29T11:00", "2011-12-31T16:00"))
    assert [one.of[0] for one in found(*across, head=frame)] == ["2011-12-29", "2011-12-31"]
