"""Plans at random, small and crowded, so that rules meet: strategies for records of every kind that clashes look at."""

from datetime import datetime, timedelta

from hypothesis import strategies as st

from planner.plan import clock
from planner.plan.records import (
    Absence,
    Duty,
    Leg,
    Party,
    Pass,
    PassKind,
    PassOffice,
    Person,
    PlanRecord,
    Practice,
    Record,
    Ride,
    Room,
    Session,
    Slot,
    Stay,
    Transfer,
    Venue,
)
from tests.clashes.random_sheets import printed
from tests.clashes.scene import make

# A zone and a day on which its clocks do something, or do nothing.
FRAMES = (
    ("America/New_York", "2022-05-17"),
    ("America/New_York", "2022-03-13"),
    ("America/New_York", "2022-11-06"),
    ("Asia/Kathmandu", "2022-05-17"),
    ("Australia/Lord_Howe", "2022-04-03"),
    ("Australia/Lord_Howe", "2022-10-02"),
    ("Pacific/Apia", "2011-12-30"),
    ("Pacific/Apia", "2011-12-31"),
    ("Pacific/Kiritimati", "2022-05-17"),
    ("Asia/Kolkata", "2022-05-17"),
    ("Pacific/Chatham", "2022-09-25"),
    ("Asia/Tokyo", "2022-05-17"),
    ("Atlantic/Azores", "2022-10-30"),
)
ZONES = ("", "", "", "", "Asia/Kolkata", "Pacific/Kiritimati", "Europe/Zurich")
PEOPLE = ("p1", "p2", "p3")
VENUES = ("v1", "v2", "v3")
ROOMS = ("r1", "r2", "r3", "r4")
SESSIONS = ("s1", "s2", "s3", "s4", "s5", "s6")
PASSES = ("k1", "k2")
ROLES = ("speaker", "panellist", "speaker", "moderator", "attendee", "attendee", "companion")

STATES = ("requested", "approved", "refused", "collected")
CITIES = ("", "Quito", "Dakar")

TEXTS = ("", "", "word " * 330, "word " * 331, "字" * 9, "字 " * 10, "ก\n" * 330, "ก" * 331)

often = st.sampled_from
maybe = st.none()


def walls(day: str, last: int = 60) -> st.SearchStrategy[str]:
    """Wall times of the night when clocks change, in steps of five minutes so that ends and starts often meet."""
    midnight = datetime.fromisoformat(day)
    return st.integers(-6, last).map(
        lambda step: (midnight + timedelta(minutes=step * 5)).isoformat(timespec="minutes")
    )


@st.composite
def spans(
    draw: st.DrawFn, day: str, lengths: tuple[int, ...] = (5, 10, 20, 30, 45, 60, 90, 240, 700), last: int = 60
) -> tuple[str, str]:
    start = draw(walls(day, last))
    minutes = draw(often(lengths))
    return start, (datetime.fromisoformat(start) + timedelta(minutes=minutes)).isoformat(timespec="minutes")


@st.composite
def daytimes(draw: st.DrawFn, day: str) -> tuple[str, str]:
    """Long ones on three days, many of them by day, so that people want to eat and to sleep."""
    begins = datetime.fromisoformat(draw(walls(near(day, draw(often((-1, 0, 0, 1)))))))
    begins += timedelta(hours=draw(often((0, 0, 9, 14))))
    ends = begins + timedelta(minutes=draw(often((60, 150, 240, 400, 1200, 2000))))
    return begins.isoformat(timespec="minutes"), ends.isoformat(timespec="minutes")


@st.composite
def heads(draw: st.DrawFn, zone: str, day: str) -> PlanRecord:
    codes = ("double-booking", "open-slot", "room-double-booked", "transfer-unknown", "no-bed", "not-granted")
    lanes = ("clash", "warning", "todo", "note", "off")
    return make(
        PlanRecord,
        id="plan",
        name="Forum",
        zone=zone,
        first_day=day,
        last_day=day,
        margin_minutes=draw(often((30, 10, 60, 0))),
        landing_minutes=draw(often((90, 0))),
        departure_minutes=draw(often((180, 0))),
        slip_percent=draw(often((20, 0, 33, 100))),
        rest_hours=draw(often((9, 0, 20))),
        day_hours=draw(often((12, 1, 4, 0))),
        meal_from=draw(often(("01:00", "00:00"))),
        meal_to=draw(often(("03:30", "02:00", "03:30", "00:30"))),
        meal_minutes=draw(often((30, 60, 0))),
        connection_minutes=draw(often((60, 0, 240))),
        pass_days=draw(often((1, 0, 9))),
        pace=draw(often(({}, {"en": 100, "zh": 1, "th": 7}))),
        severity=draw(st.dictionaries(often(codes), often(lanes), max_size=1)),
    )


@st.composite
def venues(draw: st.DrawFn, name: str) -> Venue:
    minutes = {"access_minutes": draw(often((0, 10))), "inside_minutes": draw(often((0, 5)))}
    return make(Venue, id=name, name=name, zone=draw(often(ZONES)), **minutes)


@st.composite
def transfers(draw: st.DrawFn, name: str) -> Transfer:
    start, end = draw(st.lists(often(VENUES + ROOMS), min_size=2, max_size=2, unique=True))
    return make(Transfer, id=name, from_id=start, to_id=end, minutes=draw(often((7, 15, 20, 45, 90, 0))))


@st.composite
def sessions(draw: st.DrawFn, name: str, day: str, mood: str = "any") -> Session:
    """A part of an earlier one at most, so that there are no circles; several deep."""
    ways = mood == "ways"
    short = {"ways": spans(day, (5, 10, 20)), "slips": spans(day, (45, 90, 240), 6), "days": daytimes(day)}
    start, end = draw(short.get(mood, spans(day)))
    earlier = [one for one in SESSIONS if one < name]
    gather = 0 if ways else draw(often((0, 0, 20, -15)))
    gather_at = (datetime.fromisoformat(start) - timedelta(minutes=gather)).isoformat(timespec="minutes")
    return make(
        Session,
        id=name,
        title=name,
        start=start,
        end=end,
        parent_id=draw(st.one_of(maybe, maybe, often(earlier))) if earlier and not ways else None,
        ours=draw(st.booleans()),
        venue_id=draw(st.one_of(maybe, often(VENUES))),
        room_id=draw(often(ROOMS)) if ways else draw(st.one_of(maybe, often(ROOMS))),
        status=draw(often((*["confirmed"] * 7, "tentative", "cancelled"))),
        pass_kind_id=draw(st.one_of(maybe, maybe, often(PASSES))),
        seat_minutes=draw(often((0, 0, 10))),
        gather_at=gather_at if gather else None,
        late_minutes=draw(often((0, 0, 15))),
        speaking_minutes=draw(often((None, 3, 5))),
        seats=draw(often((None, None, 1))),
        languages=draw(often(((), ("en",), ("fr",)))),
        interpretation=draw(often(((), (), ("zh",)))),
        kind=draw(often(("other", "other", "reception"))),
        meal=draw(often((False, False, True))),
        objectives=draw(often(((), (), (1,), (1, 2)))),
    )


@st.composite
def slots(draw: st.DrawFn, name: str, day: str, starts: dict[str, str], mood: str = "any") -> Slot:
    """One that has its own time has it near its session's start as often as anywhere."""
    session_id = draw(often(SESSIONS[:1] if mood == "lists" else SESSIONS))
    start, end = draw(spans(day))
    if draw(st.booleans()):
        begins = datetime.fromisoformat(starts.get(session_id, start)) + timedelta(
            minutes=draw(often((-5, 0, 2, 5, 20)))
        )
        start = begins.isoformat(timespec="minutes")
        end = (begins + timedelta(minutes=draw(often((5, 20, 60))))).isoformat(timespec="minutes")
    lists = mood in ("lists", "slips")
    free = mood in ("ways", "days")
    given = "none" if free else draw(often((*["none"] * (8 if lists else 4), "both", "both", "start", "end")))
    orders = {
        "ways": (None,),
        "days": (None,),
        "lists": (1, 2, 2, 3, 3, 5),
        "slips": (1, 2, 3, 4, 5, 7),
        "any": (None, None, 1, 2, 2, 3, 5),
    }
    replies = (
        ("accepted", "accepted", "declined") if lists else (*["accepted"] * 5, "proposed", "confirmed", "declined")
    )
    return make(
        Slot,
        id=name,
        session_id=session_id,
        person_id=draw(often((*PEOPLE * 4, None))),
        role=draw(often(ROLES[:3] if lists else ROLES)),
        start=start if given in ("both", "start") else None,
        end=end if given in ("both", "end") else None,
        order=draw(often(orders[mood])),
        minutes=draw(often((None, None, 2, 5, 30))),
        joint=draw(often((False, False, True))),
        reply=draw(often(replies)),
        grant=draw(often(("not-needed", "not-needed", "to-ask", "asked", "granted", "refused"))),
        statement=draw(often(("none", "draft", "cleared", "delivered"))),
        statement_text=draw(often(TEXTS)),
        language=draw(often(("", "en", "fr", "zh", "zh-Hant", "ja", "th"))),
    )


@st.composite
def legs(draw: st.DrawFn, name: str, day: str, zone: str) -> Leg:
    """What counts in the forum's town (a landing, a take-off) is near midnight there, on one of four days."""
    direction = draw(often(("arrival", "arrival", "departure", "departure", "via")))
    moment = clock.minute(draw(walls(near(day, draw(often((-1, 0, 0, 1, 2)))))), zone)
    minutes = draw(often((30, 60, 90, 240, 700, 1500)))
    start = moment - minutes if direction == "arrival" else moment
    zones = (draw(often(("Asia/Kolkata", "America/New_York"))), draw(often(("Europe/Zurich", "Pacific/Apia"))))
    return make(
        Leg,
        id=name,
        person_id=draw(often(PEOPLE)),
        direction=direction,
        from_place="A",
        from_zone=zones[0],
        departs=clock.wall(start, zones[0]),
        to_place="B",
        to_zone=zones[1],
        arrives=clock.wall(start + minutes, zones[1]),
    )


@st.composite
def absences(draw: st.DrawFn, name: str, day: str) -> Absence:
    start, end = draw(spans(day))
    return make(Absence, id=name, person_id=draw(often(PEOPLE)), start=start, end=end)


@st.composite
def passes(draw: st.DrawFn, name: str, day: str) -> Pass:
    days = [(datetime.fromisoformat(day) + timedelta(days=n)).date().isoformat() for n in (-1, 0, 1)]
    first, last = sorted((draw(often(days)), draw(often(days))))
    holder = {"person_id": draw(often(PEOPLE)), "pass_kind_id": draw(often(PASSES))}
    return make(Pass, id=name, **holder, from_day=first, to_day=last, state=draw(often(STATES)))


@st.composite
def people(draw: st.DrawFn, name: str) -> Person:
    kinds = (
        ("interpreter", "interpreter", "delegate") if name == PEOPLE[-1] else ("delegate", "delegate", "counterpart")
    )
    return make(
        Person,
        id=name,
        family=name,
        kind=draw(often(kinds)),
        gender=draw(often((None, "f", "f"))),
        region=draw(often(("", "Africa", "Europe"))),
        city=draw(often(CITIES)),
        entry=draw(often(("not-needed", "needed", "applied", "granted", "refused"))),
        entry_by=draw(often((None, None, "2022-05-16", "2011-12-31"))),
        party_id="party",
        not_before=draw(often((None, None, "01:00"))),
        not_after=draw(often((None, None, "02:00", "23:00"))),
        most_a_day=draw(often((None, None, 1, 3))),
        keep_apart_ids=draw(often(((), (), PEOPLE[:1]))),
    )


@st.composite
def offices(draw: st.DrawFn, name: str, day: str) -> PassOffice:
    opens, closes = draw(often((("00:00", "02:00"), ("01:00", "01:20"), ("09:00", "16:00"), ("01:50", "02:15"))))
    where = {"pass_kind_id": draw(often(PASSES)), "venue_id": draw(st.one_of(maybe, often(VENUES)))}
    days = draw(often((day, near(day, -1))))
    return make(
        PassOffice, id=name, **where, day=days, opens=opens, closes=closes, queue_minutes=draw(often((15, 60, 0)))
    )


@st.composite
def duties(draw: st.DrawFn, name: str, day: str) -> Duty:
    times = {"from": draw(often((None, "00:15", "01:30", "03:10"))), "to": draw(often((None, "03:45")))}
    return make(Duty, id=name, day=day, person_id=draw(often(PEOPLE)), **times)


@st.composite
def stays(draw: st.DrawFn, name: str, day: str) -> Stay:
    first = draw(st.integers(-3, 1))
    check_out = near(day, first + draw(st.integers(1, 4)))
    who = {"person_id": draw(often(PEOPLE)), "venue_id": draw(often(VENUES))}
    return make(Stay, id=name, **who, check_in=near(day, first), check_out=check_out)


@st.composite
def rides(draw: st.DrawFn, name: str, day: str) -> Ride:
    start, end = draw(st.lists(often(VENUES + ROOMS), min_size=2, max_size=2, unique=True))
    riders = draw(st.lists(often(PEOPLE), unique=True))
    ends = {"from_id": start, "to_id": end, "departs": draw(walls(day)), "minutes": draw(often((0, 15, 45, 180, 400)))}
    return make(Ride, id=name, name=name, **ends, seats=draw(often((None, 1, 2))), rider_ids=riders)


def near(day: str, days: int) -> str:
    return (datetime.fromisoformat(day) + timedelta(days=days)).date().isoformat()


@st.composite
def rooms(draw: st.DrawFn, name: str) -> Room:
    seats, booths = draw(often((None, None, 1, 2))), draw(often(((), ("fr",))))
    return make(Room, id=name, name=name, venue_id=draw(often(VENUES)), seats=seats, interpretation=booths)


@st.composite
def pass_kinds(draw: st.DrawFn, name: str) -> PassKind:
    return make(PassKind, id=name, name=name, quota=draw(often((None, 0, 1))), by_proxy=draw(st.booleans()))


@st.composite
def practices(draw: st.DrawFn, name: str) -> Practice:
    return make(
        Practice, id=name, title=name, city=draw(often(CITIES[1:])), objectives=draw(often(((1,), (2,), (1, 2))))
    )


@st.composite
def parties(draw: st.DrawFn, name: str) -> Party:
    return make(Party, id=name, name=name, principal_id=draw(often(PEOPLE)))


@st.composite
def plans(draw: st.DrawFn) -> list[Record]:
    """A frame, three persons, three venues, six sessions, up to sixteen slots, and what moves people about.

    Some plans are short sessions in rooms, for the ways between; some are one speaking list, some several that may
    slip into one another; some are long sessions on several days, for meals and rest; most are anything.
    """
    zone, day = draw(often(FRAMES))
    mood = draw(often(("ways", "any", "lists", "slips", "ways", "any", "days")))
    programme = [draw(sessions(name, day, mood)) for name in SESSIONS]
    starts = {one.id: one.start for one in programme}
    found: list[Record] = [draw(heads(zone, day)), *programme]
    found += [draw(people(name)) for name in PEOPLE]
    found += [draw(venues(name)) for name in VENUES]
    found += [draw(rooms(name)) for name in ROOMS]
    found += [draw(pass_kinds(name)) for name in PASSES]
    found += [draw(parties("party"))]
    found += [draw(practices(f"practice{n}")) for n in range(draw(st.integers(0, 2)))]
    found += [draw(offices(f"o{n}", day)) for n in range(draw(st.integers(0, 3)))]
    found += [draw(duties(f"d{n}", day)) for n in range(draw(st.integers(0, 2)))]
    found += [draw(stays(f"b{n}", day)) for n in range(draw(st.integers(0, 3)))]
    found += [draw(rides(f"ride{n}", day)) for n in range(draw(st.integers(0, 2)))]
    found += [draw(transfers(f"t{n}")) for n in range(draw(st.integers(0, 8)))]
    found += [draw(slots(f"x{n:02d}", day, starts, mood)) for n in range(draw(st.integers(4, 16)))]
    found += [draw(legs(f"l{n}", day, zone)) for n in range(draw(st.integers(0, 6)))]
    found += [draw(absences(f"a{n}", day)) for n in range(draw(st.integers(0, 2)))]
    found += [draw(passes(f"c{n}", day)) for n in range(draw(st.integers(0, 4)))]
    return found + draw(printed(found, day))
