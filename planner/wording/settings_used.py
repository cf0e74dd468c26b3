"""Which settings a rule goes by, and what they are for one finding: those of the plan, and those of its records."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from planner.clashes.findings import Finding
from planner.errors import N_
from planner.plan import clock, names
from planner.plan.fields import field
from planner.plan.places import place_of, place_of_session
from planner.plan.plan import Plan
from planner.plan.records import Record, kind_of
from planner.plan.speaking import pace_of
from planner.wording import catalogue, dates, labels
from planner.wording.way_between import way_of

OF_THE_PLAN: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "tight-transfer": ("margin_minutes",),
        "window-overlap": ("slip_percent",),
        "not-present:arrival": ("landing_minutes",),
        "not-present:departure": ("departure_minutes",),
        "pass-pending": ("pass_days",),
        "entry-missing": ("confirm_days",),
        "not-granted": ("grant_days",),
        "not-confirmed": ("confirm_days",),
        "statement-missing": ("statement_days",),
        "no-meal": ("meal_from", "meal_to", "meal_minutes"),
        "no-rest": ("rest_hours",),
        "long-day": ("day_hours",),
        "connection-short": ("connection_minutes",),
    }
)
"""The fields of the plan that a code (or a case of one) goes by."""

OF_A_SESSION: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"over-capacity": ("seats",), "over-time": ("speaking_minutes",), "statement-too-long": ("speaking_minutes",)}
)
OF_A_PERSON: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"over-limit": ("not_before", "not_after", "most_a_day"), "entry-missing": ("entry", "entry_by")}
)


def settings(plan: Plan, finding: Finding, lang: str) -> Iterator[str]:
    """A line each; a rule that goes by none has none."""
    say = catalogue.of(lang).say
    leg = plan.legs.get(str(finding.facts.get("leg", "")))
    case = f"{finding.code}:{leg.direction}" if leg else finding.code
    for name in OF_THE_PLAN.get(case, ()):
        label, value = labels.field_label("plan", name, lang), _value(name, getattr(plan.head, name), lang)
        yield say(N_("The plan’s setting “{label}”: {value}"), label=label, value=value)
    if finding.code == "statement-too-long":
        yield from _pace(plan, finding, lang)
    for record, name in _of_records(plan, finding):
        value = getattr(record, field(kind_of(record), name).attribute)
        if value is not None:
            label = labels.field_label(kind_of(record), name, lang)
            yield say(OF_A_RECORD, label=label, name=names.label(plan, record, lang), value=_said(str(value), lang))
    yield from _kept_apart(plan, finding, lang)
    lane = plan.head.severity.get(finding.code)
    if lane is not None:
        yield say(N_("In this plan the rule counts as: {lane}"), lane=labels.choice_label(lane, lang))


def _pace(plan: Plan, finding: Finding, lang: str) -> Iterator[str]:
    """Of the slot's language, if the plan has its own word on it."""
    slot = plan.slots.get(finding.slots[0]) if finding.slots else None
    if slot is not None and not plan.head.pace.keys().isdisjoint((slot.language, slot.language.partition("-")[0])):
        label, tongue = labels.field_label("plan", "pace", lang), labels.language_name(slot.language, lang)
        yield catalogue.of(lang).say(OF_A_RECORD, label=label, name=tongue, value=pace_of(plan, slot.language))


def _kept_apart(plan: Plan, finding: Finding, lang: str) -> Iterator[str]:
    """Which of the two said so."""
    people = [plan.persons[one] for one in finding.people if one in plan.persons and finding.code == "keep-apart"]
    for one in people:
        kept = [names.printed_name(other) for other in people if other.id in one.keep_apart_ids]
        if kept:
            label = labels.field_label("person", "keep_apart_ids", lang)
            yield catalogue.of(lang).say(OF_A_RECORD, label=label, name=names.printed_name(one), value=", ".join(kept))


OF_A_RECORD = N_("“{label}” of {name}: {value}")


def _value(name: str, value: object, lang: str) -> str:
    return catalogue.of(lang).say(N_("{minutes} min"), minutes=value) if name.endswith("_minutes") else str(value)


def _said(value: str, lang: str) -> str:
    """A choice by its label, a day written out, all else as it is."""
    if value in labels.CHOICES and not value.isdigit():
        return labels.choice_label(value, lang)
    return dates.date_long(value, lang) if clock.is_day(value) else value


def _of_records(plan: Plan, finding: Finding) -> Iterator[tuple[Record, str]]:
    """The records that have a say in it, each with the field."""
    yield from _of_places(plan, finding)
    for session in (plan.sessions[one] for one in finding.sessions[:1] if one in plan.sessions):
        yield from ((session, name) for name in OF_A_SESSION.get(finding.code, ()))
        room = plan.rooms.get(place_of_session(plan, session).room_id or "")
        if finding.code == "over-capacity" and room is not None:
            yield room, "seats"
    for person in (plan.persons[one] for one in finding.people[:1] if one in plan.persons):
        yield from ((person, name) for name in OF_A_PERSON.get(finding.code, ()) if _broken(finding, name))
    kind = plan.pass_kinds.get(str(finding.facts.get("pass_kind", "")))
    if finding.code == "pass-quota" and kind is not None:
        yield kind, "quota"
    for ride in (plan.rides[one] for one in finding.of if one in plan.rides):
        venue = plan.venues.get(place_of(plan, ride.to_id).venue_id or "")
        if finding.code == "ride-full":
            yield ride, "seats"
        elif venue is not None and venue.access_minutes:
            yield venue, "access_minutes"


def _broken(finding: Finding, name: str) -> bool:
    """Whether a limit of a person is one that the day goes beyond."""
    return finding.code != "over-limit" or name.replace("most_a_day", "most") in finding.facts


def _of_places(plan: Plan, finding: Finding) -> Iterator[tuple[Record, str]]:
    """Minutes inside a venue, into one, and to be seated: where the way counts."""
    needed = way_of(plan, finding)
    if needed is None:
        return
    start, end = (place_of(plan, one or "") for one in finding.places)
    venue = plan.venues.get(end.venue_id or "")
    if venue is not None:
        if start.venue_id == end.venue_id:
            yield from [(venue, "inside_minutes")] if needed.transfer_id is None else []
        elif needed.access:
            yield venue, "access_minutes"
    after = plan.sessions.get(finding.sessions[-1]) if len(finding.sessions) > 1 else None
    if after is not None and needed.seating:
        yield after, "seat_minutes"
