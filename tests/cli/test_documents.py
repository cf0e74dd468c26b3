"""`planner agenda`, `briefing`, `report`: whole files or one line that says what is wrong."""

from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from tests.cli.conftest import Run

NOW = ("--now", "2022-05-13T09:00")


@pytest.mark.parametrize("lang", ["ar", "en", "es", "fr", "ru", "zh"])
@pytest.mark.parametrize("suffix", ["pdf", "html"])
def test_the_agenda_is_the_same_each_time(run: Run, imrf: Path, tmp_path: Path, suffix: str, lang: str) -> None:
    made = []
    for name in ("a", "b"):
        out = tmp_path / "new folder" / f"{name}.{suffix}"
        said = run("agenda", imrf, "--out", out, "--language", lang, *NOW)
        assert (said.status, said.out, said.err) == (0, f"{out}\n", "")
        made.append(out.read_bytes())
    assert made[0] == made[1]
    assert len(made[0]) > 5000


def test_the_public_agenda_is_another(run: Run, imrf: Path, tmp_path: Path) -> None:
    run("agenda", imrf, "--out", tmp_path / "team.html", *NOW)
    run("agenda", imrf, "--out", tmp_path / "all.html", "--public", *NOW)
    team, public = ((tmp_path / name).read_text("utf-8") for name in ("team.html", "all.html"))
    assert "Team meeting, Tuesday" in team
    assert "Team meeting, Tuesday" not in public


def test_what_cannot_be_written_is_one_line(run: Run, imrf: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "a.doc"
    said = run("agenda", imrf, "--out", wrong)
    assert (said.status, said.err) == (
        2,
        f"planner: The format is not clear ({wrong}): end its name in one of .pdf, .html\n",
    )
    said = run("agenda", imrf, "--out", tmp_path / "a.pdf", "--language", "pt")
    assert (said.status, said.err) == (
        2,
        "planner: There are no documents in “pt” yet (--language): choose one of ar, en, es, fr, ru, zh\n",
    )
    (tmp_path / "file").write_bytes(b"")
    said = run("agenda", imrf, "--out", tmp_path / "file" / "a.pdf")
    assert (said.status, said.err.count("\n")) == (2, 1)
    assert said.err.startswith("planner: The file cannot be written:")


@pytest.mark.parametrize("suffix", ["pdf", "html", "txt"])
def test_the_briefing_is_the_same_each_time_and_has_the_note(run: Run, imrf: Path, tmp_path: Path, suffix: str) -> None:
    made = []
    for name in ("a", "b"):
        out = tmp_path / f"{name}.{suffix}"
        said = run("briefing", imrf, "2022-05-17", "--out", out, "--note", "The <bus> leaves at 8.", *NOW)
        assert (said.status, said.out, said.err) == (0, f"{out}\n", "")
        made.append(out.read_bytes())
    assert made[0] == made[1]
    if suffix == "txt":
        assert made[0].decode().splitlines()[4:8] == ["", "The <bus> leaves at 8.", "", "Today · Tuesday 17 May"]


@pytest.mark.parametrize("lang", ["ar", "en", "es", "fr", "ru", "zh"])
@pytest.mark.parametrize("suffix", ["pdf", "xlsx"])
def test_the_report_is_the_same_each_time(run: Run, imrf: Path, tmp_path: Path, suffix: str, lang: str) -> None:
    made = []
    for name in ("a", "b"):
        out = tmp_path / f"{name}.{suffix}"
        assert run("report", imrf, "--out", out, "--language", lang, *NOW).status == 0
        made.append(out.read_bytes())
    assert made[0] == made[1]


def test_the_report_as_a_workbook_has_a_sheet_a_section(run: Run, imrf: Path, tmp_path: Path) -> None:
    assert run("report", imrf, "--out", tmp_path / "r.xlsx", *NOW).status == 0
    book = CalamineWorkbook.from_path(tmp_path / "r.xlsx")
    assert book.sheet_names == [
        "Final report", "Sessions with one of us", "Balance by region", "Balance by gender", "Objectives",
        "Who spoke how long", "Who spoke where", "Not counted",
    ]  # fmt: skip
    rows = book.get_sheet_by_name("Objectives").to_python()
    assert rows[0] == ["Objective", "Practices", "Sessions", "Heard from"]
    assert len(rows) == 24


def test_a_day_that_is_none_of_the_forum_is_one_line(run: Run, imrf: Path, tmp_path: Path) -> None:
    said = [run("briefing", imrf, day, "--out", tmp_path / "b.pdf") for day in ("2022-06-01", "tuesday")]
    assert [(one.status, one.err) for one in said] == [
        (2, "planner: 2022-06-01 is not a day of the forum (DAY): choose one from 2022-05-16 to 2022-05-20\n"),
        (2, "planner: “tuesday” is no day (DAY): write 2022-05-17\n"),
    ]
    said = [run("report", imrf, "--out", tmp_path / "r.csv"), run("briefing", imrf, "2022-05-17", "--out", "b")]
    assert [one.status for one in said] == [2, 2]
    assert list(tmp_path.glob("[br].*")) == []
