"""What the final report says in its reader's language: sections with their tables, all of it words. No layout."""

from collections.abc import Iterable

from babel.numbers import format_percent
from msgspec import Struct

from planner.errors import N_
from planner.itinerary.report import Group, Objective, Report, Share
from planner.itinerary.spoken import How, Turn
from planner.plan.names import folded, full_name, listed_name, plan_title, session_title, town
from planner.plan.records import Person
from planner.wording import catalogue, dates, labels
from planner.wording.agenda import comma, function
from planner.wording.objectives import objective_name
from planner.wording.regions import region_name


class Column(Struct, frozen=True):
    """A heading, its share of the width, whether figures stand under it."""

    heading: str
    share: int
    figures: bool = False


class Part(Struct, frozen=True):
    """Rows under a head; without a head they stand alone."""

    rows: tuple[tuple[str, ...], ...]
    head: str = ""


class Section(Struct, frozen=True):
    """A table with its title, and what is to be known of it.

    Its first `once` columns need not be said again where they are as in the row above.
    """

    title: str
    columns: tuple[Column, ...]
    parts: tuple[Part, ...]
    note: str = ""
    once: int = 0


class Told(Struct, frozen=True):
    """The whole report."""

    lang: str
    title: str
    plan: str
    printed: str
    paper: str
    notes: tuple[str, ...]
    sections: tuple[Section, ...]
    nothing: str


def told(report: Report, lang: str, now: str) -> Told:
    """The report as it is printed at a wall time of the plan's zone."""
    say, head = catalogue.of(lang).say, report.head
    days = dates.range_(head.first_day, head.last_day, lang)
    moment = f"{dates.date_long(now[:10], lang)}, {dates.time(now, lang)}, {town(head, lang)}"
    return Told(
        lang=lang,
        title=say(N_("Final report")),
        plan=comma(lang).join((plan_title(head, lang), town(head, lang), days)),
        printed=say("Printed {moment}", moment=moment),
        paper=head.paper,
        notes=_notes(report, lang),
        sections=(
            _shares(report, lang),
            _groups(N_("Balance by region"), N_("Region"), report.regions, lang),
            _groups(N_("Balance by gender"), N_("Gender"), report.genders, lang),
            _objectives(report.objectives, lang),
            _people(report.turns, lang),
            _turns(N_("Who spoke where"), report.turns, lang),
            *((_turns(N_("Not counted"), report.others, lang, how=True),) if report.others else ()),
        ),
        nothing=say("There is nothing to list."),
    )


def _notes(report: Report, lang: str) -> tuple[str, ...]:
    """The figures that everybody asks for first, and how sure they are."""
    say = catalogue.of(lang).say
    official, turns = report.official, len(report.turns)
    people = len({one.person.id for one in report.turns})
    lines = [say(N_("Turns: {turns} · People: {people} · Minutes: {minutes}"), turns=turns, people=people,
                 minutes=report.whole.minutes)]  # fmt: skip
    if official.sessions:
        sentence = N_(
            "One of us had the floor in {with_us} of {sessions} sessions of the official programme ({share})."
        )
        share = percent(official.with_us, official.sessions, lang)
        lines.append(say(sentence, with_us=official.with_us, sessions=official.sessions, share=share))
    if report.planned:
        sentence = N_("Counted as planned, for nobody ticked in their sessions who spoke: {planned} of {turns} turns.")
        lines.append(say(sentence, planned=report.planned, turns=turns))
    return tuple(lines)


def percent(part: int, whole: int, lang: str) -> str:
    """85 %; nothing of nothing."""
    return format_percent(part / whole, "#,##0\u00a0%" if lang in ("fr", "es", "ru") else None,
                          locale=dates.locale_of(lang), numbering_system="latn") if whole else "–"  # fmt: skip


def _shares(report: Report, lang: str) -> Section:
    say = catalogue.of(lang).say
    names = {
        "official": say(N_("Official programme in all")),
        "public": say(N_("All public sessions")),
        "whole": say(N_("All, with those that are not public")),
    }
    totals = [one for one in (report.official, report.public, report.whole) if one.sessions]

    def row(one: Share) -> tuple[str, ...]:
        name = names.get(one.kind) or labels.choice_label(one.kind, lang)
        share = percent(one.with_us, one.sessions, lang)
        return name, str(one.sessions), str(one.with_us), share, str(one.turns), str(one.minutes)

    columns = _columns(
        lang,
        (N_("Kind"), 48, False), (N_("Sessions"), 24, True), (N_("With one of us"), 26, True),
        (N_("Share"), 20, True), (N_("Turns"), 32, True), (N_("Minutes"), 22, True),
    )  # fmt: skip
    parts = (Part(tuple(map(row, report.shares))), Part(tuple(map(row, totals)), say(N_("In all"))))
    return Section(say(N_("Sessions with one of us")), columns, tuple(one for one in parts if one.rows))


def _groups(title: str, heading: str, groups: tuple[Group, ...], lang: str) -> Section:
    say = catalogue.of(lang).say
    turns = sum(one.turns for one in groups)

    def named(name: str) -> str:
        if not name:
            return say(N_("Not known"))
        return labels.choice_label(name, lang) if name in ("f", "m", "x") else region_name(name, lang)

    rows = tuple(
        (named(one.name), str(one.people), str(one.speakers), str(one.turns), percent(one.turns, turns, lang),
         str(one.minutes))
        for one in groups
    )  # fmt: skip
    columns = _columns(
        lang,
        (heading, 46, False), (N_("People"), 24, True), (N_("Spoke"), 26, True), (N_("Turns"), 32, True),
        (N_("Share of turns"), 34, True), (N_("Minutes"), 22, True),
    )  # fmt: skip
    return Section(say(title), columns, (Part(rows),) if rows else ())


def _objectives(objectives: tuple[Objective, ...], lang: str) -> Section:
    say = catalogue.of(lang).say

    def heard(one: Objective) -> str:
        match one.state:
            case "heard":
                return comma(lang).join(one.heard)
            case "unheard":
                return say(N_("not heard"))
            case _:
                return say(N_("no practice of ours"))

    rows = tuple(
        (f"{one.number} {objective_name(one.number, lang)}".strip(), str(one.practices), str(one.sessions), heard(one))
        for one in objectives
    )
    columns = _columns(
        lang,
        (N_("Objective"), 62, False), (N_("Practices"), 22, True), (N_("Sessions"), 22, True),
        (N_("Heard from"), 68, False),
    )  # fmt: skip
    with_ours = [one for one in objectives if one.practices]
    many = sum(one.state == "heard" for one in with_ours)
    note = say(
        N_("{heard} of the {many} objectives that our practices advance were heard."), heard=many, many=len(with_ours)
    )
    return Section(say(N_("Objectives")), columns, (Part(rows),) if rows else (), note if with_ours else "")


def _people(turns: tuple[Turn, ...], lang: str) -> Section:
    """Whoever spoke, the one with most minutes first."""
    say = catalogue.of(lang).say
    held: dict[str, list[Turn]] = {}
    for one in turns:
        held.setdefault(one.person.id, []).append(one)

    def order(of: list[Turn]) -> tuple[int, int, str, str]:
        person = of[0].person
        return -_minutes(of), -len(of), folded(listed_name(person)), person.id

    rows = tuple(
        (listed_name(of[0].person), _whence(of[0].person, lang), str(len(of)), str(_minutes(of) or "–"))
        for of in sorted(held.values(), key=order)
    )
    columns = _columns(
        lang, (N_("Who"), 50, False), (N_("Function"), 70, False), (N_("Turns"), 32, True), (N_("Minutes"), 22, True)
    )
    return Section(say(N_("Who spoke how long")), columns, (Part(rows),) if rows else ())


def _turns(title: str, turns: Iterable[Turn], lang: str, *, how: bool = False) -> Section:
    """By day and session, in order of time."""
    say = catalogue.of(lang).say
    days: dict[str, list[tuple[str, ...]]] = {}
    for one in turns:
        person, session = one.person, one.session
        last = say(_HOW[one.how]) if how else str(one.minutes or "")
        row = (
            dates.time(session.start, lang), session_title(session, lang), listed_name(person),
            person.city or person.body, labels.choice_label(one.slot.role, lang), last,
        )  # fmt: skip
        days.setdefault(session.start[:10], []).append(row)
    ends = (N_("What is known"), 28, False) if how else (N_("Minutes"), 20, True)
    columns = _columns(
        lang,
        (N_("Time"), 16, False), (N_("Session"), 50, False), (N_("Who"), 42, False), (N_("City"), 28, False),
        (N_("As what"), 32, False), ends,
    )  # fmt: skip
    parts = tuple(Part(tuple(rows), dates.day_long(day, lang)) for day, rows in days.items())
    return Section(say(title), columns, parts, once=2)


_HOW: dict[How, str] = {
    "spoken": N_("spoke"),
    "planned": N_("as planned"),
    "unnoted": N_("not noted"),
    "absent": N_("did not come"),
}


def _whence(person: Person, lang: str) -> str:
    said = function(person, lang)
    return "" if said == full_name(person) else said


def _minutes(turns: Iterable[Turn]) -> int:
    return sum(one.minutes or 0 for one in turns)


def _columns(lang: str, *columns: tuple[str, int, bool]) -> tuple[Column, ...]:
    return tuple(Column(catalogue.of(lang).say(heading), share, figures) for heading, share, figures in columns)
