"""The sample plan: a real forum's week with an invented delegation, kept as readable JSON, one file per kind."""

from pathlib import Path

import msgspec

from planner import resources
from planner.errors import N_, PlannerError
from planner.plan.records import KINDS, Record

NOW = "2022-05-13T09:00"
"""The Friday before the forum, in the plan's zone: what the sample is looked at from."""


def records() -> list[Record]:
    """Every record of the sample, kind by kind; a `PlannerError` names the file that cannot be read."""
    return [record for kind in KINDS for record in _of_kind(kind)]


def _of_kind(kind: str) -> list[Record]:
    """The records in a kind's file, in its order; a kind without a file has none in the sample."""
    file = resources.path("sample", f"{kind}.json")
    if not file.is_file():
        return []
    try:
        return [msgspec.json.decode(raw, type=KINDS[kind]) for raw in _texts(file, alone=kind == "plan")]
    except msgspec.MsgspecError as error:
        raise PlannerError(
            N_("The sample plan cannot be read: {said}"),
            where=file.name,
            todo=N_("correct the file, or install the program again"),
            said=error,
        ) from None


def _texts(file: Path, *, alone: bool) -> list[msgspec.Raw]:
    """The text of each record; the plan's file holds one, without a list around it."""
    return [msgspec.Raw(file.read_bytes())] if alone else msgspec.json.decode(file.read_bytes(), type=list[msgspec.Raw])
