"""`planner mail`: to whom, what is told, and what does not go together."""

from pathlib import Path

import pytest

from planner.plan.changes import change_set, replaced
from planner.store import planfile
from tests.cli.conftest import Run

NOW = ("--now", "2022-05-13T09:00")
TWO = ("--person", "dakar-ndour", "--person", "quito-villacis")


def without_address(path: Path, person_id: str) -> None:
    with planfile.open_plan(path, author="Inés") as file:
        file.commit(change_set("set_fields", [replaced(file.plan.persons[person_id], email="")]))


def test_a_draft_a_person_and_who_has_no_address_is_named(run: Run, imrf: Path, tmp_path: Path) -> None:
    assert run("mail", imrf, "--out", "one", *TWO, *NOW).out == "2 drafts in one\n"
    without_address(imrf, "quito-villacis")
    said = run("mail", imrf, "--out", "two", *TWO, *NOW)
    assert (said.status, said.out.splitlines()) == (
        1,
        ["1 draft in two", "No draft, for there is no address that a mail can be sent to:", "  Mateo Villacís"],
    )
    as_json = run("mail", imrf, "--out", "two", *TWO, *NOW, "--json").json
    assert as_json == {
        "written": [
            {
                "person": "dakar-ndour",
                "file": "01 Ndour Aïssatou.eml",
                "to": as_json["written"][0]["to"],
                "changed": False,
                "text": None,
            }
        ],
        "no_address": ["quito-villacis"],
        "failed": [],
    }
    assert [one.name for one in (tmp_path / "two").iterdir()] == ["01 Ndour Aïssatou.eml"]


def test_only_those_of_a_session_a_day_or_with_news(run: Run, imrf: Path) -> None:
    def people(*more: str) -> list[str]:
        return [one["person"] for one in run("mail", imrf, "--out", "out", *more, *NOW, "--json").json["written"]]

    in_rt3 = people("--session", "RT3")
    assert "quito-villacis" in in_rt3
    assert "dakar-ndour" not in in_rt3
    assert people("--session", "RT3", "--day", "2022-05-17") == []
    run("print", imrf, "--out", "sheets", "--release", *TWO, *NOW)
    assert set(people("--changed", *TWO)) == {"dakar-ndour", "quito-villacis"}
    run("print", imrf, "--out", "sheets", "--release", *TWO, *NOW)
    assert people("--changed", *TWO) == []


def test_a_chat_is_text(run: Run, imrf: Path, tmp_path: Path) -> None:
    said = run("mail", imrf, "--out", "out", "--chat", "--session", "RT3", "--person", "quito-villacis", *NOW)
    assert (said.status, said.out) == (0, "1 text in out\n")
    [file] = (tmp_path / "out").iterdir()
    assert file.read_text("utf-8").startswith(
        "Sr. Mateo Villacís, Foro de Examen de la Migración Internacional:\nMié 18 · "
    )
    as_json = run("mail", imrf, "--out", "out", "--chat", *TWO, *NOW, "--json").json
    assert [f"{one['text']}\n" for one in as_json["written"]] == [
        (tmp_path / "out" / one["file"]).read_text("utf-8") for one in as_json["written"]
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--chat", "--protect"), "A chat’s text has no passphrase (--chat): leave out --protect, or --chat"),
        (("--day", "Tuesday"), "“Tuesday” is no day (--day): write 2022-05-17"),
    ],
)
def test_what_does_not_go_together_is_refused(
    run: Run, imrf: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    done = run("mail", imrf, "--out", "out", *arguments, *NOW)
    assert (done.status, done.err) == (2, f"planner: {said}\n")
    assert not (tmp_path / "out").exists()
