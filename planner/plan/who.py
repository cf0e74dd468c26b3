"""Find the one that a user means: a person by id, e-mail or name, a session by id, code or title."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from planner.errors import N_, PlannerError
from planner.plan.names import folded, full_name, listed_name, printed_name
from planner.plan.plan import Plan
from planner.plan.records import Person, Record, Session

R = TypeVar("R", bound=Record)


def find_person(plan: Plan, who: str) -> Person:
    """The person of that id, e-mail or name (case and accents aside); two that fit are both named, none is said."""
    if who in plan.persons:
        return plan.persons[who]
    wanted = folded(who.strip())
    people = plan.persons.values()
    tries: tuple[Callable[[Person], bool], ...] = (
        lambda person: bool(person.email) and folded(person.email) == wanted,
        lambda person: (
            wanted in {folded(name) for name in (full_name(person), listed_name(person), printed_name(person))}
        ),
        lambda person: wanted in (folded(person.family), folded(person.given)),
        lambda person: _has_words(folded(printed_name(person) + " " + full_name(person)), wanted),
    )
    return _only(people, tries, who, full_name)


def find_session(plan: Plan, which: str) -> Session:
    """The session of that id, code or title (case and accents aside)."""
    if which in plan.sessions:
        return plan.sessions[which]
    wanted = folded(which.strip())
    tries: tuple[Callable[[Session], bool], ...] = (
        lambda session: bool(session.code) and folded(session.code) == wanted,
        lambda session: wanted in {folded(title) for title in (session.title, session.short, *session.titles.values())},
        lambda session: _has_words(folded(session.title), wanted),
    )
    return _only(plan.sessions.values(), tries, which, lambda session: f"{session.title}, {session.start}")


def _only(records: Iterable[R], tries: tuple[Callable[[R], bool], ...], wanted: str, name: Callable[[R], str]) -> R:
    """The one record that passes the first try that any passes."""
    everyone = list(records)
    for fits in tries:
        hits = [record for record in everyone if fits(record)]
        if len(hits) == 1:
            return hits[0]
        if hits:
            named = "; ".join(sorted(f"{name(record)} ({record.id})" for record in hits[:5]))
            raise PlannerError(
                N_("“{wanted}” could be {n}"), where=named, todo=N_("say it with the id"), wanted=wanted, n=len(hits)
            )
    raise PlannerError(N_("Nobody and nothing is called “{wanted}”"), todo=N_("look it up with “show”"), wanted=wanted)


def _has_words(name: str, wanted: str) -> bool:
    """Whether every word that was typed begins a word of the name."""
    words = name.replace("-", " ").replace(",", " ").split()
    return bool(wanted) and all(any(word.startswith(part) for word in words) for part in wanted.split())
