"""Mail drafts: a file a person, in their language, with their sheet and a calendar; or a few lines for a chat."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from planner.errors import PlannerError
from planner.exchange import atomic
from planner.exchange.filenames import safe_name
from planner.exchange.mail_draft import Attachment, Mail, address_of, draft
from planner.exchange.protect import Seal
from planner.itinerary.compose import days_of
from planner.itinerary.sending import is_news
from planner.itinerary.values import SessionStop, Stop
from planner.jobs import calendars
from planner.jobs.printing import Failed, Job, names_of, new_batch
from planner.plan.names import full_name, listed_name, plan_title, printed_name
from planner.plan.plan import Plan
from planner.progress import Progress, Silent
from planner.wording import mail as wording
from planner.wording.mail import Told

if TYPE_CHECKING:
    from planner.itinerary.values import Itinerary
    from planner.paper.sheet import Setting
    from planner.paper.sheet_head import Change
    from planner.paper.sheet_text import SheetText, StopText


class Written(Struct, frozen=True):
    """A draft, or a text for a chat, that lies in the folder; `to` is empty where it has no address."""

    person: str
    file: str
    to: str = ""
    text: str = ""
    changed: bool = False


class MailReport(Struct, frozen=True):
    """What was written, who has no address that a mail could be sent to, and whose sheet could not be made."""

    written: tuple[Written, ...]
    no_address: tuple[str, ...]
    failed: tuple[Failed, ...]


class Wanted(Struct, frozen=True, kw_only=True):
    """Which of the people: those of a session, of a day, those for whom something is new. All of it must hold."""

    session_id: str = ""
    day: str = ""
    changed: bool = False


def wanted_of(plan: Plan, person_ids: Iterable[str], wanted: Wanted) -> list[str]:
    """Those of the people who are wanted, in their order."""
    return [one for one in person_ids if _is_wanted(plan, one, wanted)]


def _is_wanted(plan: Plan, person_id: str, wanted: Wanted) -> bool:
    if wanted.session_id or wanted.day:
        stops = (stop for day in days_of(plan, person_id) for stop in day.stops)
        if not any(_is_of(stop, wanted) for stop in stops):
            return False
    return not wanted.changed or is_news(plan, person_id)


def write_drafts(
    plan: Plan,
    person_ids: Sequence[str],
    out_dir: Path,
    *,
    now: int,
    seal: Seal | None = None,
    progress: Progress | None = None,
) -> MailReport:
    """A draft (*.eml) a person. One that cannot be made or written does not stop the others; nobody's is half."""
    from planner.paper.batch import TOGETHER  # noqa: PLC0415 - the PDF library is heavy, and only who prints needs it

    desk, watch = _Desk(plan, now, seal), progress or Silent()
    atomic.folder_for(out_dir)
    people = list(dict.fromkeys(person_ids))
    names = dict(zip(people, names_of(plan, people, ".eml"), strict=True))
    written: list[Written] = []
    for start in range(0, len(people), TOGETHER):
        some = people[start : start + TOGETHER]
        sheets = desk.sheets(some)
        for done, one in enumerate(some, start + 1):
            made = sheets.get(one)
            found = desk.draft(one, made, out_dir / names[one]) if made is not None else None
            written += [found] if found is not None else []
            watch.step(done, len(people), names[one])
    return MailReport(tuple(written), tuple(desk.no_address), tuple(desk.job.failed))


def write_chats(
    plan: Plan,
    person_ids: Sequence[str],
    out_dir: Path,
    *,
    now: int,
    wanted: Wanted | None = None,
    progress: Progress | None = None,
) -> MailReport:
    """A few lines (*.txt) a person for a chat: of the day or the session that is wanted, else what changed."""
    desk, watch = _Desk(plan, now, None), progress or Silent()
    atomic.folder_for(out_dir)
    people = list(dict.fromkeys(person_ids))
    written: list[Written] = []
    for done, (one, name) in enumerate(zip(people, names_of(plan, people, ".txt"), strict=True), 1):
        found = desk.chat(one, out_dir / name, wanted or Wanted())
        written += [found] if found is not None else []
        watch.step(done, len(people), name)
    return MailReport(tuple(written), (), tuple(desk.job.failed))


def chat_text(plan: Plan, person_id: str, *, now: int, wanted: Wanted | None = None) -> str:
    """The same lines for one person, to be copied; a `PlannerError` says why there are none."""
    return _Desk(plan, now, None).lines(person_id, wanted or Wanted())[0]


class _Desk:
    """What all drafts of one go have in common, and what failed."""

    def __init__(self, plan: Plan, now: int, seal: Seal | None) -> None:
        self._plan = plan
        self._now = now
        self._sealed = seal is not None
        self.job = Job(plan, now, None, None, seal=seal, sends=True)
        self.no_address: list[str] = []

    def sheets(self, people: Sequence[str]) -> dict[str, Callable[[], bytes]]:
        """What makes the sheet of each who has an address, all laid out before the first is made."""
        batch = new_batch()
        found: dict[str, Callable[[], bytes]] = {}
        for one in people:
            if address_of(self._plan.persons[one].email) is None:
                self.no_address.append(one)
                continue
            laid = self.job.laid(batch, one)
            if laid is not None:
                found[one] = partial(batch.pdf, laid)
        return found

    def draft(self, person_id: str, sheet: Callable[[], bytes], path: Path) -> Written | None:
        """The draft as its file; None, and a line among the failed, if it could not be made or written."""
        itinerary, setting = self.job.reading(person_id)
        text = _text(itinerary, setting)
        told = self._told(itinerary, setting, text)
        address = address_of(itinerary.person.email) or ""

        def made() -> bytes:
            stem = listed_name(itinerary.person).replace(",", "")
            files = [Attachment(safe_name(stem, ".pdf"), self.job.seal(sheet()), "application/pdf")]
            if not self._sealed:  # it would lie open beside the sheet
                ics = calendars.of_sheet(told.forum, itinerary, text, self._now)
                files.append(Attachment(safe_name(stem, ".ics"), ics, "text/calendar"))
            return draft(
                Mail(
                    name=full_name(itinerary.person),
                    address=address,
                    subject=wording.subject(told),
                    text=wording.body(told, self._plan.head.mail.get(setting.lang, "")),
                    lang=setting.lang,
                    now=self._now,
                    attachments=tuple(files),
                )
            )

        return self._put(path, made, Written(person_id, path.name, address, changed=bool(told.changes)))

    def chat(self, person_id: str, path: Path, wanted: Wanted) -> Written | None:
        """The lines as their file; None, and a line among the failed, if there are none."""
        try:
            said, changed = self.lines(person_id, wanted)
        except PlannerError as why:
            self.job.failed.append(Failed(person_id, why))
            return None
        return self._put(path, f"{said}\n".encode, Written(person_id, path.name, text=said, changed=changed))

    def lines(self, person_id: str, wanted: Wanted) -> tuple[str, bool]:
        """A chat's text, and whether something changed."""
        itinerary, setting = self.job.reading(person_id)
        text = _text(itinerary, setting)
        told = self._told(itinerary, setting, text)
        if wanted.day or wanted.session_id:
            lines = [_line(one) for one in text.stops if _is_of(one.stop, wanted)]
        elif told.changes or told.held is not None:
            lines = [wording.changes(told)]
        else:  # nothing to compare with: what comes next
            lines = self._next_day(text)
        return wording.chat(told, lines), bool(told.changes)

    def _next_day(self, text: "SheetText") -> list[str]:
        coming = [one for one in text.stops if one.stop.start.minute >= self._now]
        return [_line(one) for one in coming if one.stop.start.day == coming[0].stop.start.day]

    def _put(self, path: Path, made: Callable[[], bytes], written: Written) -> Written | None:
        why = self.job.put(path, made)
        if why is None:
            return written
        self.job.failed.append(Failed(written.person, why))
        return None

    def _told(self, itinerary: "Itinerary", setting: "Setting", text: "SheetText") -> Told:
        contact = next((one.person for one in itinerary.contacts if one.person.phone), None)
        changes = text.changes
        return Told(
            lang=setting.lang,
            name=printed_name(itinerary.person),
            forum=plan_title(itinerary.head, setting.lang),
            contact=full_name(contact) if contact is not None else "",
            phone=contact.phone if contact is not None else "",
            release=itinerary.release.number if itinerary.release is not None else None,
            held=setting.since[0] if setting.since is not None else None,
            since=changes.since if changes is not None else "",
            changes=tuple(_change(one) for one in changes.lines) if changes is not None else (),
            sealed=self._sealed,
        )


def _text(itinerary: "Itinerary", setting: "Setting") -> "SheetText":
    from planner.paper.sheet_text import sheet_text  # noqa: PLC0415 - as above

    return sheet_text(itinerary, setting.lang, setting.marks, setting.since)


def _change(one: "Change") -> str:
    return " · ".join(part for part in (one.when, one.tag, one.what) if part)


def _line(one: "StopText") -> str:
    when = " · ".join(part for part in (one.day, one.when) if part)
    return ", ".join(part for part in (f"{when} · {one.title}", one.place) if part)


def _is_of(stop: Stop, wanted: Wanted) -> bool:
    if wanted.session_id and not (isinstance(stop, SessionStop) and stop.session.id == wanted.session_id):
        return False
    return not wanted.day or stop.start.day == wanted.day
