"""Lanes, the plan's own word on them, what was accepted, and how little an edit asks again."""

from planner.clashes.engine import Delta, Engine, check
from planner.clashes.findings import Finding, digest
from planner.clashes.rule import Rule
from planner.clashes.rules import RULES
from planner.plan.changes import Change, added, change_set, removed, replaced
from planner.plan.neighbours import steps_of
from planner.plan.plan import Plan
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, acceptance, at, session, slot

TWO = (session("s1", "10:00", "11:00"), session("s2", "10:30", "12:00"))
BOTH = (slot("a", "s1"), slot("b", "s2"))
OPEN = slot("c", "s1", None)


def edit(plan: Plan, engine: Engine, *changes: Change) -> Delta:
    done = change_set("edit", changes)
    plan.apply(done)
    return engine.after(done)


def test_every_code_has_one_rule_a_scope_and_one_lane() -> None:
    assert sorted((rule.code, rule.scope) for rule in RULES) == sorted({(rule.code, rule.scope) for rule in RULES})
    assert len({(rule.code, rule.lane) for rule in RULES}) == len({rule.code for rule in RULES})


def test_by_lane_then_time_then_code_then_ids() -> None:
    plan = scene.plan(
        *TWO,
        *BOTH,
        OPEN,
        session("early", "08:00", "09:00"),
        slot("e2", "early", None),
        slot("e1", "early", None),
        slot("d", "early", reply="declined"),
    )
    assert [one.key for one in check(plan, NOW)] == [
        "declined:d",
        "double-booking:a:b",
        "open-slot:e1",
        "open-slot:e2",
        "open-slot:c",
    ]


def test_the_plan_moves_a_code_to_another_lane_or_switches_it_off() -> None:
    lanes = scene.head(severity={"double-booking": "note", "open-slot": "off"})
    assert [(one.code, one.kind) for one in check(scene.plan(lanes, *TWO, *BOTH, OPEN), NOW)] == [
        ("double-booking", "note")
    ]


def test_a_setting_reaches_all() -> None:
    plan = scene.plan(*TWO, *BOTH, OPEN)
    engine = Engine(plan, NOW)
    (clash, todo) = engine.findings
    delta = edit(plan, engine, replaced(plan.head, severity={"double-booking": "off"}))
    assert (delta, engine.findings) == (Delta((), (clash,)), (todo,))


def test_what_an_edit_brings_and_takes() -> None:
    plan = scene.plan(*TWO, *BOTH)
    engine = Engine(plan, NOW)
    (clash,) = engine.findings
    moved = edit(plan, engine, replaced(TWO[1], start=scene.wall("10:40")))
    assert [(one.key, one.minutes) for one in moved.new] == [("double-booking:a:b", 20)]
    assert moved.gone == (clash,)
    given = edit(plan, engine, replaced(BOTH[0], person_id="ben"))
    assert (given.new, given.gone, engine.findings) == ((), moved.new, ())
    nothing = edit(plan, engine, added(session("s3", "10:00", "11:00")))
    assert nothing == Delta((), ())


def test_what_several_ids_find_stands_while_one_of_them_does() -> None:
    ways = (
        scene.venue("V1"),
        scene.venue("V2"),
        session("s1", "09:00", "10:00", venue_id="V1"),
        session("s2", "11:00", "12:00", venue_id="V2"),
    )
    pair = (slot("a1", "s1"), slot("a2", "s2"), slot("b1", "s1", "ben"), slot("b2", "s2", "ben"))
    plan = scene.plan(*ways, *pair)
    engine = Engine(plan, NOW)
    (both,) = engine.findings
    assert both.people == ("ana", "ben")
    edit(plan, engine, removed(pair[0]))
    (one,) = engine.findings
    assert (one.key, one.people) == (both.key, ("ben",))
    assert edit(plan, engine, removed(pair[3])) == Delta((), (one,))
    assert edit(plan, engine, added(pair[3]), added(pair[0])) == Delta((both,), ())


def test_a_clash_is_got_by_its_id_be_there_colons_in_the_ids_of_its_records() -> None:
    plan = scene.plan(*TWO, slot("a:1", "s1"), slot("b:2:", "s2"), slot("open:", "s1", None))
    engine = Engine(plan, NOW)
    assert [engine.get(one.key) for one in engine.findings] == [*engine.findings]
    assert [engine.get(key) for key in ("", "open-slot", "open-slot:a:1", "double-booking:a:1", "::")] == [None] * 5


# Tries


def test_a_look_is_taken_back_without_a_question() -> None:
    plan = scene.plan(*TWO, *BOTH)
    engine = Engine(plan, NOW)
    (clash,) = engine.findings
    off = change_set("edit", [replaced(plan.head, severity={"double-booking": "off"}), removed(BOTH[0])])
    plan.apply(off)
    tried = engine.tried(off)
    asked = engine.asked
    assert (tried.delta, engine.findings) == (Delta((), (clash,)), ())
    plan.apply(off.inverse())
    engine.take_back(tried)
    assert (engine.findings, engine.get(clash.key), engine.asked) == ((clash,), clash, asked)


def test_one_try_in_another() -> None:
    plan = scene.plan(*TWO, *BOTH)
    engine = Engine(plan, NOW)
    (clash,) = engine.findings
    edits = [change_set("edit", [replaced(BOTH[0], reply="declined")])]
    plan.apply(edits[0])
    tries = [engine.tried(edits[0])]
    edits.append(change_set("edit", [replaced(plan.slots["a"], person_id="ben", reply="proposed")]))
    plan.apply(edits[1])
    tries.append(engine.tried(edits[1]))
    assert [one.key for one in tries[0].delta.new] == ["declined:a"]
    for edit_, tried in zip(reversed(edits), reversed(tries), strict=True):
        plan.apply(edit_.inverse())
        engine.take_back(tried)
    assert engine.findings == (clash,)


def test_a_copy_knows_the_findings_and_goes_its_own_way() -> None:
    plan, engine = accepted_plan()
    copied = engine.copy(plan.copy())
    assert (copied.findings, copied.asked) == (engine.findings, 0)
    taken_away = [removed(one) for one in plan.acceptances.values()]
    edit(copied.plan, copied, *taken_away, replaced(plan.slots["a"], reply="declined"))
    assert [one.key for one in copied.findings] == ["declined:a"]
    assert state(engine) == ("yes", None)


# What was accepted


def accepted_plan(*more: Record) -> tuple[Plan, Engine]:
    places = (scene.venue("V"), scene.room("R1", "V"), scene.room("R2", "V"))
    records = (*places, session("s1", "10:00", "11:00", room_id="R1"), TWO[1], *BOTH, *more)
    (clash,) = check(scene.plan(*records), NOW)
    plan = scene.plan(*records, acceptance(clash.key, digest(clash)))
    return plan, Engine(plan, NOW)


def state(engine: Engine) -> tuple[str | None, str | None]:
    (one,) = engine.findings
    return one.accepted, one.lapsed


def test_an_accepted_clash_stays_listed_as_accepted() -> None:
    _, engine = accepted_plan()
    assert state(engine) == ("yes", None)


def test_a_note_and_the_way_do_not_bring_it_back() -> None:
    plan, engine = accepted_plan()
    edit(plan, engine, replaced(plan.slots["a"], notes="call her", topic="Cities"))
    edit(plan, engine, replaced(plan.sessions["s1"], title="Another title"))
    edit(plan, engine, replaced(plan.persons["ana"], function="Mayor"))
    assert state(engine) == ("yes", None)


def test_another_time_brings_it_back_saying_so_and_the_old_one_settles_it_again() -> None:
    plan, engine = accepted_plan()
    before = plan.sessions["s2"]
    edit(plan, engine, replaced(before, end=scene.wall("12:30")))
    assert state(engine) == (None, "yes")
    edit(plan, engine, Change(plan.sessions["s2"], before))
    assert state(engine) == ("yes", None)


def test_another_place_brings_it_back() -> None:
    plan, engine = accepted_plan()
    edit(plan, engine, replaced(plan.sessions["s1"], room_id="R2"))
    assert state(engine) == (None, "yes")


def test_another_person_in_both_slots_brings_it_back() -> None:
    plan, engine = accepted_plan()
    edit(plan, engine, *(replaced(plan.slots[name], person_id="ben") for name in ("a", "b")))
    assert state(engine) == (None, "yes")


def test_accepting_and_taking_it_back_are_edits_like_others() -> None:
    plan = scene.plan(*TWO, *BOTH)
    engine = Engine(plan, NOW)
    (bare,) = engine.findings
    yes = acceptance(bare.key, digest(bare))
    delta = edit(plan, engine, added(yes))
    assert ([one.accepted for one in delta.new], delta.gone) == (["yes"], (bare,))
    assert edit(plan, engine, removed(yes)).new == (bare,)


def test_accepted_again_with_the_new_facts_it_holds_again() -> None:
    plan, engine = accepted_plan()
    edit(plan, engine, replaced(plan.sessions["s2"], end=scene.wall("12:30")))
    (back,) = engine.findings
    edit(plan, engine, added(acceptance(back.key, digest(back), "again")))
    assert state(engine) == ("again", None)


# How little is asked


def crowd(people: int) -> Plan:
    """Everybody in three of many sessions, none with more than ten of us."""
    sessions = [session(f"s{n}", f"{8 + n % 10:02d}:00", f"{8 + n % 10:02d}:45") for n in range(people // 3 + 3)]
    persons = [scene.person(f"p{n}") for n in range(people)]
    slots = [slot(f"x{n}-{k}", f"s{(n // 3 + k)}", f"p{n}") for n in range(people) for k in range(3)]
    return scene.plan(*sessions, *persons, *slots)


def questions(people: int) -> list[int]:
    plan = crowd(people)
    engine = Engine(plan, NOW)
    counts = []
    for one in (
        replaced(plan.slots["x30-1"], start=scene.wall("12:00"), end=scene.wall("12:10")),
        replaced(plan.slots["x30-0"], person_id="p31"),
        replaced(plan.sessions["s11"], start=scene.wall("08:15")),
        replaced(plan.persons["p30"], function="Mayor"),
        added(scene.arrival("in", "09:00", person_id="p30")),
    ):
        before = engine.asked
        edit(plan, engine, one)
        counts.append(engine.asked - before)
    return counts


def test_an_edit_asks_as_much_in_a_big_plan_as_in_a_small_one() -> None:
    small, big = questions(60), questions(1200)
    assert small == big
    assert max(small) <= 6 * len(RULES)


def test_a_plan_full_of_neighbours_is_looked_at_once_each() -> None:
    """A thousand engagements of one person, one after the other: a thousand steps, not half a million."""
    hours = [(f"{h:02d}:{m:02d}", f"{h:02d}:{m + 1:02d}") for h in range(24) for m in range(0, 59, 2)]
    sessions = [session(f"s{n:03d}", *hours[n]) for n in range(len(hours))]
    slots = [slot(f"x{n:03d}", f"s{n:03d}") for n in range(len(hours))]
    plan = scene.plan(*sessions, *slots)
    assert len(steps_of(plan, "ana")) == len(hours) - 1
    assert [(one.code, one.minutes) for one in check(plan, at("00:00"))] == [("long-day", 719), ("no-meal", None)]


def test_when_time_has_passed_rules_that_wait_for_it_are_asked_again() -> None:
    def soon(plan: Plan, session_id: str, now: int) -> list[Finding]:
        start = at(plan.sessions[session_id].start)
        near = start - now <= 60
        return [Finding(code="soon", kind="todo", of=(session_id,), from_=start)] if near else []

    plan = scene.plan(*TWO)
    engine = Engine(plan, at("09:00"), rules=(Rule("soon", "todo", "session", soon, waits=True),))
    assert [one.key for one in engine.findings] == ["soon:s1"]
    delta = engine.at(at("09:30"))
    assert ([one.key for one in delta.new], delta.gone) == (["soon:s2"], ())
    assert [one.key for one in engine.findings] == ["soon:s1", "soon:s2"]


def test_when_time_has_passed_the_others_are_not_asked() -> None:
    plan = scene.plan(*TWO, *BOTH, OPEN)
    engine = Engine(plan, NOW)
    before, asked = engine.findings, engine.asked
    assert engine.at(NOW + 1) == Delta((), ())
    assert (engine.findings, engine.asked - asked) == (before, 0)
