"""Menus and table agree, and every intent can be opened on the sample plan from a record that it is for."""

import pytest

from planner.desktop.actions import COMMANDS, INTENT
from planner.desktop.intents.intent import Intent
from planner.desktop.intents.outcome import outcome
from planner.desktop.intents.subjects import subjects
from planner.desktop.intents.table import BY_NAME, INTENTS
from planner.jobs import sample
from planner.plan.edits.assign import give_slot
from tests.desktop.conftest import OpenDeskOf


def test_every_intent_has_its_command_and_every_command_its_intent() -> None:
    named = [command.do.removeprefix(INTENT) for command in COMMANDS if command.do.startswith(INTENT)]
    assert sorted(named) == sorted(one.name for one in INTENTS)
    assert len(set(named)) == len(named)


def test_no_two_commands_share_a_key() -> None:
    keys = [str(command.key) for command in COMMANDS if command.key is not None]
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize("intent", [one for one in INTENTS if one.of], ids=lambda one: one.name)
def test_from_a_person_a_session_or_a_slot_one_finds_what_it_can_be_done_to(
    desk_of: OpenDeskOf, intent: Intent
) -> None:
    desk = desk_of(sample.records())
    plan = desk.workspace.plan
    fitting = {
        kind
        for kind in ("person", "session", "slot")
        if any(subjects(plan, intent, kind, one, desk.words) for one in plan.records[kind])
    }
    wanted = {
        "slot": {"person", "session", "slot"},
        "slots": {"person", "session", "slot"},
        "session": {"session", "slot"},
        "person": {"person", "slot"},
        "leg": {"person"},
    }
    assert fitting == wanted[intent.of]
    assert subjects(plan, intent, "venue", next(iter(plan.venues)), desk.words) == []


def test_an_outcome_says_what_comes_what_goes_what_is_asked_again_and_what_changes(desk_of: OpenDeskOf) -> None:
    from tests.desktop.clashes import late  # noqa: PLC0415 - the plan of this test alone

    desk = desk_of(late.records())
    plan = desk.workspace.plan
    seen = outcome(desk.workspace.trial(), give_slot(plan, "open", "ben"), desk.words)
    said = {part.title: [(row.text, row.second, row.lane) for row in part.rows] for part in seen.parts}
    assert said["Goes"] == [("“talk”: slot open", "Speaker", "fine")]
    assert said["To be asked or handed out again"] == [
        ("Ask Ben Okafor: talk, Tue 17 May, 15:00 (speaker)", "", "todo")
    ]
    (changed,) = said["What changes"]
    assert (changed[0].endswith("· Slot"), changed[1].startswith("Person: – → Ben Okafor")) == (True, True)
    assert plan.slots["open"].person_id is None
    assert set(BY_NAME) == {one.name for one in INTENTS}
