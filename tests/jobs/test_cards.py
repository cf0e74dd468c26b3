"""Faces and the other cards as files: with photos and without, in every language, of a plan with nothing."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.errors import Cancelled, PlannerError
from planner.itinerary.lists import Choice
from planner.jobs import lists, sample
from planner.jobs.asked import Asked
from planner.jobs.lists import LISTS, Listing
from planner.plan import clock
from planner.plan.plan import Plan
from planner.progress import Counted
from planner.wording import catalogue
from planner.wording.clash_texts import TEXTS
from planner.wording.labels import CHOICES
from planner.wording.odd_settings import SENTENCES
from tests.paper.pictures import BROKEN, jpeg
from tests.paper.reading import spoken

NOW = clock.minute("2022-05-13T09:00", "America/New_York")
SIX = ("ar", "en", "es", "fr", "ru", "zh")


def named(name: str) -> Listing:
    found = lists.named(name)
    assert found is not None
    return found


def asked(of: str = "", lang: str = "en", photos: Callable[[str], bytes | None] = lambda _: None) -> Asked:
    return Asked(plan=Plan.of(sample.records()), lang=lang, now=NOW, of=of, photos=photos)


def flat(data: bytes) -> str:
    return " ".join(spoken(data)).replace("  ", " ")


CARDS = {"faces": "", "grid": "", "day": "2022-05-18", "plates": "launch", "room": "launch"}


@pytest.mark.parametrize("lang", SIX)
@pytest.mark.parametrize(("name", "of"), CARDS.items())
def test_a_card_is_the_same_bytes_again_in_every_language(name: str, of: str, lang: str) -> None:
    first = lists.made(named(name), asked(of, lang))
    assert first.startswith(b"%PDF-1.5")
    assert first == lists.made(named(name), asked(of, lang))


@pytest.mark.parametrize("image", BROKEN.values(), ids=list(BROKEN))
def test_a_broken_picture_stops_no_document(image: bytes) -> None:
    whole = jpeg()
    data = lists.made(named("faces"), asked(photos=lambda who: image if who == "dakar-ndour" else whole))
    assert data.count(b"/DCTDecode") == 1
    assert "AN" in spoken(data)
    assert "Aïssatou" in flat(data)


def test_the_roster_has_a_column_of_faces_where_there_are_photos() -> None:
    with_photos = lists.made(named("roster"), asked(photos=lambda who: jpeg() if who == "quito-villacis" else None))
    without = lists.made(named("roster"), asked())
    assert with_photos.count(b"/Type /Page ") > without.count(b"/Type /Page ")
    assert (with_photos.count(b"/DCTDecode"), without.count(b"/DCTDecode")) == (1, 0)


def test_everybody_of_ours_has_a_face_and_of_the_other_side_who_has_a_photo() -> None:
    plan = Plan.of(sample.records())
    counterpart = next(one for one in plan.persons.values() if one.kind == "counterpart")
    known = flat(lists.made(named("faces"), asked(photos=lambda who: jpeg() if who == counterpart.id else None)))
    unknown = flat(lists.made(named("faces"), asked()))
    assert (counterpart.family in known, counterpart.family in unknown) == (True, False)
    ours = [one for one in plan.persons.values() if one.kind != "counterpart"]
    assert [one.id for one in ours if one.family.replace(" ", "") not in unknown.replace(" ", "")] == []


def test_the_room_card_shows_the_photo() -> None:
    speaker = next(one for one in Plan.of(sample.records()).slots_of_session("launch") if one.role == "speaker")
    shown = lists.made(named("room"), asked("launch", photos=lambda who: jpeg() if who == speaker.person_id else None))
    assert shown.count(b"/DCTDecode") == 1


def test_a_plan_with_nothing_gives_faces_that_say_so() -> None:
    head = Plan.of(sample.records()).head
    empty = Asked(plan=Plan.of([replace(head, hold=(), severity={})]), lang="en", now=NOW)
    assert "There is nothing to list." in spoken(lists.made(named("faces"), empty))


@pytest.mark.parametrize(
    ("name", "of", "suffix", "said"),
    [
        ("plates", "", ".pdf", "The list “plates” is of one session: name it: plates SESSION"),
        ("plates", "no such", ".pdf", "The list “plates” is of one session: name it: plates SESSION"),
        ("day", "", ".pdf", "The list “day” is of one day: name it: day 2022-05-17"),
        ("day", "Monday", ".pdf", "The list “day” is of one day: name it: day 2022-05-17"),
        ("faces", "launch", ".pdf", "The list “faces” is of the whole plan: leave “launch” out"),
        ("faces", "", ".csv", "The list “faces” is drawn, it is no table: end its name in .pdf"),
    ],
)
def test_what_cannot_be_made_is_said(name: str, of: str, suffix: str, said: str) -> None:
    with pytest.raises(PlannerError) as refused:
        lists.made(named(name), asked(of), suffix)
    assert str(refused.value) == said


def test_one_can_stop_it_and_nothing_is_written(tmp_path: Path) -> None:
    plan = Plan.of(sample.records())
    with pytest.raises(Cancelled):
        lists.write(plan, named("faces"), tmp_path / "f.pdf", "en", NOW, progress=Counted(stop_after=3))
    assert list(tmp_path.iterdir()) == []


def test_a_character_that_no_font_has_holds_a_card_back(tmp_path: Path) -> None:
    records = sample.records()
    odd = [replace(one, given="\U00012000") if one.id == "dakar-ndour" else one for one in records]
    with pytest.raises(PlannerError, match="No font has these characters"):
        lists.write(Plan.of(odd), named("faces"), tmp_path / "f.pdf", "en", NOW)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("lang", ["ar", "es", "fr", "ru", "zh"])
def test_every_title_and_choice_of_a_list_is_said_in_all_six_languages(lang: str) -> None:
    say = catalogue.of(lang).say
    chosen = {
        word.value
        for listing in LISTS
        if listing.rows is not None
        for group in listing.rows(Plan.of(sample.records()), lang, NOW).groups
        for cells in (group.head, *group.rows)
        for word in cells
        if isinstance(word, Choice)
    }
    texts = [*(one.title for one in LISTS), *(CHOICES[one] for one in sorted(chosen))]
    same = {"es": set(), "fr": {"Contacts"}}
    assert [text for text in texts if say(text) == text and text not in same.get(lang, set())] == []


@pytest.mark.parametrize("lang", ["ar", "es", "fr", "ru", "zh"])
def test_the_clash_report_speaks_all_six_languages(lang: str) -> None:
    say = catalogue.of(lang)._texts.gettext
    sentences = {*(text.sentence for text in TEXTS.values()), *SENTENCES.values()}
    assert [one for one in sorted(sentences) if say(one) == one] == []
    report = named("clashes").rows
    assert report is not None
    plan = Plan.of(sample.records())
    english = {row[-1] for group in report(plan, "en", NOW).groups for row in group.rows}
    assert not english & {row[-1] for group in report(plan, lang, NOW).groups for row in group.rows}
