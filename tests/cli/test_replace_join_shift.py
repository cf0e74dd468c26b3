"""What reaches far: a person replaced everywhere, two records of one person, a day or the whole forum shifted."""

from pathlib import Path

import pytest

from planner.plan.changes import ChangeSet, added
from planner.plan.records import Person, Photo
from planner.store import planfile
from tests.cli.conftest import Run

NOW = ("--now", "2022-05-13T09:00")
TWIN = Person(
    id="twin",
    given="Eleni",
    family="Papadaki",
    function="Deputy Mayor",
    country="GR",
    languages=("el", "it"),
    diet="no nuts",
)


def test_a_person_is_replaced_everywhere_and_the_preview_says_what_follows(run: Run, imrf: Path) -> None:
    before = imrf.read_bytes()
    said = run("replace", imrf, "Papadaki", "gwangju-park", "--dry-run", "--json", *NOW).json
    assert imrf.read_bytes() == before
    assert (said["sentence"], said["applied"]) == ("Park Ji-hoon in the place of Eleni Papadaki everywhere", False)
    asked: dict[str, int] = {}
    for one in said["asked_again"]:
        asked[one["what"]] = asked.get(one["what"], 0) + 1
    assert asked == {"reply": 5, "grant": 2, "statement": 2, "pass": 5, "travel": 1, "ride": 1, "practice": 1}
    assert run("replace", imrf, "Papadaki", "gwangju-park", *NOW).status == 0
    held = run("show", imrf, "slot", "--json").json["slot"]
    assert not [one for one in held if one.get("person_id") == "athens-papadaki"]
    assert [one["person_id"] for one in run("show", imrf, "leg", "--json").json["leg"] if "papadaki" in one["id"]] == [
        "athens-papadaki",
        "athens-papadaki",
    ]


@pytest.fixture
def twins(imrf: Path) -> Path:
    """The sample with a second record of Eleni Papadaki, who has the photo."""
    photo = Photo(id="photo", person_id="twin", image=b"\xff\xd8\xff\xe0 a picture")
    with planfile.open_plan(imrf, author="Inés") as file:
        file.commit(ChangeSet(changes=(added(TWIN), added(photo)), label="add", facts={"name": "twin"}))
    return imrf


def test_two_records_that_differ_are_asked_about_and_nothing_is_written(run: Run, twins: Path) -> None:
    before = twins.read_bytes()
    said = run("join", twins, "athens-papadaki", "twin", "--json", *NOW)
    assert (said.status, said.err) == (1, "")
    assert said.json["differing"] == [
        {"field": "function", "first": "Vice Mayor of Athens", "second": "Deputy Mayor"},
    ]
    assert (said.json["changes"], said.json["applied"]) == ([], False)
    words = run("join", twins, "athens-papadaki", "twin", *NOW)
    assert words.status == 1
    assert "Vice Mayor of Athens" in words.out
    assert "Deputy Mayor" in words.out
    assert twins.read_bytes() == before


def test_two_records_become_one_with_the_photo_and_one_undo(run: Run, twins: Path) -> None:
    assert run("join", twins, "athens-papadaki", "twin", "--take", "function=second", "--dry-run", *NOW).status == 0
    said = run("join", twins, "athens-papadaki", "twin", "--take", "function=second", "--json", *NOW)
    assert (said.status, said.json["applied"]) == (0, True)
    person = run("show", twins, "person", "athens-papadaki", "--json").json
    assert (person["function"], person["diet"]) == ("Deputy Mayor", "no nuts")
    assert run("show", twins, "person", "twin").status == 2
    with planfile.open_plan(twins, read_only=True) as file:
        assert file.photo("athens-papadaki") == b"\xff\xd8\xff\xe0 a picture"
    assert run("undo", twins).status == 0
    with planfile.open_plan(twins, read_only=True) as file:
        assert file.plan.persons["twin"] == TWIN
        assert file.photo("twin") == b"\xff\xd8\xff\xe0 a picture"
        assert file.photo("athens-papadaki") is None


def test_two_of_one_name_are_told_apart_by_id(run: Run, twins: Path) -> None:
    said = run("join", twins, "Papadaki", "Papadaki", *NOW)
    assert (said.status, said.out) == (2, "")
    assert "(athens-papadaki)" in said.err
    assert "(twin)" in said.err


def test_prefer_decides_all_and_take_one_of_them(run: Run, twins: Path) -> None:
    joined = run("join", twins, "athens-papadaki", "twin", "--prefer", "second", "--take", "function=first", *NOW)
    assert joined.status == 0
    assert run("show", twins, "person", "athens-papadaki", "--json").json["function"] == "Vice Mayor of Athens"


@pytest.mark.parametrize(
    ("how", "sentence", "start"),
    [
        (("--session", "rt1", "--minutes", "-30"), "Round table 1 moved to Tue 17 May, 09:30", "2022-05-17T09:30"),
        (("--day", "2022-05-17", "--minutes", "45"), "Tue 17 May: all sessions shifted by 45 min", "2022-05-17T10:45"),
        (("--days", "-7"), "The forum shifted: it begins on Mon 9 May", "2022-05-10T10:00"),
    ],
)
def test_a_session_a_day_and_the_forum_are_shifted(
    run: Run, imrf: Path, how: tuple[str, ...], sentence: str, start: str
) -> None:
    before = imrf.read_bytes()
    preview = run("shift", imrf, *how, "--dry-run", "--json", *NOW).json
    assert imrf.read_bytes() == before
    said = run("shift", imrf, *how, "--json", *NOW).json
    assert said | {"applied": False} == preview
    assert said["sentence"] == sentence
    assert run("show", imrf, "session", "rt1", "--json").json["start"] == start
    assert run("undo", imrf).status == 0
    assert run("show", imrf, "session", "rt1", "--json").json["start"] == "2022-05-17T10:00"


def test_a_day_on_which_nothing_begins_is_refused(run: Run, imrf: Path) -> None:
    said = run("shift", imrf, "--day", "2022-05-30", "--minutes", "5", *NOW)
    assert (said.status, said.out) == (2, "")
    assert said.err == "planner: No session begins on 2022-05-30 (--day): look it up with “show”\n"


def test_the_forum_leaves_legs_and_stays_and_says_so(run: Run, imrf: Path) -> None:
    legs = run("show", imrf, "leg", "--json").json
    said = run("shift", imrf, "--days", "7", "--json", *NOW).json
    assert run("show", imrf, "leg", "--json").json == legs
    stay = [one["text"] for one in said["asked_again"] if one["what"] == "travel" and one["person"] == "gwangju-park"]
    assert stay == ["The journeys and nights of Mr. Park Ji-hoon stay as they are; book them anew"]
