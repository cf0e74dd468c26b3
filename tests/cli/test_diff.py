"""`planner diff`: what changed between two plans or since a release, and for whom."""

from pathlib import Path

from planner.plan.changes import change_set, replaced
from planner.store import planfile
from tests.cli.conftest import Run
from tests.cli.test_print import NOW, SOME, edit

CHAMBER = "Trusteeship Council Chamber, United Nations Headquarters"


def test_since_a_release_the_fields_and_for_each_person_the_words(run: Run, imrf: Path) -> None:
    run("print", imrf, "--out", "one", "--release", *SOME, *NOW)
    edit(imrf, "session", "rt3", start="2022-05-18T10:30")
    edit(imrf, "person", "dakar-ndour", notes="private")
    said = run("diff", imrf, "--since", "1", "--json").json
    assert said["changes"] == [
        {"record": "person", "id": "dakar-ndour", "field": "notes", "before": None, "after": None},
        {
            "record": "session",
            "id": "rt3",
            "field": "start",
            "before": "2022-05-18T10:00",
            "after": "2022-05-18T10:30",
        },
    ]
    people = {one["person"]: one for one in said["people"]}
    assert "dakar-ndour" not in people
    assert people["quito-villacis"] == {
        "person": "quito-villacis",
        "name": "Mateo Villacís",
        "new": [],
        "moved": [f"Wed 18 May, 10:30: Round table 3, {CHAMBER} (was: Wed 18 May, 10:00)"],
        "changed": [],
        "gone": [],
    }


def test_between_two_plans_from_the_first_to_the_second(run: Run, imrf: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.plan"
    other.write_bytes(imrf.read_bytes())
    assert run("diff", imrf, other).out == "Nothing changed\n"
    with planfile.open_plan(other, author="Inés") as file:
        sessions = file.plan.sessions
        changes = [replaced(sessions["eu-reception"], status="cancelled"), replaced(sessions["launch"], dress="dark")]
        file.commit(change_set("set_fields", changes, kind="session"))
    there, back = (run("diff", *both, "--json").json["people"] for both in ((imrf, other), (other, imrf)))
    reception = ["Wed 18 May, 18:30: Reception of the European Union, Skyroom, French Institute Alliance Française"]
    verstraeten = [next(one for one in people if one["name"] == "Anke Verstraeten") for people in (there, back)]
    assert [(one["new"], one["gone"]) for one in verstraeten] == [([], reception), (reception, [])]
    said = run("diff", imrf, other).out
    assert "Session changed: Reception of the European Union (Status)\n" in said
    assert "  changed: Wed 18 May, 13:15: Launch of the Call to Local Action for Migrants and Refugees" in said
    assert "(Dress)" in said


def test_one_thing_to_compare_with(run: Run, imrf: Path) -> None:
    for more in ((), (imrf, "--since", "1")):
        said = run("diff", imrf, *more)
        assert (said.status, said.err) == (
            2,
            "planner: A plan is compared with one thing (diff): name another plan, or --since RELEASE\n",
        )
    assert run("diff", imrf, "--since", "4").err.startswith("planner: There is no release 4 (")


def test_the_history_since_a_release(run: Run, imrf: Path) -> None:
    edit(imrf, "session", "rt1", dress="dark")
    run("print", imrf, "--out", "one", "--release", *SOME, *NOW)
    edit(imrf, "session", "rt3", start="2022-05-18T10:30")
    since = run("history", imrf, "--since", "1", "--json").json["changes"]
    assert [one["records"] for one in since] == [[{"record": "session", "id": "rt3", "fields": ["start"]}]]
    assert len(run("history", imrf, "--json").json["changes"]) == 4
