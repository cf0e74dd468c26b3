"""Try a change set: bring it in, see what it does to the clashes, take it back."""

from collections.abc import Iterator
from contextlib import contextmanager

from planner.clashes.engine import Delta, Engine
from planner.plan import entry
from planner.plan.changes import ChangeSet
from planner.plan.plan import Plan


class Trial:
    """A plan with an engine that knows its findings. After each trial both are as they were."""

    def __init__(self, plan: Plan, engine: Engine) -> None:
        self.plan = plan
        self.engine = engine

    @classmethod
    def on_copy(cls, plan: Plan, now: int) -> "Trial":
        """A trial that touches nobody's plan: on a copy, looked at once from top to bottom."""
        copy = plan.copy()
        return cls(copy, Engine(copy, now))

    @classmethod
    def on_copy_of(cls, plan: Plan, engine: Engine) -> "Trial":
        """The same, of a plan whose findings are known: no rule is asked."""
        copy = plan.copy()
        return cls(copy, engine.copy(copy))

    def of(self, change_set: ChangeSet) -> Delta:
        """What it would bring and take. A `PlannerError` if entry refuses it."""
        with self.holding(change_set) as delta:
            return delta

    @contextmanager
    def holding(self, change_set: ChangeSet) -> Iterator[Delta]:
        """Within this the plan is as it would be."""
        entry.check(self.plan, change_set)
        self.plan.apply(change_set)
        tried = None
        try:
            tried = self.engine.tried(change_set)
            yield tried.delta
        finally:
            self.plan.apply(change_set.inverse())
            if tried is not None:
                self.engine.take_back(tried)
