"""What looks like a clash and is none, next to what is one."""

from typing import NamedTuple

from planner.plan.records import Record, Stay
from tests.clashes import scene
from tests.clashes.scene import NOW, make


class LookAlike(NamedTuple):
    """Records that look as if they had a clash of that code, and their twin, in which one thing makes it one.

    `says` are the codes of what is rightly said of the look-alike: mostly nothing at all.
    """

    name: str
    code: str
    records: tuple[Record, ...]
    twin: tuple[Record, ...]
    says: tuple[str, ...] = ()
    now: int = NOW
    twin_now: int | None = None


def bed(check_in: str, check_out: str, person_id: str = "ana") -> tuple[Record, ...]:
    """Nights in a hotel, for who has legs."""
    hotel = scene.venue("Hotel")
    days = {"check_in": f"2022-05-{check_in}", "check_out": f"2022-05-{check_out}"}
    return hotel, make(Stay, id=f"bed-{person_id}", person_id=person_id, venue_id="Hotel", **days)
