"""Name plates: who has one, as large as it fits, both sides of the tent the same."""

import pytest
from msgspec.structs import replace

from planner.itinerary.plates import Plate, plates
from planner.paper.flow import Flow
from planner.paper.page import A4, Page
from planner.paper.plates import draw
from tests.itinerary.small_plan import AFTERNOON, AWA, CEM, EVE, FAY, plan, slot
from tests.paper.reading import outside

NAMES = ["Ana Li", "Benedikt Sørensen-Krzyżanowski", "عبد الرحمن بن محمد الخطيب", "陈晓雯", "Ngo " * 30, "x" * 300]


def written(page: Page) -> list[tuple[float, float, float, str]]:
    return [(round(left, 1), round(y, 1), round(width, 1), text) for left, y, width, text in page.written]


def test_who_has_the_floor_comes_first_in_its_order_then_who_attends_and_nobody_twice() -> None:
    whole = plan(
        slot("s-fay", AFTERNOON, FAY, "attendee"),
        slot("s-eve", AFTERNOON, EVE, "attendee"),
        slot("s-cem", AFTERNOON, CEM, "interpreter"),
        slot("s-awa-afternoon", AFTERNOON, AWA, "floor", order=7),
        slot("s-awa-again", AFTERNOON, AWA, "attendee"),
    )
    assert plates(whole, "afternoon") == (
        Plate("awa", "Aïssatou Ndour", "Dakar"),
        Plate("ben", "Benedikt Sørensen-Krzyżanowski", "Lampedusa"),
        Plate("eve", "Eve Ito", ""),
        Plate("fay", "Fay Ling", "Taipei"),
    )


def test_a_name_stands_as_the_coordinator_wrote_it() -> None:
    told = plan(replace(AWA, printed_name="Mme Ndour", body="Ville de Dakar", city=""))
    assert Plate("awa", "Mme Ndour", "Ville de Dakar") in plates(told, "hearing")


@pytest.mark.parametrize("name", NAMES)
def test_both_sides_say_the_same_and_the_upper_one_stands_on_its_head(name: str) -> None:
    page = draw(Plate("a", name, "Dakar"), Flow())
    half = A4[1] / 2
    upper = [one for one in written(page) if one[1] < half]
    lower = [one for one in written(page) if one[1] >= half]
    assert [text for *_, text in upper] == [text for *_, text in lower]
    turned = [(A4[0] - left - width, A4[1] - y) for left, y, width, _ in upper]
    assert turned == [pytest.approx((left, y), abs=0.2) for left, y, _, _ in lower]
    assert outside(page) == []
    assert "".join(text for *_, text in lower).replace(" ", "") == (name + "Dakar").replace(" ", "")


def test_a_short_name_is_sixty_points_and_a_longer_one_as_large_as_it_fits() -> None:
    assert "60 Tf" in "".join(draw(Plate("a", "Ana Li", "Lima"), Flow()).code)
    long = draw(Plate("a", "Shanice Palmer-Reid Jr.", "Lima"), Flow())
    (name,) = [one for one in long.written if one[3].startswith("Shanice") and one[1] > A4[1] / 2]
    assert 0.98 * (A4[0] - 79.4) < name[2] <= A4[0] - 79.4 + 1
