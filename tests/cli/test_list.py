"""`planner list`: a list as PDF, workbook or CSV."""

from pathlib import Path

from planner.store import planfile
from tests.cli.conftest import Run


def test_a_list_is_written_in_the_language_asked_for(run: Run, imrf: Path, tmp_path: Path) -> None:
    said = run("list", imrf, "rooming", "--out", tmp_path / "rooming.csv", "--language", "es")
    assert (said.status, said.out) == (0, f"{tmp_path / 'rooming.csv'}\n")
    lines = (tmp_path / "rooming.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "Grupo,Primera noche,Salida,Quién,Reserva,Necesidades de acceso"


def test_a_pdf_names_the_time_that_is_taken_for_now(run: Run, imrf: Path, tmp_path: Path) -> None:
    assert run("list", imrf, "clashes", "--out", tmp_path / "c.pdf", "--now", "2022-05-13T09:00").status == 0
    assert (tmp_path / "c.pdf").read_bytes().startswith(b"%PDF-1.5")


def test_what_is_not_there_is_said_with_what_there_is(run: Run, imrf: Path, tmp_path: Path) -> None:
    said = run("list", imrf, "guests", "--out", tmp_path / "g.csv")
    assert said.status == 2
    assert said.err.startswith("planner: There is no list “guests”: choose one of arrivals, departures, rooming")
    said = run("list", imrf, "rooming", "--out", tmp_path / "g.csv", "--language", "pt")
    assert (said.status, said.err) == (
        2,
        "planner: There are no lists in “pt” yet: choose one of ar, en, es, fr, ru, zh\n",
    )
    assert not (tmp_path / "g.csv").exists()


def test_a_room_card_is_of_one_session_and_a_pdf(run: Run, imrf: Path, tmp_path: Path) -> None:
    out = tmp_path / "card.pdf"
    with planfile.open_plan(imrf, read_only=True) as file:
        session = min(file.plan.sessions)
    assert (run("list", imrf, "room", session, "--out", out).status, out.read_bytes()[:8]) == (0, b"%PDF-1.5")
    refused = [
        run("list", imrf, "room", "--out", out),
        run("list", imrf, "room", session, "--out", tmp_path / "card.csv"),
        run("list", imrf, "rooming", session, "--out", out),
    ]
    assert [(one.status, one.err) for one in refused] == [
        (2, "planner: The list “room” is of one session: name it: room SESSION\n"),
        (2, "planner: The list “room” is drawn, it is no table: end its name in .pdf\n"),
        (2, f"planner: The list “rooming” is of the whole plan: leave “{session}” out\n"),
    ]


def test_a_day_sheet_of_a_day_on_which_there_is_nothing_is_refused(run: Run, imrf: Path, tmp_path: Path) -> None:
    said = run("list", imrf, "day", "2030-01-01", "--out", tmp_path / "day.pdf")
    assert (said.status, said.err) == (
        2,
        "planner: 2030-01-01 is not a day of the forum (DAY): choose one from 2022-05-16 to 2022-05-20\n",
    )
    assert not (tmp_path / "day.pdf").exists()
    assert run("list", imrf, "day", "2022-05-15", "--out", tmp_path / "before.pdf").status == 0, "they arrive that day"
