"""Whole names in their parts, as lists of delegates write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.person_names import Name, key, split

NAMES = {
    "Aïssatou Ndour": ("", "Aïssatou", "Ndour"),
    "NDOUR Aïssatou": ("", "Aïssatou", "Ndour"),
    "Aïssatou NDOUR": ("", "Aïssatou", "Ndour"),
    "Ndour, Aïssatou": ("", "Aïssatou", "Ndour"),
    "NDOUR, Aïssatou": ("", "Aïssatou", "Ndour"),
    "Ms Aïssatou Ndour": ("Ms", "Aïssatou", "Ndour"),
    "Mme NDOUR Aïssatou": ("Mme", "Aïssatou", "Ndour"),
    "H.E. Ms. Ada Lovelace": ("H.E. Ms.", "Ada", "Lovelace"),
    "Pérez García, María": ("", "María", "Pérez García"),
    "Ana de la Cruz": ("", "Ana", "de la Cruz"),
    "DE LA CRUZ Ana María": ("", "Ana María", "De la Cruz"),
    "O'BRIEN-SMITH Ann": ("", "Ann", "O'Brien-Smith"),
    "J.K. Rowling": ("", "J.K.", "Rowling"),
    "JUAN PEREZ": ("", "JUAN", "PEREZ"),
    "李小龙": ("", "", "李小龙"),
    "Madonna": ("", "", "Madonna"),
    "Иван ПЕТРОВ": ("", "Иван", "Петров"),
}


@pytest.mark.parametrize("whole", NAMES)
def test_the_parts_of_a_name(whole: str) -> None:
    assert split(whole) == Name(*NAMES[whole])


def test_the_order_case_accents_and_address_do_not_tell_names_apart() -> None:
    written = ("Aïssatou Ndour", "NDOUR, Aissatou", "Mme Ndour Aïssatou", "aïssatou  ndour", "Dr. AÏSSATOU NDOUR")
    assert {key(name) for name in written} == {"aissatou ndour"}
    assert key("Ann Lee") != key("Anna Lee")


@given(st.text(st.characters(categories=["L", "Zs", "P"]), max_size=40))
def test_no_word_of_a_name_is_lost(whole: str) -> None:
    name = split(whole)
    assert key(f"{name.given} {name.family}") == key(
        " ".join(whole.replace(",", " ").split()).removeprefix(name.honorific)
    )
