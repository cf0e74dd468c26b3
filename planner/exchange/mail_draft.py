"""A mail that waits to be sent: RFC 5322 with its attachments; what people typed is text, in heads and body alike."""

import re
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256

from msgspec import Struct

from planner.plan import entry

_ADDRESS = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+@([\w-]+(\.[\w-]+)*)", re.ASCII)
LONGEST = 150
"""Characters of a subject or a name: beyond, programs cut or refuse."""


class Attachment(Struct, frozen=True):
    """A file that goes along: its name, its bytes, and its type ("application/pdf")."""

    name: str
    data: bytes
    type: str


class Mail(Struct, frozen=True, kw_only=True):
    """What is to be sent to whom; `now` is the minute (since 1970, UTC) that it is dated."""

    name: str
    address: str
    subject: str
    text: str
    lang: str
    now: int
    attachments: tuple[Attachment, ...] = ()


def address_of(text: str) -> str | None:
    """One address as mail programs take it, its domain in letters that they know; None if it is none."""
    local, at, domain = text.strip().rpartition("@")
    try:
        found = f"{local}{at}{domain.encode('idna').decode()}"
    except UnicodeError:
        return None
    fits = _ADDRESS.fullmatch(found) and not found.startswith(".") and ".." not in found and ".@" not in found
    return found if fits and len(found) <= LONGEST else None


def draft(mail: Mail) -> bytes:
    """The draft as a file (*.eml). A mail program opens it to be looked at and sent, by whom it belongs to."""
    message = EmailMessage(SMTP)
    message["X-Unsent"] = "1"
    message["Date"] = datetime.fromtimestamp(mail.now * 60, UTC)
    local, _, domain = mail.address.rpartition("@")
    message["To"] = Address(_one_line(mail.name), local, domain)
    message["Subject"] = _one_line(mail.subject)
    message.set_content(entry.clean(mail.text, lines=True) + "\n", cte="quoted-printable")
    for one in mail.attachments:
        main, _, sub = one.type.partition("/")
        message.add_attachment(one.data, maintype=main, subtype=sub, filename=one.name)
    message["Content-Language"] = mail.lang  # at last: attachments take the heads of the content with the text
    if mail.attachments:
        message.set_boundary(f"=_{_fingerprint(mail)}")  # else a random one: the same mail is the same file
    return message.as_bytes()


def _fingerprint(mail: Mail) -> str:
    found = sha256()
    for part in (mail.address, mail.subject, mail.text, *(one.name for one in mail.attachments)):
        found.update(part.encode("utf-8", "replace") + b"\0")
    for one in mail.attachments:
        found.update(one.data)
    return found.hexdigest()[:40]


def _one_line(text: str) -> str:
    """No control, no end of a line, and nothing that Python takes for such in disguise (=?utf-8?q?=0D=0A?=)."""
    return entry.clean(text)[:LONGEST].rstrip().replace("=?", "= ?")
