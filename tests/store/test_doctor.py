"""The doctor: what is sound, what is not and why; and what can still be read of a damaged plan."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.jobs import sample
from planner.plan import entry
from planner.plan.changes import added, change_set, removed, replaced
from planner.plan.plan import Plan
from planner.plan.records import Photo
from planner.store import doctor
from planner.store.planfile import create, open_plan
from planner.store.rescue import rescue
from tests.plan import small


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A plan with some history, photos in it too."""
    path = tmp_path / "a.plan"
    with create(path, small.records(), author="Ada") as file:
        file.commit(change_set("set_fields", [replaced(small.ANA, given="Anna", languages=("es", "fr"))]))
        file.commit(change_set("set_photo", [added(Photo(id="p", person_id="ana", image=b"one"))]))
        file.commit(change_set("set_photo", [replaced(Photo(id="p", person_id="ana", image=b"one"), image=b"two")]))
        file.commit(change_set("remove", [removed(small.ANA_TALKS)]))
        file.undo()
    return path


def spoil(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)


def test_a_sound_plan_is_sound_open_or_not(path: Path) -> None:
    sound = doctor.Report(
        sound=True, format=1, checks={"integrity": "ok", "foreign_keys": "ok", "journal": "ok"}, found=(), done=()
    )
    assert doctor.examine(path) == sound
    with open_plan(path):
        assert doctor.examine(path) == sound


SPOILED = {
    "a reference to nobody": ("UPDATE slot SET session_id = 'none'", "foreign_keys", "slot ana-talks"),
    "a field that no commit wrote": ("UPDATE person SET given = 'X' WHERE id = 'ana'", "journal", "person ana"),
    "a photo that no commit wrote": ("UPDATE photo SET image = x'00'", "journal", "photo p"),
    "a record that no commit removed": ("DELETE FROM slot", "journal", "slot ana-talks"),
    "a change less": ("DELETE FROM journal_change WHERE revision = 5", "journal", ""),
    "a set less": (
        "DELETE FROM journal_change WHERE revision = 3; DELETE FROM journal WHERE revision = 3",
        "journal",
        "",
    ),
    "another end": ("UPDATE plan_state SET operation = 'other'", "journal", ""),
}


@pytest.mark.parametrize(("sql", "check", "where"), SPOILED.values(), ids=SPOILED.keys())
def test_what_no_commit_did_is_found(sql: str, check: str, where: str, path: Path) -> None:
    spoil(path, sql)
    before = path.read_bytes()
    report = doctor.examine(path)
    assert not report.sound
    assert report.checks[check] == "failed"
    assert where in " ".join(found.where for found in report.found)
    assert path.read_bytes() == before


def test_what_the_gate_refuses_is_named(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])
    report = doctor.examine(path)
    assert (report.sound, report.format, [str(found)[:21] for found in report.found]) == (
        False, None, ["The plan is cut short"],
    )  # fmt: skip
    with pytest.raises(PlannerError, match="no such file"):
        doctor.examine(path.parent / "none.plan")


def test_a_sound_plan_is_rescued_whole(path: Path) -> None:
    report = rescue(path, path.parent / "new.plan", author="Ada")
    with open_plan(path) as old, open_plan(path.parent / "new.plan") as new:
        assert new.plan.records == old.plan.records
        assert new.photo("ana") == b"two"
    assert report.sound
    assert [str(done) for done in report.done] == [f"11 records saved in a new plan ({path.parent / 'new.plan'})"]
    with pytest.raises(PlannerError, match="of that name already"):
        rescue(path, path.parent / "new.plan", author="Ada")


def test_a_wrong_value_is_left_out_and_a_reference_to_nothing_too(path: Path) -> None:
    spoil(
        path,
        "UPDATE person SET languages = 'x', given = CAST(x'41ff' AS TEXT) WHERE id = 'ana';"
        "UPDATE session SET room_id = 'none' WHERE id = 'talk'; DELETE FROM session WHERE id = 'panel';"
        "UPDATE room SET venue_id = 'none' WHERE id = 'room-2';"
        "CREATE TRIGGER t AFTER INSERT ON slot BEGIN SELECT 1; END",
    )
    report = rescue(path, path.parent / "new.plan", author="Ada")
    with open_plan(path.parent / "new.plan") as new:
        ana, talk = new.plan.persons["ana"], new.plan.sessions["talk"]
        assert (ana.given, ana.languages, talk.room_id) == ("A\ufffd", (), None)
        assert (list(new.plan.rooms), list(new.plan.slots)) == (["room-1"], ["ana-talks"])
    assert not report.sound
    assert "room room-2" in " ".join(found.where for found in report.found)


def test_without_its_frame_a_plan_gets_another(path: Path) -> None:
    spoil(path, "DELETE FROM plan")
    report = rescue(path, path.parent / "new.plan", author="Ada")
    with open_plan(path.parent / "new.plan") as new:
        assert (new.plan.head.name, new.plan.head.first_day, len(new.plan.slots)) == ("a", "2022-05-17", 1)
    assert "are lost" in " ".join(str(found) for found in report.found)


def test_a_torn_plan_gives_back_what_is_left_and_it_holds_together(tmp_path: Path) -> None:
    create(tmp_path / "a.plan", sample.records(), author="Ada").close()
    good = (tmp_path / "a.plan").read_bytes()
    whole = sum(len(records) for records in Plan.of(sample.records()).records.values())
    chance = random.Random(3)  # noqa: S311 - a repeatable chance
    most = 0
    for turn in range(12):
        torn = bytearray(good[: chance.randrange(len(good) // 2, len(good))])
        for _ in range(6):
            page = chance.randrange(2, len(torn) // 4096) * 4096
            torn[page : page + 4096] = bytes(4096)
        path, new = tmp_path / f"torn-{turn}.plan", tmp_path / f"new-{turn}.plan"
        path.write_bytes(torn)
        try:
            rescue(path, new, author="Ada")
        except PlannerError as nothing:
            assert nothing.what == "The plan is damaged"  # noqa: PT017 - both ends are right
            continue
        with open_plan(new) as file:
            entry.check_all(file.plan)
            most = max(most, sum(len(records) for records in file.plan.records.values()))
        assert path.read_bytes() == torn
        assert doctor.examine(new).sound
    assert most > whole // 2


@pytest.mark.parametrize("odd", [b"", b"x", b"Dear colleague" * 1000, bytes(100_000)])
def test_of_what_is_no_plan_nothing_is_rescued(odd: bytes, tmp_path: Path) -> None:
    path = tmp_path / "odd.plan"
    path.write_bytes(odd)
    with pytest.raises(PlannerError, match="damaged"):
        rescue(path, tmp_path / "new.plan", author="Ada")
    assert list(tmp_path.iterdir()) == [path]
