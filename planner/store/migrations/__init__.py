"""Which step leads to which format. A step imports none of today's records: they will have changed."""

from typing import Protocol


class Step(Protocol):
    """A module of `versions`: what it does through Alembic's `op`, and which tables it may leave with other rows."""

    UP_FROM: int
    RECOUNTED: frozenset[str]

    def upgrade(self) -> None:
        """Bring a plan of format `UP_FROM` to the next, inside the transaction that is open."""


def steps() -> tuple[Step, ...]:
    """Every step, oldest first. They bring Alembic with them: only an older plan needs that."""
    from planner.store.migrations.versions import format_1  # noqa: PLC0415

    return (format_1,)
