"""The command line before plans that nobody should make: said, listed, counted."""

from pathlib import Path

import pytest

from planner.plan.records import Record
from planner.store import planfile
from tests.clashes import scene
from tests.clashes.bad_plans import PILE, crowd, in_a_row, piled
from tests.cli.conftest import Run

NOW = ("--now", "2022-05-13T09:00")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return tmp_path / "bad.plan"


def written(path: Path, records: list[Record]) -> Path:
    with planfile.create(path, [*scene.plan(*records).all()], author="Inés"):
        return path


def test_5000_clashes_are_listed_with_their_why_and_each_can_be_accepted(run: Run, plan: Path) -> None:
    written(plan, crowd(1000))
    said = run("check", plan, *NOW, "--code", "double-booking", "--json")
    assert (said.status, said.json["counts"]["clash"], len(said.json["clashes"])) == (1, 5000, 5000)
    assert [one["id"] for one in said.json["clashes"] if not one["why"] or len(one["evidence"]) != 2] == []
    one = said.json["clashes"][2500]["id"]
    assert run("accept", plan, one, *NOW, "--reason", "It is so").status == 0
    counts = run("check", plan, *NOW, "--code", "double-booking", "--json").json["counts"]
    assert (counts["clash"], counts["accepted"]) == (4999, 1)
    assert len(run("check", plan, *NOW, "--code", "double-booking").out.splitlines()) == 5000 + 6


def test_a_person_in_400_slots_is_shown_clash_by_clash_and_free_between_them(run: Run, plan: Path) -> None:
    written(plan, in_a_row(400))
    assert run("check", plan, *NOW, "--person", "ana", "--code", "double-booking").status == 0
    after = ("--from", "2022-05-17T22:00", "--to", "2022-05-17T22:30")
    assert run("free", plan, *after, "--json").json["people"][0]["fits"]


def test_why_somebody_in_a_pile_of_sessions_is_not_free_is_said_in_a_line_that_can_be_read(
    run: Run, plan: Path
) -> None:
    written(plan, piled())
    asked = ("free", plan, "--from", "2022-05-17T10:00", "--to", "2022-05-17T10:30")
    (ana,) = [line for line in run(*asked).out.splitlines() if line.startswith("  ana")]
    assert ana.endswith(f", +{PILE - 6}")
    (whole,) = [one for one in run(*asked, "--json").json["people"] if one["person"] == "ana"]
    assert len(whole["against"]) == PILE


def test_a_plan_of_nothing_has_no_clash(run: Run, plan: Path) -> None:
    with planfile.create(plan, [scene.head()], author="Inés"):
        pass
    said = run("check", plan, *NOW, "--why")
    assert (said.status, said.out) == (0, "Clashes: 0, Warnings: 0, To do: 0, Notes: 0, Accepted: 0\n")
