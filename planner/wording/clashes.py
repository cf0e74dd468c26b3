"""The words for a clash in the reader's language: who, where, when, how much."""

from planner.clashes.findings import Finding
from planner.errors import N_
from planner.plan import clock, names
from planner.plan.places import zone_of_session
from planner.plan.plan import Plan
from planner.wording import catalogue, dates, labels
from planner.wording.clash_texts import TEXTS
from planner.wording.clash_texts.special import SPECIAL_WHYS
from planner.wording.panel_facts import panel_facts
from planner.wording.rule_facts import Facts, rule_facts
from planner.wording.spans import moment
from planner.wording.travel_facts import travel_facts


def title(plan: Plan, finding: Finding, lang: str) -> str:
    """The line of a list."""
    return _filled(plan, finding, TEXTS[case(plan, finding)].title, lang)


def detail(plan: Plan, finding: Finding, lang: str) -> str:
    """The line below it."""
    return _filled(plan, finding, TEXTS[case(plan, finding)].detail, lang)


def sentence(plan: Plan, finding: Finding, lang: str) -> str:
    """All of it; of what was accepted once and is back it says so."""
    whole = _filled(plan, finding, TEXTS[case(plan, finding)].sentence, lang)
    if finding.lapsed is None:
        return whole
    return catalogue.of(lang).say(N_("{what} It was accepted, and has changed since."), what=whole)


def why(plan: Plan, finding: Finding, lang: str) -> str:
    """The rule behind it, with the setting that it goes by."""
    text = SPECIAL_WHYS.get(special_case(plan, finding)) or TEXTS[case(plan, finding)].why
    return _filled(plan, finding, text, lang, rule_facts(plan, finding, text, lang))


def accepted(plan: Plan, finding: Finding, lang: str) -> str:
    """Who accepted it and why; empty if nobody did."""
    acceptance = plan.acceptances.get(finding.accepted or "")
    if acceptance is None:
        return ""
    words = catalogue.of(lang)
    return words.say(N_("Accepted by {by}: {reason}"), by=acceptance.by, reason=acceptance.reason)


def signed(plan: Plan, finding: Finding, lang: str) -> str:
    """Who accepted it, when, and why, be it that it holds or that the facts have changed; empty if nobody did."""
    acceptance = plan.acceptances.get(finding.accepted or finding.lapsed or "")
    if acceptance is None:
        return ""
    when = moment(clock.minute_of_instant(acceptance.at), plan.head.zone, lang)
    template = N_("Accepted by {by}, {when}: {reason}") if finding.accepted else WAS_ACCEPTED
    return catalogue.of(lang).say(template, by=acceptance.by, when=when, reason=acceptance.reason)


WAS_ACCEPTED = N_("Was accepted by {by}, {when}: {reason}")


def case(plan: Plan, finding: Finding) -> str:
    """Which of the texts fits: the code's, or that of a case of it."""
    if "leg" in finding.facts:
        leg = plan.legs.get(str(finding.facts["leg"]))
        return f"{finding.code}:{'arrival' if leg is not None and leg.direction == 'arrival' else 'departure'}"
    if "absence" in finding.facts:
        return f"{finding.code}:absence"
    if "case" in finding.facts:
        return f"{finding.code}:{finding.facts['case']}"
    slot = plan.slots.get(finding.slots[0]) if finding.slots else None
    if finding.code == "open-slot" and slot is not None and slot.wanted:
        return f"{finding.code}:wanted"
    if finding.code == "over-time" and not finding.slots:
        return f"{finding.code}:session"
    if "side" in finding.facts:
        return f"{finding.code}:{finding.facts['side']}"
    return finding.code


def special_case(plan: Plan, finding: Finding) -> str:
    """Which of the special reasons fits, if one does: the code, and what is special about it."""
    facts = finding.facts
    kind = plan.pass_kinds.get(str(facts.get("pass_kind", "")))
    special = {
        "not-granted": "refused" if facts.get("grant") == "refused" else "",
        "granted-unanswered": "" if finding.people else "open",
        "pass-out-of-reach": "proxy" if kind is not None and kind.by_proxy else "",
        "entry-missing": "refused" if facts.get("entry") == "refused" else "",
    }
    return f"{finding.code}:{special.get(finding.code, '')}"


def _filled(plan: Plan, finding: Finding, template: str, lang: str, more: Facts | None = None) -> str:
    facts = {
        **(finding.facts if more is None else more),
        "n": finding.minutes,
        **_who(plan, finding, lang),
        **_where(plan, finding, lang),
        **_when(plan, finding, lang),
        **travel_facts(plan, finding, lang),
        **panel_facts(plan, finding, lang),
    }
    said = catalogue.of(lang).say(template, **facts)
    return said[:1].upper() + said[1:]


def _who(plan: Plan, finding: Finding, lang: str) -> dict[str, str]:
    """Persons by their slots where there are slots (an open one has none), and what a slot is about."""
    slots = [plan.slots.get(slot_id) for slot_id in finding.slots]
    of_people = [plan.persons.get(person_id) for person_id in finding.people]
    if len(finding.people) != 1:
        of_people = [plan.persons.get(slot.person_id or "") if slot else None for slot in slots]
    nobody = catalogue.of(lang).say(N_("an open slot"))
    called = [nobody if one is None else names.printed_name(one) for one in of_people]
    first = slots[0] if slots else None
    return {
        "who": called[0] if called else nobody,
        "whom": called[1] if len(called) > 1 else nobody,
        "role": labels.choice_label(first.role, lang) if first else "",
        "wanted": first.wanted if first else "",
    }


def _where(plan: Plan, finding: Finding, lang: str) -> dict[str, str]:
    sessions = [plan.sessions.get(session_id) for session_id in finding.sessions]
    called = [
        names.in_language(one.short, one.shorts, lang) or names.session_title(one, lang) for one in sessions if one
    ]
    places = [names.place_name(plan, place_id, lang) for place_id in finding.places]
    kind = plan.pass_kinds.get(str(finding.facts.get("pass_kind", "")))
    return {
        "session": called[0] if called else "",
        "other": called[1] if len(called) > 1 else "",
        "place": places[0] if places else "",
        "other_place": places[1] if len(places) > 1 else "",
        "room": names.place_name(plan, finding.rooms[0], lang) if finding.rooms else "",
        "pass_kind": kind.name if kind else "",
    }


def _when(plan: Plan, finding: Finding, lang: str) -> dict[str, str]:
    """As printed: in the zone of the session that it is about, the one arrived at if there are two.

    What is about a day of a person is about one of the plan's zone.
    """
    if finding.from_ is None or finding.to is None:
        return {"day": "", "start": "", "end": ""}
    on = str(finding.facts.get("on", ""))
    session = plan.sessions.get(finding.sessions[-1]) if finding.sessions and not on else None
    zone = zone_of_session(plan, session) if session else plan.head.zone
    start, end = clock.wall(finding.from_, zone), clock.wall(finding.to, zone)
    return {"day": dates.day_within(on or start, lang), "start": start[11:], "end": end[11:]}
