import os
import subprocess
import sys
from pathlib import Path

import pytest

from planner.desktop.start import has_screen

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("environment", "system", "there"),
    [
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({"DISPLAY": ""}, "linux", False),
        ({}, "linux", False),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_window_needs_a_screen(environment: dict[str, str], system: str, *, there: bool) -> None:
    assert has_screen(environment, system) is there


def started(tmp_path: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT")}
    homes = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py")],
        env={**kept, **homes, **environment},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_one_sentence_and_no_trace(tmp_path: Path) -> None:
    done = started(tmp_path)
    said = "planner: There is no screen to show the window on: use the commands instead: planner --help tells them\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_without_qts_libraries_one_sentence_and_no_trace(tmp_path: Path) -> None:
    qt = tmp_path / "PySide6"
    qt.mkdir()
    (qt / "__init__.py").write_text(
        'raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")', encoding="utf-8"
    )
    done = started(tmp_path, PYTHONPATH=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("planner: The window cannot be shown: the system lacks libEGL.so.1: ")
    assert done.stderr.count("\n") == 1
