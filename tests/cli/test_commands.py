"""What the commands answer: exit status, one line for what is wrong, the JSON shapes that scripts rely on."""

import json
from pathlib import Path

import pytest

from planner import app, cli
from planner.plan.edits import assign
from planner.store import planfile
from tests.cli.conftest import Run

NOW = "2022-05-13T09:00"


def test_the_sample_is_written_to_a_file_and_nothing_is_replaced(run: Run, tmp_path: Path) -> None:
    assert run("demo", "--to", "imrf.plan").status == 0
    before = (tmp_path / "imrf.plan").read_bytes()
    again = run("demo", "--to", "imrf.plan")
    assert again.status == 2
    assert again.err.startswith("planner: ")
    assert again.err.count("\n") == 1
    assert (tmp_path / "imrf.plan").read_bytes() == before


def test_without_a_command_the_window_opens(run: Run) -> None:
    assert run().out == "window None None en False\n"
    assert run("mine.plan", "--now", NOW, lang="fr").out == f"window mine.plan {NOW} fr False\n"
    assert run("demo").out == f"window None {NOW} en True\n"


def test_check_gives_1_where_something_cannot_work_and_the_shape_of_json(run: Run, imrf: Path) -> None:
    said = run("check", imrf, "--now", NOW, "--json")
    assert said.status == 1
    counts, clashes = said.json["counts"], said.json["clashes"]
    assert set(counts) == {"clash", "warning", "todo", "note", "accepted"}
    assert counts["clash"] == len([one for one in clashes if one["kind"] == "clash"]) == 11
    gagnon = next(one for one in clashes if one["code"] == "no-pass")
    assert gagnon == {
        "id": "no-pass:plenary-1-montreal-gagnon",
        "code": "no-pass",
        "kind": "clash",
        "people": ["montreal-gagnon"],
        "sessions": ["plenary-1"],
        "slots": ["plenary-1-montreal-gagnon"],
        "rooms": gagnon["rooms"],
        "from": gagnon["from"],
        "to": gagnon["to"],
        "minutes": None,
        "text": gagnon["text"],
        "why": gagnon["why"],
        "evidence": gagnon["evidence"],
        "accepted": None,
        "was_accepted": None,
    }
    assert gagnon["from"].startswith("2022-05-19T10:00")
    assert "Gagnon" in gagnon["text"]


def test_check_looks_at_one_code_or_one_person_only(run: Run, imrf: Path) -> None:
    by_code = run("check", imrf, "--code", "double-booking", "--json").json["clashes"]
    assert {one["code"] for one in by_code} == {"double-booking"}
    by_person = run("check", imrf, "--person", "papadaki", "--now", NOW, "--json").json["clashes"]
    assert [one["code"] for one in by_person] == ["not-present"]
    assert run("check", imrf, "--person", "Anke Verstraeten", "--code", "no-pass").status == 0


@pytest.mark.parametrize("lang", ["en", "es", "fr"])
def test_every_command_helps_in_the_readers_language(run: Run, lang: str) -> None:
    for command in cli.COMMANDS:
        with pytest.raises(SystemExit) as stopped:
            run(command.name, "--help", lang=lang)
        assert stopped.value.code == 0


WRONG = [
    ("check", "nowhere.plan"),
    ("check", "imrf.plan", "--bogus"),
    ("check", "imrf.plan", "--code", "no-such-rule"),
    ("check", "imrf.plan", "--person", "Nobody Atall"),
    ("check", "imrf.plan", "--now", "tomorrow"),
    ("show", "imrf.plan", "persons"),
    ("show", "imrf.plan", "person", "nobody"),
    ("undo", "imrf.plan", "--steps", "0"),
    ("undo", "imrf.plan", "--steps", "x"),
    ("new", "imrf.plan", "--name", "N", "--zone", "UTC", "--from", "2022-05-16", "--to", "2022-05-20"),
    ("new", "x.plan", "--name", "N", "--zone", "Mars/Olympus", "--from", "2022-05-16", "--to", "2022-05-20"),
    ("new", "x.plan", "--name", "N", "--zone", "UTC", "--from", "2022-05-16", "--to", "2022-05-10"),
    ("new", "x.plan", "--name", "N", "--zone", "UTC", "--from", "2022-02-30", "--to", "2022-05-10"),
    ("new", "x.plan", "--name", "", "--zone", "UTC", "--from", "2022-05-16", "--to", "2022-05-20"),
    ("show",),
]


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("arguments", WRONG, ids=[" ".join(one) for one in WRONG])
def test_misuse_is_one_line_with_status_2_and_nothing_is_written(
    run: Run, imrf: Path, arguments: tuple[str, ...], lang: str
) -> None:
    before = imrf.read_bytes()
    said = run(*arguments, lang=lang)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("planner: ")
    assert said.err.count("\n") == 1
    assert imrf.read_bytes() == before
    assert not list(imrf.parent.glob("x.plan*"))


def test_show_counts_lists_and_opens_a_record(run: Run, imrf: Path) -> None:
    assert run("show", imrf, "--json").json["counts"]["person"] == 68
    assert len(run("show", imrf, "session", "--json").json["session"]) == 45
    assert run("show", imrf, "session", "rt1", "--json").json["title"] == "Round table 1"
    assert "Mesa redonda 1" in run("show", imrf, "session", lang="es").out
    assert "Sesión" in run("show", imrf, lang="es").out


def test_a_new_plan_is_empty_and_a_template_lends_its_places(run: Run, imrf: Path) -> None:
    frame = ("--name", "Next", "--zone", "Europe/Zurich", "--from", "2026-05-04", "--to", "2026-05-08")
    assert run("new", "a.plan", *frame).status == 0
    assert set(run("show", "a.plan", "--json").json["counts"].values()) == {0}
    assert run("new", "b.plan", *frame, "--template", imrf).status == 0
    shown = run("show", "b.plan", "--json").json
    assert (shown["plan"], shown["counts"]["room"], shown["counts"]["person"]) == ("Next", 18, 0)
    assert run("check", "b.plan").status == 0


def test_undo_and_redo_go_through_history_across_runs(run: Run, imrf: Path) -> None:
    with planfile.open_plan(imrf, author="Inés") as file:
        file.commit(assign.free_slot(file.plan, "rt4-mexico-hernandez"))
    assert run("check", imrf, "--now", NOW, "--json").json["counts"]["clash"] == 10
    assert "taken out" in run("undo", imrf).out
    assert run("check", imrf, "--now", NOW, "--json").json["counts"]["clash"] == 11
    assert "Undone: " in run("history", imrf).out.splitlines()[0]
    assert run("redo", imrf).out.startswith("Done again: ")
    assert run("check", imrf, "--now", NOW, "--json").json["counts"]["clash"] == 10
    nothing = run("redo", imrf)
    assert (nothing.status, nothing.out) == (1, "Nothing to do again\n")
    changes = run("history", imrf, "--json").json["changes"]
    assert [(one["label"], one["undoes"] is not None) for one in changes] == [
        ("free_slot", True),
        ("free_slot", True),
        ("free_slot", False),
        ("new_plan", False),
    ]
    assert changes[2]["by"] == "Inés"


def test_a_second_writer_is_told_who_has_the_plan(run: Run, imrf: Path) -> None:
    with planfile.open_plan(imrf, author="Inés"):
        refused = run("undo", imrf)
        assert refused.status == 2
        assert "open" in refused.err
        assert run("check", imrf).status in (0, 1)


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LC_ALL": "es_MX.UTF-8", "LANG": "fr_FR"}, "es"),
        ({"LC_MESSAGES": "fr", "LANG": "es"}, "fr"),
        ({"LANG": "C"}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_the_environments(environment: dict[str, str], lang: str) -> None:
    assert app.language(environment) == lang


def test_json_is_one_object_and_nothing_else(run: Run, imrf: Path) -> None:
    for command in (("check", imrf), ("show", imrf), ("history", imrf)):
        assert isinstance(json.loads(run(*command, "--json").out), dict)


def test_misuse_is_said_in_the_readers_language(run: Run, imrf: Path) -> None:
    assert (
        run("check", imrf, "--bogus").err
        == "planner: “--bogus” is not understood (planner check): see “planner check --help”\n"
    )
    assert run("check", imrf, "--bogus", lang="fr").err.startswith("planner: « --bogus » n’est pas compris")
    assert run("show", lang="es").err.startswith("planner: falta PLAN")
    assert run("print", imrf, "--out", "s", "--paper", "a5").err.startswith("planner: --paper cannot be 'a5'")
    assert run("undo", imrf, "--steps", "x").err.startswith("planner: --steps is a number, not 'x'")


def test_a_word_that_is_no_command_is_named(run: Run, imrf: Path) -> None:
    said = run("chek", imrf)
    assert (said.status, said.err) == (2, "planner: There is no command “chek”: see “planner --help”\n")


def test_a_frame_that_cannot_be_is_refused_in_words(run: Run) -> None:
    frame = ("--zone", "UTC", "--to", "2022-05-20")
    assert (
        "“first_day” is not written as it should be"
        in run("new", "x.plan", "--name", "N", "--from", "16/05/2022", *frame).err
    )
    assert "“name” is empty" in run("new", "x.plan", "--name", "", "--from", "2022-05-16", *frame).err
