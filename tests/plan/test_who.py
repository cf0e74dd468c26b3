"""Finding the one that is meant: id, e-mail, name; two that fit are both named."""

import pytest

from planner.errors import PlannerError
from planner.plan.records import Person
from planner.plan.who import find_person, find_session
from tests.plan import small

MARIA = Person(id="maria", honorific="Ms", given="María José", family="Pérez-Łuka", email="mp@example.org")
JUAN = Person(id="juan", given="Juan", family="Pérez")
PLAN = small.plan(MARIA, JUAN, Person(id="perez", given="Id", family="Else"))


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("maria", "maria"),
        ("MP@example.org", "maria"),
        ("maria jose perez-luka", "maria"),
        ("Pérez-Łuka, María José", "maria"),
        ("luka", "maria"),
        ("jose per", "maria"),
        ("Perez", "juan"),
        ("perez", "perez"),
    ],
)
def test_a_person_is_found(who: str, found: str) -> None:
    assert find_person(PLAN, who).id == found


def test_two_that_fit_are_both_named() -> None:
    with pytest.raises(PlannerError, match=r"could be 2.*Juan Pérez.*María José"):
        find_person(PLAN, "per")


def test_nobody_is_said() -> None:
    with pytest.raises(PlannerError, match="Nobody and nothing is called “Zoë”"):
        find_person(PLAN, "Zoë")


@pytest.mark.parametrize("which", ["talk", "TALK", "tal"])
def test_a_session_is_found(which: str) -> None:
    assert find_session(PLAN, which).id == "talk"
