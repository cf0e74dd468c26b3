"""Papers that a change asks for: passes to request, change or give back, entry papers."""

from collections.abc import Iterator

from planner.plan.again.values import Again, Both
from planner.plan.passes import passes_wanted
from planner.plan.plan import Plan
from planner.plan.records import Pass, Person, PlanRecord


def passes(both: Both) -> Iterator[Again]:
    """Those that a change adds, those of other days, those that are lacking now, those that nobody needs any more."""
    for was, one in both.pairs(Pass):
        if one is None or not both.is_there_still(one.person_id) or one.state == "refused":
            continue
        if was is None:
            yield _of_pass("request", one)
        elif (was.from_day, was.to_day) != (one.from_day, one.to_day):
            yield _of_pass("days", one)
    for person_id in both.people:
        yield from _wanted(both, person_id)
    for person_id in both.leavers:
        yield from (_of_pass("back", one) for one in both.after.passes_of(person_id) if one.state != "refused")


def _wanted(both: Both, person_id: str) -> Iterator[Again]:
    """The kinds that somebody lacks in sessions in which they did not lack them."""
    before = _lacking(both.before, person_id)
    for kind, sessions in _lacking(both.after, person_id).items():
        new = sessions - before.get(kind, set())
        if new:
            days = [both.after.sessions[one].start[:10] for one in new]
            facts = {"pass_kind": kind, "day": min(days), "until": max(days)}
            yield Again(what="pass", why="request", person_id=person_id, kind="pass_kind", id=kind, facts=facts)


def entries(both: Both) -> Iterator[Again]:
    """Who comes in and has no paper yet; where the days moved, who has one for the old days."""
    needed = any(both.before.persons[one].entry != "not-needed" for one in both.leavers)
    asked = dict.fromkeys(both.newcomers)
    for was, person in both.pairs(Person):
        if was is not None and person is not None and was.entry != person.entry == "needed":
            asked[person.id] = None
    for person_id in asked:
        person = both.after.persons[person_id]
        if person.entry in ("needed", "applied", "refused"):
            yield _of_person("apply", person)
        elif person.entry == "not-needed" and needed:
            yield _of_person("unknown", person)
    for was_plan, plan in both.pairs(PlanRecord):
        if was_plan is None or plan is None or was_plan.first_day == plan.first_day:
            continue
        for person in both.after.persons.values():
            if person.entry in ("applied", "granted"):
                yield _of_person("days", person)


def _lacking(plan: Plan, person_id: str) -> dict[str, set[str]]:
    """The sessions for which somebody has no pass, by kind."""
    found: dict[str, set[str]] = {}
    for wanted in passes_wanted(plan, person_id) if person_id in plan.persons else ():
        if not wanted.held:
            found.setdefault(wanted.pass_kind_id, set()).add(wanted.engagement.session_id)
    return found


def _of_pass(why: str, one: Pass) -> Again:
    facts = {"pass_kind": one.pass_kind_id, "day": one.from_day, "until": one.to_day, "choice": one.state}
    return Again(what="pass", why=why, person_id=one.person_id, kind="pass", id=one.id, facts=facts)


def _of_person(why: str, person: Person) -> Again:
    facts = {"choice": person.entry, "day": person.entry_by or ""}
    return Again(what="entry", why=why, person_id=person.id, kind="person", id=person.id, facts=facts)
