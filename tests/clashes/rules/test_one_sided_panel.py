"""Panels of one gender or of one region."""

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Person, Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, session, slot

TALK = session("s", "10:00", "11:00")
PANEL = (
    slot("a", "s", "ana", role="keynote"),
    slot("b", "s", "ben", role="speaker"),
    slot("c", "s", "carla", role="panellist"),
)


def people(*sides: tuple[str | None, str]) -> list[Person]:
    """Ana, Ben, Carla with their gender and region."""
    names = ("ana", "ben", "carla")
    return [scene.person(name, gender=side[0], region=side[1]) for name, side in zip(names, sides, strict=True)]


def found(*records: Record) -> list[Finding]:
    return [one for one in check(scene.plan(TALK, *records), NOW) if one.code == "one-sided-panel"]


def sides(*records: Record) -> list[object]:
    return [one.facts["side"] for one in found(*records)]


def test_the_whole_finding() -> None:
    assert found(*people(("f", "Africa"), ("f", "Europe"), ("f", "Africa")), *PANEL) == [
        Finding(
            code="one-sided-panel",
            kind="note",
            of=("s",),
            people=("ana", "ben", "carla"),
            sessions=("s",),
            from_=at("10:00"),
            to=at("11:00"),
            facts={"side": "gender", "count": 3},
            times=(at("10:00"), at("11:00")),
            places=(None,),
        )
    ]


def test_of_one_region_or_of_both() -> None:
    assert sides(*people(("f", "Africa"), ("m", "Africa"), ("x", "Africa")), *PANEL) == ["region"]
    assert sides(*people(("m", "Africa"), ("m", "Africa"), ("m", "Africa")), *PANEL) == ["both"]
    assert sides(*people(("m", "Africa"), ("m", "Africa"), ("f", "Europe")), *PANEL) == []


def test_somebody_of_whom_it_is_not_known_leaves_it_open() -> None:
    assert sides(*people(("f", ""), ("f", ""), (None, "")), *PANEL) == []
    assert sides(*people((None, ""), (None, ""), (None, "")), *PANEL) == []
    assert sides(*people(("f", ""), ("f", ""), ("f", "")), *PANEL) == ["gender"]


def test_two_are_no_panel_and_one_person_twice_is_one() -> None:
    women = people(("f", ""), ("f", ""), ("f", ""))
    assert sides(*women, *PANEL[:2]) == []
    assert (
        sides(*women, *PANEL[:2], slot("d", "s", "ana", role="panellist"), slot("e", "s", None, role="speaker")) == []
    )


def test_who_declined_moderates_or_speaks_from_the_floor_is_not_on_it() -> None:
    women = people(("f", ""), ("f", ""), ("f", ""))
    man = scene.person("dan", gender="m")
    for fields in ({"role": "moderator"}, {"role": "floor"}, {"role": "speaker", "reply": "declined"}):
        assert sides(*women, man, *PANEL, slot("d", "s", "dan", **fields)) == ["gender"]
    assert sides(*women, man, *PANEL, slot("d", "s", "dan", role="speaker")) == []
    assert sides(*women, *PANEL[:2], slot("c", "s", "carla", role="panellist", reply="declined")) == []


def test_a_cancelled_session_has_no_panel() -> None:
    off = session("s", "10:00", "11:00", status="cancelled")
    women = people(("f", ""), ("f", ""), ("f", ""))
    assert [one.code for one in check(scene.plan(off, *women, *PANEL), NOW)] == ["cancelled-session"] * 3
