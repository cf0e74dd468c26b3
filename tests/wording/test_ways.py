"""Ways out in words: every one in three languages, with nothing left unfilled."""

import pytest
from hypothesis import HealthCheck, given, settings

from planner.clashes.fit import fits, free_people
from planner.clashes.trial import Trial
from planner.clashes.ways_out.suggest import suggest
from planner.jobs import sample
from planner.plan import clock
from planner.plan.plan import Plan
from planner.plan.records import Record
from planner.wording import ways
from tests.clashes.random_plans import plans
from tests.clashes.scene import NOW, plan, session, slot


def said(trial: Trial, lang: str) -> list[str]:
    """All that is said about the ways out of every clash."""
    texts: list[str] = []
    for finding in trial.engine.findings:
        for way in suggest(trial, finding.key):
            texts += [ways.label(trial.plan, way, lang), ways.leaves(way, lang), *ways.brings(trial.plan, way, lang)]
            texts += [ways.reason(trial.plan, one, lang) for one in way.reasons]
    return texts


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_every_way_out_of_the_sample_is_said_whole(lang: str) -> None:
    here = Plan.of(sample.records())
    texts = said(Trial.on_copy(here, clock.minute(sample.NOW, here.head.zone)), lang)
    assert len(texts) > 100
    assert [one for one in texts if not one.strip() or "{" in one] == []


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans())
def test_whatever_the_plan_every_way_and_every_fit_is_said(records: list[Record]) -> None:
    here = Plan.of(records)
    trial = Trial.on_copy(here, clock.minute(f"{here.head.first_day}T00:00", here.head.zone))
    texts = said(trial, "fr")
    start = trial.engine.now
    everybody = [
        *free_people(here, start, start + 60),
        *(one for slot_id in here.slots for one in fits(trial, slot_id)),
    ]
    texts += [ways.reason(here, why, "es") for one in everybody for why in (*one.for_, *one.against)]
    assert [one for one in texts if not one.strip() or "{" in one] == []


def test_what_a_way_leaves_is_said_in_numbers() -> None:
    here = plan(
        session("a", "10:00", "11:00"),
        session("b", "10:30", "12:00"),
        slot("in-a", "a", role="speaker"),
        slot("in-b", "b", role="speaker"),
    )
    first = suggest(Trial.on_copy(here, NOW), "double-booking:in-a:in-b")[0]
    assert ways.label(here, first, "en") == "Give the slot in “a” to ben"
    assert ways.leaves(first, "en") == "1 solved, 0 new, 1 to-do"
    assert ways.leaves(first, "es") == "resuelve 1, crea 0, 1 tarea"


def test_what_is_solved_is_counted_without_notes_and_a_to_do_where_nothing_graver_goes() -> None:
    here = Plan.of(sample.records())
    trial = Trial.on_copy(here, clock.minute(sample.NOW, here.head.zone))
    clash = suggest(trial, "double-booking:rt3-mexico-hernandez:rt4-mexico-hernandez")[0]
    assert {one.code for one in clash.gone} == {"double-booking", "one-sided-panel"}
    assert ways.leaves(clash, "en") == "1 solved, 0 new, 2 to-dos"
    assert ways.leaves(suggest(trial, "open-slot:rt1-open")[0], "en") == "1 solved, 0 new, 2 to-dos"
