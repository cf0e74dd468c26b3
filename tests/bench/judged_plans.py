"""Many random plans before the judge: `python tests/bench/judged_plans.py 3000 7` (how many, which seed).

Ends at the first plan on which engine and judge disagree, and prints it; else how often each code was found.
"""

import sys
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings

sys.path.insert(0, str(Path(__file__).parents[2]))

from planner.clashes.engine import check
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.clashes.random_plans import plans
from tests.clashes.scene import NOW
from tests.clashes.test_against_the_judge import agree, agree_on_engagements


def main(many: int, which: int) -> None:
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
    @given(plans())
    def every(records: list[Record]) -> None:
        nonlocal judged
        agree(records)
        agree_on_engagements(records)
        judged += 1
        found.update(one.code for one in check(Plan.of(records), NOW))

    every()
    lines = [f"{judged} plans, no disagreement", *(f"{n:8} {code}" for code, n in sorted(found.items()))]
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
