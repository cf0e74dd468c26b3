"""Copies: whole or not at all, thinned as they grow old, and put back without losing what stood there."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from planner.errors import PlannerError
from planner.plan.changes import change_set, replaced
from planner.store import backup
from planner.store.interrupted import journal_beside
from planner.store.lock import PlanLocked
from planner.store.planfile import PlanFile, create, open_plan
from tests.plan import small


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    folder.mkdir()
    create(folder / "a.plan", small.records(), author="").close()
    return folder / "a.plan"


def rename(file: PlanFile, name: str) -> None:
    file.commit(change_set("set_fields", [replaced(file.plan.persons["ana"], given=name)]))


def given(path: Path) -> str:
    with open_plan(path, read_only=True) as file:
        return file.plan.persons["ana"].given


def test_a_copy_of_an_open_plan_holds_all_that_was_committed(path: Path) -> None:
    with open_plan(path) as file:
        rename(file, "Anna")
        backup.back_up(path, path.with_name("copy.plan"))
        rename(file, "Later")
    assert given(path.with_name("copy.plan")) == "Anna"
    assert sorted(p.name for p in path.parent.iterdir()) == ["a.plan", "copy.plan"]


def test_nothing_is_overwritten_unasked(path: Path) -> None:
    other = path.with_name("other.plan")
    other.write_text("something else")
    with pytest.raises(PlannerError, match="of that name already"):
        backup.back_up(path, other)
    with pytest.raises(PlannerError, match="its own copy"):
        backup.back_up(path, path, over=True)
    with pytest.raises(PlannerError, match="no such folder"):
        backup.back_up(path, path.parent / "none" / "copy.plan")
    assert other.read_text() == "something else"
    backup.back_up(path, other, over=True)
    assert given(other) == "Ana"


def test_a_damaged_plan_does_not_replace_a_good_copy(path: Path) -> None:
    copy = path.with_name("copy.plan")
    backup.back_up(path, copy)
    path.write_bytes(path.read_bytes()[:8192] + bytes(4096) + path.read_bytes()[12288:])
    with pytest.raises(PlannerError, match="damaged"):
        backup.back_up(path, copy, over=True)
    assert given(copy) == "Ana"
    assert sorted(p.name for p in path.parent.iterdir()) == ["a.plan", "copy.plan"]


def test_a_plan_that_changed_is_copied_when_it_is_closed(path: Path, tmp_path: Path) -> None:
    backups = tmp_path / "backups"
    with open_plan(path, backups=backups):
        pass
    assert backup.copies_of(path, backups) == []
    for name in ("One", "Two"):
        with open_plan(path, backups=backups) as file:
            rename(file, name)
    assert [given(copy) for copy in backup.copies_of(path, backups)] == ["Two", "One"]
    assert backup.copies_of(path.with_name("other.plan"), backups) == []


def names_of(times: list[datetime]) -> list[Path]:
    return [Path(f"a {time.strftime('%Y-%m-%dT%H%M%S.%fZ')}.plan") for time in times]


def test_ten_recent_seven_daily_and_four_weekly_copies_stay() -> None:
    now = datetime(2022, 5, 20, 18, tzinfo=UTC)
    copies = names_of([now - timedelta(hours=hours) for hours in range(0, 24 * 60, 3)])
    kept = backup.thinned(copies)
    assert kept[:10] == copies[:10]
    assert [path.name[2:17] for path in kept[10:]] == [
        "2022-05-18T2100", "2022-05-17T2100", "2022-05-16T2100", "2022-05-15T2100", "2022-05-14T2100",
        "2022-05-08T2100", "2022-05-01T2100",
    ]  # fmt: skip
    assert backup.thinned(kept) == kept
    assert backup.thinned([]) == []


def test_older_copies_are_taken_away_and_other_files_are_not(path: Path, tmp_path: Path) -> None:
    place = backup.place_of(path, tmp_path / "backups")
    place.mkdir(parents=True)
    old = [place / name for name in names_of([datetime(2022, 5, 1, h, tzinfo=UTC) for h in range(20)])]
    for copy in old:
        copy.write_bytes(path.read_bytes())
    (place / "mine.plan").write_text("put here by hand")
    made = backup.automatic(path, tmp_path / "backups")
    assert backup.copies_of(path, tmp_path / "backups") == [made, *reversed(old[-9:])]
    assert (place / "mine.plan").exists()


def test_restoring_puts_what_stood_there_aside(path: Path, tmp_path: Path) -> None:
    copy = backup.automatic(path, tmp_path / "backups")
    with open_plan(path) as file:
        rename(file, "Later")
    aside = backup.restore(path, copy)
    assert aside is not None
    assert (given(path), given(aside)) == ("Ana", "Later")
    assert sorted(p.name for p in path.parent.iterdir()) == [aside.name, "a.plan"]


def test_a_damaged_plan_and_its_journal_are_put_aside_too(path: Path, tmp_path: Path) -> None:
    copy = backup.automatic(path, tmp_path / "backups")
    path.write_bytes(b"torn")
    journal_beside(path).write_bytes(b"\xd9\xd5\x05\xf9 a journal of something else")
    aside = backup.restore(path, copy)
    assert aside is not None
    assert (given(path), aside.read_bytes()) == ("Ana", b"torn")
    assert journal_beside(aside).exists()
    assert not journal_beside(path).exists()


def test_a_plan_that_is_gone_is_restored(path: Path, tmp_path: Path) -> None:
    copy = backup.automatic(path, tmp_path / "backups")
    path.unlink()
    assert backup.restore(path, copy) is None
    assert given(path) == "Ana"


def test_an_open_plan_is_not_restored_and_an_odd_copy_neither(path: Path, tmp_path: Path) -> None:
    copy = backup.automatic(path, tmp_path / "backups")
    with open_plan(path), pytest.raises(PlanLocked):
        backup.restore(path, copy)
    odd = tmp_path / "odd.plan"
    odd.write_bytes(b"odd")
    before = path.read_bytes()
    with pytest.raises(PlannerError, match="not a plan"):
        backup.restore(path, odd)
    assert path.read_bytes() == before
    assert [p.name for p in path.parent.iterdir()] == ["a.plan"]
