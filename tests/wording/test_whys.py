"""Every clash says by which rule it is one, with the plan's own numbers, in three languages."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.clashes.rules import RULES
from planner.jobs import sample
from planner.plan.clock import minute
from planner.plan.plan import Plan
from planner.plan.records import PassOffice, Record
from planner.wording import clashes as wording
from planner.wording.clash_texts import TEXTS
from planner.wording.clash_texts.bookings import BOOKINGS
from planner.wording.clash_texts.special import SPECIAL_WHYS
from tests.clashes import scene
from tests.clashes.random_plans import plans
from tests.clashes.scene import make
from tests.wording.test_clashes import LANGUAGES, trouble

LEFT_OPEN = re.compile(r"[{}]|“\s*”|«\s*»|\(\s*\)|  | ,|\bnull\b")
"""What a text looks like in which a fact was missing."""


def whys(plan: Plan, finding: Finding) -> list[str]:
    return [wording.why(plan, finding, lang) for lang in LANGUAGES]


def special() -> Plan:
    """What was refused, granted to nobody, and a pass that somebody else may collect."""
    return scene.plan(
        scene.person("ana", family="Ana", entry="refused"),
        scene.pass_kind("badge", by_proxy=True),
        make(PassOffice, id="desk", pass_kind_id="badge", day="2022-05-12", opens="09:00", closes="16:00"),
        scene.session("s1", "10:00", "11:00", pass_kind_id="badge"),
        scene.slot("a", "s1", grant="refused"),
        scene.slot("b", "s1", None, grant="granted"),
        scene.a_pass("badge", scene.DAY, scene.DAY),
    )


def test_every_code_and_every_case_has_a_why() -> None:
    assert {rule.code for rule in RULES} <= {case.partition(":")[0] for case in TEXTS}
    assert [case for case, said in TEXTS.items() if not said.why] == []


def test_every_special_case_comes_up() -> None:
    plan = special()
    found = {wording.special_case(plan, one): one for one in check(plan, scene.NOW)}
    assert set(SPECIAL_WHYS) <= set(found)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whys_of_a_day_of_trouble(lang: str) -> None:
    both = (trouble(), special())
    said = "".join(
        f"{one.key}\n  {wording.why(plan, one, lang)}\n"
        for plan in both
        for one in check(plan, scene.NOW)
        if one.code in {case.partition(":")[0] for case in BOOKINGS}
    )
    assert said == (Path(__file__).parent / f"whys.{lang}.txt").read_text("utf-8")


def test_the_sample_leaves_nothing_open() -> None:
    plan = Plan.of(sample.records())
    found = check(plan, minute("2022-05-13T09:00", plan.head.zone))
    assert found
    assert [text for one in found for text in whys(plan, one) if not text or LEFT_OPEN.search(text)] == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), st.integers(-9 * 1440, 240))
def test_random_plans_leave_nothing_open(records: list[Record], minutes: int) -> None:
    plan = Plan.of(records)
    now = minute(f"{plan.head.first_day}T00:00", plan.head.zone) + minutes
    assert [text for one in check(plan, now) for text in whys(plan, one) if not text or LEFT_OPEN.search(text)] == []


ASIDE = {"no-bed": "off", "no-meal": "off"}


def test_a_setting_is_named_with_the_plans_own_number() -> None:
    plan = scene.plan(
        scene.head(landing_minutes=45, departure_minutes=200, confirm_days=1, grant_days=2, severity=ASIDE),
        scene.session("s1", "10:00", "18:00"),
        scene.slot("a", "s1", reply="invited", grant="asked"),
        scene.arrival("in", "10:00"),
        scene.departure("out", "18:00"),
    )
    said = [wording.why(plan, one, "en") for one in check(plan, scene.at("09:00") - 1440)]
    assert [text.partition(" min")[0].partition(" before")[0] for text in said] == [
        "The plan leaves 45",
        "The plan leaves 200",
        "From 1 day",
        "From 2 days",
    ]


def test_the_way_is_said_in_its_parts() -> None:
    plan = scene.plan(
        scene.venue("V1", inside_minutes=4),
        scene.room("R1", "V1"),
        scene.room("R2", "V1"),
        scene.venue("V2", access_minutes=10),
        scene.way("V1", "V2", 20),
        scene.session("s1", "10:00", "11:00", room_id="R1"),
        scene.session("s2", "11:00", "12:00", room_id="R2"),
        scene.session("s3", "12:20", "13:00", venue_id="V2", seat_minutes=15),
        *(scene.slot(f"{name}-slot", name) for name in ("s1", "s2", "s3")),
    )
    assert [wording.why(plan, one, "en") for one in check(plan, scene.NOW)] == [
        "From one place to the next one needs 4 min from room to room. Between the two there are 0 min, 4 too few.",
        (
            "From one place to the next one needs 20 min on the way + 10 min to get in + 15 min to be seated = 45 min. "
            "Between the two there are 20 min, 25 too few."
        ),
    ]
