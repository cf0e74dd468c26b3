"""Every reason of a filling has its words, in every language, and the narrowest ones make a sentence."""

import pytest

from planner.clashes.assign import Assignment, Unfilled
from planner.clashes.reasons import Reason
from planner.plan.changes import change_set
from planner.plan.records import PassKind
from planner.wording import assigning
from tests.clashes.scene import plan

FACTS: dict[str, str | int] = {
    "language": "fr", "region": "Africa", "country": "KE", "function": "mayor", "gender": "f", "pass_kind": "red",
    "day": "2022-05-18", "n": 3, "most": 28, "objective": 7, "code": "no-meal",
}  # fmt: skip
PLAN = plan(PassKind(id="red", name="Red badge"))


def open_because(*why: Reason) -> Unfilled:
    return Unfilled("open", why)


def said(lang: str, *why: Reason) -> str:
    return assigning.why_open(PLAN, open_because(*why), lang)


def test_nobody_there_that_day_speaks_it() -> None:
    french, away = Reason("language", {"language": "fr"}), Reason("away", {"day": "2022-05-18"})
    assert said("en", french, away) == "nobody speaks French (to our knowledge) and is there on Wednesday 18 May"
    assert (
        said("es", french, away)
        == "no hay nadie que hable francés (que sepamos) y esté presente el miércoles 18 de mayo"
    )
    assert said("fr", french, away) == (
        "il n’y a personne qui parle français (à notre connaissance) et soit sur place le mercredi 18 mai"
    )
    assert said("en", french) == "nobody speaks French (to our knowledge)"


def test_many_reasons_are_counted() -> None:
    why = (Reason("of-all", {"n": 60}), Reason("language", {"language": "fr", "n": 40}), Reason("busy", {"n": 20}))
    assert said("en", *why) == "nobody of 60 can (no French: 40; engaged at that time: 20)"


def test_what_was_not_understood_is_said() -> None:
    still = Unfilled("open", (Reason("busy"),), ("with slides", "brief"))
    assert assigning.unclear(still, "en") == "not understood: “with slides” and “brief”"
    assert assigning.unclear(open_because(Reason("busy")), "en") == ""


@pytest.mark.parametrize("proved", [True, False])
def test_whether_it_is_the_best_is_said(proved: bool) -> None:  # noqa: FBT001 - a case
    found = Assignment(change_set("assign", []), (), (open_because(Reason("busy")),), proved, 0.1)
    words = "Proved: no filling is better." if proved else "Not proved to be the best."
    assert assigning.summary(found, "en") == f"Filled: 0. Open: 1. {words}"


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_every_reason_has_words_without_a_gap(lang: str) -> None:
    for name in assigning.FOR:
        assert "{" not in assigning.why(PLAN, Reason(name, FACTS), lang)
    for name in assigning.NOBODY:
        assert "{" not in said(lang, Reason(name, FACTS), Reason("busy"))
        assert name in assigning.LACKING
    for name in assigning.WHOLE:
        assert "{" not in said(lang, Reason(name, FACTS))
    for name in assigning.LACKING:
        assert "{" not in said(lang, Reason("of-all", {"n": 9}), Reason(name, FACTS), Reason("busy", {"n": 4}))


def test_languages_of_which_any_will_do_are_said_as_a_choice() -> None:
    either = Reason("language", {"language": "fr es"})
    assert said("en", either) == "nobody speaks French or Spanish (to our knowledge)"
    assert said("es", either) == "no hay nadie que hable francés o español (que sepamos)"
    assert said("fr", either) == "il n’y a personne qui parle français ou espagnol (à notre connaissance)"
