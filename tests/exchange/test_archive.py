"""The archive: out, in, out gives the same bytes; what is wrong is refused by record and field."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.errors import PlannerError
from planner.exchange import archive
from planner.jobs import sample
from planner.plan import entry
from planner.plan.plan import Plan
from planner.plan.records import Person, Photo, Record, Room, Session, Slot, Transfer, Venue
from tests.plan import small

HEAD = {
    "id": "plan", "name": "Forum", "zone": "America/New_York", "first_day": "2022-05-16", "last_day": "2022-05-20"
}  # fmt: skip
VENUE = {"id": "hall", "name": "Hall"}
SESSION = {"id": "rt1", "title": "Round table", "start": "2022-05-17T10:00", "end": "2022-05-17T11:00"}
SLOT = {"id": "rt1-accra", "session_id": "rt1"}


def text(**parts: object) -> bytes:
    """An archive of the plan above, with the parts that a case puts in the place of its own."""
    whole = {"format": "delegation-plan", "version": 1, "plan": HEAD, "venue": [VENUE], "session": [SESSION]}
    return json.dumps({**whole, "slot": [SLOT], **parts}).encode()


def test_it_is_as_the_command_line_says() -> None:
    assert archive.dump(small.plan()).decode().startswith(
        '{\n "format": "delegation-plan",\n "version": 1,\n "plan": {\n  "id": "plan",\n  "name": "Forum",\n'
    )  # fmt: skip
    assert list(json.loads(archive.dump(small.plan()))) == [
        "format", "version", "plan", "person", "venue", "room", "session", "slot"
    ]  # fmt: skip
    assert json.loads(archive.dump(small.plan()))["slot"] == [
        {"id": "ana-talks", "session_id": "talk", "person_id": "ana", "role": "speaker"}
    ]


def test_the_sample_comes_back_whole() -> None:
    plan = Plan.of(sample.records())
    out = archive.dump(plan)
    again = Plan.of(archive.load(out))
    assert again.records == {kind: dict(sorted(records.items())) for kind, records in plan.records.items()}
    assert archive.dump(again) == out


def test_photos_travel_when_they_are_given() -> None:
    photo = Photo(id="p", person_id="ana", image=b"\xff\xd8 jpeg")
    out = archive.dump(small.plan(), photos=[photo])
    assert photo in archive.load(out)
    assert archive.dump(Plan.of(archive.load(out)), photos=[photo]) == out


WORDS = st.text(max_size=12).map(entry.clean)
NAMES = WORDS.filter(bool)
IDS = st.text("abcdefé0123-", min_size=1, max_size=8)
LANGS = st.sampled_from(["en", "es", "fr", "pt-BR", "zh"])
DAYS = st.dates().map(lambda day: f"2022-05-{day.day % 20 + 10:02d}")


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Any plan that holds together: venues, rooms, ways, persons, sessions and who is in them."""
    venues = draw(st.lists(IDS, min_size=1, max_size=3, unique=True))
    rooms = draw(st.lists(IDS.filter(lambda i: i not in venues), max_size=3, unique=True))
    persons = draw(st.lists(IDS, min_size=1, max_size=4, unique=True))
    sessions = draw(st.lists(IDS, max_size=4, unique=True))
    records: list[Record] = [small.HEAD]
    records += [Venue(id=i, name=draw(NAMES), names=draw(st.dictionaries(LANGS, WORDS))) for i in venues]
    records += [Room(id=i, venue_id=draw(st.sampled_from(venues)), name=draw(NAMES)) for i in rooms]
    records += [draw(a_person(i, persons)) for i in persons]
    records += [draw(a_session(i)) for i in sessions]
    pairs = (
        draw(st.lists(st.tuples(st.sampled_from(sessions), st.sampled_from(persons)), unique=True)) if sessions else []
    )
    records += [Slot(id=f"{s}:{p}", session_id=s, person_id=p, topic=draw(WORDS)) for s, p in pairs]
    if len(venues) > 1:
        records.append(Transfer(id="way", from_id=venues[0], to_id=venues[1], minutes=draw(st.integers(0, 100_000))))
    return Plan.of(draw(st.permutations(records)))


def a_person(record_id: str, persons: list[str]) -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        id=st.just(record_id),
        family=NAMES,
        given=WORDS,
        functions=st.dictionaries(LANGS, WORDS),
        languages=st.lists(LANGS).map(tuple),
        hours=st.sampled_from([None, 12, 24]),
        pocket=st.booleans(),
        entry_by=st.none() | DAYS,
        most_a_day=st.none() | st.integers(1, 100),
        keep_apart_ids=st.lists(st.sampled_from(persons), unique=True).map(
            lambda ids: tuple(one for one in ids if one != record_id)
        ),
        notes=st.text(max_size=30).map(lambda t: entry.clean(t, lines=True)),
        tags=st.lists(NAMES, max_size=2).map(tuple),
    )


def a_session(record_id: str) -> st.SearchStrategy[Session]:
    start = st.integers(0, 11)
    return st.builds(
        lambda title, hour, length, objectives: Session(
            id=record_id,
            title=title,
            start=f"2022-05-17T{hour:02d}:00",
            end=f"2022-05-17T{hour + length:02d}:00",
            objectives=tuple(objectives),
        ),
        NAMES, start, st.integers(1, 12), st.lists(st.integers(1, 23), max_size=3),
    )  # fmt: skip


@given(plans())
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=60)
def test_out_in_out_gives_the_same_bytes(plan: Plan) -> None:
    out = archive.dump(plan)
    again = Plan.of(archive.load(out))
    assert {kind: dict(records) for kind, records in again.records.items()} == plan.records
    assert archive.dump(again) == out


REFUSED: list[tuple[bytes, str, str]] = [
    (text(slot=[{**SLOT, "start": "2022-05-17T25:00"}]), "is no wall", "slot rt1-accra, start"),
    (text(slot=[{**SLOT, "start": 5}]), "is of the wrong type (int)", "slot rt1-accra, start"),
    (text(slot=[{**SLOT, "order": True}]), "is of the wrong type (bool)", "slot rt1-accra, order"),
    (text(slot=[{**SLOT, "role": "king"}]), "“king” is none of the choices of “role”", "slot rt1-accra, role"),
    (text(slot=[{**SLOT, "color": "red"}]), "A slot has no field “color”", "slot rt1-accra"),
    (text(slot=[{"id": "x"}]), "“session_id” is missing", "slot x"),
    (text(slot=[{"session_id": "rt1"}]), "“id” is missing", "slot 1"),
    (text(slot=[SLOT, SLOT]), "two records with this id", "slot rt1-accra, id"),
    (text(slot=[{**SLOT, "session_id": "rt9"}]), "There is no session “rt9”", "slot rt1-accra, session_id"),
    (text(slot=[{**SLOT, "stand_in_ids": ["eve"]}]), "There is no person “eve”", "slot rt1-accra, stand_in_ids"),
    (text(session=[{**SESSION, "end": "2022-05-17T09:00"}]), "before it starts", "session rt1: Round table, end"),
    (text(session=[{**SESSION, "documents": [{"title": ""}]}]), "is empty", "session rt1, documents[0].title"),
    (text(plan={**HEAD, "zone": "Mars/Base"}), "is no zone", "plan plan, zone"),
    (text(photo=[{"id": "p", "person_id": "eve", "image": "AA=="}]), "There is no person “eve”", "photo p, person_id"),
    (text(slot={"id": "x"}), "must be a list", "slot"),
    (text(slot=["x"]), "must be a record", "slot 1"),
    (text(plan=None), "must be a record", "plan 1"),
    (text(journal=[]), "no kind of record “journal”", "journal"),
    (text(version=2), "has version 2; this program knows 1", "version"),
    (text(version=True), "has version true", "version"),
    (text(format="other"), "not an archive", ""),
    (b"[]", "not an archive", ""),
    (b"", "not JSON", ""),
    (text()[:-20], "not JSON", ""),
    (b"\xff\xfe", "not JSON", ""),
    (b"[" * 100_000, "not JSON", ""),
    (text().replace(b'"title"', b'"title": "Other", "title"'), "“title” stands twice", ""),
    (text().replace(b'"plan": {', b'"other": {'), "no kind of record “other”", "other"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "why", "where"), REFUSED, ids=[why for _, why, _ in REFUSED])
def test_it_is_refused_by_record_and_field(wrong: bytes, why: str, where: str) -> None:
    with pytest.raises(PlannerError) as refused:
        archive.load(wrong)
    assert why in str(refused.value)
    record, _, field = where.partition(", ")
    assert refused.value.where.startswith(record)
    assert refused.value.where.endswith(field)
    assert "\n" not in str(refused.value)


def test_the_case_that_the_others_break_is_right() -> None:
    assert len(archive.load(text())) == 4


def test_hostile_text_comes_in_clean() -> None:
    found: Any = archive.load(text(venue=[{"id": "hall", "name": "Ha\u202ell\u0000"}]))[1]
    assert found == Venue(id="hall", name="Hall")


def test_it_is_plain_json_for_others() -> None:
    assert msgspec.json.decode(archive.dump(small.plan())) == json.loads(archive.dump(small.plan()))
