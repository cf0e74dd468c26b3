"""When and where the things of a finding are: a line each for slots, sessions, legs, absences, stays and rides."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.errors import N_
from planner.plan import clock, names
from planner.plan.engagements import session_span, slot_time
from planner.plan.places import place_of as place_by_id
from planner.plan.places import place_of_session, zone_of_place, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Absence, Leg, Ride, Session, Slot, Stay
from planner.wording import catalogue, dates, labels
from planner.wording.spans import moment, span, wall_moment


def intervals(plan: Plan, finding: Finding, lang: str) -> tuple[str, ...]:
    """In order of time."""
    found = [*_slots(plan, finding, lang), *_sessions(plan, finding, lang), *_others(plan, finding, lang)]
    return tuple(line for _, line in sorted(found, key=lambda one: one[0]))


def _slots(plan: Plan, finding: Finding, lang: str) -> Iterator[tuple[int, str]]:
    for slot in (plan.slots[one] for one in finding.slots if one in plan.slots):
        session = plan.sessions[slot.session_id]
        start, end = _bound(plan, finding, slot)
        when = span(plan, start, end, zone_of_session(plan, session), lang)
        line = _at(plan, session, when, lang, who="" if len(finding.people) == 1 else _holder(plan, slot, lang))
        yield start, _with_window(plan, slot, line, lang)


def _bound(plan: Plan, finding: Finding, slot: Slot) -> tuple[int, int]:
    """The time that the finding goes by: that of the slot, or of the whole engagement that begins with it."""
    time = slot_time(plan, slot)
    pairs = [(finding.times[n], finding.times[n + 1]) for n in range(0, len(finding.times) - 1, 2)]
    own = (time.start, time.end)
    return own if own in pairs else next((pair for pair in reversed(pairs) if pair[0] == time.start), own)


def _with_window(plan: Plan, slot: Slot, line: str, lang: str) -> str:
    """A turn in a speaking list, with how early and how late it may be."""
    window = slot_time(plan, slot).window
    if window is None:
        return line
    zone = zone_of_session(plan, plan.sessions[slot.session_id])
    early, late = (clock.wall(round(one), zone)[11:] for one in window)
    said = N_("{line} (by the speaking list; it may slip: {early}–{late})")
    return catalogue.of(lang).say(said, line=line, early=early, late=late)


def _holder(plan: Plan, slot: Slot, lang: str) -> str:
    person = plan.persons.get(slot.person_id or "")
    return names.printed_name(person) if person else catalogue.of(lang).say(N_("an open slot"))


def _sessions(plan: Plan, finding: Finding, lang: str) -> Iterator[tuple[int, str]]:
    """Those of which no slot is shown, and the one that a slot lies outside."""
    apart = finding.code == "slot-outside-session"
    shown = {plan.slots[one].session_id for one in finding.slots if one in plan.slots and not apart}
    for session in (plan.sessions[one] for one in finding.sessions if one in plan.sessions and one not in shown):
        whole = session_span(plan, session)
        when = span(plan, whole.start, whole.end, zone_of_session(plan, session), lang)
        yield whole.start, _at(plan, session, when, lang)


def _at(plan: Plan, session: Session, when: str, lang: str, *, who: str = "") -> str:
    say, where = catalogue.of(lang).say, at_session(plan, session, lang)
    return say(WITH_SOMEBODY, when=when, who=who, **where) if who else say(ALONE, when=when, **where)


ALONE = N_("{when}: “{session}”, {place}")
WITH_SOMEBODY = N_("{when}: {who}, “{session}”, {place}")


def at_session(plan: Plan, session: Session, lang: str) -> dict[str, str]:
    """What a line calls a session and its place."""
    return {
        "session": names.in_language(session.short, session.shorts, lang) or names.session_title(session, lang),
        "place": _place(plan, place_of_session(plan, session).id, lang),
    }


def _place(plan: Plan, place_id: str | None, lang: str) -> str:
    """A room with its venue; what is not known is said."""
    place = place_by_id(plan, place_id or "")
    called = [names.place_name(plan, one, lang) for one in (place.room_id, place.venue_id) if one]
    return ", ".join(called) or catalogue.of(lang).say(N_("place unknown"))


def _others(plan: Plan, finding: Finding, lang: str) -> Iterator[tuple[int, str]]:
    """Legs, absences, stays, rides that it names."""
    say = catalogue.of(lang).say
    for one in dict.fromkeys((*finding.of, *map(str, finding.facts.values()), *_of_the_person(plan, finding))):
        if one in plan.legs:
            yield from _leg(plan, finding, plan.legs[one], lang)
        elif one in plan.absences:
            yield _absence(plan, plan.absences[one], lang)
        elif one in plan.stays:
            yield _stay(plan, plan.stays[one], lang)
        elif one in plan.rides:
            yield _ride(plan, plan.rides[one], lang)
    if finding.code == "no-bed" and finding.from_ is not None:
        night = dates.day_within(clock.day(finding.from_, plan.head.zone), lang)
        yield finding.from_, say(N_("The night after {day}: no bed"), day=night)


def _of_the_person(plan: Plan, finding: Finding) -> tuple[str, ...]:
    """The legs and stays of somebody whose way in, nights or rest it is about; stages if it is about no moment."""
    if finding.code not in ("entry-missing", "no-bed", "no-rest", "stay-mismatch"):
        return ()
    whole = finding.from_ is None
    legs = [one.id for person in finding.people for one in plan.legs_of(person) if whole or one.direction != "via"]
    stays = [one.id for person in finding.people for one in plan.stays_of(person) if finding.code == "no-bed"]
    return (*legs, *stays)


def _leg(plan: Plan, finding: Finding, leg: Leg, lang: str) -> Iterator[tuple[int, str]]:
    """In its own zones, and the stretch that it takes the person away."""
    say = catalogue.of(lang).say
    means = " ".join(part for part in (leg.carrier, leg.number) if part) or labels.choice_label(leg.mode, lang)
    said = say(
        N_("{leaves} {from_place} – {arrives} {to_place}: {means}"),
        leaves=wall_moment(leg.departs, lang), from_place=leg.from_place,
        arrives=wall_moment(leg.arrives, lang), to_place=leg.to_place, means=means,
    )  # fmt: skip
    start = clock.minute(leg.departs, leg.from_zone)
    yield start, said
    if "leg" in finding.facts and len(finding.times) == 4:  # noqa: PLR2004 - the engagement's times and these
        gone, back = (moment(one, plan.head.zone, lang) for one in finding.times[2:])
        yield start, say(AWAY[bool(gone), bool(back)], gone=gone, back=back)


AWAY = {
    (True, True): N_("Away from {gone} until {back}"),
    (True, False): N_("Away from {gone}"),
    (False, True): N_("Away until {back}"),
    (False, False): N_("Away all the time"),
}
"""By whether a beginning and an end are known."""


def _absence(plan: Plan, absence: Absence, lang: str) -> tuple[int, str]:
    zone = plan.head.zone
    start, end = clock.minute(absence.start, zone), clock.minute(absence.end, zone)
    called = absence.reason or catalogue.of(lang).say(N_("Absence"))
    return start, f"{span(plan, start, end, zone, lang)}: {called}"


def _stay(plan: Plan, stay: Stay, lang: str) -> tuple[int, str]:
    days = dates.range_(stay.check_in, stay.check_out, lang, year=False)
    where = names.place_name(plan, stay.venue_id, lang)
    return clock.minute(f"{stay.check_in}T12:00", plan.head.zone), catalogue.of(lang).say(
        N_("{days}: stay at {place}"), days=days, place=where
    )


def _ride(plan: Plan, ride: Ride, lang: str) -> tuple[int, str]:
    zone = zone_of_place(plan, place_by_id(plan, ride.from_id))
    start = clock.minute(ride.departs, zone)
    return start, catalogue.of(lang).say(
        N_("{when}: ride {name}, {place} – {other_place}"),
        when=span(plan, start, start + ride.minutes, zone, lang), name=ride.name,
        place=names.place_name(plan, ride.from_id, lang), other_place=names.place_name(plan, ride.to_id, lang),
    )  # fmt: skip
