"""Runs the program as a user does: a process of its own, a home of its own, one of the three ways to start it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]

WITHOUT_QT = """
import sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError("Qt was asked for: " + name)
sys.meta_path.insert(0, NoQt())
from planner.app import main
sys.exit(main())
"""


@dataclass(frozen=True)
class Said:
    """What the program answered."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401 - the shapes of the command line are what is tested
        """The one object on standard output."""
        return json.loads(self.out)


def planner(
    home: Path, *arguments: str | Path, lang: str = "en_GB.UTF-8", start: tuple[str, ...] = ("main.py",)
) -> Said:
    """Run a command in a home of its own; no display, no Qt."""
    environment = {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(home),
        "LANG": lang,
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [
        sys.executable,
        *(str(ROOT / one) if one.endswith(".py") else one for one in start),
        *map(str, arguments),
    ]
    done = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, timeout=120, check=False)
    return Said(done.returncode, done.stdout, done.stderr)


def without_qt(home: Path, *arguments: str | Path) -> Said:
    """Run a command where every import of Qt fails."""
    return planner(home, *arguments, start=("-c", WITHOUT_QT))
