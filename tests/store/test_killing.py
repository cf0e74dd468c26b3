"""A process killed in the middle of its edits loses nothing that it said was saved, and tears nothing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
def test_two_hundred_kills_lose_and_tear_nothing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.store.killing", str(tmp_path), "200", "7"],
        cwd=ROOT, check=True, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    saw = json.loads(done.stdout)
    assert saw | {"commits": 0} == {"kills": 200, "commits": 0, "wrong": [], "left": []}
    assert saw["commits"] > 200
