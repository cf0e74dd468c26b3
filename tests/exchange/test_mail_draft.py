"""Mail drafts: what they are to the byte, what is read out of them, and that no text gets out of its place."""

from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.exchange.mail_draft import Attachment, Mail, address_of, draft
from planner.plan import clock

GOLDEN = Path(__file__).parent / "golden"
MAIL = Mail(
    name="Aïssatou Ndour",
    address="awa@dakar.example",
    subject="Forum d’examen : votre feuille a changé",
    text="Madame Aïssatou Ndour,\n\nvotre feuille est jointe.\n\n.\nFrom here on: 10:00 – 13:00",
    lang="fr",
    now=clock.minute("2022-05-13T17:55", "America/New_York"),
    attachments=(
        Attachment("Ndour Aïssatou.pdf", b"%PDF-1.5\n%%EOF\n", "application/pdf"),
        Attachment("Ndour Aïssatou.ics", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "text/calendar"),
    ),
)
HEADS = ["X-Unsent", "Date", "To", "Subject", "MIME-Version", "Content-Type", "Content-Language"]


def read(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_draft_is_the_same_file_each_time() -> None:
    assert draft(MAIL).decode("ascii").replace("\r\n", "\n") == (GOLDEN / "draft.eml").read_text("utf-8")
    assert draft(MAIL).count(b"\n") == draft(MAIL).count(b"\r\n")


def test_all_of_it_comes_back() -> None:
    message = read(draft(MAIL))
    assert sorted(message.keys()) == sorted(HEADS)
    assert (message["X-Unsent"], message["Subject"]) == ("1", MAIL.subject)
    assert [(one.display_name, one.addr_spec) for one in message["To"].addresses] == [(MAIL.name, MAIL.address)]
    assert str(message["Date"].datetime) == "2022-05-13 21:55:00+00:00"
    body = message.get_body()
    assert body is not None
    assert body.get_content().splitlines() == MAIL.text.splitlines()
    files = [
        (one.get_filename(), one.get_content_type(), one.get_payload(decode=True)) for one in message.iter_attachments()
    ]
    assert files == [(one.name, one.type, one.data) for one in MAIL.attachments]


def test_a_mail_without_attachments_is_plain_text() -> None:
    message = read(draft(replace(MAIL, attachments=())))
    assert message.get_content_type() == "text/plain"


@given(name=st.text(max_size=120), subject=st.text(max_size=200), text=st.text(max_size=200))
def test_no_text_becomes_a_head_or_another_address(name: str, subject: str, text: str) -> None:
    message = read(draft(replace(MAIL, name=name, subject=subject, text=text, attachments=MAIL.attachments[:1])))
    assert sorted(message.keys()) == sorted(HEADS)
    assert [one.addr_spec for one in message["To"].addresses] == [MAIL.address]
    assert len(list(message.iter_attachments())) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ann\r\nBcc: everybody@example.org\r\n\r\n<script>",
        "Ann\nBcc: everybody@example.org",
        "Ann\x00\x0b\x0c\x85\u2028Bcc: everybody@example.org",
        '"Ann" <everybody@example.org>, ',
        "=?utf-8?q?Ann=0D=0ABcc:_everybody=40example.org?=",
        "a" * 5_000,
        "\ud800\udfff\u202e",
    ],
)
def test_hostile_text_stays_one_head(text: str) -> None:
    message = read(draft(replace(MAIL, name=text, subject=text, text=text)))
    assert sorted(message.keys()) == sorted(HEADS)
    assert [one.addr_spec for one in message["To"].addresses] == [MAIL.address]
    assert all(len(line) <= 998 for line in draft(replace(MAIL, subject=text, text=text)).split(b"\r\n"))


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("awa@dakar.example", "awa@dakar.example"),
        (" awa.ndour+imrf@ville.dakar.example ", "awa.ndour+imrf@ville.dakar.example"),
        ("maire@zürich.example", "maire@xn--zrich-kva.example"),
        ("", None),
        ("awa", None),
        ("awa@", None),
        ("@dakar.example", None),
        ("awa@dakar..example", None),
        (".awa@dakar.example", None),
        ("a@b.example; c@d.example", None),
        ("a@b.example, c@d.example", None),
        ("Awa <awa@dakar.example>", None),
        ("awa@dakar.example\r\nBcc: x@y.example", None),
        ("aïssatou@dakar.example", None),
        (f"{'a' * 200}@dakar.example", None),
        (f"awa@{'a' * 70}.example", None),
    ],
)
def test_an_address_is_one_that_a_mail_can_be_sent_to(typed: str, address: str | None) -> None:
    assert address_of(typed) == address
