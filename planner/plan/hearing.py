"""Whose practices advance which objective of the compact."""

from collections.abc import Mapping
from typing import cast

from planner.plan.plan import Plan


def cities_by_objective(plan: Plan) -> Mapping[int, frozenset[str]]:
    """The cities whose practices advance each objective."""
    held = plan.memo_by_kind.get("practice")
    if held is None:
        found: dict[int, set[str]] = {}
        for practice in plan.practices.values():
            for objective in practice.objectives:
                found.setdefault(objective, set()).add(practice.city)
        held = plan.memo_by_kind["practice"] = {one: frozenset(cities) for one, cities in found.items()}
    return cast("Mapping[int, frozenset[str]]", held)
