"""Who holds which copy, whom a change concerns, and who cannot know it yet."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.itinerary.compose import compose
from planner.itinerary.entries import UNMARKED, Entry, entries_of, title_of
from planner.itinerary.releases import (
    Holder,
    cannot_know,
    changed_since_copy,
    concerns,
    copies_of,
    holders,
    last_copy,
    readers,
)
from planner.itinerary.values import Marks
from planner.plan import clock
from planner.plan.changes import ChangeSet, change_set, replaced
from planner.plan.edits import release as edits
from planner.plan.edits.move import shift_session
from planner.plan.plan import Plan
from planner.plan.records import Issue, Record, Release
from tests.clashes.random_plans import plans
from tests.itinerary.small_plan import AFTERNOON, AWA, BEN, HEARING, PANEL, PARTY, plan

READERS = ["cem", "fay", "due", "awa", "ben"]


def give_out(whole: Plan, number: int, people: list[str], at: str = "2022-05-13T16:00:00Z") -> Plan:
    """The plan with a release for these people."""
    edition = Release(id=f"r{number}", number=number, at=at, by="Inés")
    whole.apply(edits.release(edition, {one: entries_of(compose(whole, one)) for one in people}, {}))
    return whole


def test_everybody_of_ours_is_listed_with_the_copy_that_they_hold() -> None:
    whole = give_out(plan(), 1, ["awa", "ben"])
    give_out(whole, 2, ["ben"])
    assert sorted(readers(whole)) == sorted(READERS)
    held = {one.person_id: one for one in holders(whole)}
    assert [held[one].release for one in ("awa", "ben")] == [whole.releases["r1"], whole.releases["r2"]]
    assert held["fay"] == Holder("fay")
    assert [one.person_id for one in copies_of(whole, whole.releases["r1"])] == ["awa", "ben"]


def test_a_change_concerns_those_who_read_it_and_who_never_had_a_sheet() -> None:
    whole = give_out(plan(), 1, ["awa", "ben", "cem", "due"])
    whole.apply(change_set("x", [replaced(PANEL, dress="formal")]))
    assert [one for one in READERS if concerns(whole, one)] == ["fay", "awa"]


def test_each_is_compared_with_their_own_copy() -> None:
    whole = give_out(plan(), 1, ["awa", "ben"])
    whole.apply(change_set("x", [replaced(HEARING, room_id="room8")]))
    give_out(whole, 2, ["awa"])
    since = {one: changed_since_copy(whole, compose(whole, one)) for one in ("awa", "ben")}
    assert since["awa"] == (Marks(), whole.releases["r2"])
    assert ({k: m.kind for k, m in since["ben"][0].by_stop.items()}, since["ben"][1]) == (
        {"s-ben-hearing": "room"},
        whole.releases["r1"],
    )


def test_what_fell_away_is_struck_once() -> None:
    whole = give_out(plan(), 1, ["awa"])
    whole.apply(change_set("x", [replaced(PARTY, status="cancelled")]))
    first = changed_since_copy(whole, compose(whole, "awa"))[0]
    give_out(whole, 2, ["awa"])
    assert [one["title"] for one in first.gone] == ["Reception"]
    assert changed_since_copy(whole, compose(whole, "awa"))[0] == Marks()


def called(whole: Plan, wall: str) -> list[tuple[str, str, str, list[str]]]:
    found = cannot_know(whole, clock.minute(wall, "America/New_York"))
    return [(one.person_id, one.where, one.id, [wrong.title for wrong in one.wrong]) for one in found]


def changed(*, later: bool = True) -> Plan:
    """The panel of the next day is elsewhere since everybody got their copy."""
    whole = give_out(plan(), 1, ["awa", "ben"])
    whole.apply(change_set("x", [replaced(PANEL if later else HEARING, room_id="council" if later else "room8")]))
    return whole


def test_who_sits_in_a_session_or_a_plane_cannot_know() -> None:
    whole = changed()
    panel = ["The Lampedusa Charter"]
    assert called(whole, "2022-05-16T11:00") == [("awa", "session", "hearing", panel)]
    assert called(whole, "2022-05-16T02:00") == [("awa", "leg", "l-in", panel)]


def test_who_is_free_will_see_it_and_who_landed_is_not_in_the_plane() -> None:
    whole = changed()
    assert called(whole, "2022-05-16T14:00") == []
    whole.apply(change_set("x", [replaced(whole.legs["l-in"], landed=True)]))
    assert called(whole, "2022-05-16T02:00") == []


def test_what_is_over_is_past_calling_for_unless_they_sit_in_it() -> None:
    whole = changed(later=False)
    assert [one[0] for one in called(whole, "2022-05-16T10:30")] == ["awa", "ben"]
    assert called(whole, "2022-05-16T16:00") == []


def test_a_copy_printed_while_they_sit_there_has_not_reached_them() -> None:
    whole = give_out(changed(), 2, ["awa"], at="2022-05-16T14:30:00Z")
    assert [one[0] for one in called(whole, "2022-05-16T11:00")] == ["awa"]
    assert called(whole, "2022-05-16T16:00") == []


REACHED: dict[str, Callable[[Plan, str], ChangeSet]] = {
    "told": lambda whole, issue: edits.told(whole, issue, at="2022-05-16T14:40:00Z"),
    "mailed": lambda whole, issue: edits.hand_over(whole, [issue], "mail", at="2022-05-16T14:40:00Z"),
    "read": lambda whole, issue: edits.read(whole, issue, at="2022-05-16T14:40:00Z"),
}


@pytest.mark.parametrize("reached", REACHED)
def test_who_was_told_or_got_it_in_hand_knows(reached: str) -> None:
    whole = give_out(changed(), 2, ["awa"], at="2022-05-16T14:30:00Z")
    held = last_copy(whole, "awa")
    assert held is not None
    whole.apply(REACHED[reached](whole, held[1].id))
    assert called(whole, "2022-05-16T11:00") == []


def unprinted(records: list[Record]) -> Plan:
    """The plan without the releases that it has at random."""
    return Plan.of(one for one in records if not isinstance(one, Release | Issue))


def bare(entry: Entry) -> dict[str, str]:
    return {key: value for key, value in entry.items() if key not in UNMARKED}


def differing(before: tuple[Entry, ...], after: tuple[Entry, ...]) -> bool:
    """By brute force: as lists of what is marked, in any order."""
    return sorted(map(repr, map(sorted, (bare(one).items() for one in before)))) != sorted(
        map(repr, map(sorted, (bare(one).items() for one in after)))
    )


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(records=plans(), data=st.data())
def test_release_after_release_the_marks_are_the_difference_of_the_entries(
    records: list[Record], data: st.DataObject
) -> None:
    whole = unprinted(records)
    people = readers(whole)
    held: dict[str, tuple[Entry, ...]] = {}
    for number in range(1, 4):
        some = [one for one in people if data.draw(st.booleans())]
        give_out(whole, number, some)
        held |= {one: entries_of(compose(whole, one)) for one in some}
        for _ in range(data.draw(st.integers(0, 3))):
            session = data.draw(st.sampled_from(sorted(whole.sessions)))
            if data.draw(st.booleans()):
                whole.apply(shift_session(whole, session, data.draw(st.integers(-300, 300))))
            else:
                status = data.draw(st.sampled_from(("confirmed", "cancelled", "tentative")))
                whole.apply(change_set("x", [replaced(whole.sessions[session], status=status)]))
        for one in people:
            itinerary = compose(whole, one)
            found, release = changed_since_copy(whole, itinerary)
            now = entries_of(itinerary)
            assert (release is None) == (one not in held)
            if release is None:
                assert concerns(whole, one)
                continue
            assert (found != Marks()) == concerns(whole, one)
            assert (found != Marks()) == differing(held[one], now)
            old, new = {e["id"] for e in held[one]}, {e["id"] for e in now}
            assert {stop for stop, mark in found.by_stop.items() if mark.kind == "new"} <= new - old
            assert {e["id"] for e in found.gone} <= old - new
            assert all(title_of(e) for e in found.gone)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(records=plans(), note=st.text(max_size=30), tag=st.text(min_size=1, max_size=9))
def test_a_private_note_never_concerns_anybody(records: list[Record], note: str, tag: str) -> None:
    whole = unprinted(records)
    people = readers(whole)
    give_out(whole, 1, people)
    for person in list(whole.persons.values()):
        whole.apply(change_set("x", [replaced(person, notes=f"x{note}", diet=note, tags=(tag,))]))
    assert [one for one in people if concerns(whole, one)] == []
    assert all(changed_since_copy(whole, compose(whole, one))[0] == Marks() for one in people)


def test_a_note_on_a_person_is_no_change_and_one_on_the_session_is() -> None:
    whole = give_out(plan(), 1, ["awa"])
    whole.apply(change_set("x", [replaced(AWA, notes="allergic"), replaced(BEN, notes="late")]))
    assert not concerns(whole, "awa")
    whole.apply(change_set("x", [replaced(AFTERNOON, notes="Bring the badge.")]))
    assert concerns(whole, "awa")
