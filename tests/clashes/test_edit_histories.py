"""After every edit and every undo, looking again gives what a full check gives."""

from collections.abc import Callable

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.clashes.engine import Delta, Engine, check
from planner.clashes.findings import LANES, Finding, digest, order
from planner.plan.changes import Change, ChangeSet, added, change_set, removed
from planner.plan.clock import minute
from planner.plan.plan import Plan
from planner.plan.records import Issue, PlanRecord, Record, Session, Slot, kind_of
from tests.clashes import random_plans as at_random
from tests.clashes import random_sheets as sheets
from tests.clashes.scene import NOW, acceptance

LOOSE = (
    "slot",
    "leg",
    "absence",
    "pass",
    "transfer",
    "acceptance",
    "stay",
    "ride",
    "pass_office",
    "practice",
    "duty",
    "issue",
)
"""Kinds that nothing points to: they can go alone."""


def another(before: Record, head: PlanRecord, starts: dict[str, str]) -> st.SearchStrategy[Record]:
    """A record of the same kind and id."""
    day, name = head.first_day, before.id
    makers: dict[str, Callable[[], st.SearchStrategy[Record]]] = {
        "plan": lambda: at_random.heads(head.zone, day),
        "person": lambda: at_random.people(name),
        "venue": lambda: at_random.venues(name),
        "transfer": lambda: at_random.transfers(name),
        "session": lambda: at_random.sessions(name, day),
        "slot": lambda: at_random.slots(name, day, starts),
        "leg": lambda: at_random.legs(name, day, head.zone),
        "absence": lambda: at_random.absences(name, day),
        "pass": lambda: at_random.passes(name, day),
        "room": lambda: at_random.rooms(name),
        "pass_kind": lambda: at_random.pass_kinds(name),
        "pass_office": lambda: at_random.offices(name, day),
        "release": lambda: sheets.releases(name),
        "duty": lambda: at_random.duties(name, day),
        "stay": lambda: at_random.stays(name, day),
        "ride": lambda: at_random.rides(name, day),
        "practice": lambda: at_random.practices(name),
        "party": lambda: at_random.parties(name),
    }
    if isinstance(before, Issue):
        return sheets.issues(name, before.person_id, before.entries, day)
    return makers[kind_of(before)]() if kind_of(before) in makers else st.just(before)


def travels(head: PlanRecord, number: int) -> st.SearchStrategy[Record]:
    """A new record of those that move people about."""
    day, name = head.first_day, f"y{number}"
    return st.one_of(
        at_random.legs(name, day, head.zone),
        at_random.stays(name, day),
        at_random.rides(name, day),
        at_random.absences(name, day),
    )


@st.composite
def edits(draw: st.DrawFn, plan: Plan, number: int) -> ChangeSet:
    """One thing changed, added, removed with what hangs on it, or accepted."""
    starts = {one.id: one.start for one in plan.sessions.values()}
    what = draw(
        st.sampled_from(("change", "change", "change", "add", "travel", "remove", "drop session", "accept", "room"))
    )
    records = [one for one in plan.all() if what != "remove" or kind_of(one) in LOOSE]
    changes: list[Change] = []
    if what == "drop session" and plan.sessions:
        changes = dropped(plan, draw(st.sampled_from(sorted(plan.sessions))))
    elif what == "add" and plan.sessions:
        new = draw(at_random.slots(f"y{number}", plan.head.first_day, starts))
        changes = [added(replace(new, session_id=draw(st.sampled_from(sorted(plan.sessions)))))]
    elif what == "travel":
        changes = [added(draw(travels(plan.head, number)))]
    elif what == "accept" and (found := check(plan, NOW)):
        one = draw(st.sampled_from(found))
        changes = [added(acceptance(one.key, digest(one), f"yes{number}"))]
    elif what == "room":
        before = plan.rooms[draw(st.sampled_from(sorted(plan.rooms)))]
        changes = [Change(before, replace(before, venue_id=draw(st.sampled_from(at_random.VENUES))))]
    elif what == "remove" and records:
        changes = [removed(draw(st.sampled_from(records)))]
    elif what == "change":
        before_ = draw(st.sampled_from(records))
        changes = [Change(before_, fit(plan, before_, draw(another(before_, plan.head, starts))))]
    return change_set(what, changes)


def fit(plan: Plan, before: Record, record: Record) -> Record:
    """References to sessions that an earlier edit dropped stay as they were."""
    if isinstance(record, Slot) and isinstance(before, Slot) and record.session_id not in plan.sessions:
        return replace(record, session_id=before.session_id)
    if isinstance(record, Session) and record.parent_id not in plan.sessions:
        return replace(record, parent_id=None)
    return record


def dropped(plan: Plan, session_id: str) -> list[Change]:
    """A session with its slots; its parts stand alone."""
    slots = [removed(one) for one in plan.slots_of_session(session_id)]
    parts = [Change(one, replace(one, parent_id=None)) for one in plan.parts_of(session_id)]
    return [*slots, *parts, removed(plan.sessions[session_id])]


def tries(engine: Engine, edit: ChangeSet) -> Delta:
    """What an edit would do, tried here and on a copy, and taken back in both: all as before, and nothing asked."""
    before, deltas = engine.findings, []
    for other in (engine, engine.copy(engine.plan.copy())):
        other.plan.apply(edit)
        tried = other.tried(edit)
        assert other.findings == check(Plan.of(other.plan.all()), other.now)
        asked = other.asked
        other.plan.apply(edit.inverse())
        other.take_back(tried)
        assert (other.findings, other.asked) == (before, asked)
        deltas.append(tried.delta)
    assert deltas[0] == deltas[1]
    return deltas[0]


def counted(findings: tuple[Finding, ...]) -> dict[str, int]:
    lanes = [one.kind if one.accepted is None else "accepted" for one in findings]
    return {lane: lanes.count(lane) for lane in (*LANES, "accepted")}


def looks_again(records: list[Record], data: st.DataObject) -> None:
    plan = Plan.of(records)
    now = minute(f"{plan.head.first_day}T00:00", plan.head.zone) + data.draw(st.integers(-3 * 1440, 0))
    engine = Engine(plan, now)
    done: list[ChangeSet] = []
    for number in range(data.draw(st.integers(1, 6))):
        undo = bool(done) and data.draw(st.integers(0, 3)) == 0
        edit = done.pop().inverse() if undo else data.draw(edits(plan, number))
        if not undo:
            done.append(edit)
        before = engine.findings
        tried = tries(engine, edit)
        plan.apply(edit)
        delta = engine.after(edit)
        assert (delta.new, delta.gone) == (tried.new, tried.gone)
        assert engine.findings == check(Plan.of(plan.all()), now)
        assert engine.counts() == counted(engine.findings)
        assert sorted([one for one in before if one not in delta.gone] + [*delta.new], key=order) == [*engine.findings]
        assert all(one in before for one in delta.gone)
        assert not any(one in delta.gone for one in delta.new)
        now += data.draw(st.integers(-1440, 3 * 1440))
        engine.at(now)
        assert engine.findings == check(Plan.of(plan.all()), now)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(at_random.plans(), st.data())
def test_looking_again_is_a_full_check(records: list[Record], data: st.DataObject) -> None:
    looks_again(records, data)
