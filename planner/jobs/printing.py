"""Prints sheets: a file a person, or one for all; whoever's cannot be made is named, the others are."""

import logging
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from planner.errors import N_, Cancelled, PlannerError
from planner.exchange import atomic
from planner.exchange.filenames import distinct, safe_name
from planner.exchange.protect import Seal
from planner.itinerary.audience import read_by
from planner.itinerary.compose import compose
from planner.itinerary.concerns import Concern, concerns_of, gathered
from planner.itinerary.entries import Entry, entries_of
from planner.itinerary.releases import changed_since, last_copy, readers
from planner.itinerary.retold import retold
from planner.itinerary.sending import Sending, sending
from planner.itinerary.values import Itinerary, Marks
from planner.jobs import unprintable
from planner.jobs.phone_codes import codes_for
from planner.plan import clock
from planner.plan.audience import Audience
from planner.plan.names import listed_name
from planner.plan.plan import Plan
from planner.plan.records import Person, Release
from planner.progress import Progress, Silent
from planner.wording.official import OFFICIAL, first_official

if TYPE_CHECKING:
    from planner.paper.batch import Batch
    from planner.paper.sheet import Setting, Sheet

log = logging.getLogger(__name__)


class Printed(Struct, frozen=True):
    """A sheet that was made; `changed` tells that its reader's own copy says something else, or that they had none."""

    person: str
    file: str
    pages: int
    missing_characters: tuple[str, ...] = ()
    changed: bool = True
    entries: tuple[Entry, ...] = ()


class Failed(Struct, frozen=True):
    """A sheet that was not, why, and the characters that no font has if that is why."""

    person: str
    why: PlannerError
    missing_characters: tuple[str, ...] = ()


class PrintReport(Struct, frozen=True):
    """What became of each sheet, and what is to be looked at on those that are made."""

    sheets: tuple[Printed, ...]
    failed: tuple[Failed, ...]
    concerns: tuple[Concern, ...] = ()


Before = Callable[[PrintReport], None]
"""Is told what would become of the sheets, before one is written; what it raises stops the print."""


def print_sheets(
    plan: Plan,
    person_ids: Sequence[str],
    out_dir: Path,
    *,
    now: int,
    paper: str | None = None,
    language: str | None = None,
    progress: Progress | None = None,
    one_file: bool = False,
    release: Release | None = None,
    without: Collection[str] = (),
    audience: Audience = "self",
    seal: Seal | None = None,
    before: Before | None = None,
) -> PrintReport:
    """Write the sheets of these people into a folder. `now` is the moment that the foot names as that of the print.

    Without `paper` and `language` each person's own hold. A sheet with a character that no font has is held back.
    `Cancelled` leaves the sheets that are whole, and no half of one. The foot names the `release`, if it is one.
    Those of `without` have their place among the others, and no file. `before` is called before the first file.
    `seal` is what protects each file with a passphrase.
    """
    job = Job(plan, now, paper, language, release=release, without=without, audience=audience, seal=seal)
    atomic.folder_for(out_dir)
    watch = progress or Silent()
    people = list(dict.fromkeys(person_ids))
    if one_file:
        return job.one_file(people, out_dir, watch, before)
    made: list[Printed] = []
    try:
        job.a_file_each(people, out_dir, made, watch, before)
    except BaseException:
        if release is not None:  # nothing is recorded of it, so that its number comes again
            remove(made, out_dir)
        raise
    return job.report(made)


def remove(made: Iterable[Printed], folder: Path) -> None:
    """Take files away again: a release that could not be recorded must not lie about."""
    for name in {one.file for one in made}:
        with suppress(OSError):
            (folder / name).unlink()


def sheet_pdf(
    plan: Plan,
    person_id: str,
    *,
    now: int,
    paper: str | None = None,
    language: str | None = None,
    release: Release | None = None,
) -> bytes:
    """One sheet as it would be printed, for the preview; a `PlannerError` says why there is none."""
    job = Job(plan, now, paper, language, release=release)
    batch = new_batch()
    laid = job.laid(batch, person_id)
    if laid is None:
        raise job.failed[0].why
    return batch.pdf(laid)


def who_gets_a_sheet(plan: Plan) -> list[str]:
    """Our people in the order of a list of names; a counterpart has no sheet."""
    return readers(plan)


def look_over(
    plan: Plan,
    person_ids: Sequence[str],
    *,
    now: int,
    paper: str | None = None,
    language: str | None = None,
    slips: bool = False,
    audience: Audience = "self",
    progress: Progress | None = None,
) -> PrintReport:
    """What would become of each sheet, without a file: its pages, or why it cannot be made, and what to look at."""
    watch = progress or Silent()
    job, batch = Job(plan, now, paper, language, audience=audience), new_batch()
    made: list[Printed] = []
    for done, one in enumerate(person_ids, 1):
        laid = job.laid(batch, one, slip=slips)
        if laid is not None and laid.pages:
            made.append(job.printed(one, "", len(laid.pages)))
        watch.step(done, len(person_ids), one)
    return job.report(made)


def setting_of(plan: Plan, person_id: str) -> tuple[str, str]:
    """The language and the paper of a person's sheet: the person's own wish, else what the plan says."""
    person = plan.persons[person_id]
    return first_official(_languages(person, plan)), person.sheet_paper or plan.head.paper


class Job:
    """What all sheets of one print have in common, and what failed."""

    def __init__(
        self,
        plan: Plan,
        now: int,
        paper: str | None,
        language: str | None,
        *,
        release: Release | None = None,
        without: Collection[str] = (),
        audience: Audience = "self",
        seal: Seal | None = None,
        sends: bool = False,
    ) -> None:
        self._plan = plan
        self._now = now
        self._printed = clock.wall(now, plan.head.zone)
        self._paper = paper
        self._language = _checked(language)
        self._release = release
        self._without = without
        self._audience = audience
        self.seal = seal or _open
        self._sends = sends
        self._copies: dict[str, tuple[bool, tuple[Entry, ...]]] = {}
        self.failed: list[Failed] = []
        self.concerns: list[Concern] = []

    def report(self, made: Iterable[Printed]) -> PrintReport:
        """What became of all of them."""
        return PrintReport(tuple(made), tuple(self.failed), gathered(self.concerns))

    def a_file_each(
        self, people: Sequence[str], folder: Path, made: list[Printed], watch: Progress, before: Before | None = None
    ) -> None:
        """A file for each of them, noted in `made` as soon as it is whole."""
        from planner.paper.batch import TOGETHER  # noqa: PLC0415 - the PDF library is heavy, and only printing needs it

        names = dict(zip(people, names_of(self._plan, people, ".pdf"), strict=True))
        if before is not None and len(people) > TOGETHER:  # more than are held at one time: laid out twice
            before(self._looked_over(people))
        for start in range(0, len(people), TOGETHER):
            some = people[start : start + TOGETHER]
            batch = new_batch()
            sheets = {}
            for one in some:
                watch.step(start, len(people), names[one])
                sheets[one] = self.laid(batch, one)
            if before is not None and len(people) <= TOGETHER:
                before(self.report(()))
            for done, one in enumerate(some, start + 1):
                printed = self.written(batch, one, sheets.pop(one), folder / names[one])
                made += [printed] if printed is not None else []
                watch.step(done, len(people), names[one])

    def _looked_over(self, people: Sequence[str]) -> PrintReport:
        return look_over(
            self._plan, people, now=self._now, paper=self._paper, language=self._language, audience=self._audience
        )

    def one_file(
        self, person_ids: Sequence[str], folder: Path, progress: Progress, before: Before | None = None
    ) -> PrintReport:
        """One file for all of them."""
        batch = new_batch()
        sheets: dict[str, Sheet] = {}
        name = safe_name(self._plan.head.name, ".pdf")
        for done, one in enumerate(person_ids, 1):
            laid = self.laid(batch, one)
            if laid is not None:
                sheets[one] = laid
            progress.step(done, len(person_ids), name)
        if before is not None:
            before(self.report(()))
        if sheets:
            lang = self._language or next(iter(sheets.values())).lang
            why = self.put(folder / name, lambda: self.seal(batch.one_pdf(sheets.values(), self._plan.head.name, lang)))
            if why is not None:
                self.failed += [Failed(one, why) for one in sheets]
                sheets = {}
        return self.report(self.printed(one, name, len(sheet.pages)) for one, sheet in sheets.items())

    def put(self, path: Path, made: Callable[[], bytes]) -> PlannerError | None:
        """What is made as a whole file, or why it is none."""
        try:
            atomic.write(path, made())
        except PlannerError as why:
            return why
        except Exception as bug:  # one file that we cannot make must not stop the others
            log.debug("file of sheets", exc_info=True)
            return _our_mistake(bug)
        return None

    def printed(self, person_id: str, file: str, pages: int) -> Printed:
        """A sheet that is whole, with what a copy of it keeps."""
        changed, entries = self._copies.get(person_id, (True, ()))
        return Printed(person_id, file, pages, changed=changed, entries=entries)

    def laid(self, batch: "Batch", person_id: str, *, slip: bool = False) -> "Sheet | None":
        """A person's sheet, or slip; None, and a line among the failed, if it cannot be made."""
        try:
            itinerary, setting = self.reading(person_id)
            laid = batch.lay_slip(itinerary, setting) if slip else batch.lay(itinerary, setting)
            missing = batch.missing(laid)
        except Cancelled:
            raise
        except PlannerError as why:
            self.failed.append(Failed(person_id, why))
        except Exception as bug:  # one sheet that we cannot make must not stop the others
            log.debug("sheet of %s", person_id, exc_info=True)
            self.failed.append(Failed(person_id, _our_mistake(bug)))
        else:
            where = unprintable.concerns(missing, itinerary)
            self.concerns += [*where, *concerns_of(self._plan, itinerary, self._now), *_shortened(person_id, laid)]
            if not missing:
                return laid
            self.failed.append(Failed(person_id, unprintable.where_is(where), missing))
        return None

    def reading(self, person_id: str) -> "tuple[Itinerary, Setting]":
        """What its audience reads of a person's itinerary, and how it is set."""
        sent = self._sent(person_id)
        whole = compose(self._plan, person_id, release=sent.release)
        itinerary = read_by(whole, self._audience)
        return itinerary, self._setting(itinerary, entries_of(whole), sent)

    def _sent(self, person_id: str) -> Sending:
        """The edition, and the copy to compare with: of what is printed the newest."""
        if self._sends:
            return sending(self._plan, person_id)
        return Sending(self._release, last_copy(self._plan, person_id))

    def _setting(self, itinerary: Itinerary, entries: tuple[Entry, ...], sent: Sending) -> "Setting":
        from planner.paper.sheet import Setting  # noqa: PLC0415

        lang, paper = setting_of(self._plan, itinerary.person.id)
        marks, copy = changed_since(itinerary, sent.held)
        since = (copy.number, self._wall(copy.at)) if copy is not None else None
        self._copies[itinerary.person.id] = copy is None or marks != Marks(), entries
        lang = self._language or lang
        codes = codes_for(itinerary, lang, self._now)
        return Setting(lang, self._paper or paper, self._printed, retold(self._plan, marks, lang), since, codes)

    def _wall(self, instant: str) -> str:
        return clock.wall(clock.minute_of_instant(instant), self._plan.head.zone)

    def written(self, batch: "Batch", person_id: str, laid: "Sheet | None", path: Path) -> Printed | None:
        """A sheet as its file; None if it could not be made or written, or is to have none."""
        if laid is None or person_id in self._without:
            return None
        why = self.put(path, lambda: self.seal(batch.pdf(laid)))
        if why is not None:
            self.failed.append(Failed(person_id, why))
            return None
        return self.printed(person_id, path.name, len(laid.pages))


def _open(pdf: bytes) -> bytes:
    """As it is: it needs no passphrase."""
    return pdf


def _shortened(person_id: str, laid: "Sheet") -> Iterable[Concern]:
    yield from (Concern(kind="shortened", people=(person_id,), text=text) for text in laid.shortened)
    for one in laid.left_out:
        yield Concern(kind="fold" if one.where == "pocket" else "code", people=(person_id,), day=one.day)


def new_batch() -> "Batch":
    """A batch of paper; the PDF library is heavy, and only printing needs it."""
    from planner.paper.batch import Batch  # noqa: PLC0415

    return Batch()


def _languages(person: Person, plan: Plan) -> tuple[str, ...]:
    """The sheet's own, else the first of the person's that the plan prints in, else the plan's."""
    theirs = (lang for lang in person.languages if lang in plan.head.languages)
    return (person.sheet_language or "", *theirs, *plan.head.languages)


def names_of(plan: Plan, people: Sequence[str], ending: str) -> list[str]:
    """Numbered as they were asked for, so that they lie in that order in every folder: 01 Pérez María.pdf."""
    width = max(2, len(str(len(people))))
    return distinct(
        safe_name(f"{number:0{width}d} {listed_name(plan.persons[one]).replace(',', '')}", ending)
        for number, one in enumerate(people, 1)
    )


def _our_mistake(bug: Exception) -> PlannerError:
    """Says so; the trace stays with it for whoever reports it."""
    error = PlannerError(
        N_("The sheet could not be made because of a mistake in the program ({bug})"),
        todo=N_("print the others, and report this"),
        bug=type(bug).__name__,
    )
    error.__cause__ = bug
    return error


def _checked(language: str | None) -> str | None:
    """A language that sheets are complete in."""
    if language is not None and language not in OFFICIAL:
        raise PlannerError(
            N_("There are no sheets in “{language}” yet"),
            todo=N_("choose one of {languages}"),
            language=language,
            languages=", ".join(OFFICIAL),
        )
    return language
