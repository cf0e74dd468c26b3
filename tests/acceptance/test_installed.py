"""Installed into a clean place and started from another folder, the program finds what it needs."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.acceptance.program import ROOT


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "--quiet",
        "--no-deps",
        "--no-build-isolation",
        "--wheel-dir",
        folder,
        ROOT,
    ]
    subprocess.run(command, check=True, timeout=300)
    return next(folder.glob("*.whl"))


def test_the_wheel_brings_the_resources(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for needed in (
        "fonts/IBMPlexSans_400Regular.ttf",
        "icons/plane.svg",
        "sample/session.json",
        "translations/fr/paper.po",
    ):
        assert f"planner/_resources/{needed}" in names
    assert not [name for name in names if name.startswith(("tests/", "resources/"))]


def test_started_from_another_folder_it_finds_them(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "place"
    zipfile.ZipFile(wheel).extractall(place)
    script = (
        "import sys; sys.path.insert(0, sys.argv.pop(1)); from planner.app import main; from planner import resources;"
        "assert '_resources' in str(resources.folder()); sys.exit(main())"
    )
    away = tmp_path / "away"
    away.mkdir()
    made = subprocess.run(
        [sys.executable, "-P", "-c", script, place, "demo", "--to", "imrf.plan"],
        cwd=away,
        check=False,
        capture_output=True,
        text=True,
    )
    assert (made.returncode, made.stderr) == (0, "")
    printed = subprocess.run(
        [sys.executable, "-P", "-c", script, place, "print", "imrf.plan", "--out", "sheets", "--person", "Papadaki"],
        cwd=away, check=False, capture_output=True, text=True,
    )  # fmt: skip
    assert (printed.returncode, printed.stderr) == (0, "")
    assert len(list((away / "sheets").glob("*.pdf"))) == 1
