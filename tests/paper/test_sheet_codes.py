"""The codes on a sheet, read from the rendered page by another library and parsed by a third."""

import re
from datetime import UTC, date, datetime
from typing import NamedTuple

import pypdfium2
import pytest
import zxingcpp
from icalendar import Calendar
from msgspec.structs import replace

from planner.itinerary.compose import compose
from planner.itinerary.phone import days_to_come
from planner.itinerary.values import Itinerary, SessionStop
from planner.jobs.phone_codes import codes_for, shortened
from planner.paper import qr
from planner.paper.document import pdf
from planner.paper.embed import Cuts
from planner.paper.flow import Flow
from planner.paper.numbers import MM
from planner.paper.sheet import Setting, Sheet, draw
from planner.plan import clock
from planner.plan.names import session_title
from planner.plan.plan import Plan
from planner.plan.records import Leg
from tests.itinerary.small_plan import AFTERNOON, AWA, DUE, FAY, HEAD, HEARING, TUDOR, plan, slot
from tests.paper.reading import outside

NOW = clock.minute("2022-05-13T17:55", HEAD.zone)


def read(whole: Plan, person: str, lang: str, paper: str = "a4") -> tuple[list[str], Sheet]:
    """What a phone finds on the pages, each code once."""
    itinerary = compose(whole, person)
    flow = Flow()
    made = draw(itinerary, flow, Setting(lang, paper, "2022-05-13T17:55", codes=codes_for(itinerary, lang, NOW)))
    cuts = Cuts(flow.shaper)
    for page in made.pages:
        cuts.take(page.used)
    assert [outside(page) for page in made.pages] == [[] for _ in made.pages]
    found: list[str] = []
    for page in pypdfium2.PdfDocument(pdf(made.pages, cuts, title="x", lang=lang)):
        found += [bytes(one.bytes).decode() for one in zxingcpp.read_barcodes(page.render(scale=4).to_pil())]
    return found, made


class Event(NamedTuple):
    """What a calendar makes of a code."""

    start: datetime
    end: datetime
    said: str


def event(text: str) -> Event:
    (one,) = Calendar.from_ical(text).walk("VEVENT")
    assert not one.errors
    return Event(one.decoded("DTSTART"), one.decoded("DTEND"), str(one["DESCRIPTION"]))


def events(texts: list[str]) -> dict[date, Event]:
    found = [event(text) for text in texts if "VEVENT" in text]
    return {one.start.date(): one for one in found}


def instant(minute: int) -> datetime:
    return datetime.fromtimestamp(minute * 60, UTC)


@pytest.mark.parametrize("lang", ["en", "es", "fr", "ar", "ru", "zh"])
def test_every_day_is_read_back_from_the_page_with_its_times_and_titles(lang: str) -> None:
    whole = plan()
    texts, made = read(whole, "awa", lang, "letter" if lang == "en" else "a4")
    itinerary = compose(whole, "awa")
    days, found = days_to_come(itinerary), events(texts)
    assert len(found) == len(days) == 3
    assert [one.lines for one in made.left_out] == [0] * len(made.left_out)
    for day in days:
        start, end, said = found[instant(day.start).date()]
        assert (start, end) == (instant(day.start), instant(day.end))
        titles = [session_title(stop.session, lang) for stop in day.stops if isinstance(stop, SessionStop)]
        assert [one for one in titles if one not in said] == []
        assert len(said.split("\n")) == len(day.stops)


def test_the_contact_on_duty_is_a_card() -> None:
    texts, _ = read(plan(), "awa", "fr")
    (card,) = [text for text in texts if "VCARD" in text]
    assert card == (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Mercier;Pauline\r\nFN:Pauline Mercier\r\nTITLE:Contact de garde\r\n"
        "ORG:Review forum\r\nTEL:+1 917 555 0142\r\nEND:VCARD\r\n"
    )


def test_a_card_that_is_too_long_loses_role_and_forum_then_the_end_of_the_name_never_the_number() -> None:
    long = replace(DUE, given="布" * 30, family="علي" * 9)
    card = codes_for(compose(plan(long), "awa"), "fr", NOW).card
    assert len(card.encode()) <= 150
    assert "TITLE" not in card
    assert "…" in card
    assert f"TEL:{DUE.phone}" in card


def crowded(many: int, **fields: object) -> Itinerary:
    sessions = [
        replace(HEARING, id=f"x{n}", title=f"Session {n}", titles={}, start=f"2022-05-16T{8 + n:02d}:00",
                end=f"2022-05-16T{8 + n:02d}:40", gather_at=None)
        for n in range(many)
    ]  # fmt: skip
    slots = [slot(f"y{n}", one, FAY, "floor", **fields) for n, one in enumerate(sessions)]
    return compose(plan(*sessions, *slots), "fay")


@pytest.mark.parametrize(("many", "parts", "lines"), [(1, (), 0), (5, ("topics",), 0), (12, None, 1)])
def test_what_does_not_fit_goes_by_rule_and_is_said(many: int, parts: tuple[str, ...] | None, lines: int) -> None:
    code = codes_for(crowded(many, topic="The home of migrants in Dakar, and what it teaches"), "en", NOW).days[0]
    assert len(code.text.encode()) <= 660
    if parts is None:
        assert code.left_out.parts == ("topics", "addresses", "ends")
        assert f"\\n+{code.left_out.lines} on the sheet\r\n" in code.text
    else:
        assert (code.left_out.parts, code.left_out.lines) == (parts, lines)


def test_what_had_no_room_stands_under_the_code_and_in_the_answer_before_a_print() -> None:
    topic = "long " * 99
    whole = plan(replace(AFTERNOON, title="A" * 60), slot("s-awa-afternoon", AFTERNOON, AWA, "floor", topic=topic))
    texts, made = read(whole, "awa", "en")
    assert [one.parts for one in made.left_out] == [("topics",)]
    assert made.left_out == shortened(whole, "awa", now=NOW, lang="en")
    assert any(line[3] == "without: topics" for page in made.pages for line in page.written)
    assert len(events(texts)) == 3


def test_nothing_private_is_in_a_code() -> None:
    secret = replace(
        AWA, phone="+221 33 000 0000", diet="no pork", access="wheelchair", passport_name="NDOUR", notes="x9"
    )
    leg = Leg(id="l-out", person_id="awa", direction="departure", number="DL 216", from_place="JFK",
              from_zone="America/New_York", departs="2022-05-18T16:40", to_place="DSS", to_zone="Africa/Dakar",
              arrives="2022-05-19T05:50", booking="K7R2QX", notes="secret")  # fmt: skip
    codes = codes_for(compose(plan(secret, leg, replace(TUDOR, phone="+1 212")), "awa"), "en", NOW)
    text = "".join(one.text for one in codes.days) + codes.card
    assert [
        one for one in ("K7R2QX", "secret", "+221", "pork", "wheelchair", "NDOUR", "x9", "+1 212") if one in text
    ] == []


def test_times_hold_over_a_change_of_the_clock_and_over_the_date_line() -> None:
    head = replace(HEAD, zone="Pacific/Auckland", first_day="2022-09-24", last_day="2022-09-26")
    night = replace(HEARING, start="2022-09-25T01:00", end="2022-09-25T04:00", gather_at=None, title="Night")
    home = Leg(id="l-home", person_id="fay", direction="departure", number="NZ 10", from_place="Auckland",
               from_zone="Pacific/Auckland", departs="2022-09-26T19:00", to_place="Honolulu",
               to_zone="Pacific/Honolulu", arrives="2022-09-26T04:50")  # fmt: skip
    whole = plan(head, night, home, slot("n", night, replace(AWA, id="fay")))
    first, last = (event(one.text) for one in codes_for(compose(whole, "fay"), "en", NOW).days)
    assert (first.start, first.end) == (
        datetime(2022, 9, 24, 13, 0, tzinfo=UTC),
        datetime(2022, 9, 24, 15, 0, tzinfo=UTC),
    )
    assert (last.start, last.end) == (
        datetime(2022, 9, 26, 6, 0, tzinfo=UTC),
        datetime(2022, 9, 26, 14, 50, tzinfo=UTC),
    )
    assert "19:00-04:50 (Honolulu) Flight NZ 10" in last.said


@pytest.mark.parametrize("text", ["a;b,c\\d\nBEGIN:VEVENT\r\nX:1", "\u202eabc\x00\ud800", "<b>%s</b> {x}", "١٢ 布"])
def test_no_text_breaks_out_of_its_line(text: str) -> None:
    codes = codes_for(
        compose(plan(replace(HEARING, title=text, titles={}), replace(DUE, family=text)), "awa"), "en", NOW
    )
    for one in codes.days:
        assert len(Calendar.from_ical(one.text).walk("VEVENT")) == 1
        assert len(re.findall("\r\n", one.text)) == 12
    assert codes.card.count("\r\n") in (6, 7, 8)


def test_past_days_have_no_code() -> None:
    itinerary = compose(plan(), "awa")
    later = clock.minute("2022-05-17T09:00", HEAD.zone)
    assert [one.day for one in codes_for(itinerary, "en", later).days] == ["2022-05-17", "2022-05-18"]


def test_the_squares_are_no_smaller_than_phones_read() -> None:
    rows = qr.matrix("x" * 660)
    assert len(rows) == 97
    assert 35 * MM / (len(rows) + 2 * qr.QUIET) >= 0.33 * MM
    card = qr.matrix("x" * 150)
    assert len(card) == 49
    assert 20 * MM / (len(card) + 2 * qr.QUIET) >= 0.33 * MM
