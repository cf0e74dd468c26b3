"""The clash that an id names, for the commands that are about one."""

from planner.clashes.engine import Engine
from planner.clashes.findings import Finding
from planner.errors import N_, PlannerError


def standing(engine: Engine, clash_id: str) -> Finding:
    """The finding of that id; a `PlannerError` if none stands."""
    found = engine.get(clash_id)
    if found is None:
        raise PlannerError(
            N_("There is no clash “{clash}”"),
            where=engine.plan.head.name,
            todo=N_("look it up with “check”"),
            clash=clash_id,
        )
    return found
