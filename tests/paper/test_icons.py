"""Our icons as paths."""

import re

import pytest

from planner import resources
from planner.paper import icons
from planner.paper.icons import GRID

NAMES = sorted(file.stem for file in resources.path("icons").glob("*.svg") if "role-" not in file.stem)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_stays_on_its_grid(name: str) -> None:
    code = icons.path(name)
    figures = [float(figure) for figure in re.findall(r"-?\d+(?:\.\d+)?", code)]
    assert figures
    assert min(figures) >= 0
    assert max(figures) <= GRID
    assert code.endswith("S")


def test_a_half_turn_of_a_circle_is_two_curves_that_end_where_it_says() -> None:
    seat = icons._path("M5 12a7 7 0 0 1 14 0")
    assert [part.split()[-1] for part in seat] == ["m", "c", "c"]
    assert seat[1].split()[4:6] == ["12", "5"]
    assert seat[2].split()[4:6] == ["19", "12"]


def test_small_letters_are_relative_and_pairs_after_a_move_are_lines() -> None:
    assert icons._path("m1 2 3 4l-1.500-1h2v3z") == ["1 2 m", "4 6 l", "2.5 5 l", "4.5 5 l", "4.5 8 l", "h"]


def test_a_smooth_curve_mirrors_the_last_handle() -> None:
    assert icons._path("M0 0c0 2 1 3 3 3s3 1 3 3") == ["0 0 m", "0 2 1 3 3 3 c", "5 3 6 4 6 6 c"]
