"""What a finding rests on, line by line: when and where, the way between, passes and offices, the settings used."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.errors import N_
from planner.plan import clock, names
from planner.plan.attendance import engaged_in
from planner.plan.engagements import Span, absences, away, engagements_of
from planner.plan.places import place_of, zone_of_place, zone_of_session
from planner.plan.plan import Plan
from planner.wording import catalogue, dates, labels
from planner.wording.intervals import WITH_SOMEBODY, at_session, intervals
from planner.wording.panel_evidence import panel_evidence
from planner.wording.settings_used import settings
from planner.wording.spans import span
from planner.wording.way_between import has_two_places, parts, way_of

MOST_NAMES = 12
MOST_OFFICES = 6


def evidence(plan: Plan, finding: Finding, lang: str) -> tuple[str, ...]:
    """The intervals with their places, the way between, who and what else, the settings; of the latter each once."""
    more = [
        *_way(plan, finding, lang),
        *_people(plan, finding, lang),
        *_interpreters(plan, finding, lang),
        *_passes(plan, finding, lang),
        *panel_evidence(plan, finding, lang),
        *settings(plan, finding, lang),
    ]
    return tuple(map(dates.capital, (*intervals(plan, finding, lang), *dict.fromkeys(more))))


def _way(plan: Plan, finding: Finding, lang: str) -> Iterator[str]:
    if not has_two_places(plan, finding) or "ride" in finding.facts:
        return
    say = catalogue.of(lang).say
    ends = dict(
        zip(("place", "other_place"), (names.place_name(plan, one, lang) for one in finding.places), strict=True)
    )
    needed = way_of(plan, finding)
    if needed is None:
        yield say(N_("Way {place} – {other_place}: not known"), **ends)
        return
    transfer = plan.transfers.get(needed.transfer_id or "")
    made_of = parts(plan, finding, lang)
    if transfer is not None and transfer.mode is not None:
        mode = labels.choice_label(transfer.mode, lang)
        yield say(N_("Way {place} – {other_place}: {parts} ({mode})"), parts=made_of, mode=mode, **ends)
    else:
        yield say(N_("Way {place} – {other_place}: {parts}"), parts=made_of, **ends)


def _people(plan: Plan, finding: Finding, lang: str) -> Iterator[str]:
    """Who they are, where there are more than the lines above name."""
    ids = finding.people if len(finding.people) > max(1, len(finding.slots)) else ()
    if finding.code in ("over-capacity", "pass-quota") and finding.sessions[0] in plan.sessions:
        ids = tuple(dict.fromkeys(one.person_id for one in engaged_in(plan, finding.sessions[0])))
    called = sorted(names.printed_name(plan.persons[one]) for one in ids if one in plan.persons)
    if not called:
        return
    more = [f"+{len(called) - MOST_NAMES}"] if len(called) > MOST_NAMES else []
    yield catalogue.of(lang).say(N_("People: {names}"), names=", ".join([*called[:MOST_NAMES], *more]))


def _interpreters(plan: Plan, finding: Finding, lang: str) -> Iterator[str]:
    """Where those of the party are while the principal speaks."""
    if finding.code != "companion-elsewhere" or finding.from_ is None or finding.to is None:
        return
    said, speaks = catalogue.of(lang).say, Span(finding.from_, finding.to)
    parties = [party for person in finding.people for party in plan.referring("party", "principal_id", person)]
    for one in (one for party in parties for one in plan.party_members(party) if one.kind == "interpreter"):
        called = names.printed_name(one)
        gone = [stretch for stretch, _ in (*away(plan, one.id), *absences(plan, one.id)) if stretch.overlap(speaks)]
        bound = [each for each in engagements_of(plan, one.id) if each.span.overlap(speaks)]
        for each in bound:
            session = plan.sessions[each.session_id]
            when = span(plan, each.start, each.end, zone_of_session(plan, session), lang)
            yield said(WITH_SOMEBODY, when=when, who=called, **at_session(plan, session, lang))
        if gone:
            yield said(N_("{who}: not there at that time"), who=called)


def _passes(plan: Plan, finding: Finding, lang: str) -> Iterator[str]:
    """The passes of the kind that the person has, and where they can be had."""
    kind = plan.pass_kinds.get(str(finding.facts.get("pass_kind", "")))
    if kind is None or len(finding.people) != 1:
        return
    say = catalogue.of(lang).say
    held = [one for one in plan.passes_of(finding.people[0]) if one.pass_kind_id == kind.id]
    for one in held:
        days, state = dates.range_(one.from_day, one.to_day, lang, year=False), labels.choice_label(one.state, lang)
        yield say(N_("Pass “{pass_kind}”, {days}: {state}"), pass_kind=kind.name, days=days, state=state)
    if not held:
        yield say(N_("Pass “{pass_kind}”: none"), pass_kind=kind.name)
    if finding.code == "pass-out-of-reach":
        yield from _offices(plan, kind.id, finding.from_ or 0, lang)


def _offices(plan: Plan, pass_kind_id: str, until: int, lang: str) -> Iterator[str]:
    """The last that are open before it is too late."""
    found = []
    for office in plan.offices_of(pass_kind_id):
        zone = zone_of_place(plan, place_of(plan, office.venue_id or ""))
        opens, closes = (clock.minute(f"{office.day}T{one}", zone) for one in (office.opens, office.closes))
        found += [(opens, closes, zone, office.queue_minutes)] if opens < until else []
    for opens, closes, zone, queue in sorted(found)[-MOST_OFFICES:]:
        when = span(plan, opens, closes, zone, lang)
        yield catalogue.of(lang).say(N_("Office open {when}, queue {queue} min"), when=when, queue=queue)
