"""The words for every clash, in three languages."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding, digest
from planner.clashes.rules import RULES
from planner.plan.plan import Plan
from planner.plan.records import PassOffice, Record
from planner.wording import clashes as wording
from planner.wording.clash_texts import TEXTS
from tests.clashes import scene, travel_trouble
from tests.clashes.scene import make
from tests.wording.panels_day import panels_day

LANGUAGES = ("en", "es", "fr")


def trouble() -> Plan:
    """A day on which everything goes wrong that can."""
    records: list[Record] = [
        scene.person("mateo", given="Mateo", family="Villacís"),
        scene.person("aissatou", given="Aïssatou", family="Ndour", honorific="Ms"),
        scene.person("kofi", given="Kofi", family="Mensah"),
        scene.venue("hall", names={"es": "el Salón", "fr": "la Salle"}),
        scene.venue("church", access_minutes=7),
        scene.venue("mission"),
        scene.room("Room 8", "hall"),
        scene.way("hall", "church", 20),
        scene.pass_kind("grounds"),
        scene.session("hearing", "08:00", "10:00", venue_id="hall", pass_kind_id="grounds"),
        scene.session("launch", "10:20", "11:00", venue_id="church", titles={"es": "lanzamiento", "fr": "lancement"}),
        scene.session("debate", "10:50", "12:00", venue_id="church"),
        scene.session("early", "10:00", "10:20", venue_id="hall"),
        scene.session("lunch", "12:30", "13:00", venue_id="hall"),
        scene.session("press", "15:00", "16:00", venue_id="mission"),
        scene.session("panel", "13:00", "14:00", room_id="Room 8", ours=True),
        scene.session("briefing", "13:45", "14:30", room_id="Room 8"),
        scene.session("off", "17:00", "18:00", status="cancelled"),
        scene.slot("s1", "hearing", "mateo"),
        scene.slot("s2", "launch", "mateo"),
        scene.slot("s3", "debate", "mateo"),
        scene.slot("s4", "lunch", "mateo"),
        scene.slot("s5", "press", "mateo"),
        scene.slot("s6", "off", "mateo"),
        scene.slot("p1", "panel", "aissatou", role="speaker", start="13:50", end="14:10", reply="confirmed"),
        scene.slot("p2", "panel", "kofi", role="panellist", start="13:40", end="13:55"),
        scene.slot("p3", "panel", None, role="panellist", wanted="Asia-Pacific, French"),
        scene.slot("p4", "panel", None, role="moderator"),
        scene.slot("k1", "early", "kofi"),
        scene.slot("k2", "debate", "kofi"),
        scene.slot("d1", "lunch", "kofi", reply="declined"),
        scene.arrival("in", "07:00", person_id="mateo"),
        scene.departure("out", "18:00", person_id="mateo"),
        scene.person("lena", family="Lindt", entry="needed", entry_by="2022-05-14"),
        scene.pass_kind("badge", quota=1),
        make(PassOffice, id="desk", pass_kind_id="badge", day="2022-05-12", opens="09:00", closes="16:00"),
        scene.head(pass_days=7, statement_days=7),
        scene.session("round", "20:00", "21:00", ours=True, seats=1, languages=["en"], pass_kind_id="badge"),
        scene.slot("g1", "round", "lena", role="speaker", language="pt", grant="asked"),
        scene.slot("g2", "round", "aissatou", role="panellist", reply="proposed", grant="granted", statement="cleared"),
        scene.a_pass("badge", scene.DAY, scene.DAY, person_id="lena"),
        scene.a_pass("badge", scene.DAY, scene.DAY, person_id="aissatou", state="collected"),
        scene.absence("rest", "13:40", "13:45", person_id="kofi"),
    ]
    return scene.plan(*records)


def travels() -> Plan:
    return scene.plan(*travel_trouble.records())


DAYS = {"clashes": trouble, "panels": panels_day, "travel": travels}


def all_found() -> Iterator[tuple[Plan, Finding]]:
    for day in DAYS.values():
        plan = day()
        for one in check(plan, scene.NOW):
            yield plan, one


def said(plan: Plan, lang: str) -> str:
    found = check(plan, scene.NOW)
    return "".join(
        f"{one.key}\n  {wording.title(plan, one, lang)}\n  {wording.sentence(plan, one, lang)}\n" for one in found
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("day", DAYS)
def test_titles_and_sentences(day: str, lang: str) -> None:
    assert said(DAYS[day](), lang) == (Path(__file__).parent / f"{day}.{lang}.txt").read_text("utf-8")


def test_the_days_of_trouble_have_every_code_and_every_case() -> None:
    assert {one.code for _, one in all_found()} == {rule.code for rule in RULES}
    assert {wording.case(plan, one) for plan, one in all_found()} == set(TEXTS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_titles_and_details_are_short_and_leave_nothing_out(lang: str) -> None:
    lines = [line(plan, one, lang) for plan, one in all_found() for line in (wording.title, wording.detail)]
    assert [line for line in lines if len(line) > 80 or "  " in line or "“”" in line or "!" in line] == []


def test_a_title_is_who_and_what() -> None:
    plan = trouble()
    short = next(one for one in check(plan, scene.NOW) if one.code == "transfer-too-short")
    assert [(wording.title(plan, short, lang), wording.detail(plan, short, lang)) for lang in LANGUAGES] == [
        ("Mateo Villacís: transfer too short", "7 min short, hall – church"),
        (
            "Mateo Villacís: no llega a tiempo",
            "Faltan 7\N{NO-BREAK SPACE}min, el Salón – church",
        ),
        (
            "Mateo Villacís\N{NO-BREAK SPACE}: n’arrive pas à l’heure",
            "Il manque 7\N{NO-BREAK SPACE}min, la Salle – church",
        ),
    ]


def test_times_are_those_of_the_session_with_a_zone_of_its_own() -> None:
    plan = scene.plan(
        scene.venue("Geneva", zone="Europe/Zurich"),
        scene.session("s1", "10:00", "11:00", venue_id="Geneva"),
        scene.slot("a", "s1", None),
    )
    (open_slot,) = check(plan, scene.NOW)
    assert wording.sentence(plan, open_slot, "en") == (
        "Nobody has this slot in “s1” yet, Tuesday 17 May 10:00: Attends."
    )


def test_what_was_accepted_is_said_with_who_and_why_and_when_it_is_back() -> None:
    records = [scene.session("s1", "10:00", "11:00"), scene.slot("a", "s1", None)]
    (bare,) = check(scene.plan(*records), scene.NOW)
    plan = scene.plan(*records, scene.acceptance(bare.key, digest(bare)))
    (held,) = check(plan, scene.NOW)
    assert wording.accepted(plan, held, "en") == "Accepted by Sol: agreed"
    assert wording.accepted(plan, bare, "en") == ""
    plan = scene.plan(*records, scene.acceptance(bare.key, "other facts"))
    (back,) = check(plan, scene.NOW)
    assert wording.sentence(plan, back, "fr").endswith(" C’était accepté, mais cela a changé depuis.")
