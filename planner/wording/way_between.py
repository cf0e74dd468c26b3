"""The way between the two places of a finding, in words."""

from planner.clashes.findings import Finding
from planner.errors import N_
from planner.plan.places import Need, need, place_of
from planner.plan.plan import Plan
from planner.wording import catalogue


def way_of(plan: Plan, finding: Finding) -> Need | None:
    """What one needs from its first place to its second; None if there are not two, or the way is not known."""
    if not has_two_places(plan, finding):
        return None
    start, end = (place_of(plan, place_id or "") for place_id in finding.places)
    after = plan.sessions.get(finding.sessions[-1]) if finding.sessions else None
    return need(plan, start, end, seat_minutes=after.seat_minutes if after else 0)


def has_two_places(plan: Plan, finding: Finding) -> bool:
    """Whether it lies in two places between which there is a way: a venue is no other place than its own room.

    What is about a day of somebody is not about the way from its first place to its last.
    """
    if len(finding.places) != 2 or finding.places[0] == finding.places[1] or "on" in finding.facts:  # noqa: PLR2004
        return False
    start, end = (place_of(plan, place_id or "") for place_id in finding.places)
    both_rooms = start.room_id is not None and end.room_id is not None
    return start.known and end.known and (both_rooms or start.venue_id != end.venue_id)


def parts(plan: Plan, finding: Finding, lang: str) -> str:
    """What the way is made of: "20 min on the way + 7 min to get in = 27 min"."""
    needed = way_of(plan, finding)
    say = catalogue.of(lang).say
    if needed is None:
        return say(N_("{minutes} min on the way"), minutes=finding.facts.get("need", 0))
    start, end = (place_of(plan, place_id or "") for place_id in finding.places)
    inside = start.venue_id == end.venue_id
    on_the_way = N_("{minutes} min from room to room") if inside else N_("{minutes} min on the way")
    shown = ((on_the_way, needed.way), (TO_GET_IN, needed.access), (TO_BE_SEATED, needed.seating))
    said = [say(template, minutes=minutes) for template, minutes in shown if minutes or template is on_the_way]
    if len(said) == 1:
        return said[0]
    return say(N_("{parts} = {minutes} min"), parts=" + ".join(said), minutes=needed.minutes)


TO_GET_IN = N_("{minutes} min to get in")
TO_BE_SEATED = N_("{minutes} min to be seated")
