"""The agenda's values: the public sees what is public and settled, the team sees all; parts stand under their whole."""

from msgspec.structs import replace

from planner.itinerary.agenda import Agenda, Entry, agenda
from planner.plan.plan import Plan
from planner.plan.records import Session
from tests.itinerary.small_plan import AFTERNOON, AWA, BEN, BILATERAL, FAY, HEAD, HEARING, PANEL, PARTY, plan, slot

MORE = (
    replace(PANEL, status="confirmed", ours=True),
    replace(BILATERAL, public=False),
    replace(PARTY, status="cancelled"),
)


def titles(of: Agenda) -> dict[str, list[str]]:
    return {day.day: [one.session.title for one in day.entries] for day in of.days}


def entry(of: Agenda, title: str) -> Entry:
    return next(one for day in of.days for one in day.entries if one.session.title == title)


def floor(of: Entry) -> list[tuple[str, str, str, int | None]]:
    return [
        (one.person.id if one.person else "", one.slot.role, one.start.wall[11:] if one.start else "", one.minutes)
        for one in of.speakers
    ]


def test_the_public_sees_what_is_public_and_stands() -> None:
    assert titles(agenda(plan(*MORE), public=True)) == {
        "2022-05-16": ["Hearing, morning", "Hearing, afternoon"],
        "2022-05-17": ["The Lampedusa Charter"],
        "2022-05-18": [],
    }


def test_the_team_sees_everything_what_is_cancelled_too() -> None:
    assert titles(agenda(plan(*MORE), public=False)) == {
        "2022-05-16": ["Hearing, morning", "Hearing, afternoon", "Reception"],
        "2022-05-17": ["The Lampedusa Charter", "Meeting with the Deputy Secretary-General"],
        "2022-05-18": [],
    }


def test_the_public_sees_speakers_whose_both_words_are_there() -> None:
    here = plan(
        replace(PANEL, status="confirmed"),
        slot("waits", AFTERNOON, FAY, "speaker", order=9, grant="asked"),
        slot("open", AFTERNOON, FAY, "speaker", order=10),
    )
    public, team = agenda(here, public=True), agenda(here, public=False)
    assert floor(entry(public, "Hearing, afternoon")) == [
        ("awa", "floor", "15:12", 2), ("ben", "speaker", "15:14", 2), ("fay", "speaker", "15:18", 2),
    ]  # fmt: skip
    assert [one.slot.id for one in entry(team, "Hearing, afternoon").speakers] == [
        "s-awa-afternoon", "s-ben-afternoon", "waits", "open",
    ]  # fmt: skip
    assert floor(entry(public, "The Lampedusa Charter")) == []
    assert floor(entry(team, "The Lampedusa Charter")) == [("awa", "panellist", "13:40", 6)]


def test_who_is_only_there_is_for_the_team() -> None:
    here = plan(*MORE)
    assert entry(agenda(here, public=True), "Hearing, morning").others == ()
    assert [one.person for one in entry(agenda(here, public=False), "Hearing, morning").others] == [AWA]
    assert floor(entry(agenda(here, public=True), "Hearing, morning")) == [("ben", "moderator", "", None)]


def test_the_public_is_not_told_of_a_hotel() -> None:
    here = plan(replace(HEARING, room_id=None, venue_id="tudor"))
    assert entry(agenda(here, public=True), "Hearing, morning").spot is None
    spot = entry(agenda(here, public=False), "Hearing, morning").spot
    assert spot is not None
    assert spot.venue is not None
    assert spot.venue.name == "Hotel Tudor"


def part(number: int, **more: object) -> Session:
    given = {"start": f"2022-05-16T1{number}:00", "end": f"2022-05-16T1{number}:30", "parent_id": "hearing", **more}
    return Session(id=f"p{number}", title=f"Part {number}", kind="hearing", **given)  # type: ignore[arg-type]


def test_a_part_stands_under_its_whole_on_its_day_else_alone() -> None:
    here = plan(part(1), part(0), part(2, parent_id="p1"), part(3, start="2022-05-17T10:00", end="2022-05-17T11:00"))
    whole = entry(agenda(here, public=True), "Hearing, morning")
    assert [(one.session.title, one.parent) for one in whole.parts] == [
        ("Part 0", None), ("Part 1", None), ("Part 2", None),
    ]  # fmt: skip
    alone = entry(agenda(here, public=True), "Part 3")
    assert alone.parent == HEARING


def test_a_part_of_what_the_public_does_not_see_stands_alone() -> None:
    here = plan(replace(HEARING, public=False), part(1), part(2, public=False))
    alone = entry(agenda(here, public=True), "Part 1")
    assert (alone.parent, alone.parts) == (None, ())
    assert [one.session.title for one in entry(agenda(here, public=False), "Hearing, morning").parts] == [
        "Part 1", "Part 2",
    ]  # fmt: skip


def test_whence_we_come_by_region_and_city_delegates_alone() -> None:
    here = plan(
        replace(AWA, region="Africa"),
        replace(BEN, region="Europe"),
        replace(FAY, id="gus", family="Åsen", city="Dakar", region="Africa"),
        replace(FAY, id="hal", city="", body="Union of Cities"),
    )
    found = [
        (region.name, [(city.name, [one.family for one in city.people]) for city in region.cities])
        for region in agenda(here, public=True).regions
    ]
    assert found == [
        ("Africa", [("Dakar", ["Åsen", "Ndour"])]),
        ("Europe", [("Lampedusa", ["Sørensen-Krzyżanowski"])]),
        ("", [("Taipei", ["Ling"]), ("Union of Cities", ["Ling"])]),
    ]


def test_a_web_address_among_the_hashtags_is_the_delegations() -> None:
    here = plan(replace(HEAD, hashtags=("#Cities", "https://example.org/agenda", "@us")))
    found = agenda(here, public=True)
    assert (found.follow, found.address) == (("#Cities", "@us"), "https://example.org/agenda")


def test_a_plan_with_nothing_has_its_days() -> None:
    assert titles(agenda(Plan.of([HEAD]), public=True)) == {"2022-05-16": [], "2022-05-17": [], "2022-05-18": []}
    far = Plan.of([replace(HEAD, first_day="2000-01-01", last_day="2999-12-31")])
    assert agenda(far, public=True).days == ()
