"""The words for a way out: what it does, and why it fits."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.clashes.findings import Finding
from planner.clashes.reasons import Reason
from planner.clashes.ways_out.way import Way
from planner.errors import N_
from planner.plan import clock, names
from planner.plan.places import zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Session
from planner.wording import catalogue, dates, labels
from planner.wording import clashes as wording

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "give": N_("Give the slot in “{session}” to {person}"),
        "stand-in": N_("Let the stand-in {person} step in at “{session}”"),
        "deputise": N_("Let {person} of the same party deputise at “{session}”"),
        "open": N_("Take {person} out of “{session}”: the slot stays open"),
        "take-out": N_("Take {person} out of “{session}”"),
        "take-out-several": N_("Take {n} people who only attend out of “{session}”"),
        "swap": N_("Swap with {other}, “{other_session}”"),
        "exchange-turns": N_("{person} and {other} exchange their turns in “{session}”"),
        "another-place": N_("{person} speaks in place {place} of “{session}”"),
        "move-slot": N_("{person} speaks at {start} in “{session}”"),
        "share-time": N_("{person} and {other} share one time"),
        "shorter": N_("{person} speaks for {n} min"),
        "leave-earlier": N_("{person} leaves “{session}” at {end}"),
        "join-later": N_("{person} joins “{session}” at {start}"),
        "keep-within": N_("{person} is there from {from} to {until}, within “{session}”"),
        "move-session": N_("Move “{session}” to {start}"),
        "later-end": N_("Let “{session}” end at {start}"),
        "another-room": N_("Hold “{session}” in {room}"),
        "ask-pass": N_("Request the pass “{pass_kind}” for {person}"),
        "ask-grant": N_("Ask the organiser again for {person}, “{session}”"),
        "ask-entry": N_("Apply for the entry paper of {person} again"),
        "invite": N_("Invite {person} to “{session}”"),
        "another-language": N_("{person} speaks {language} in “{session}”"),
        "interpret": N_("Have {language} interpreted in “{session}”"),
        "moderates": N_("{person} moderates “{session}”"),
        "open-moderator": N_("Add an open moderator’s slot to “{session}”"),
        "longer-stay": N_("{person} stays at {venue} from {from} to {until}"),
        "fit-stay": N_("{person} stays at {venue} from {from} to {until}"),
        "new-stay": N_("{person} stays at {venue} from {from} to {until}"),
        "another-ride": N_("{person} rides at {from} instead, “{ride}”"),
        "leave-ride": N_("{person} does not ride on “{ride}”"),
    }
)
"""What a way does, a line a kind."""

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "free": N_("free"),
        "present": N_("present"),
        "holds-pass": N_("has the pass"),
        "speaks": N_("speaks {language}"),
        "stand-in": N_("stand-in {n}"),
        "is-wanted": N_("as wanted: {wanted}"),
        "lacks": N_("not as wanted: {wanted}"),
        "same-party": N_("of the same party"),
        "same-city": N_("of the same city"),
        "same-function": N_("of the same office"),
        "same-region": N_("of the same region"),
        "same-gender": N_("of the same gender"),
        "comes-from": N_("comes from “{session}” ({end})"),
        "goes-to": N_("goes on to “{session}” ({start})"),
        "busy": N_("in “{session}” from {start} to {end}"),
        "away": N_("is away then"),
        "absent": N_("is absent then"),
        "lacks-pass": N_("has no pass “{pass_kind}”"),
        "speaks-none": N_("does not speak {languages}"),
        "no-interpreter": N_("is no interpreter"),
        "declined": N_("has declined"),
        "refused": N_("cannot be entered before the slot is put right"),
        "misses": N_("misses {n} of {of} min"),
        "stays-open": N_("somebody is still to be found"),
        "attends-only": N_("only attends"),
        "cancelled": N_("the session is cancelled"),
        "nobody-speaks-then": N_("nobody of ours speaks then"),
        "room-free": N_("the room is free"),
        "seats": N_("seats: {n}"),
        "same-venue": N_("in the same venue"),
        "people-free": N_("all {n} of its people are free then"),
        "to-do": N_("becomes a to-do"),
        "needs-interpreter": N_("needs an interpreter"),
        "there-anyway": N_("is there anyway"),
        "to-book": N_("to be booked"),
        "needs-other-way": N_("needs another way there"),
    }
)


def label(plan: Plan, way: Way, lang: str) -> str:
    """What the way does; its facts are of the plan as it is."""
    return _filled(plan, LABELS[way.kind], way.facts, lang)


def reason(plan: Plan, why: Reason, lang: str) -> str:
    """Why somebody fits, or what speaks against."""
    if why.name == "engagements":
        n = int(why.facts["n"])
        return catalogue.of(lang).count("{n} engagement", "{n} engagements", n) if n else _none(lang)
    return _filled(plan, REASONS[why.name], why.facts, lang)


def solved(way: Way) -> int:
    """How many clashes and warnings go for good; where none does, how many to-dos. Notes are nothing to solve."""
    for lanes in (("clash", "warning"), ("clash", "warning", "todo")):
        stays = {one.key for one in way.new if one.accepted is None and one.kind in lanes}
        if n := sum(1 for one in way.gone if one.kind in lanes and one.key not in stays):
            return n
    return 0


def leaves(way: Way, lang: str) -> str:
    """What it solves, the clashes and warnings that it brings, the to-dos that it makes: in numbers."""
    words = catalogue.of(lang)
    standing = {one.key: one.kind for one in way.new if one.accepted is None}
    gone = {one.key for one in way.gone}
    new = {key for key, lane in standing.items() if lane in ("clash", "warning")} - gone
    todo = {key for key, lane in standing.items() if lane == "todo"} - {
        one.key for one in way.gone if one.kind == "todo"
    }
    said = [words.say(N_("{solved} solved, {new} new"), solved=solved(way), new=len(new))]
    said += [words.count("{n} to-do", "{n} to-dos", len(todo))] if todo else []
    return ", ".join(said)


def brings(plan: Plan, way: Way, lang: str) -> tuple[str, ...]:
    """The clashes and warnings that it would bring, a sentence each."""
    before = {one.key for one in way.gone}
    worse: list[Finding] = [one for one in way.new if one.kind in ("clash", "warning") and one.key not in before]
    return tuple(wording.sentence(plan, one, lang) for one in worse)


def _none(lang: str) -> str:
    return catalogue.of(lang).say(N_("no engagement yet"))


def _called(session: Session, lang: str) -> str:
    return names.in_language(session.short, session.shorts, lang) or names.session_title(session, lang)


def _filled(plan: Plan, template: str, facts: Mapping[str, str | int], lang: str) -> str:
    said = catalogue.of(lang).say(template, **{name: _shown(plan, name, facts, lang) for name in facts})
    return said[:1].upper() + said[1:] if template in LABELS.values() else said


def _shown(plan: Plan, name: str, facts: Mapping[str, str | int], lang: str) -> str:
    """Ids by what they name, moments as one says them."""
    value = facts[name]
    match name:
        case "person" | "other":
            person = plan.persons.get(str(value))
            return names.printed_name(person) if person else catalogue.of(lang).say(N_("nobody yet"))
        case "session" | "other_session":
            session = plan.sessions.get(str(value))
            return _called(session, lang) if session else ""
        case "room" | "venue":
            return names.place_name(plan, str(value), lang)
        case "pass_kind":
            return plan.pass_kinds[str(value)].name
        case "ride":
            return plan.rides[str(value)].name
        case "language" | "languages":
            return ", ".join(labels.language_name(one, lang) for one in str(value).split())
        case "start" | "end" if isinstance(value, int):
            session = plan.sessions.get(str(facts.get("session", "")))
            return clock.wall(value, zone_of_session(plan, session) if session else plan.head.zone)[11:]
        case "from" | "until":
            text = str(value)
            return text[11:] if "T" in text else dates.day_short(text, lang)
        case _:
            return str(value)
