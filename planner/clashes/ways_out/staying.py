"""Beds and rides: a stay that is longer, a ride that has a seat."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.reasons import Reason
from planner.clashes.ways_out.way import Candidate
from planner.plan.changes import Change, added, change_set, replaced
from planner.plan.clock import day, minute, shift_day
from planner.plan.ids import new_id
from planner.plan.names import full_name, label
from planner.plan.plan import Plan
from planner.plan.presence import arrival_of, departure_of
from planner.plan.records import Ride, Stay


def a_bed(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """A stay that begins or ends beside the night takes it in; else the night where the party or most others stay."""
    evening = finding.facts.get("on")
    for person_id in finding.people:
        if isinstance(evening, str):
            yield from _longer(plan, person_id, evening)
            yield from _new(plan, person_id, evening, shift_day(evening, 1))
        else:
            first, last = arrival_of(plan, person_id), departure_of(plan, person_id)
            if first is not None and last is not None:
                days = (first.arrives[:10], last.departs[:10])
                yield from _new(plan, person_id, *days) if days[0] < days[1] else ()


def the_days(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """The stay from the day of the first landing to that of the last take-off."""
    for stay in (plan.stays.get(one) for one in finding.of):
        if stay is None:
            continue
        first, last = arrival_of(plan, stay.person_id), departure_of(plan, stay.person_id)
        zone = plan.head.zone
        lands = day(minute(first.arrives, first.to_zone), zone) if first else stay.check_in
        leaves = day(minute(last.departs, last.from_zone), zone) if last else stay.check_out
        check_in, check_out = max(stay.check_in, lands), min(stay.check_out, leaves)
        if check_in < check_out:
            yield _changed(plan, [replaced(stay, check_in=check_in, check_out=check_out)], stay, "fit-stay")


def another_ride(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """A rider changes to a ride between the same places that has a seat, the nearest in time first; or rides not."""
    for ride in (plan.rides.get(one) for one in finding.of):
        if ride is None:
            continue
        riders = [one for one in finding.people if one in ride.rider_ids] or list(reversed(ride.rider_ids))
        over = finding.minutes or 1 if finding.code == "ride-full" else 1
        for other in _like(plan, ride):
            yield _over(plan, ride, other, riders[:over])
        for rider in riders[:4]:
            left = replaced(ride, rider_ids=tuple(one for one in ride.rider_ids if one != rider))
            facts = {"ride": ride.id, "person": rider}
            changes = change_set("change_riders", [left], name=label(plan, ride))
            yield Candidate("leave-ride", changes, facts, (Reason("needs-other-way"),))


def _longer(plan: Plan, person_id: str, evening: str) -> Iterator[Candidate]:
    for stay in plan.stays_of(person_id):
        if stay.check_out == evening:
            yield _changed(plan, [replaced(stay, check_out=shift_day(evening, 1))], stay, "longer-stay")
        if stay.check_in == shift_day(evening, 1):
            yield _changed(plan, [replaced(stay, check_in=evening)], stay, "longer-stay")


def _new(plan: Plan, person_id: str, check_in: str, check_out: str) -> Iterator[Candidate]:
    for venue_id in _hotels(plan, person_id)[:3]:
        stay = Stay(id=new_id(), person_id=person_id, venue_id=venue_id, check_in=check_in, check_out=check_out)
        facts = {"person": person_id, "venue": venue_id, "from": check_in, "until": check_out}
        changes = change_set("add", [added(stay)], kind="stay", name=full_name(plan.persons[person_id]))
        yield Candidate("new-stay", changes, facts, (Reason("to-book"),))


def _hotels(plan: Plan, person_id: str) -> list[str]:
    """Where the person stays, then the party, then most others."""
    party = plan.persons[person_id].party_id
    counts: dict[str, tuple[int, int, int]] = {}
    for stay in plan.stays.values():
        own, ours, all_ = counts.get(stay.venue_id, (0, 0, 0))
        same = party is not None and plan.persons[stay.person_id].party_id == party
        counts[stay.venue_id] = (own + (stay.person_id == person_id), ours + same, all_ + 1)
    return sorted(counts, key=lambda one: (*(-n for n in counts[one]), one))


def _changed(plan: Plan, changes: list[Change], stay: Stay, kind: str) -> Candidate:
    after = changes[0].after
    assert isinstance(after, Stay)  # noqa: S101 - a stay was changed
    facts = {"person": stay.person_id, "venue": stay.venue_id, "from": after.check_in, "until": after.check_out}
    name = full_name(plan.persons[stay.person_id])
    done = change_set("set_fields", changes, kind="stay", name=name, n="1", fields="check_in, check_out")
    return Candidate(kind, done, facts, (Reason("to-book"),))


def _like(plan: Plan, ride: Ride) -> list[Ride]:
    others = [
        one
        for one in plan.rides.values()
        if one.id != ride.id and (one.from_id, one.to_id) == (ride.from_id, ride.to_id)
    ]
    return sorted(others, key=lambda one: (abs(minute(one.departs, "UTC") - minute(ride.departs, "UTC")), one.id))[:6]


def _over(plan: Plan, ride: Ride, other: Ride, riders: list[str]) -> Candidate:
    left = tuple(one for one in ride.rider_ids if one not in riders)
    changes = [replaced(ride, rider_ids=left), replaced(other, rider_ids=(*other.rider_ids, *riders))]
    facts: dict[str, str | int] = {
        "ride": other.id,
        "person": riders[0] if riders else "",
        "n": len(riders),
        "from": other.departs,
    }
    seats = other.seats - len(other.rider_ids) if other.seats is not None else None
    reasons = (Reason("seats", {"n": seats}),) if seats is not None else ()
    return Candidate("another-ride", change_set("change_riders", changes, name=label(plan, other)), facts, reasons)
