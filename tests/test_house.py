"""The house holds: layers that fail when broken, small files, tests that mirror it, no word of a machine."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "planner").rglob("*.py"))
SOURCES = [*MODULES, *sorted((ROOT / "tests").rglob("*.py")), ROOT / "main.py"]

BROKEN = [
    ("planner/plan/broken.py", "from planner.store import planfile"),
    ("planner/clashes/broken.py", "from planner.wording import catalogue"),
    ("planner/paper/broken.py", "from planner.exchange import archive"),
    ("planner/jobs/broken.py", "from planner.store import planfile"),
    ("planner/wording/broken.py", "import PySide6"),
    ("planner/cli/broken.py", "import sqlalchemy"),
    ("planner/exchange/broken.py", "import reportlab"),
    ("planner/clashes/assign/broken.py", "import highspy"),
    ("planner/desktop/broken.py", "import pytz"),
    ("planner/jobs/sealed.py", "import pikepdf"),
    ("planner/newcomer/__init__.py", "import planner.errors"),
    ("planner/desktop/pages/programme/broken.py", "from planner.desktop.pages import people"),
]


def contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of a copy of the house."""
    command = [sys.executable, "-m", "importlinter.cli", "--no-cache"]
    script = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", script, "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for module in MODULES:
        copy = folder / module.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(module, copy)
    return folder


def test_the_layers_hold(house: Path) -> None:
    said = contracts(house)
    assert said.returncode == 0, said.stdout


@pytest.mark.parametrize(("path", "line"), BROKEN, ids=[path for path, _ in BROKEN])
def test_a_broken_layer_is_found(house: Path, path: str, line: str) -> None:
    broken = house / path
    made = not broken.parent.exists()
    broken.parent.mkdir(exist_ok=True)
    broken.write_text(f'"""Where it must not be."""\n\n{line}\n', "utf-8")
    try:
        said = contracts(house)
    finally:
        broken.unlink()
        if made:
            shutil.rmtree(broken.parent)
    assert said.returncode != 0
    assert "broken" in said.stdout.lower() or "newcomer" in said.stdout


def test_files_are_small() -> None:
    sizes = {str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert {name: size for name, size in sizes.items() if size > 400} == {}


def test_functions_are_small() -> None:
    long = [
        f"{path.relative_to(ROOT)}: {node.name} ({length})"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > 60
    ]
    assert long == []


def test_every_room_has_its_tests() -> None:
    rooms = {path.name for path in (ROOT / "planner").iterdir() if path.is_dir() and path.name[0] not in "_."}
    without = [room for room in sorted(rooms) if not list((ROOT / "tests" / room).glob("test_*.py"))]
    assert without == []


def test_the_top_level_is_what_it_should_be() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    names = {line.split("/")[0] for line in listed.splitlines()}
    allowed = {
        "planner",
        "resources",
        "tests",
        "main.py",
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "Makefile",
    }
    assert {name for name in names - allowed if not name.startswith(".")} == set()


def test_no_home_for_what_has_no_name() -> None:
    bad = re.compile(r"(^|_)(utils?|commons?|helpers?|misc)(_|$)")
    assert [str(path.relative_to(ROOT)) for path in SOURCES if bad.search(path.stem)] == []


def test_no_path_of_a_machine_and_no_test_put_aside() -> None:
    machine = re.compile(r"(^|[\"'\s(=])/(home|root|work|Users)/\w|/tmp/\w")
    skipped = re.compile(r"pytest\.(xfail|importorskip)|mark\.(skip\b|xfail)|unittest\.mock|MagicMock")
    found = []
    for path in SOURCES:
        if path == Path(__file__):
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if machine.search(line) or skipped.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()}")
    assert found == []


def test_the_version_is_one() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f'__version__ = "{project["version"]}"' in (ROOT / "planner" / "__init__.py").read_text("utf-8")
