"""The day sheet: what stands in a row, what is missing in bold, what the foot says; nothing is lost, however much."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.jobs import cards, sample
from planner.jobs.asked import Asked
from planner.paper.flow import Flow
from planner.paper.page import Page
from planner.paper.sheet import Sheet
from planner.plan.clock import minute
from planner.plan.plan import Plan
from planner.plan.records import Duty, Issue, Leg, Pass, PassKind, Person, Record, Release, Ride, Session
from tests.itinerary.small_plan import AFTERNOON, AWA, BEN, CEM, DUE, EVE, FAY, HEARING, PARTY, plan, slot
from tests.paper import golden
from tests.paper.reading import outside

GOLDEN = Path(__file__).parent / "golden"
SIX = ("ar", "en", "es", "fr", "ru", "zh")
MONDAY = "2022-05-16"
NOW = minute("2022-05-16T06:40", "America/New_York")


def pages(of: Plan, day: str = MONDAY, lang: str = "en") -> list[Page]:
    return list(cards.day(Asked(plan=of, lang=lang, now=NOW, of=day), Flow()))


def text_of(made: list[Page]) -> str:
    return golden.text_of(Sheet(tuple(made), "", "en"))


def said(made: list[Page]) -> str:
    return " ".join(text.strip() for page in made for *_, text in page.written)


def whole() -> Plan:
    flight = Leg(id="l-fay", person_id="fay", direction="departure", carrier="EVA Air", number="BR 31",
                 from_place="New York (JFK)", from_zone="America/New_York", departs="2022-05-16T21:30",
                 to_place="Taipei", to_zone="Asia/Taipei", arrives="2022-05-18T05:00")  # fmt: skip
    by_train = replace(flight, id="l-ben", person_id="ben", carrier="Amtrak", number="", mode="train",
                       departs="2022-05-16T22:00", to_place="Boston", to_zone="America/New_York",
                       arrives="2022-05-17T02:00")  # fmt: skip
    return plan(
        slot("s-awa-afternoon", AFTERNOON, AWA, "floor", order=7, language="fr", statement="cleared",
             reply="confirmed"),
        slot("s-ben-opens", AFTERNOON, BEN, "moderator", reply="invited"),
        slot("s-due", AFTERNOON, DUE, "attendee"),
        slot("s-cem", AFTERNOON, CEM, "interpreter", language="fr"),
        slot("s-eve", AFTERNOON, EVE, "attendee"),
        slot("s-fay", AFTERNOON, FAY, "attendee", reply="declined"),
        slot("s-fay-speaks", HEARING, FAY, "speaker", reply="declined"),
        replace(AFTERNOON, notes="Bring water."),
        flight,
        by_train,
        Ride(id="taxi", name="Taxi", from_id="hotel", to_id="un", departs="2022-05-16T18:00", minutes=45,
             driver="Luis", phone="+1 718 555 0126", rider_ids=("fay",)),
        PassKind(id="grounds", name="Grounds pass"),
        Pass(id="p1", person_id="fay", pass_kind_id="grounds", from_day="2022-05-16", to_day="2022-05-18",
             state="approved"),
        Duty(id="duty-x", day=MONDAY, from_="07:00", to="14:00", person_id="due"),
    )  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "fr", "ar"])
def test_a_day_reads_as_it_was_approved(lang: str) -> None:
    made = pages(whole(), lang=lang)
    assert text_of(made) == (GOLDEN / f"day-{lang}.txt").read_text("utf-8")
    assert [outside(page) for page in made] == [[] for _ in made]


def test_it_says_what_is_missing_and_who_has_declined() -> None:
    text = said(pages(whole()))
    for line in ("Not confirmed: Sørensen-", "Has declined: Ling", "Bring water.", "Öz FR (interprets)"):
        assert line in text


def test_a_ride_stands_in_the_day_with_the_flight_that_it_catches_and_a_train_alone_with_its_own_row() -> None:
    text = said(pages(whole()))
    assert "EVA Air BR 31 at 21:30" in text
    assert "21:30 Ling, BR 31, car 18:00" in text
    assert "Departure to Boston" in text
    assert "Departure to Taipei" not in text


def test_a_cancelled_session_stands_while_somebody_must_be_told() -> None:
    cancelled = replace(PARTY, status="cancelled")
    with_awa = said(pages(plan(cancelled), PARTY.start[:10]))
    assert "Must be told: Ndour" in with_awa
    alone = plan(cancelled, without=[one.id for one in plan().slots_of_session(PARTY.id)])
    assert "Must be told" not in said(pages(alone, PARTY.start[:10]))


def test_a_session_of_several_days_stands_on_each_with_the_day_it_began() -> None:
    long = Session(id="fair", title="Fair", start="2022-05-15T09:00", end="2022-05-18T18:00")
    text = said(pages(plan(long)))
    assert "Fair" in text
    assert "Sun 15" in text


def test_sheets_that_are_out_of_date_or_in_nobodys_hand_are_named() -> None:
    release = Release(id="r1", number=1, at="2022-05-14T12:00:00Z", by="Pauline")
    copies: list[Record] = [
        Issue(id="i-awa", release_id="r1", person_id="awa", entries=()),
        Issue(id="i-due", release_id="r1", person_id="due", entries=(), handed_over="2022-05-14T13:00:00Z"),
    ]
    text = said(pages(plan(release, *copies)))
    assert "Changed sheets: Ndour" in text
    assert "Never given: Ling, Öz, Sørensen-Krzyżanowski" in text
    assert "Printed, not handed over: Ndour" in text
    assert "Release 1 · Printed 16 May 2022, 06:40, New York" in text
    assert "No release yet" in said(pages(plan()))


def test_two_of_one_name_are_told_apart() -> None:
    twin = Person(id="zoe", given="Zoé", family="Ndour")
    text = said(pages(plan(twin, slot("s-zoe", AFTERNOON, twin, "floor", order=9))))
    assert "Z. Ndour" in text


@pytest.mark.parametrize("lang", SIX)
def test_a_day_with_nothing_says_so(lang: str) -> None:
    head = plan().head
    made = pages(Plan.of([head]), lang=lang)
    assert len(made) == 1
    assert len(made[0].written) > 12


@pytest.mark.parametrize("lang", SIX)
def test_forty_sessions_of_sixty_people_flow_over_pages_and_none_is_lost(lang: str) -> None:
    people = [Person(id=f"p{n}", given="Fatou", family=f"Family{n}") for n in range(60)]
    sessions = [
        Session(id=f"x{n:02d}", title=f"Title{n} مرحبا", start=f"{MONDAY}T{8 + n // 4:02d}:00",
                end=f"{MONDAY}T{9 + n // 4:02d}:00") for n in range(40)
    ]  # fmt: skip
    slots = [slot(f"{one.id}-{two.id}", one, two, "speaker", minutes=3, order=at)
             for one in sessions for at, two in enumerate(people, 1)]  # fmt: skip
    made = pages(plan(*people, *sessions, *slots), lang=lang)
    text = said(made)
    assert [n for n in range(40) if f"Title{n} " not in text] == []
    assert min(text.count(f"Family{n}") for n in range(60)) >= 40
    assert [outside(page) for page in made] == [[] for _ in made]


@pytest.mark.parametrize("text", ["x" * 600, "مرحبا (B2) שלום " * 20, "<b>%s {0} \\ ( ) </b>", "word " * 2000])
def test_texts_of_any_script_and_length_stay_on_the_paper(text: str) -> None:
    told = replace(AWA, family=text[:250], given=text[:250])
    made = pages(plan(told, replace(AFTERNOON, title=text[:500], notes=text),
                      slot("s-awa-afternoon", AFTERNOON, AWA, "floor")))  # fmt: skip
    assert [outside(page) for page in made] == [[] for _ in made]
    assert text.strip()[-20:].strip()[-3:] in said(made)


def test_the_same_plan_gives_the_same_pages() -> None:
    sampled = Plan.of(sample.records())
    assert text_of(pages(sampled, "2022-05-18")) == text_of(pages(Plan.of(sample.records()), "2022-05-18"))
