"""`planner suggest` and `planner free`: ways out as text and JSON, one of them taken, and who could."""

from pathlib import Path

from tests.cli.conftest import Run

NOW = ("--now", "2022-05-13T09:00")
BOTH = "double-booking:rt3-mexico-hernandez:rt4-mexico-hernandez"


def test_until_none_is_left_the_exit_status_of_check_is_one_then_zero(run: Run, imrf: Path) -> None:
    steps = 0
    while (checked := run("check", imrf, *NOW, "--json")).status == 1:
        first = next(one for one in checked.json["clashes"] if one["kind"] == "clash" and not one["accepted"])
        assert run("suggest", imrf, first["id"], "--apply", "1", *NOW).status == 0
        steps += 1
        assert steps < 30
    assert (checked.status, checked.json["counts"]["clash"]) == (0, 0)
    for _ in range(steps):
        assert run("undo", imrf).status == 0
    assert run("check", imrf, *NOW, "--json").json["counts"]["clash"] == steps


def test_a_way_as_json_has_its_words_its_changes_and_what_it_leaves(run: Run, imrf: Path) -> None:
    before = run("check", imrf, *NOW, "--json").json["counts"]
    said = run("suggest", imrf, BOTH, *NOW, "--json")
    assert (said.status, said.json["clash"]) == (0, BOTH)
    ways = said.json["ways"]
    assert [one["n"] for one in ways] == list(range(1, len(ways) + 1))
    assert ways[0]["label"].startswith("Give the slot in “Round table")
    assert {"free", "present", "has the pass"} <= set(ways[0]["why"])
    assert ways[0]["clashes_after"]["clash"] == before["clash"] - 1
    assert {"record", "id", "field", "before", "after"} == set(ways[0]["changes"][0])


def test_nothing_is_written_until_a_way_is_taken_and_one_undo_takes_it_back(run: Run, imrf: Path) -> None:
    before = imrf.read_bytes()
    assert run("suggest", imrf, BOTH, *NOW).status == 0
    assert imrf.read_bytes() == before
    plan = run("show", imrf, "--json").out
    assert run("suggest", imrf, BOTH, "--apply", "2", *NOW).status == 0
    assert BOTH not in run("check", imrf, *NOW).out
    assert run("undo", imrf).status == 0
    assert (run("show", imrf, "--json").out, BOTH in run("check", imrf, *NOW).out) == (plan, True)


def test_what_is_not_there_is_one_line(run: Run, imrf: Path) -> None:
    for arguments in ((imrf, "no-pass:nobody"), (imrf, BOTH, "--apply", "99"), (imrf, BOTH, "--apply", "0")):
        said = run("suggest", *arguments, *NOW)
        assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)


def test_a_clash_without_a_way_says_so_and_ends_with_one(run: Run, imrf: Path) -> None:
    waits = "not-confirmed:rt2-tbilisi-kapanadze"
    said = run("suggest", imrf, waits, *NOW)
    assert (said.status, "No way out was found" in said.out) == (1, True)
    assert run("suggest", imrf, waits, *NOW, "--json").json["ways"] == []


def test_who_is_free_in_a_time(run: Run, imrf: Path) -> None:
    said = run("free", imrf, "--from", "2022-05-17T11:30", "--to", "2022-05-17T12:00", "--json")
    assert said.status == 0
    people = {one["person"]: one for one in said.json["people"]}
    assert not people["amman-khatib"]["fits"]
    assert any("Meeting DSG" in why for why in people["amman-khatib"]["against"])
    order = [one["fits"] for one in said.json["people"]]
    assert order == sorted(order, reverse=True)


def test_who_could_take_a_slot(run: Run, imrf: Path) -> None:
    said = run("free", imrf, "--slot", "hearing-pm-open", *NOW, "--json")
    assert said.json["people"][0]["why"][0] == "stand-in 1"
    text = run("free", imrf, "--slot", "hearing-pm-open", *NOW)
    assert text.out.startswith("Could (")


def test_a_time_that_is_none_is_refused(run: Run, imrf: Path) -> None:
    for arguments in (
        ("--from", "2022-05-17T11:30"),
        ("--from", "noon", "--to", "2022-05-17T12:00"),
        ("--from", "2022-05-17T12:00", "--to", "2022-05-17T12:00"),
        ("--from", "2022-03-13T01:00", "--to", "2022-03-13T02:30"),
        ("--slot", "nothing"),
        (),
    ):
        said = run("free", imrf, *arguments)
        assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)


def test_a_now_that_the_clocks_skip_is_refused(run: Run, imrf: Path) -> None:
    said = run("check", imrf, "--now", "2022-03-13T02:30")
    assert (said.status, said.out) == (2, "")
    skipped = "The clocks of America/New_York skip 2022-03-13 02:30; nearest are 01:59 and 03:00"
    assert said.err == f"planner: {skipped} (--now): correct it\n"


def test_who_is_away_twice_in_a_time_is_away_once(run: Run, imrf: Path) -> None:
    said = run("free", imrf, "--from", "2022-05-01T00:00", "--to", "2022-06-01T00:00", "--json").json
    against = {one["person"]: one["against"] for one in said["people"]}
    assert against["athens-papadaki"].count("is away then") == 1


def test_of_a_plan_of_no_people_it_is_said_that_nobody_is_free(run: Run, tmp_path: Path) -> None:
    plan = tmp_path / "empty.plan"
    made = ("--name", "Forum", "--zone", "America/New_York", "--from", "2022-05-16", "--to", "2022-05-20")
    assert run("new", plan, *made).status == 0
    said = run("free", plan, "--from", "2022-05-17T11:30", "--to", "2022-05-17T12:00")
    assert (said.status, said.out) == (1, "Nobody to choose from.\n")
