"""Whatever intent on whatever plan: entry takes it or says why not, one undo brings the very plan back."""

from collections.abc import Callable

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan import entry
from planner.plan.asked_again import asked_again
from planner.plan.changes import ChangeSet
from planner.plan.edits.answers import confirm, grant
from planner.plan.edits.assign import free_slot, give_slot
from planner.plan.edits.join import join_people
from planner.plan.edits.move import move_session, move_slot, shift_session, stretch_slot
from planner.plan.edits.replace import replace_person
from planner.plan.edits.shift import shift_day, shift_forum
from planner.plan.edits.stand_in import deputise, promote
from planner.plan.edits.swap import swap_slots
from planner.plan.edits.travel import same_leg
from planner.plan.plan import Plan
from planner.plan.records import Record, Session, Slot
from planner.wording import again, changes
from tests.clashes.random_plans import PEOPLE, plans

Intent = Callable[[Plan, st.DataObject], ChangeSet]


def drawn(data: st.DataObject, ids: dict[str, Record] | tuple[str, ...]) -> str:
    return data.draw(st.sampled_from(sorted(ids)))


def a_slot(plan: Plan, data: st.DataObject) -> str:
    return drawn(data, plan.records["slot"])


def a_wall(plan: Plan, data: st.DataObject) -> str:
    return drawn(data, tuple(one.start for one in plan.sessions.values()))


def person(data: st.DataObject) -> str:
    return drawn(data, PEOPLE)


MINUTES = st.integers(-900, 900)

INTENTS: dict[str, Intent] = {
    "give": lambda plan, data: give_slot(plan, a_slot(plan, data), person(data)),
    "free": lambda plan, data: free_slot(plan, a_slot(plan, data)),
    "deputise": lambda plan, data: deputise(plan, a_slot(plan, data), person(data)),
    "promote": lambda plan, data: promote(plan, a_slot(plan, data)),
    "swap": lambda plan, data: swap_slots(plan, a_slot(plan, data), a_slot(plan, data)),
    "move slot": lambda plan, data: move_slot(plan, a_slot(plan, data), a_wall(plan, data)),
    "move session": lambda plan, data: move_session(plan, drawn(data, plan.records["session"]), a_wall(plan, data)),
    "shift session": lambda plan, data: shift_session(plan, drawn(data, plan.records["session"]), data.draw(MINUTES)),
    "stretch": lambda plan, data: stretch_slot(plan, a_slot(plan, data), data.draw(st.integers(1, 90))),
    "confirm": lambda plan, data: confirm(plan, (a_slot(plan, data), a_slot(plan, data))),
    "grant": lambda plan, data: grant(plan, (a_slot(plan, data), a_slot(plan, data))),
    "same leg": lambda plan, data: same_leg(plan, drawn(data, plan.records["leg"]), PEOPLE),
    "replace": lambda plan, data: replace_person(plan, person(data), person(data)),
    "join": lambda plan, data: join_people(
        plan, person(data), person(data), data.draw(st.sampled_from(("first", "second")))
    ),
    "shift day": lambda plan, data: shift_day(plan, a_wall(plan, data)[:10], data.draw(MINUTES)),
    "shift forum": lambda plan, data: shift_forum(plan, data.draw(st.integers(-400, 400))),
}


def sound(records: list[Record], stand_ins: list[tuple[str, ...]]) -> Plan | None:
    """The plan as entry would have let it come about, with stand-ins; None if a time of it cannot be."""
    kept: dict[object, Record] = {}
    ranked = iter(stand_ins)
    for record in records:
        if isinstance(record, Slot):
            others = tuple(one for one in next(ranked, ()) if one != record.person_id)
            kept[record.session_id, record.person_id or record.id, record.role] = replace(record, stand_in_ids=others)
        elif isinstance(record, Session) and record.room_id is not None:
            kept[record.id] = replace(record, venue_id=None)
        else:
            kept[record.id, type(record)] = record
    plan = Plan.of(kept.values())
    try:
        entry.check_all(plan)
    except PlannerError:
        return None
    return plan


@given(
    records=plans(),
    stand_ins=st.lists(st.lists(st.sampled_from(PEOPLE), unique=True, max_size=2).map(tuple), max_size=16),
    data=st.data(),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_an_intent_is_taken_or_refused_in_words_and_undone_as_one(
    records: list[Record], stand_ins: list[tuple[str, ...]], data: st.DataObject
) -> None:
    plan = sound(records, stand_ins)
    assume(plan is not None)
    assert plan is not None
    for name, intent in INTENTS.items():
        if name != "same leg" or plan.legs:
            tried(plan, intent, data)


def tried(plan: Plan, intent: Intent, data: st.DataObject) -> None:
    before = {kind: dict(held) for kind, held in plan.records.items()}
    try:
        change = intent(plan, data)
        entry.check(plan, change)
    except PlannerError as refused:
        assert refused.todo  # noqa: PT017 - a refusal says what to do, and left the plan alone
        assert plan.records == before
        return
    asked = asked_again(plan, change)
    assert plan.records == before
    assert all(again.sentence(plan, one, lang) for one in asked for lang in ("en", "es", "fr"))
    assert not change or changes.sentence(change, "en")
    plan.apply(change)
    entry.check_all(plan)
    plan.apply(change.inverse())
    assert plan.records == before
