"""A key stands while somebody yields it, and is about the people of all who do."""

from planner.clashes.findings import Finding
from planner.clashes.yields import Yields


def about(person: str) -> Finding:
    return Finding(code="way", kind="note", of=("v1", "v2"), people=(person,))


def test_one_after_the_other_comes_and_goes() -> None:
    yields = Yields()
    assert yields.of("way") is None
    yields.put("way", "ana", about("ana"))
    assert yields.of("way") == about("ana")
    yields.put("way", "ana", about("carla"))
    yields.put("way", "ben", about("ben"))
    yields.put("way", "dora", about("dora"))
    assert yields.of("way") == Finding(code="way", kind="note", of=("v1", "v2"), people=("ben", "carla", "dora"))
    yields.put("way", "dora", about("eve"))
    yields.drop("way", "ana")
    yields.drop("way", "ben")
    assert yields.of("way") == about("eve")
    yields.drop("way", "dora")
    assert yields.of("way") is None


def test_a_copy_is_apart() -> None:
    yields = Yields()
    for person in ("ana", "ben"):
        yields.put("way", person, about(person))
    copied = yields.copy()
    copied.drop("way", "ana")
    assert (yields.of("way"), copied.of("way")) == (
        Finding(code="way", kind="note", of=("v1", "v2"), people=("ana", "ben")),
        about("ben"),
    )
