"""`planner agenda`: whole files or one line that says what is wrong."""

from pathlib import Path

import pytest

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
