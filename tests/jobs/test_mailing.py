"""Mail drafts and chats: to whom, in which language, what is told of changes, what is attached, what is left."""

import io
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pikepdf
import pytest
from icalendar import Calendar
from msgspec.structs import replace

from planner.errors import Cancelled
from planner.exchange.protect import sealed_with
from planner.itinerary.compose import compose
from planner.itinerary.entries import entries_of
from planner.jobs.mailing import MailReport, Wanted, chat_text, wanted_of, write_chats, write_drafts
from planner.jobs.printing import sheet_pdf
from planner.plan import clock
from planner.plan.plan import Plan
from planner.plan.records import Issue, Record, Release
from planner.progress import Counted
from tests.itinerary.small_plan import AFTERNOON, AWA, BEN, DUE, HEAD, plan
from tests.paper.reading import spoken

NOW = clock.minute("2022-05-13T17:55", "America/New_York")
GOLDEN = Path(__file__).parent / "golden"
ONE = Release(id="r1", number=1, at="2022-05-11T16:00:00Z", by="Pauline")
TWO = Release(id="r2", number=2, at="2022-05-12T16:00:00Z", by="Pauline")
MOVED = replace(AFTERNOON, room_id="room8", start="2022-05-16T14:00")
FIRST = Issue(id="i1", release_id="r1", person_id="awa", entries=entries_of(compose(plan(MOVED), "awa")))
SECOND = Issue(id="i2", release_id="r2", person_id="awa", entries=entries_of(compose(plan(), "awa")))
WITH_ADDRESS = (replace(AWA, email="awa@dakar.example"), replace(BEN, email="ben@lampedusa.example"))


def held(*more: Record) -> Plan:
    return plan(*WITH_ADDRESS, ONE, TWO, FIRST, *more)


def drafts(whole: Plan, folder: Path, *people: str) -> tuple[MailReport, dict[str, EmailMessage]]:
    report = write_drafts(whole, people or ("awa", "ben"), folder, now=NOW)
    return report, {one.person: read(folder / one.file) for one in report.written}


def read(path: Path) -> EmailMessage:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def body(message: EmailMessage) -> str:
    part = message.get_body()
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


def attached(message: EmailMessage) -> dict[str, bytes]:
    return {str(one.get_filename()): bytes(one.get_payload(decode=True)) for one in message.iter_attachments()}


def test_a_draft_a_person_with_the_very_sheet_and_a_calendar(tmp_path: Path) -> None:
    report, messages = drafts(plan(*WITH_ADDRESS), tmp_path)
    assert [(one.person, one.file, one.to) for one in report.written] == [
        ("awa", "01 Ndour Aïssatou.eml", "awa@dakar.example"),
        ("ben", "02 Sørensen-Krzyżanowski Benedikt.eml", "ben@lampedusa.example"),
    ]
    assert (report.no_address, report.failed) == ((), ())
    files = attached(messages["awa"])
    assert list(files) == ["Ndour Aïssatou.pdf", "Ndour Aïssatou.ics"]
    assert spoken(files["Ndour Aïssatou.pdf"]) == spoken(sheet_pdf(plan(*WITH_ADDRESS), "awa", now=NOW))
    events = Calendar.from_ical(files["Ndour Aïssatou.ics"]).walk("VEVENT")
    assert [str(one["UID"]) for one in events] == [
        "l-in@plan", "h-awa@plan", "s-awa-hearing@plan", "s-awa-afternoon@plan", "s-awa-reception@plan",
        "s-awa-panel@plan", "r-out@plan", "l-out@plan",
    ]  # fmt: skip
    assert str(events[3]["LOCATION"]) == "Salle du Conseil de tutelle · Nations Unies, 2nd floor, 405 East 42nd Street"
    assert str(events[3]["DESCRIPTION"]).startswith("PREND LA PAROLE · 2 min · 7e sur 14\n")
    assert [str(one["STATUS"]) for one in events].count("TENTATIVE") == 1


def test_the_texts_in_all_six_languages(tmp_path: Path) -> None:
    """To be looked at when it differs."""
    said: list[str] = []
    for lang in ("en", "es", "fr", "ar", "zh", "ru"):
        reader = replace(WITH_ADDRESS[0], sheet_language=lang)
        for whole in (held(reader, MOVED), held(reader), held(reader, SECOND)):
            message = drafts(whole, tmp_path, "awa")[1]["awa"]
            said += [f"## {lang}: {message['Subject']}", body(message)]
            said += ["# chat", chat_text(whole, "awa", now=NOW), ""]
        said += [chat_text(held(reader), "awa", now=NOW, wanted=Wanted(day="2022-05-17")), ""]
    assert "\n".join(said) == (GOLDEN / "mail.txt").read_text("utf-8")


def test_what_is_sent_is_the_release_that_lies_there_against_the_copy_in_hand(tmp_path: Path) -> None:
    message = drafts(held(SECOND), tmp_path, "awa")[1]["awa"]
    pdf = spoken(attached(message)["Ndour Aïssatou.pdf"])
    assert any("Version 2" in line for line in pdf)
    assert "Ce qui a changé depuis votre version 1 (11 mai, 12:00)" in pdf
    assert "Ce qui a changé depuis votre version 1 (11 mai, 12:00)" in body(message)
    given = replace(SECOND, handed_over="2022-05-12T18:00:00Z")
    assert "Rien n’a changé depuis votre version 2." in body(drafts(held(given), tmp_path, "awa")[1]["awa"])


def test_who_has_no_address_is_named_and_gets_no_file(tmp_path: Path) -> None:
    whole = plan(WITH_ADDRESS[0], replace(BEN, email="ben at lampedusa"))
    report, messages = drafts(whole, tmp_path, "awa", "ben", "due")
    assert (list(messages), report.no_address) == (["awa"], ("ben", "due"))
    assert [one.name for one in tmp_path.iterdir()] == ["01 Ndour Aïssatou.eml"]


def test_one_whose_sheet_cannot_be_made_does_not_stop_the_others(tmp_path: Path) -> None:
    whole = plan(replace(WITH_ADDRESS[0], function="A𒀀", functions={}), WITH_ADDRESS[1])
    report, messages = drafts(whole, tmp_path, "awa", "ben", "eve")
    assert list(messages) == ["ben"]
    assert [(one.person, one.missing_characters) for one in report.failed] == [("awa", ("𒀀",))]
    assert report.no_address == ("eve",)


def test_one_that_cannot_be_written_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "01 Ndour Aïssatou.eml").mkdir()
    report, messages = drafts(plan(*WITH_ADDRESS), tmp_path)
    assert list(messages) == ["ben"]
    assert [one.person for one in report.failed] == ["awa"]
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["02 Sørensen-Krzyżanowski Benedikt.eml"]


def test_under_a_passphrase_nothing_of_the_days_lies_open(tmp_path: Path) -> None:
    report = write_drafts(held(), ["awa"], tmp_path, now=NOW, seal=sealed_with("correct horse"))
    message = read(tmp_path / report.written[0].file)
    [(name, pdf)] = attached(message).items()
    assert name == "Ndour Aïssatou.pdf"
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(io.BytesIO(pdf))
    with pikepdf.open(io.BytesIO(pdf), password="correct horse") as opened:
        assert opened.encryption.R == 6
    assert "Elle s’ouvre avec la phrase secrète que vous recevrez séparément." in body(message)
    assert "Des éléments ont changé depuis votre version 1 ; ils figurent sur la feuille." in body(message)
    assert not any(word in body(message) for word in ("Audition", "Hearing", "15:00", "correct horse"))


def test_the_plans_own_words_take_the_place_of_ours(tmp_path: Path) -> None:
    own = "Bonjour {name},\n\n{changes}\n\n{contact}\n{forum} {release}{unknown} {0} {name.__class__}"
    whole = held(replace(HEAD, mail={"fr": own}), SECOND)
    said = body(drafts(whole, tmp_path, "awa")[1]["awa"])
    assert said.startswith("Bonjour Madame Aïssatou Ndour,\n\nCe qui a changé depuis votre version 1")
    assert said.endswith("Pauline Mercier, +1 917 555 0142\nForum d’examen 2{unknown} {0} {name.__class__}\n")


def test_changes_are_told_even_where_the_plans_own_words_forget_them(tmp_path: Path) -> None:
    whole = held(replace(HEAD, mail={"fr": "Bonjour."}))
    said = body(drafts(whole, tmp_path, "awa")[1]["awa"])
    assert said.startswith("Bonjour.\n\nCe qui a changé depuis votre version 1 (11 mai, 12:00)\n- Lun. 16 · 15:00 · ")


def test_the_same_plan_at_the_same_moment_is_the_same_file(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        drafts(held(), tmp_path / folder)
    for one in (tmp_path / "one").iterdir():
        assert one.read_bytes() == (tmp_path / "two" / one.name).read_bytes()


def test_stopping_leaves_whole_drafts_and_no_half_of_one(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        write_drafts(plan(*WITH_ADDRESS), ["awa", "ben"], tmp_path, now=NOW, progress=Counted(stop_after=1))
    assert [one.name for one in tmp_path.iterdir()] == ["01 Ndour Aïssatou.eml"]


def test_those_of_a_day_of_a_session_and_those_with_news() -> None:
    whole = plan(ONE, TWO, replace(SECOND, read_at="2022-05-12T18:00:00Z"))
    ours = ["awa", "ben", "cem", "due", "fay"]
    assert wanted_of(whole, ours, Wanted()) == ours
    assert wanted_of(whole, ours, Wanted(day="2022-05-17")) == ["awa", "ben"]
    assert wanted_of(whole, ours, Wanted(session_id="panel")) == ["awa"]
    assert wanted_of(whole, ours, Wanted(session_id="panel", day="2022-05-16")) == []
    assert wanted_of(whole, ours, Wanted(changed=True)) == ["ben", "cem", "due", "fay"]


def test_a_chat_is_a_short_text_a_person_address_or_not(tmp_path: Path) -> None:
    report = write_chats(plan(), ["awa", "fay", "eve"], tmp_path, now=NOW, wanted=Wanted(session_id="afternoon"))
    assert [(one.person, one.file) for one in report.written] == [
        ("awa", "01 Ndour Aïssatou.txt"),
        ("fay", "02 Ling Fay.txt"),
    ]
    assert [one.person for one in report.failed] == ["eve"]
    where = "Salle du Conseil de tutelle · Nations Unies, 2nd floor, 405 East 42nd Street"
    assert (tmp_path / "01 Ndour Aïssatou.txt").read_text("utf-8").splitlines() == [
        "Madame Aïssatou Ndour, Forum d’examen :",
        f"Lun. 16 · 15:00 · Hearing, afternoon, {where}",
        "Contact de garde : Pauline Mercier, +1 917 555 0142",
    ]


def test_who_is_not_on_duty_has_no_telephone_in_a_mail(tmp_path: Path) -> None:
    secret = replace(WITH_ADDRESS[0], phone="+221 77 555 0000", notes="private", diet="halal", passport_name="NDOUR")
    message = drafts(plan(secret, WITH_ADDRESS[1], DUE), tmp_path)[1]["ben"]
    assert "+221" not in "".join([body(message), *(one.decode("latin-1") for one in attached(message).values())])
