"""The command line in this process, with a home of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from planner import cli
from planner.jobs import sample
from planner.store import planfile
from tests.acceptance.program import Said

Run = Callable[..., Said]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command as `planner ARGUMENTS` would, in English unless said otherwise."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)

    def window(plan: str | None, now: str | None, lang: str, *, sample: bool = False) -> int:
        print(f"window {plan} {now} {lang} {sample}")  # noqa: T201 - where a screen would be
        return 0

    def planner(*arguments: str | Path, lang: str = "en") -> Said:
        status = cli.main([str(one) for one in arguments], lang, window=window)
        out, err = capsys.readouterr()
        return Said(status, out, err)

    return planner


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("sample") / "imrf.plan"
    with planfile.create(path, sample.records(), author="Inés"):
        pass
    return path.read_bytes()


@pytest.fixture
def imrf(tmp_path: Path, sample_file: bytes) -> Path:
    """The sample plan, as a file of one's own."""
    path = tmp_path / "imrf.plan"
    path.write_bytes(sample_file)
    return path
