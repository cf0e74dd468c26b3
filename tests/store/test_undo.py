"""Undo and redo over any history, with the plan closed and opened in between, against a list of states."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from planner.errors import PlannerError
from planner.plan.changes import Change, ChangeSet, added, change_set, removed, replaced
from planner.plan.records import Record, Slot
from planner.store import doctor
from planner.store.planfile import PlanFile, create, open_plan
from tests.plan import small

State = dict[str, dict[str, Record]]
NAMES = st.sampled_from(["Ana", "Bo", "Chi", "Dé", ""])


def state_of(file: PlanFile) -> State:
    return {kind: dict(sorted(records.items())) for kind, records in file.plan.records.items()}


class Histories(RuleBasedStateMachine):
    """The states that were gone through, and which of them the plan is in: what undo and redo mean to a user."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.path = Path(self.folder.name) / "a.plan"
        self.file = create(self.path, small.records(), author="Ada")
        self.states = [state_of(self.file)]
        self.at = 0

    def teardown(self) -> None:
        self.file.close()
        report = doctor.examine(self.path)
        assert report.sound, report
        assert [p.name for p in self.path.parent.iterdir()] == ["a.plan"]
        self.folder.cleanup()

    def edit(self, *changes: Change) -> None:
        before = self.file.revision
        self.file.commit(change_set("set_fields", changes))
        if self.file.revision > before:
            del self.states[self.at + 1 :]
            self.states.append(state_of(self.file))
            self.at += 1

    @rule(name=NAMES, languages=st.lists(st.sampled_from(["en", "es"]), max_size=2))
    def rename(self, name: str, languages: list[str]) -> None:
        self.edit(replaced(self.file.plan.persons["ana"], given=name, languages=tuple(languages)))

    @rule(number=st.integers(0, 3))
    def come_or_go(self, number: int) -> None:
        here = self.file.plan.slots.get(f"new-{number}")
        new = Slot(id=f"new-{number}", session_id="panel", topic=str(number))
        self.edit(removed(here) if here else added(new))

    @rule(name=NAMES)
    def many_at_once(self, name: str) -> None:
        """Several changes of one record, and of others, in one set."""
        ana, ben = self.file.plan.persons["ana"], self.file.plan.persons["ben"]
        once = replaced(ana, body=name)
        assert once.after is not None
        self.edit(once, replaced(ben, body=name), Change(once.after, ana), replaced(ana, city=name))

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        told = self.file.can_undo
        done = self.file.undo()
        assert told is not None
        assert done.undoes == told.id
        self.at -= 1

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        assert self.file.can_redo is not None
        self.file.redo()
        self.at += 1

    @rule()
    def reopen(self) -> None:
        self.file.close()
        self.file = open_plan(self.path)

    @invariant()
    def the_plan_is_in_the_state_that_it_was_taken_to(self) -> None:
        assert state_of(self.file) == self.states[self.at]
        assert (self.file.can_undo is not None) == (self.at > 0)
        assert (self.file.can_redo is not None) == (self.at < len(self.states) - 1)

    @invariant()
    def the_history_leads_from_the_first_state_to_this_one(self) -> None:
        history = self.file.history()
        assert len(history) == self.file.revision
        records = {(kind, i): r for kind, of_kind in self.states[0].items() for i, r in of_kind.items()}
        for done in history:
            take(records, done)
        assert records == {(kind, i): r for kind, of_kind in state_of(self.file).items() for i, r in of_kind.items()}


def take(records: dict[tuple[str, str], Record], done: ChangeSet) -> None:
    for change in done.changes:
        assert records.pop((change.kind, change.id), None) == change.before
        if change.after is not None:
            records[(change.kind, change.id)] = change.after


TestHistories = Histories.TestCase
TestHistories.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)


def test_what_somebody_needs_by_now_cannot_be_undone(tmp_path: Path) -> None:
    with create(tmp_path / "a.plan", small.records(), author="") as file:
        first = file.commit(change_set("add", [added(Slot(id="new", session_id="panel"))]))
        file.commit(change_set("set_fields", [replaced(file.plan.slots["new"], topic="Later")]))
        with pytest.raises(PlannerError, match=r"changed since \(slot new, topic\)"):
            file.undo(first.id)
        with pytest.raises(PlannerError, match="no such change"):
            file.undo("unknown")
        with pytest.raises(PlannerError, match="no such change"):
            file.undo(file.history()[0].id)
        assert file.plan.slots["new"].topic == "Later"
