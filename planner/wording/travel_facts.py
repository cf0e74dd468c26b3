"""What the sentences on days and journeys name: limits, stays, legs, rides, each in its own local time."""

from planner.clashes.findings import Finding
from planner.errors import N_
from planner.plan import clock
from planner.plan.places import place_of, zone_of_place
from planner.plan.plan import Plan
from planner.plan.records import Leg
from planner.wording import catalogue, dates


def travel_facts(plan: Plan, finding: Finding, lang: str) -> dict[str, str]:
    """By the names in the templates; empty for a finding about something else."""
    return {
        **_limits(finding, lang),
        **_stay(plan, finding, lang),
        **_legs(plan, finding, lang),
        **_ride(plan, finding, lang),
    }


def _limits(finding: Finding, lang: str) -> dict[str, str]:
    if finding.code != "over-limit":
        return {}
    words, facts = catalogue.of(lang), finding.facts
    said = [
        words.say(template, limit=facts[name], count=facts["count"])
        for name, template in (
            ("not_before", N_("not before {limit}")),
            ("not_after", N_("not after {limit}")),
            ("most", N_("at most {limit} a day, not {count}")),
        )
        if name in facts
    ]
    return {"limits": ", ".join(said)}


def _stay(plan: Plan, finding: Finding, lang: str) -> dict[str, str]:
    stay = plan.stays.get(str(finding.facts.get("stay", "")))
    if stay is None:
        return {}
    days = {"check_in": stay.check_in, "check_out": stay.check_out, "travels": str(finding.facts["travels"])}
    return {name: dates.day_within(day, lang) for name, day in days.items()}


def _legs(plan: Plan, finding: Finding, lang: str) -> dict[str, str]:
    """The landing of the first and the take-off of the second, each by the clocks there."""
    first, second = (plan.legs.get(str(finding.facts.get(name, ""))) for name in ("first", "second"))
    if first is None or second is None:
        return {}
    return {
        "first": _leg(first),
        "second": _leg(second),
        "day": dates.day_within(second.departs[:10], lang),
        "start": first.arrives[11:],
        "end": second.departs[11:],
    }


def _leg(leg: Leg) -> str:
    """By its number, else by its way."""
    return " ".join(part for part in (leg.carrier, leg.number) if part) or f"{leg.from_place} – {leg.to_place}"


def _ride(plan: Plan, finding: Finding, lang: str) -> dict[str, str]:
    ride = plan.rides.get(str(finding.facts.get("ride", "")))
    if ride is None or finding.to is None:
        return {}
    arrives = clock.wall(finding.to, zone_of_place(plan, place_of(plan, ride.to_id)))
    day = dates.day_within(ride.departs[:10], lang)
    return {"ride": ride.name, "day": day, "start": ride.departs[11:], "end": arrives[11:]}
