"""What a rule went by for one finding: the plan's settings, the way, the legs, what the slot and the session say."""

from functools import cache
from string import Formatter
from typing import TypeAlias

from planner.clashes.findings import Finding
from planner.errors import N_
from planner.plan import clock
from planner.plan.engagements import FAR, session_span
from planner.plan.fields import fields_of
from planner.plan.places import zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Leg
from planner.plan.speaking import interpreted
from planner.wording import catalogue, dates, labels
from planner.wording.spans import moment, wall_moment
from planner.wording.way_between import parts

Facts: TypeAlias = dict[str, str | int]


def rule_facts(plan: Plan, finding: Finding, template: str, lang: str) -> Facts:
    """What a reason speaks of: what the finding carries, its days and choices in words, and what it went by."""
    wanted = _names_in(template)
    found = _settings(plan, wanted, lang)
    for names, group in _GROUPS:
        if names & wanted:
            found |= group(plan, finding, lang)
    return {**found, **finding.facts, **_in_words(finding, lang)}


@cache
def _names_in(template: str) -> frozenset[str]:
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def _settings(plan: Plan, wanted: frozenset[str], lang: str) -> Facts:
    """The plan's numbers by their names; those of days with the word."""
    count = catalogue.of(lang).count
    found: Facts = {}
    for field in (one for one in fields_of("plan") if one.name in wanted):
        value = getattr(plan.head, field.attribute)
        if isinstance(value, int):
            days = field.name.endswith("_days")
            found[field.name] = count("{n} day", "{n} days", value) if days else value
        elif field.shape == "time":
            found[field.name] = str(value)
    return found


def _way(plan: Plan, finding: Finding, lang: str) -> Facts:
    gap, needed = finding.facts.get("gap", 0), finding.facts.get("need", 0)
    return {"parts": parts(plan, finding, lang), "spare": int(gap) - int(needed)}


def _travel(plan: Plan, finding: Finding, lang: str) -> Facts:
    """A leg's own times in its own zones, and from when to when it (or an absence) takes the person away."""
    leg: Leg | None = plan.legs.get(str(finding.facts.get("leg", "")))
    gone, back = finding.times[2:4] if len(finding.times) == 4 else (FAR, FAR)  # noqa: PLR2004 - two times
    return {
        "arrives": wall_moment(leg.arrives, lang) if leg else "",
        "leaves": wall_moment(leg.departs, lang) if leg else "",
        "gone": moment(gone, plan.head.zone, lang),
        "back": moment(back, plan.head.zone, lang),
    }


def _session(plan: Plan, finding: Finding, lang: str) -> Facts:
    session = plan.sessions.get(finding.sessions[0]) if finding.sessions else None
    if session is None:
        return dict.fromkeys(("session_start", "session_end", "days", "spoken", "interpreted"), "")
    span, zone = session_span(plan, session), zone_of_session(plan, session)
    first, last = (clock.day(one, plan.head.zone) for one in (span.start, span.end - 1))
    return {
        "session_start": clock.wall(span.start, zone)[11:],
        "session_end": clock.wall(span.end, zone)[11:],
        "days": dates.range_(first, last, lang, year=False),
        "spoken": _tongues(session.languages, lang),
        "interpreted": _tongues(interpreted(plan, session), lang),
    }


def _tongues(codes: tuple[str, ...], lang: str) -> str:
    return ", ".join(labels.language_name(one, lang) for one in codes) or catalogue.of(lang).say(N_("no language"))


def _slot(plan: Plan, finding: Finding, lang: str) -> Facts:
    slot = plan.slots.get(finding.slots[0]) if finding.slots else None
    most, over = finding.facts.get("most", 0), finding.minutes or 0
    return {
        "joint": labels.field_label("slot", "joint", lang),
        "reply": labels.choice_label(slot.reply, lang) if slot else "",
        "tongue": labels.language_name(slot.language, lang) if slot and slot.language else "",
        "people": int(most) + over,
    }


def _pass(plan: Plan, finding: Finding, lang: str) -> Facts:
    """The shortest queue that one may have to stand in, and how far the person's passes of the kind have come."""
    kind = str(finding.facts.get("pass_kind", ""))
    queues = [office.queue_minutes for office in plan.offices_of(kind)] if kind in plan.pass_kinds else []
    held = [one for person in finding.people for one in plan.passes_of(person) if one.pass_kind_id == kind]
    states = dict.fromkeys(labels.choice_label(one.state, lang) for one in held)
    return {"queue": min(queues, default=0), "state": ", ".join(states)}


def _in_words(finding: Finding, lang: str) -> Facts:
    """Choices and days among what a finding carries."""
    return {
        name: dates.date_long(value, lang) if clock.is_day(value) else labels.choice_label(value, lang)
        for name, value in finding.facts.items()
        if isinstance(value, str) and (clock.is_day(value) or (name in _CHOICES and value in labels.CHOICES))
    }


_CHOICES = frozenset({"grant", "reply", "statement", "entry", "state", "role", "mode"})
"""Facts that are choices of a field of that name."""

_GROUPS = (
    (frozenset({"parts", "spare"}), _way),
    (frozenset({"arrives", "leaves", "gone", "back"}), _travel),
    (frozenset({"session_start", "session_end", "days", "spoken", "interpreted"}), _session),
    (frozenset({"joint", "reply", "tongue", "people"}), _slot),
    (frozenset({"queue", "state"}), _pass),
)
"""Names that a reason may speak of, and what knows them."""
