"""Printed copies at random: what a sheet said at some time, a little or much unlike what it would say now."""

from datetime import datetime, timedelta

from hypothesis import strategies as st

from planner.itinerary.compose import compose
from planner.itinerary.entries import Entry, entries_of
from planner.plan.plan import Plan
from planner.plan.records import Issue, Record, Release
from tests.clashes.scene import make

often = st.sampled_from

CHANGES: tuple[dict[str, str], ...] = (
    {"start": "2022-05-17T01:00"},
    {"start": ""},
    {"start": "no time"},
    {"day": "2022-05-18"},
    {"day": "never"},
    {"place": "elsewhere"},
    {"place_name": "an old name"},
    {"leave": "2022-05-17T00:00"},
    {"session": "s1"},
    {"title": ""},
    {"id": "another"},
    {"zone": "Asia/Kolkata"},
    {"zone": "Nowhere/Land"},
)


@st.composite
def copies(draw: st.DrawFn, entries: tuple[Entry, ...], day: str) -> tuple[Entry, ...]:
    """The entries, some changed, some left out, perhaps one more, perhaps all as they are."""
    if draw(often((True, False, False))):
        return entries
    found = []
    for entry in entries:
        change = draw(st.one_of(st.just({}), st.just({}), st.just({}), often(CHANGES), st.none()))
        if change is not None:
            found.append({key: value for key, value in {**entry, **change}.items() if value})
    if draw(st.booleans()):
        moment = datetime.fromisoformat(day) + timedelta(minutes=draw(st.integers(-300, 2000)))
        more = {"id": "old", "title": "Old", "day": day, "start": moment.isoformat(timespec="minutes")}
        found.append({**more, "zone": draw(often(("America/New_York", "Europe/Zurich", "")))})
    return tuple(found)


@st.composite
def issues(draw: st.DrawFn, name: str, person_id: str, entries: tuple[Entry, ...], day: str) -> Issue:
    release = draw(often(("v1", "v2")))
    return make(Issue, id=name, release_id=release, person_id=person_id, entries=draw(copies(entries, day)))


@st.composite
def releases(draw: st.DrawFn, name: str) -> Release:
    return make(Release, id=name, number=draw(st.integers(1, 3)), at="2022-05-12T10:00:00Z", by="Sol")


@st.composite
def printed(draw: st.DrawFn, records: list[Record], day: str) -> list[Record]:
    """Two releases, and up to four copies of theirs."""
    plan = Plan.of(records)
    readers = [one.id for one in plan.persons.values() if one.kind != "counterpart"]
    found: list[Record] = [draw(releases("v1")), draw(releases("v2"))]
    for number in range(draw(st.integers(0, 4)) if readers else 0):
        reader = draw(often(readers))
        found.append(draw(issues(f"i{number}", reader, entries_of(compose(plan, reader)), day)))
    return found
