"""A key stands while somebody yields it, and is about the people of all who do."""

from msgspec.structs import replace

from planner.clashes.findings import Finding
from planner.clashes.standing import Standing


def about(*people: str) -> Finding:
    return Finding(code="way", kind="note", of=("v1", "v2"), people=people)


def as_found(finding: Finding) -> Finding:
    return finding


def as_warning(finding: Finding) -> Finding:
    return replace(finding, kind="warning")


def test_one_after_the_other_comes_and_goes() -> None:
    standing = Standing()
    standing.put("way", "ana", about("ana"))
    standing.list(["way"], as_found)
    assert (standing.get("way"), [*standing]) == (about("ana"), ["way"])
    standing.put("way", "ben", about("ben"))
    standing.put("way", "dora", about("dora"))
    standing.replace("way", "ana", about("carla"))
    standing.list(["way"], as_found)
    assert [*standing.all()] == [standing.get("way")] == [about("ben", "carla", "dora")]
    standing.replace("way", "dora", about("eve"))
    standing.drop("way", "ana")
    standing.drop("way", "ben")
    standing.list(["way"], as_found)
    assert [*standing.all()] == [standing.get("way")] == [about("eve")]
    standing.drop("way", "dora")
    standing.list(["way"], as_found)
    assert (standing.get("way"), [*standing.all()], [*standing]) == (None, [], [])


def test_it_is_listed_as_marked() -> None:
    standing = Standing()
    standing.put("way", "ana", about("ana"))
    standing.put("open", "s", about())
    standing.list(["way"], as_warning)
    assert [*standing.all()] == [about(), as_warning(about("ana"))]
    standing.list(["way"], as_found)
    assert standing.get("way") == about("ana")


def test_a_copy_is_apart() -> None:
    standing = Standing()
    for person in ("ana", "ben"):
        standing.put("way", person, about(person))
    standing.list(["way"], as_found)
    copied = standing.copy()
    copied.drop("way", "ana")
    copied.list(["way"], as_found)
    assert (standing.get("way"), copied.get("way")) == (about("ana", "ben"), about("ben"))
