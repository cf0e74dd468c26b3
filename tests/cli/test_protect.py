"""`--protect`: where the passphrase comes from, and where it never goes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from planner.plan.changes import change_set, removed
from planner.store import planfile
from tests.acceptance.program import ROOT
from tests.cli.conftest import Run

NOW = ("--now", "2022-05-13T09:00")
ONE = ("--person", "dakar-ndour", *NOW)
OPENS = "correct horse battery"
NO_TERMINAL = (
    "There is no terminal to ask for the passphrase on (--protect):"
    " write it into a file, and name that: --passphrase-file FILE"
)
NO_LIBRARY = (
    "A passphrase needs the library pikepdf, which is not installed:"
    " install it: pip install “delegation-planner[protect]”"
)
WITHOUT = """
import sys
class Without:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "pikepdf":
            raise ImportError(name)
sys.meta_path.insert(0, Without())
from planner.app import main
sys.exit(main())
"""

ON_TERMINAL = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
"""Runs a command on a terminal of its own."""


def opened(path: Path, passphrase: str = OPENS) -> int:
    with pikepdf.open(path, password=passphrase) as pdf:
        return len(pdf.pages)


def everywhere(folder: Path) -> Iterator[bytes]:
    return (one.read_bytes() for one in folder.rglob("*") if one.is_file())


@pytest.mark.parametrize("how", [(), ("--one-file",), ("--release", "before we fly")])
def test_each_file_opens_with_the_passphrase_of_the_file_alone(
    run: Run, imrf: Path, tmp_path: Path, how: tuple[str, ...]
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_bytes(b"\xef\xbb\xbf" + OPENS.encode() + b"\r\nand a second line\r\n")
    assert run("print", imrf, "--out", "out", *how, *ONE, "--passphrase-file", secret).status == 0
    secret.unlink()
    [file] = (tmp_path / "out").iterdir()
    assert opened(file) > 0
    with pytest.raises(pikepdf.PasswordError):
        opened(file, "")
    assert not any(OPENS.encode() in data for data in everywhere(tmp_path))
    with planfile.open_plan(imrf, read_only=True) as plan:
        assert OPENS not in str(plan.history())


def test_slips_and_old_releases_too(run: Run, imrf: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(OPENS, "utf-8")
    run("print", imrf, "--out", "open", "--release", *ONE)
    assert run("print", imrf, "--out", "again", "--as-of", "1", "--passphrase-file", secret).status == 0
    with planfile.open_plan(imrf, author="Inés") as file:
        file.commit(change_set("remove", [removed(file.plan.legs_of("dakar-ndour")[0])], kind="leg", name="x"))
    assert run("print", imrf, "--out", "slips", "--slips", *ONE, "--passphrase-file", secret).status == 0
    for folder in ("again", "slips"):
        [file_] = (tmp_path / folder).iterdir()
        assert opened(file_) > 0
        with pytest.raises(pikepdf.PasswordError):
            opened(file_, "")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "The passphrase cannot be read: No such file or directory (secret.txt): name another file"),
        (b"", "The passphrase is empty: give one of several words"),
        (b"\n" + OPENS.encode(), "The passphrase is empty: give one of several words"),
        (b"gar\xe7on", "The passphrase is not in UTF-8 (secret.txt): save the file as UTF-8"),
        (b"x" * 200, "The passphrase is longer than 127 bytes: give a shorter one"),
    ],
)
def test_a_file_without_a_passphrase_prints_nothing(
    run: Run, imrf: Path, tmp_path: Path, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / "secret.txt").write_bytes(content)
    done = run("print", imrf, "--out", "out", *ONE, "--passphrase-file", "secret.txt")
    assert (done.status, done.err) == (2, f"planner: {said}\n")
    assert not (tmp_path / "out").exists()


def command(imrf: Path, *more: str) -> list[str]:
    return [sys.executable, str(ROOT / "main.py"), "print", str(imrf), "--out", "out", *ONE, *more]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pseudo-terminal")
@pytest.mark.parametrize("second", [OPENS, "correct horse batery"])
def test_it_is_asked_for_twice_on_the_terminal_and_not_seen(imrf: Path, tmp_path: Path, second: str) -> None:
    on_terminal = [sys.executable, "-c", ON_TERMINAL, *command(imrf, "--protect")]
    environment = {**os.environ, "HOME": str(tmp_path), "LANG": "en_GB.UTF-8", "LC_ALL": ""}
    with subprocess.Popen(
        on_terminal, cwd=tmp_path, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as program:
        seen = _answered(program, ["Passphrase: ", "Once more: "], [OPENS, second])
    assert OPENS not in seen
    if second != OPENS:
        assert program.returncode == 2
        assert "The two passphrases are not the same (--protect): try again" in seen
        assert not (tmp_path / "out").exists()
    else:
        assert program.returncode == 0
        assert opened(next((tmp_path / "out").iterdir())) > 0


def _answered(program: "subprocess.Popen[bytes]", questions: list[str], answers: list[str]) -> str:
    """Give each answer when its question stands there; all that was seen."""
    seen = ""
    assert program.stdin is not None
    assert program.stdout is not None
    while data := os.read(program.stdout.fileno(), 4096):
        seen += data.decode("utf-8", "replace")
        if questions and seen.endswith(questions[0]):
            questions.pop(0)
            program.stdin.write(answers.pop(0).encode() + b"\n")
            program.stdin.flush()
    return seen


@pytest.mark.skipif(sys.platform == "win32", reason="there is no session without a terminal")
def test_without_a_terminal_it_is_not_read_from_anywhere_else(imrf: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        command(imrf, "--protect"),
        cwd=tmp_path,
        input=f"{OPENS}\n{OPENS}\n",
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "en_GB.UTF-8"},
    )
    assert (done.returncode, done.stderr) == (
        2,
        f"planner: {NO_TERMINAL}\n",
    )
    assert not (tmp_path / "out").exists()


def test_without_the_library_it_is_said_what_to_install(imrf: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(OPENS, "utf-8")
    arguments = command(imrf, "--passphrase-file", "secret.txt")
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT, *arguments[2:]],
        cwd=tmp_path, capture_output=True, text=True, check=False,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path), "LANG": "en_GB.UTF-8", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (
        2,
        f"planner: {NO_LIBRARY}\n",
    )
    assert not (tmp_path / "out").exists()
