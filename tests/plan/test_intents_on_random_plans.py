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
from planner.plan.records import Duty, Issue, Person, Practice, Record, Release, Session, Slot
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


MORE = st.fixed_dictionaries({
    "stand_in_ids": st.lists(st.sampled_from(PEOPLE), unique=True, max_size=2).map(tuple),
    "instead_of_id": st.sampled_from((None, None, *PEOPLE)),
    "done": st.sampled_from(("none", "none", "spoken", "absent")),
    "seat": st.sampled_from(("", "A1")),
    "talking_points": st.sampled_from(("", "One.", "Two.")),
})  # fmt: skip
"""What a slot of a random plan has besides: what clashes do not look at and intents do."""

AROUND = st.lists(
    st.builds(Duty, id=st.uuids().map(str), day=st.sampled_from(("2022-05-17", "2022-03-13")),
              person_id=st.sampled_from(PEOPLE)) | st.builds(Issue, id=st.uuids().map(str),
              release_id=st.just("release"), person_id=st.sampled_from(PEOPLE)) | st.builds(Practice,
              id=st.uuids().map(str), city=st.just("Lima"), title=st.just("Ports"),
              session_id=st.sampled_from(("s1", None)),
              presenter_ids=st.lists(st.sampled_from(PEOPLE), unique=True).map(tuple)),
    max_size=4,
)  # fmt: skip


def sound(records: list[Record], more: list[dict[str, object]], around: list[Record]) -> Plan | None:
    """The plan as entry would have let it come about, with what intents look at; None if a time of it cannot be."""
    kept: dict[object, Record] = {}
    further = iter(more)
    release = Release(id="release", number=1, at="2022-05-01T08:00:00Z", by="Inés")
    for record in (*records, release, *around):
        if isinstance(record, Slot):
            slot = replace(record, **next(further, {}))
            others = tuple(one for one in slot.stand_in_ids if one != slot.person_id)
            for_id = None if slot.instead_of_id == slot.person_id else slot.instead_of_id
            kept[slot.session_id, slot.person_id or slot.id, slot.role] = replace(
                slot, stand_in_ids=others, instead_of_id=for_id
            )
        elif isinstance(record, Session) and record.room_id is not None:
            kept[record.id, Session] = replace(record, venue_id=None)
        elif isinstance(record, Person):
            kept[record.id, Person] = replace(record, country="PT")
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
    more=st.lists(MORE, max_size=16),
    around=AROUND,
    data=st.data(),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_an_intent_is_taken_or_refused_in_words_and_undone_as_one(
    records: list[Record], more: list[dict[str, object]], around: list[Record], data: st.DataObject
) -> None:
    plan = sound(records, more, around)
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
        assert "in the meantime" not in refused.what  # noqa: PT017 - nor does a set contradict itself
        assert plan.records == before
        return
    asked = asked_again(plan, change)
    assert plan.records == before
    assert all(again.sentence(plan, one, lang) for one in asked for lang in ("en", "es", "fr"))
    assert not change or all(changes.sentence(change, lang) for lang in ("en", "es", "fr"))
    assert new_holders(plan, change) <= {one.id for one in asked if (one.what, one.why) == ("reply", "new")}
    plan.apply(change)
    entry.check_all(plan)
    plan.apply(change.inverse())
    assert plan.records == before


def new_holders(plan: Plan, change: ChangeSet) -> set[str]:
    """The slots that somebody holds after who did not before: each of them has to be asked."""
    if change.label == "join_people":
        return set()
    return {
        slot.id
        for slot in (one.after for one in change.changes)
        if isinstance(slot, Slot)
        and slot.person_id not in (None, plan.slots[slot.id].person_id)
        and plan.sessions[slot.session_id].status != "cancelled"
    }


OWNED = ("slot", "leg", "stay", "absence", "pass", "duty")


@given(
    records=plans(),
    more=st.lists(MORE, max_size=16),
    around=AROUND,
    both=st.lists(st.sampled_from(PEOPLE), min_size=2, max_size=2, unique=True),
)
@settings(deadline=None, suppress_health_check=list(HealthCheck))
def test_joining_two_takes_away_only_what_was_theirs(
    records: list[Record], more: list[dict[str, object]], around: list[Record], both: list[str]
) -> None:
    plan = sound(records, more, around)
    assume(plan is not None)
    assert plan is not None
    keep, other = both
    try:
        joined = join_people(plan, keep, other, "first")
    except PlannerError:
        return
    gone = [one.before for one in joined.changes if one.after is None and one.kind in OWNED]
    assert {getattr(one, "person_id", None) for one in gone} <= {keep, other}
    left = plan.copy()
    left.apply(joined)
    assert {one.id for one in left.persons.values()} == set(plan.persons) - {other}
