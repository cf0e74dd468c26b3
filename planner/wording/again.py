"""What is to be asked again, in the reader's language."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from planner.errors import N_
from planner.plan import names
from planner.plan.again.values import Again
from planner.plan.plan import Plan
from planner.wording import catalogue, dates, labels

TEXTS = {
    ("left", "role"): N_("{who} stays in {session}: {by} is there already ({role})"),
    ("left", "spent"): N_("{who} stays in {session}: that is over"),
    ("reply", "new"): N_("Ask {who}: {session}, {start} ({role})"),
    ("reply", "moved"): N_("Ask {who} again ({choice} before): {session}, {start} ({role})"),
    ("grant", "new"): N_("Ask the organiser to grant {who}: {session}, {start} ({role})"),
    ("grant", "moved"): N_("Ask the organiser again ({choice} before) for {who}: {session}, {start} ({role})"),
    ("statement", "speaker"): N_("{session}: the words for {who} were made for {whom}; look at them again"),
    ("statement", "open"): N_("{session}: look with {who} at the words that are there"),
    ("statement", "session"): N_("{session}: the words of {who} were made for another session; look at them again"),
    ("pass", "request"): N_("Request a pass for {who}: {pass_kind}, {days}"),
    ("pass", "days"): N_("Have the pass of {who} made out for other days: {pass_kind}, {days} ({choice} before)"),
    ("pass", "back"): N_("Give back or withdraw the pass of {who}: {pass_kind}, {days} ({choice})"),
    ("entry", "apply"): N_("Entry paper of {who}: {choice}"),
    ("entry", "unknown"): N_("See whether {who} needs an entry paper"),
    ("entry", "days"): N_("See whether the entry paper of {who} holds on the new days ({choice})"),
    ("travel", "book"): N_("Book for {who}: {name}, {start}"),
    ("travel", "rebook"): N_("Book anew for {who}: {name}, {start}"),
    ("travel", "same-day"): N_("{who} travels otherwise that day already: {name}, {start}"),
    ("travel", "missing"): N_("No journey is known of {who}"),
    ("travel", "left"): N_("The journeys and nights of {who} stay as they are; cancel what is not needed"),
    ("travel", "booked"): N_("The journeys and nights of {who} stay as they are; book them anew"),
    ("ride", "time"): N_("Order the ride anew: {name}, {start}"),
    ("ride", "riders"): N_("Other people ride: {name}, {start}"),
    ("ride", "look"): N_("The ride stays; see whether it still fits: {name}, {start}"),
    ("duty", "new"): N_("Agree with {who}: contact on duty, {day}"),
    ("duty", "stays"): N_("Contact on duty as before: {who}, {day}"),
    ("office", "stays"): N_("Passes are handed out as before: {pass_kind}, {day}, {opens} – {closes}"),
    ("absence", "stays"): N_("The absence of {who} stays: {start}"),
    ("practice", "presenter"): N_("Agree with {who}: presents {practice}"),
    ("practice", "absent"): N_("{who} presents {practice}, and is no more in {session}"),
    ("sheet", "changed"): N_("{who} has the sheet of release {number}; give out another"),
}
"""A sentence for each case."""

SEVERAL = {
    ("reply", "new"): N_("Ask {who}: {which}"),
    ("reply", "moved"): N_("Ask {who} again: {which}"),
    ("grant", "new"): N_("Ask the organiser to grant {who}: {which}"),
    ("grant", "moved"): N_("Ask the organiser again for {who}: {which}"),
    ("pass", "request"): N_("Request passes for {who}: {which}"),
    ("pass", "days"): N_("Have the passes of {who} made out for other days: {which}"),
    ("pass", "back"): N_("Give back or withdraw the passes of {who}: {which}"),
}
"""A sentence for several of one case and one person, who is asked once."""

HEADS = {
    "left": N_("Left as it was"),
    "reply": N_("Replies to ask"),
    "grant": N_("Grants to ask"),
    "statement": N_("Statements"),
    "pass": N_("Passes"),
    "entry": N_("Entry papers"),
    "travel": N_("Journeys"),
    "ride": N_("Rides"),
    "duty": N_("Duties"),
    "office": N_("Pass offices"),
    "absence": N_("Absences"),
    "practice": N_("Practices"),
    "sheet": N_("Sheets"),
}
"""What they are, for a list that is grouped."""


def head(what: str, lang: str) -> str:
    """What a group of them is called."""
    return catalogue.of(lang).say(HEADS[what])


def gathered(plan: Plan, asked: Iterable[Again], lang: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """All of them under their heads, in the order given; what one person is asked several times in one line."""
    found: dict[str, list[str]] = {}
    for (what, why, _), some in groupby(asked, lambda one: (one.what, one.why, one.person_id)):
        of_one = list(some)
        lines = found.setdefault(head(what, lang), [])
        if len(of_one) > 1 and (what, why) in SEVERAL:
            lines.append(_of_several(plan, of_one, lang))
        else:
            lines += [sentence(plan, one, lang) for one in of_one]
    return tuple((title, tuple(lines)) for title, lines in found.items())


def _of_several(plan: Plan, of_one: list[Again], lang: str) -> str:
    """A session in which somebody has two slots is named once."""
    first = of_one[0]
    named = {one.facts.get("session", one.id): _briefly(plan, one, lang) for one in reversed(of_one)}
    which = "; ".join(reversed(named.values()))
    return catalogue.of(lang).say(SEVERAL[first.what, first.why], who=_person(plan, first.person_id), which=which)


def _briefly(plan: Plan, again: Again, lang: str) -> str:
    """A session and when, or a pass and for which days."""
    session = plan.sessions.get(again.facts.get("session", ""))
    if session is not None:
        return f"{names.short_title(session, lang)}, {_when(again.facts.get('start', ''), lang)}"
    kind = plan.pass_kinds.get(again.facts.get("pass_kind", ""))
    return f"{kind.name if kind else ''}, {_days(again.facts, lang)}"


def sentence(plan: Plan, again: Again, lang: str) -> str:
    """One of them; the plan may be that before the change or that after it."""
    facts = again.facts
    session, practice = plan.sessions.get(facts.get("session", "")), plan.practices.get(facts.get("practice", ""))
    kind = plan.pass_kinds.get(facts.get("pass_kind", ""))
    said = {
        **facts,
        "who": _person(plan, again.person_id),
        "whom": _person(plan, facts.get("whom")),
        "by": _person(plan, facts.get("by")),
        "session": names.session_title(session, lang) if session else "",
        "practice": names.label(plan, practice, lang) if practice else "",
        "pass_kind": kind.name if kind else "",
        "start": _when(facts.get("start", ""), lang),
        "day": _day(facts.get("day", ""), lang),
        "days": _days(facts, lang),
        "role": _choice(facts.get("role", ""), lang),
        "choice": _choice(facts.get("choice", ""), lang),
    }
    return catalogue.of(lang).say(TEXTS[again.what, again.why], **said)


def _person(plan: Plan, person_id: str | None) -> str:
    person = plan.persons.get(person_id or "")
    return names.printed_name(person) if person else ""


def _when(wall: str, lang: str) -> str:
    return f"{dates.day_short_within(wall[:10], lang)}, {wall[11:]}" if wall else ""


def _day(day: str, lang: str) -> str:
    return dates.day_short_within(day, lang) if day else ""


def _choice(choice: str, lang: str) -> str:
    """Inside a sentence: without its capital."""
    said = labels.choice_label(choice, lang) if choice else ""
    return said[:1].lower() + said[1:]


def _days(facts: Mapping[str, str], lang: str) -> str:
    first, last = facts.get("day", ""), facts.get("until", "")
    return _day(first, lang) if first == last or not last else f"{_day(first, lang)} – {_day(last, lang)}"
