"""Many random plans before the judge: `python tests/bench/judged_plans.py 3000 7` (how many, which seed).

With `histories` as a third word: many random histories of edits, each looked at again and in full. Ends at the first
disagreement, and prints it; else how often each code was found.
"""

import sys
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parents[2]))

from planner.clashes.engine import check
from planner.plan.clock import minute
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.clashes.random_plans import plans
from tests.clashes.test_against_the_judge import agree, agree_on_engagements
from tests.clashes.test_edit_histories import looks_again

MINUTES = st.one_of(st.integers(-20_000, 8_000), st.integers(-1_500, 300))
"""From the start of the day of most trouble: weeks before to days after, often the day before."""


def main(many: int, which: int, what: str) -> None:
    found: Counter[str] = Counter()
    judged = 0

    @seed(which)
    @settings(
        max_examples=many,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(plans(), st.data())
    def every(records: list[Record], data: st.DataObject) -> None:
        nonlocal judged
        if what == "histories":
            looks_again(records, data)
        else:
            agree(records, data.draw(MINUTES))
            agree_on_engagements(records)
        judged += 1
        plan = Plan.of(records)
        now = minute(f"{plan.head.first_day}T00:00", plan.head.zone) + data.draw(MINUTES)
        found.update(one.code for one in check(plan, now))

    every()
    lines = [f"{judged} {what}, no disagreement", *(f"{n:8} {code}" for code, n in sorted(found.items()))]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3] if len(sys.argv) > len(["", "", ""]) else "plans")
