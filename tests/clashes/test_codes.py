"""Codes that are meant and not written, and settings that no rule can follow."""

from planner.clashes.codes import OddSetting, likely, odd_settings
from planner.wording.odd_settings import odd_setting
from tests.clashes import scene


def odd(**settings: object) -> list[OddSetting]:
    return list(odd_settings(scene.plan(scene.head(**settings))))


def test_a_word_is_likely_meant_for_the_codes_that_are_like_it() -> None:
    assert likely("Double_Boking")[0] == "double-booking"
    assert likely("qqq") == ()


def test_a_plan_as_it_is_made_has_nothing_odd() -> None:
    assert odd() == []
    assert odd(severity={"no-pass": "off", "open-slot": "note"}, hold=["double-booking"]) == []


def test_a_code_of_no_rule_is_told_with_its_setting() -> None:
    found = odd(severity={"no-moderators": "off", "qqq": "note"}, hold=["open_slot"])
    assert [odd_setting(one, "en").partition(", no-")[0].rstrip(".") for one in found] == [
        "The setting “How grave a rule is” names “no-moderators”, and there is no such rule; like it: no-moderator",
        "The setting “How grave a rule is” names “qqq”, and there is no such rule",
        "The setting “What holds a release” names “open_slot”, and there is no such rule; like it: open-slot",
    ]


def test_a_release_cannot_be_held_by_what_is_switched_off() -> None:
    assert odd(severity={"no-pass": "off"}, hold=["no-pass"]) == [OddSetting("holds-while-off", {"code": "no-pass"})]
    assert odd(severity={"no-pass": "note"}, hold=["no-pass"]) == []


def test_a_day_has_twenty_four_hours() -> None:
    assert odd(day_hours=15, rest_hours=9) == []
    (found,) = odd(day_hours=16, rest_hours=9)
    assert odd_setting(found, "es") == "Una jornada de 16 h y un descanso de 9 h son más de lo que tiene un día."
