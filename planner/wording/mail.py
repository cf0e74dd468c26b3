"""What a mail and a chat say to a reader, in the reader's language: what is attached, what changed, whom to call."""

import re
from collections.abc import Sequence

from msgspec import Struct

from planner.wording import catalogue


class Told(Struct, frozen=True, kw_only=True):
    """What there is to say: `since` is the head over the changes, empty where nothing changed since the copy in hand.

    `held` is the number of the release of that copy (None: they hold none), `release` that of what is sent.
    """

    lang: str
    name: str
    forum: str
    contact: str = ""
    phone: str = ""
    release: int | None = None
    held: int | None = None
    since: str = ""
    changes: Sequence[str] = ()
    sealed: bool = False


def subject(told: Told) -> str:
    """In the list of mails."""
    say = catalogue.of(told.lang).say
    if told.changes:
        return say("{forum}: your sheet has changed", forum=told.forum)
    if told.release is not None:
        return say("{forum}: your sheet, release {number}", forum=told.forum, number=told.release)
    return say("{forum}: your sheet", forum=told.forum)


def body(told: Told, template: str = "") -> str:
    """The mail: the plan's own words where it has some, with its `{name}`, `{forum}`, `{changes}` … filled in."""
    if template:
        given = {
            "name": told.name,
            "forum": told.forum,
            "release": str(told.release) if told.release is not None else "",
            "changes": changes(told),
            "contact": contact(told),
        }
        said = re.sub(r"\{(\w+)\}", lambda found: given.get(found[1], found[0]), template)
        return said if "{changes}" in template or not given["changes"] else f"{said}\n\n{given['changes']}"
    say = catalogue.of(told.lang).say
    parts = (say("{name},", name=told.name), attached(told), changes(told), contact(told))
    return "\n\n".join(part for part in parts if part)


def attached(told: Told) -> str:
    """What goes along, and how it is opened."""
    say = catalogue.of(told.lang).say
    said = [say("Your sheet for {forum} is attached.", forum=told.forum)]
    if told.release is not None:
        said.append(say("It is release {number}.", number=told.release))
    if told.sealed:
        said.append(say("It opens with the passphrase that you get separately."))
    else:
        said.append(say("Open the calendar beside it, and your appointments are in your telephone or computer."))
    return _sentences(said, told.lang)


def changes(told: Told) -> str:
    """What changed since the copy in hand, a line each; of a sheet with a passphrase only that something did."""
    say = catalogue.of(told.lang).say
    if told.changes and told.sealed:
        return say("Something has changed since your release {number}; it stands on the sheet.", number=told.held)
    if told.changes:
        return "\n".join([told.since, *(f"- {line}" for line in told.changes)])
    return say("Nothing has changed since your release {number}.", number=told.held) if told.held is not None else ""


def contact(told: Told) -> str:
    """Whom to call."""
    if not told.phone:
        return ""
    say = catalogue.of(told.lang).say
    return say("Contact on duty: {name}, {phone}", name=told.contact, phone=told.phone)


def chat(told: Told, lines: Sequence[str]) -> str:
    """A few lines to be pasted: who, what, whom to call."""
    say = catalogue.of(told.lang).say
    head = say("{name}, {forum}:", name=told.name, forum=told.forum)
    return "\n".join(part for part in (head, *lines, contact(told)) if part)


def _sentences(said: Sequence[str], lang: str) -> str:
    """One after the other; Chinese has no blank between them."""
    return ("" if lang.partition("-")[0] == "zh" else " ").join(said)
