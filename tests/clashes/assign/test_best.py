"""Against brute force: as many slots as can be are filled, and whatever is proposed makes no new clash."""

from datetime import datetime, timedelta
from itertools import product

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.clashes.assign import assign
from planner.clashes.findings import Finding
from planner.clashes.solver import Solver
from planner.clashes.trial import Trial
from planner.plan.edits.assign import fill_slots
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Issue, Record, Release, Slot
from tests.clashes.random_plans import plans
from tests.clashes.scene import NOW, a_pass, absence, arrival, pass_kind, person, plan, room, session, slot, venue, way

often = st.sampled_from
PEOPLE = ("ana", "ben", "carla")
TONGUES = ("", "fr", "en")
OVER = ("pass-quota", "over-capacity")


def clock(step: int) -> str:
    return (datetime.fromisoformat("2022-05-17T09:00") + timedelta(minutes=15 * step)).isoformat(timespec="minutes")


@st.composite
def small(draw: st.DrawFn) -> list[Record]:
    """Three people, four sessions on one morning, up to four open slots; the ways keep to the triangle."""
    found: list[Record] = [venue("v1"), venue("v2", access_minutes=10), venue("v3"), room("r1", "v1"), room("r2", "v1")]
    found += [
        way("v1", "v2", 10),
        way("v2", "v3", 10),
        way("v1", "v3", 15),
        pass_kind("red", quota=draw(often((1, 2)))),
    ]
    found += [person(one, languages=draw(often((["fr"], ["en"], ["fr", "en"])))) for one in PEOPLE]
    found += [a_pass("red", "2022-05-17", "2022-05-17", person_id=one) for one in PEOPLE if draw(st.booleans())]
    for n in range(4):
        start = draw(st.integers(0, 8))
        places = draw(often(({"room_id": "r1"}, {"room_id": "r2"}, {"venue_id": "v2"}, {"venue_id": "v3"})))
        more = {"seats": draw(often((None, None, 1, 2))), "pass_kind_id": draw(often((None, None, "red")))}
        found.append(session(f"s{n}", clock(start), clock(start + draw(st.integers(1, 4))), **places, **more))
    taken = draw(st.sets(st.tuples(st.integers(0, 3), often(PEOPLE)), max_size=4))
    found += [slot(f"held-{n}-{who}", f"s{n}", who) for n, who in sorted(taken)]
    for n in range(draw(st.integers(0, 4))):
        of, role = f"s{draw(st.integers(0, 3))}", draw(often(("speaker", "attendee")))
        found.append(slot(f"open{n}", of, None, role=role, language=draw(often(TONGUES)), reply="proposed"))
    out = draw(st.sets(often(PEOPLE)))
    found += [Release(id="out", number=1, at="2022-05-12T10:00:00Z", by="Sol")] if out else []
    found += [Issue(id=f"issue-{one}", release_id="out", person_id=one) for one in sorted(out)]
    found += [absence("gone", clock(0), clock(3), "ben")] if draw(st.booleans()) else []
    return [*found, arrival("leg", clock(0), "carla")] if draw(st.booleans()) else found


def made(trial: Trial, takers: dict[str, str]) -> list[Finding]:
    """What speaks against it: new clashes, more people than are let in, a clash of whoever takes a slot in there."""
    slots = [(trial.plan.slots[one].session_id, who) for one, who in takers.items()]
    with trial.holding(fill_slots(trial.plan, takers)) as delta:
        there = [one for one in trial.engine.findings if one.kind == "clash"]
    mine = [one for one in there if any(who in one.people and of in one.sessions for of, who in slots)]
    old = {one.key for one in delta.gone}
    full = {(one.code, one.minutes) for one in delta.gone}
    new = [one for one in delta.new if one.kind == "clash" and one.key not in old]
    over = [one for one in delta.new if one.code in OVER and (one.code, one.minutes) not in full]
    return [*mine, *new, *over]


def allowed(before: Plan, slot_: Slot, who: str) -> bool:
    """Speaks the language, and is not in the session already for the like of it."""
    there = [one for one in before.slots_of_session(slot_.session_id) if one.person_id == who]
    again = slot_.role not in SPEAKING_ROLES or any(one.role in SPEAKING_ROLES for one in there)
    return (not slot_.language or slot_.language in before.persons[who].languages) and not (there and again)


def the_best(before: Plan) -> tuple[int, int]:
    """How many can be filled, and how few sheets touched then: by trying everything."""
    trial = Trial.on_copy(before, NOW)
    empty = sorted((one for one in before.slots.values() if one.person_id is None), key=lambda one: one.id)
    choices = [[None, *(who for who in PEOPLE if allowed(before, one, who))] for one in empty]
    out = {one.person_id for one in before.issues.values()}
    best = (0, 0)
    for choice in product(*choices):
        takers = {one.id: who for one, who in zip(empty, choice, strict=True) if who is not None}
        pairs = [(before.slots[one].session_id, who) for one, who in takers.items()]
        worth = (-len(takers), len(out & set(takers.values())))
        if worth < best and len(set(pairs)) == len(pairs) and not made(trial, takers):
            best = worth
    return -best[0], best[1]


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(small())
def test_as_many_as_can_be_are_filled_and_the_fewest_sheets_touched(solver: Solver, records: list[Record]) -> None:
    before = plan(*records)
    found = assign(before, NOW, solver=solver)
    takers = {one.slot_id: one.person_id for one in found.filled}
    assert made(Trial.on_copy(before, NOW), takers) == []
    touched = {one.person_id for one in before.issues.values()} & set(takers.values())
    assert ((len(takers), len(touched)), found.proved_best) == (the_best(before), True)
    empty = [one.id for one in before.slots.values() if one.person_id is None]
    assert sorted([*takers, *(one.slot_id for one in found.unfilled)]) == sorted(empty)
    assert all(one.why for one in found.unfilled)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans(), st.sets(st.integers(0, 15)), st.integers(-20_000, 8_000), often((0, 20)))
def test_no_proposal_makes_a_clash(
    solver: Solver, records: list[Record], emptied: set[int], now: int, seconds: int
) -> None:
    names = {f"x{n:02d}" for n in emptied}
    opened = [
        slot(one.id, one.session_id, None, role=one.role, order=one.order, minutes=one.minutes, language=one.language)
        if isinstance(one, Slot) and one.id in names
        else one
        for one in records
    ]
    before = Plan.of(opened)
    moment = NOW + now
    found = assign(before, moment, solver=solver, seconds=seconds)
    delta = Trial.on_copy(before, moment).of(found.changes)
    clashes = [one for one in delta.new if one.kind == "clash"]
    gone = [one for one in delta.gone if one.kind == "clash"]
    assert len(clashes) <= len(gone)
