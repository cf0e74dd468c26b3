"""The reasons of what is wrong with days, nights, journeys and rides, in three languages."""

from pathlib import Path

import pytest

from planner.clashes.engine import check
from planner.wording import clashes as wording
from planner.wording.clash_texts.days_and_travel import DAYS_AND_TRAVEL
from tests.clashes import scene
from tests.wording.test_clashes import LANGUAGES, travels


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_whys_of_days_and_travel(lang: str) -> None:
    plan = travels()
    found = [one for one in check(plan, scene.NOW) if wording.case(plan, one) in DAYS_AND_TRAVEL]
    said = "".join(f"{one.key}\n  {wording.why(plan, one, lang)}\n" for one in found)
    assert said == (Path(__file__).parent / f"travel_whys.{lang}.txt").read_text("utf-8")


def test_the_settings_numbers_are_the_plans_own() -> None:
    plan = scene.plan(
        scene.head(rest_hours=10, day_hours=11, meal_from="11:30", meal_to="14:30", meal_minutes=45),
        scene.session("long", "08:00", "20:00"),
        scene.session("dawn", "2022-05-18T05:00", "2022-05-18T06:00"),
        scene.slot("a", "long"),
        scene.slot("b", "dawn"),
    )
    assert {one.code: wording.why(plan, one, "en") for one in check(plan, scene.NOW)} == {
        "long-day": "From the first start to the last end of a day there should be 11 h at most; here are 60 min more.",
        "no-meal": (
            "Between 11:30 and 14:30 engagements should leave 45 min free on end. "
            "Receptions and sessions where a meal is served count as meals."
        ),
        "no-rest": (
            "From the last end of a day to the first start of the next there should be 10 h; it is 60 min less."
        ),
    }
