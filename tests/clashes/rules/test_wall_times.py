"""Stored wall times that their zone skips, or has twice."""

from typing import get_args

import pytest

from planner.clashes.engine import Engine, check
from planner.clashes.findings import Finding
from planner.plan.changes import Change, added, change_set, replaced
from planner.plan.clock import minute
from planner.plan.fields import fields_of
from planner.plan.odd_times import Timed
from planner.plan.records import KINDS, Duty, Leg, PassOffice, Record, Ride
from tests.clashes import scene
from tests.clashes.scene import NOW, ZONE, make, session, slot

SPRING, AUTUMN = "2022-03-13", "2022-11-06"
CODES = ("impossible-time", "ambiguous-time")


def found(*records: Record) -> list[Finding]:
    return [one for one in check(scene.plan(*records), NOW) if one.code in CODES]


def keys(*records: Record) -> list[str]:
    return [one.key for one in found(*records)]


def test_the_whole_finding_of_an_hour_that_is_skipped() -> None:
    early = session("s", f"{SPRING}T02:30", f"{SPRING}T05:00", venue_id="V")
    assert found(scene.venue("V"), early) == [
        Finding(
            code="impossible-time",
            kind="clash",
            of=("s", "session.start"),
            sessions=("s",),
            from_=minute(f"{SPRING}T03:30", ZONE),
            to=minute(f"{SPRING}T03:30", ZONE),
            facts={"kind": "session", "record": "s", "field": "start", "wall": f"{SPRING}T02:30", "zone": ZONE},
            times=(minute(f"{SPRING}T03:30", ZONE),),
            places=("V",),
        )
    ]


def test_the_whole_finding_of_an_hour_that_comes_twice() -> None:
    late = session("s", f"{AUTUMN}T00:00", f"{AUTUMN}T05:00")
    first = minute(f"{AUTUMN}T00:59", ZONE) + 1
    assert found(late, slot("a", "s", role="speaker", start=f"{AUTUMN}T01:00", end=f"{AUTUMN}T02:00")) == [
        Finding(
            code="ambiguous-time",
            kind="warning",
            of=("a", "slot.start"),
            people=("ana",),
            sessions=("s",),
            slots=("a",),
            from_=first,
            to=first,
            facts={"kind": "slot", "record": "a", "field": "start", "wall": f"{AUTUMN}T01:00", "zone": ZONE},
            times=(first,),
            places=(None,),
        )
    ]


@pytest.mark.parametrize(
    ("time", "key"),
    [
        (f"{SPRING}T01:59", None),
        (f"{SPRING}T02:00", "impossible-time:s:session.gather_at"),
        (f"{SPRING}T02:59", "impossible-time:s:session.gather_at"),
        (f"{SPRING}T03:00", None),
        (f"{AUTUMN}T00:59", None),
        (f"{AUTUMN}T01:00", "ambiguous-time:s:session.gather_at"),
        (f"{AUTUMN}T01:59", "ambiguous-time:s:session.gather_at"),
        (f"{AUTUMN}T02:00", None),
    ],
)
def test_the_hour_from_its_first_minute_to_its_last(time: str, key: str | None) -> None:
    day = time[:10]
    assert keys(session("s", f"{day}T05:00", f"{day}T06:00", gather_at=time)) == ([] if key is None else [key])


@pytest.mark.parametrize(
    ("zone", "time", "code"),
    [
        ("Australia/Lord_Howe", "2022-10-02T02:15", "impossible-time"),
        ("Australia/Lord_Howe", "2022-10-02T02:30", None),
        ("Australia/Lord_Howe", "2022-04-03T01:45", "ambiguous-time"),
        ("Australia/Lord_Howe", "2022-04-03T01:29", None),
        ("Pacific/Apia", "2011-12-30T00:00", "impossible-time"),
        ("Pacific/Apia", "2011-12-30T23:59", "impossible-time"),
        ("Pacific/Apia", "2011-12-31T00:00", None),
        ("Pacific/Apia", "2011-12-29T23:59", None),
        ("Europe/Moscow", "2014-10-26T01:30", "ambiguous-time"),
        ("Asia/Tokyo", f"{SPRING}T02:30", None),
    ],
)
def test_half_hours_whole_days_and_zones_without_summer_time(zone: str, time: str, code: str | None) -> None:
    way = {"from_place": "A", "from_zone": zone, "to_place": "B", "to_zone": "UTC"}
    leg = make(Leg, id="l", person_id="ana", direction="via", departs=time, arrives="2022-12-31T00:00", **way)
    assert keys(leg) == ([] if code is None else [f"{code}:l:leg.departs"])


def test_every_field_in_its_own_zone() -> None:
    """New York's clocks skip 02:30 of the day, Zurich's do not; nor do those of a leg's other end."""
    zurich, here = scene.venue("Z", zone="Europe/Zurich"), scene.venue("H")
    time = f"{SPRING}T02:30"
    way = {"from_place": "A", "from_zone": "Europe/Zurich", "to_place": "B", "to_zone": ZONE}
    hours = {"day": SPRING, "opens": "02:30", "closes": "04:00"}
    records = [
        *(zurich, here, scene.pass_kind("badge")),
        session("s-here", time, f"{SPRING}T05:00", venue_id="H"),
        session("s-zurich", time, f"{SPRING}T05:00", venue_id="Z"),
        slot("x-here", "s-here", end=time),
        slot("x-zurich", "s-zurich", end=time),
        make(Leg, id="leg", person_id="ben", direction="arrival", departs=time, arrives=time, **way),
        scene.absence("gone", time, f"{SPRING}T05:00"),
        make(Ride, id="r-here", name="r", from_id="H", to_id="Z", departs=time, minutes=5, rider_ids=["ben", "ana"]),
        make(Ride, id="r-zurich", name="r", from_id="Z", to_id="H", departs=time, minutes=5),
        make(PassOffice, id="o-here", pass_kind_id="badge", **hours),
        make(PassOffice, id="o-zurich", pass_kind_id="badge", venue_id="Z", **hours),
        make(Duty, id="duty", day=SPRING, person_id="carla", **{"from": "02:30", "to": "03:30"}),
    ]
    odd = sorted(found(*records), key=lambda one: one.key)
    assert [(one.key.partition(":")[2], one.people, one.slots, one.places) for one in odd] == [
        ("absence.start:gone", ("ana",), (), (None,)),
        ("duty:duty.from", ("carla",), (), (None,)),
        ("leg:leg.arrives", ("ben",), (), (None,)),
        ("o-here:pass_office.opens", (), (), (None,)),
        ("r-here:ride.departs", ("ana", "ben"), (), ("H",)),
        ("s-here:session.start", (), (), ("H",)),
        ("slot.end:x-here", ("ana",), ("x-here",), ("H",)),
    ]


def test_no_field_with_a_wall_time_is_left_out() -> None:
    timed = set(get_args(Timed))
    walls = {(kind, field.name) for kind in KINDS for field in fields_of(kind) if field.shape == "wall"}
    looked_at = {
        *{("session", name) for name in ("start", "end", "gather_at")},
        *{("slot", "start"), ("slot", "end"), ("leg", "departs"), ("leg", "arrives")},
        *{("absence", "start"), ("absence", "end"), ("ride", "departs")},
    }
    assert walls == looked_at
    assert {KINDS[kind] for kind, _ in walls} == timed - {PassOffice, Duty}


def test_what_does_not_take_place_has_no_odd_times_open_slots_have() -> None:
    time = f"{SPRING}T02:30"
    assert keys(session("s", time, f"{SPRING}T05:00", status="cancelled"), slot("a", "s", start=time)) == []
    held = session("s", f"{SPRING}T01:00", f"{SPRING}T05:00")
    assert keys(held, slot("a", "s", start=time, reply="declined")) == []
    assert keys(held, slot("a", "s", None, start=time, reply="declined")) == ["impossible-time:a:slot.start"]


def test_two_records_of_one_id_are_two_clashes() -> None:
    time = f"{SPRING}T02:30"
    one = session("1", time, f"{SPRING}T05:00")
    assert keys(one, slot("1", "1", role="speaker", start=time), scene.absence("1", time, f"{SPRING}T05:00")) == [
        "impossible-time:1:absence.start",
        "impossible-time:1:session.start",
        "impossible-time:1:slot.start",
    ]


def test_looked_at_again_when_a_record_a_zone_or_a_place_changes() -> None:
    time = f"{SPRING}T02:30"
    kinds = (scene.pass_kind("badge"), scene.venue("V", zone="Asia/Tokyo"))
    plan = scene.plan(*kinds, session("s", time, f"{SPRING}T05:00", venue_id="V"))
    engine = Engine(plan, NOW)
    office = make(PassOffice, id="o", pass_kind_id="badge", venue_id="V", day=SPRING, opens="02:30", closes="04:00")
    steps: tuple[tuple[Change, list[str]], ...] = (
        (added(office), []),
        (added(scene.absence("gone", time, f"{SPRING}T05:00")), ["absence.start:gone"]),
        (replaced(plan.venues["V"], zone=""), ["absence.start:gone", "o:pass_office.opens", "s:session.start"]),
        (replaced(plan.sessions["s"], start=f"{SPRING}T03:00"), ["absence.start:gone", "o:pass_office.opens"]),
        (replaced(office, opens="03:00"), ["absence.start:gone"]),
        (replaced(plan.head, zone="Asia/Tokyo"), []),
    )
    for change, expected in steps:
        edit = change_set("edit", [change])
        plan.apply(edit)
        engine.after(edit)
        assert sorted(one.key.partition(":")[2] for one in engine.findings) == expected
