"""A key stands while somebody yields it, and is about the people of all who do."""

from msgspec.structs import replace

from planner.clashes.findings import Finding
from planner.clashes.standing import Standing, Was

KEY = ("way", ("v1", "v2"))


def about(*people: str) -> Finding:
    return Finding(code="way", kind="note", of=("v1", "v2"), people=people)


def as_warning(finding: Finding) -> Finding:
    return replace(finding, kind="warning")


def test_one_after_the_other_comes_and_goes() -> None:
    standing, was = Standing(), Was()
    standing.change("ana", (), (about("ana"),), was)
    standing.list(was, None)
    assert (standing.get(KEY), [*standing], was) == (about("ana"), [KEY], {KEY: None})
    standing.change("ben", (), (about("ben"),), was)
    standing.change("dora", (), (about("dora"),), was)
    standing.change("ana", (about("ana"),), (about("carla"),), was)
    standing.list([KEY], None)
    assert [*standing.all()] == [standing.get(KEY)] == [about("ben", "carla", "dora")]
    was.clear()
    standing.change("dora", (about("dora"),), (about("eve"),), was)
    standing.change("ana", (about("carla"),), (), was)
    standing.change("ben", (about("ben"),), (), was)
    standing.list([KEY], None)
    assert [*standing.all()] == [standing.get(KEY)] == [about("eve")]
    assert was == {KEY: about("ben", "carla", "dora")}
    standing.change("dora", (about("eve"),), (), was)
    standing.list([KEY], None)
    assert (standing.get(KEY), [*standing.all()], [*standing]) == (None, [], [])


def test_it_is_listed_as_marked() -> None:
    standing = Standing()
    other = replace(about(), code="open")
    standing.change("ana", (), (about("ana"), other), {})
    standing.list([KEY], as_warning)
    assert [*standing.all()] == [other, as_warning(about("ana"))]
    standing.list([KEY], None)
    assert standing.get(KEY) == about("ana")


def test_a_copy_is_apart() -> None:
    standing = Standing()
    for person in ("ana", "ben"):
        standing.change(person, (), (about(person),), {})
    standing.list([KEY], None)
    copied = standing.copy()
    copied.change("ana", (about("ana"),), (), {})
    copied.list([KEY], None)
    assert (standing.get(KEY), copied.get(KEY)) == (about("ana", "ben"), about("ben"))
