"""A plan file: what is committed is in the file, what is undone comes back, one file is left behind."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan.changes import Change, ChangeSet, added, change_set, removed, replaced
from planner.plan.plan import Plan
from planner.plan.records import Person, Photo, Record, Slot
from planner.store.lock import PlanLocked
from planner.store.planfile import PlanFile, create, open_plan
from tests.plan import small


def of(plan: Plan) -> list[Record]:
    return sorted(plan.all(), key=lambda record: (type(record).__name__, record.id))


def rename(file: PlanFile, name: str) -> None:
    file.commit(change_set("set_fields", [replaced(file.plan.persons["ana"], given=name)]))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    create(tmp_path / "forum.plan", small.records(), author="Ada").close()
    return tmp_path / "forum.plan"


def test_what_was_put_in_is_there_when_it_is_opened(path: Path) -> None:
    with open_plan(path) as file:
        assert of(file.plan) == of(small.plan())
        assert file.revision == 1


def test_every_field_of_every_kind_comes_back(tmp_path: Path) -> None:
    rich = replace(
        small.ANA, functions={"es": "Alcaldesa"}, languages=("es", "fr"), pocket=True, hours=12, gender="f",
        digits="arabic", keep_apart_ids=("ben",), not_before="09:00", most_a_day=3, notes="two\nlines",
    )  # fmt: skip
    with create(tmp_path / "a.plan", [*small.records()[:1], rich, *small.records()[2:]], author="") as file:
        expected = of(file.plan)
    with open_plan(tmp_path / "a.plan") as file:
        assert file.plan.persons["ana"] == rich
        assert of(file.plan) == expected


def test_a_commit_is_in_memory_and_in_the_file(path: Path) -> None:
    with open_plan(path, author="Bea") as file:
        done = file.commit(change_set("set_fields", [replaced(small.ANA, given="Anna")], name="Ana"))
        assert (done.author, file.revision, file.plan.persons["ana"].given) == ("Bea", 2, "Anna")
    with open_plan(path) as file:
        assert file.plan.persons["ana"].given == "Anna"
        assert file.history(1) == [done]
        assert [done.label for done in file.history()] == ["new_plan", "set_fields"]


def test_what_is_refused_changes_neither_memory_nor_file(path: Path) -> None:
    with open_plan(path) as file:
        with pytest.raises(PlannerError, match="still needed"):
            file.commit(change_set("remove", [removed(small.ANA)]))
        assert file.revision == 1
        assert of(file.plan) == of(small.plan())
    with open_plan(path) as file:
        assert of(file.plan) == of(small.plan())


def test_a_change_of_nothing_is_not_recorded(path: Path) -> None:
    with open_plan(path) as file:
        file.commit(change_set("set_fields", [replaced(small.ANA, given="Ana")]))
        assert file.revision == 1


def test_undo_and_redo_go_on_after_it_was_closed(path: Path) -> None:
    with open_plan(path) as file:
        rename(file, "One")
        rename(file, "Two")
        file.undo()
        assert file.plan.persons["ana"].given == "One"
    with open_plan(path) as file:
        assert file.can_redo is not None
        file.redo()
        assert file.plan.persons["ana"].given == "Two"
        file.undo()
        file.undo()
        assert file.can_undo is None
        with pytest.raises(PlannerError, match="nothing to undo"):
            file.undo()
    with open_plan(path) as file:
        assert file.plan.persons["ana"] == small.ANA
        rename(file, "Three")
        assert file.can_redo is None
        with pytest.raises(PlannerError, match="nothing to redo"):
            file.redo()


def test_what_comes_and_goes_is_undone(path: Path) -> None:
    with open_plan(path) as file:
        file.commit(change_set("add", [added(Person(id="eve", family="Eve"))]))
        file.commit(change_set("remove", [removed(small.ANA_TALKS), removed(small.ANA)]))
        file.undo()
        file.undo()
        assert of(file.plan) == of(small.plan())


def test_the_same_set_can_be_committed_again_after_it_was_undone(path: Path) -> None:
    edit = change_set("set_fields", [replaced(small.ANA, given="Anna")])
    with open_plan(path) as file:
        first = file.commit(edit)
        file.undo()
        again = file.commit(edit)
        assert (first.id, file.plan.persons["ana"].given) == (edit.id, "Anna")
        assert again.id != first.id
        file.undo()
        assert file.plan.persons["ana"] == small.ANA


def test_a_list_and_a_map_are_undone(path: Path) -> None:
    with open_plan(path) as file:
        for languages, functions in ((("es",), {"es": "Alcaldesa"}), (("es", "fr"), {})):
            ana = file.plan.persons["ana"]
            file.commit(change_set("set_fields", [replaced(ana, languages=languages, functions=functions)]))
        file.undo()
        assert file.plan.persons["ana"] == replace(small.ANA, languages=("es",), functions={"es": "Alcaldesa"})
        file.undo()
        assert file.plan.persons["ana"] == small.ANA


def test_undoing_an_earlier_change_is_refused_where_the_field_has_changed_since(path: Path) -> None:
    with open_plan(path) as file:
        first = file.commit(change_set("set_fields", [replaced(small.ANA, given="One")]))
        other = file.commit(change_set("set_fields", [replaced(file.plan.persons["ana"], family="Other")]))
        rename(file, "Two")
        with pytest.raises(PlannerError, match=r"changed since \(person ana, given\)"):
            file.undo(first.id)
        file.undo(other.id)
        assert file.plan.persons["ana"] == replace(small.ANA, given="Two")


def test_a_second_opener_is_told_who_has_it_and_may_read(path: Path) -> None:
    with open_plan(path, program="the window") as file:
        with pytest.raises(PlanLocked, match="the window on") as told:
            open_plan(path)
        assert told.value.holder == file.lock_holder
        with open_plan(path, read_only=True) as reader:
            assert reader.lock_holder == file.lock_holder
            rename(file, "Anna")
            assert [done.label for done in reader.catch_up()] == ["set_fields"]
            assert reader.plan.persons["ana"].given == "Anna"
            with pytest.raises(PlannerError, match="read-only"):
                rename(reader, "Nan")


def test_a_stale_revision_is_refused_and_goes_in_after_catching_up(path: Path) -> None:
    with open_plan(path) as mine, open_plan(path, take_over=True) as theirs:
        rename(theirs, "Theirs")
        edit = change_set("add", [added(Slot(id="new", session_id="panel", person_id="ben", role="speaker"))])
        with pytest.raises(PlannerError, match="Somebody else"):
            mine.commit(edit)
        assert "new" not in mine.plan.slots
        assert [done.changes for done in mine.catch_up()] == [(theirs.history()[-1].changes[0],)]
        mine.commit(edit)
        assert [done.label for done in theirs.catch_up()] == ["add"]
        assert of(mine.plan) == of(theirs.plan)
        assert theirs.changes_since(2) == mine.changes_since(2) == [mine.history()[-1]]


def spoil(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(sql)


SPOILED = {
    "no JSON": "UPDATE journal_change SET after = '{'",
    "another kind": "UPDATE journal_change SET kind = 'king'",
    "a change of nothing": "UPDATE journal_change SET before = NULL, after = NULL",
    "a field that there is not": "UPDATE journal_change SET before = '{\"color\": 1}'",
    "facts of another type": "UPDATE journal SET facts = '[]' WHERE revision = 2",
    "a record that is not there": "UPDATE journal_change SET record = 'nobody'",
}


@pytest.mark.parametrize("sql", SPOILED.values(), ids=SPOILED.keys())
def test_a_history_that_no_commit_wrote_is_damage_and_no_crash(sql: str, path: Path) -> None:
    with open_plan(path) as file:
        rename(file, "Anna")
    spoil(path, sql)
    with open_plan(path) as file:
        with pytest.raises(PlannerError, match="damaged"):
            file.history()
        with pytest.raises(PlannerError):
            file.undo()
        assert file.plan.persons["ana"].given == "Anna"


def test_a_photo_stays_in_the_file_and_goes_with_its_person(path: Path) -> None:
    photo = Photo(id="p", person_id="ben", image=b"\xff\xd8 jpeg")
    with open_plan(path) as file:
        file.commit(change_set("set_photo", [added(photo)]))
        file.commit(change_set("set_photo", [replaced(photo, image=b"\xff\xd8 other")]))
        assert file.photo("ben") == b"\xff\xd8 other"
        file.undo()
        assert file.photo("ben") == photo.image
        file.commit(change_set("remove", [removed(small.BEN)]))
        assert file.photo("ben") is None
        file.undo()
        assert (file.photo_record("ben"), file.photo("ana")) == (photo, None)


def told(one: ChangeSet | None) -> tuple[Change, ...]:
    return one.changes if one is not None else ()


def test_history_undo_and_redo_tell_of_photos_as_the_file_has_them(path: Path) -> None:
    photo = Photo(id="p", person_id="ben", image=b"\xff\xd8 jpeg")
    moved = replaced(photo, person_id="ana")
    with open_plan(path) as file:
        file.commit(change_set("set_photo", [added(photo)]))
        assert told(file.can_undo) == (added(photo),)
        with open_plan(path, read_only=True) as other:
            file.commit(change_set("set_photo", [moved]))
            assert [one.label for one in other.catch_up()] == ["set_photo"]
            assert told(other.history()[-1]) == (moved,)
        assert [told(one) for one in file.history()[-2:]] == [(added(photo),), (moved,)]
        file.undo()
        assert (told(file.can_redo), file.photo_record("ben")) == ((moved.inverse(),), photo)
        file.undo()
        assert [told(one) for one in file.history()[-2:]] == [(moved.inverse(),), (added(photo).inverse(),)]


def test_photos_of_nobody_and_second_photos_are_refused(path: Path) -> None:
    first, second = Photo(id="1", person_id="ana", image=b"1"), Photo(id="2", person_id="ana", image=b"2")
    with open_plan(path) as file:
        file.commit(change_set("set_photo", [added(first)]))
        for wrong, why in (
            (added(Photo(id="x", person_id="nobody", image=b"")), "There is no person “nobody”"),
            (added(second), "A person has one photo"),
            (added(first), "has changed in the meantime"),
            (replaced(replace(first, image=b"other"), image=b"3"), "has changed in the meantime"),
        ):
            with pytest.raises(PlannerError, match=why):
                file.commit(change_set("set_photo", [wrong]))
        assert (file.photo("ana"), file.revision) == (b"1", 2)
        file.commit(change_set("set_photo", [added(second), removed(first)]))
        assert file.photo("ana") == b"2"
        file.undo()
        assert file.photo("ana") == b"1"
    with pytest.raises(PlannerError, match="There is no person “ana”"):
        create(path.with_name("b.plan"), [small.HEAD, first], author="")
    with pytest.raises(PlannerError, match="A person has one photo"):
        create(path.with_name("b.plan"), [*small.records(), first, second], author="")


def test_after_any_work_exactly_one_file_is_left(path: Path) -> None:
    for turn in range(5):
        with open_plan(path) as file:
            rename(file, f"Name {turn}")
            file.undo()
        with open_plan(path, read_only=True) as file:
            assert file.revision == 3 + 2 * turn
        assert [p.name for p in path.parent.iterdir()] == ["forum.plan"]


def test_nothing_that_exists_is_replaced(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(PlannerError, match="of that name already"):
        create(path, small.records(), author="Ada")
    assert path.read_bytes() == before
    with pytest.raises(PlannerError, match="no such folder"):
        create(path.parent / "none" / "a.plan", small.records(), author="Ada")


def test_a_plan_that_is_wrong_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(PlannerError, match="There is no session"):
        create(tmp_path / "a.plan", [*small.records(), Slot(id="x", session_id="none")], author="")
    assert list(tmp_path.iterdir()) == []
