"""The clash report: what the check finds, in its own sentences, by day."""

from planner.clashes.engine import check
from planner.clashes.findings import RANK
from planner.errors import N_
from planner.itinerary.lists import Cell, Clock, Column, Day, Table, Word, grouped
from planner.plan import clock
from planner.plan.plan import Plan
from planner.wording import clashes


def clash_report(plan: Plan, lang: str, now: int) -> Table:
    """The clashes' own sentences, by day; what was accepted says by whom and why."""
    columns = (Column(N_("Sign"), 27), Column(N_("Time"), 14), Column(N_("What clashes"), 110))
    found = sorted(check(plan, now), key=lambda one: (one.from_ is None, one.from_ or 0, RANK[one.kind], one.key))
    rows: list[tuple[tuple[Cell, ...], tuple[Cell, ...]]] = []
    for one in found:
        wall = clock.wall(one.from_, plan.head.zone) if one.from_ is not None else ""
        head: Cell = Day(wall[:10]) if wall else Word(N_("Without a day"))
        sign = Word(_SIGNS["accepted" if one.accepted else one.kind])
        texts = (clashes.sentence(plan, one, lang), clashes.signed(plan, one, lang))
        rows.append(((head,), (sign, Clock(wall) if wall else "", "\n".join(text for text in texts if text))))
    return Table(columns, grouped(rows), tick=True)


_SIGNS = {
    "clash": N_("× Clash"),
    "warning": N_("! Warning"),
    "todo": N_("○ To do"),
    "note": N_("i Note"),
    "accepted": N_("✓ Accepted"),
}
