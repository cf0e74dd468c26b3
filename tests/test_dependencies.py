"""What the libraries must be (R17): safe versions, the quick parts active, nothing that runs code from text."""

from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from types import BuiltinFunctionType

import pytest
import reportlab
from packaging.version import Version
from reportlab import rl_config
from reportlab.lib import colors, rl_accel


def test_reportlab_is_past_the_versions_that_ran_code_and_fetched_pictures() -> None:
    assert Version(reportlab.Version) >= Version("5.0.1")


@pytest.mark.parametrize("text", ["9**9**9", "[1]*10**9", "(lambda: 1)()", "open('planted', 'w')"])
def test_no_text_is_run_as_code(text: str) -> None:
    assert rl_config.toColorCanUse != "rl_safe_eval"
    with pytest.raises(ValueError, match="Invalid color"):
        colors.toColor(text)
    planner = Path(__file__).parents[1] / "planner"
    assert [path.name for path in planner.rglob("*.py") if "rl_safe_eval" in path.read_text("utf-8")] == []


def test_the_quick_parts_are_there() -> None:
    assert isinstance(rl_accel.fp_str, BuiltinFunctionType)


def test_defusedxml_is_there_and_reportlab_reaches_nobody() -> None:
    assert import_module("defusedxml.ElementTree") is not None
    assert rl_config.trustedHosts is None


def test_qt_is_before_the_version_that_loses_references() -> None:
    assert Version("6.8") <= Version(version("PySide6-Essentials")) < Version("6.12")
