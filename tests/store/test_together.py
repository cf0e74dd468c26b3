"""Several processes that commit to one plan: the revision lets nobody overwrite what they have not seen."""

import subprocess
import sys
from pathlib import Path

from planner.store import doctor
from planner.store.planfile import create, open_plan
from tests.plan import small

ADDS = """
import sys
from planner.errors import PlannerError
from planner.plan.changes import change_set, replaced
from planner.store.planfile import open_plan

done = 0
with open_plan(sys.argv[1], take_over=True) as file:
    while done < int(sys.argv[2]):
        file.catch_up()
        ana = file.plan.persons["ana"]
        try:
            file.commit(change_set("set_fields", [replaced(ana, body=str(int(ana.body or 0) + 1))]))
        except PlannerError as error:
            assert "Somebody else" in str(error) or "Another program" in str(error), error
        else:
            done += 1
"""


def test_no_edit_is_lost_when_two_processes_count(tmp_path: Path) -> None:
    path = tmp_path / "a.plan"
    create(path, small.records(), author="").close()
    run = [sys.executable, "-c", ADDS, str(path), "25"]
    both = [subprocess.Popen(run, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    for one in both:
        one.communicate(timeout=120)
        assert one.returncode == 0
    with open_plan(path, take_over=True) as file:
        assert (file.plan.persons["ana"].body, file.revision) == ("50", 51)
        assert len(file.history()) == 51
    assert doctor.examine(path).sound
