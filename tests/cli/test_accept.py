"""A clash is accepted with a reason: it counts no more, says who and why, and one undo opens it again."""

from pathlib import Path

from tests.cli.conftest import Run

NOW = "2022-05-13T09:00"
GAGNON = "no-pass:plenary-1-montreal-gagnon"


def test_an_accepted_clash_is_counted_apart_until_it_is_undone(run: Run, imrf: Path) -> None:
    before = run("check", imrf, "--now", NOW, "--json").json["counts"]
    said = run("accept", imrf, GAGNON, "--reason", " Met at the door ", "--now", NOW)
    assert (said.status, said.err) == (0, "")
    assert "Met at the door" in said.out
    after = run("check", imrf, "--now", NOW, "--json").json
    assert after["counts"] == before | {"clash": before["clash"] - 1, "accepted": before["accepted"] + 1}
    assert next(one for one in after["clashes"] if one["id"] == GAGNON)["accepted"]["reason"] == "Met at the door"
    assert run("undo", imrf).status == 0
    assert run("check", imrf, "--now", NOW, "--json").json["counts"] == before


def test_what_does_not_stand_or_has_no_reason_is_one_line_and_nothing_is_written(run: Run, imrf: Path) -> None:
    for clash, reason in (("no-pass:nobody", "why not"), (GAGNON, "  ")):
        said = run("accept", imrf, clash, "--reason", reason, "--now", NOW)
        assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert run("undo", imrf).status == 1
