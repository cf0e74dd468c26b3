"""Which days a document can be of."""

from planner.errors import N_, PlannerError
from planner.plan.plan import Plan


def check_day(plan: Plan, day: str, *, used: bool) -> None:
    """Refuse a day before or after the forum with nothing of ours (not `used`): a slip of the pen."""
    head = plan.head
    if not used and not head.first_day <= day <= head.last_day:
        raise PlannerError(
            N_("{day} is not a day of the forum"),
            where="DAY",
            todo=N_("choose one from {first} to {last}"),
            day=day,
            first=head.first_day,
            last=head.last_day,
        )
