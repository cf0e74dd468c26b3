"""Noting that a copy reached its reader: handed over on paper, sent by mail, told on the telephone; one undo each."""

from collections.abc import Iterable
from typing import Literal

from planner.desktop.desk import OpenDesk
from planner.itinerary.releases import last_copy
from planner.plan import clock
from planner.plan.edits import release as edits
from planner.wording.changes import sentence


def hand_over_all(desk: OpenDesk, person_ids: Iterable[str], channel: Literal["paper", "mail"]) -> bool:
    """The newest copies of these people; who has none, or has it already, is left out. False if nobody is left."""
    plan, now = desk.workspace.plan, clock.instant_of_minute(desk.workspace.now)
    held = [copy[1] for one in person_ids if one in plan.persons and (copy := last_copy(plan, one)) is not None]
    waiting = [issue.id for issue in held if issue.handed_over is None]
    if not waiting or desk.workspace.read_only:
        return False
    change = edits.hand_over(plan, waiting, channel, at=now)
    return desk.workspace.commit(change, sentence(change, desk.language))


def tell(desk: OpenDesk, person_id: str) -> bool:
    """Who has a copy was called, and told what it says."""
    plan = desk.workspace.plan
    held = last_copy(plan, person_id) if person_id in plan.persons else None
    if held is None or held[1].told_at is not None or desk.workspace.read_only:
        return False
    change = edits.told(plan, held[1].id, at=clock.instant_of_minute(desk.workspace.now))
    return desk.workspace.commit(change, sentence(change, desk.language))
