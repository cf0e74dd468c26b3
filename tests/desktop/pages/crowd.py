"""Plans of any size, made by counting: for what must not grow with them."""

from planner.plan.clock import shift_wall
from planner.plan.records import Person, Record, Session, Slot
from tests.plan.small import HALL, HEAD, ROOM_1


def people(n: int) -> list[Record]:
    """A plan of so many people and nothing else."""
    return [HEAD, *(Person(id=f"p{one:05}", given="Ana", family=f"Silva {one:05}", city="Lima") for one in range(n))]


def sessions(n: int) -> list[Record]:
    """A plan of so many sessions over five days, one of us in each."""
    start = "2022-05-16T08:00"
    held = [
        Session(
            id=f"s{one:04}",
            title=f"Session {one:04}",
            start=shift_wall(start, (one % 5) * 1440 + (one // 5) * 3),
            end=shift_wall(start, (one % 5) * 1440 + (one // 5) * 3 + 30),
            room_id="room-1",
        )
        for one in range(n)
    ]
    ana = Person(id="ana", given="Ana", family="Silva")
    slots = [Slot(id=f"slot-{one.id}", session_id=one.id, person_id="ana", role="speaker") for one in held]
    return [HEAD, HALL, ROOM_1, ana, *held, *slots]
