"""Ask for what is missing: the pass, the grant, the answer, the entry paper. It moves to the to-dos."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.clashes.reasons import Reason
from planner.clashes.wanted import base
from planner.clashes.ways_out.bound import slot_facts
from planner.clashes.ways_out.way import Candidate
from planner.plan.changes import added, change_set, replaced
from planner.plan.clock import day
from planner.plan.edits.assign import set_grant, set_reply
from planner.plan.edits.fields import set_fields
from planner.plan.engagements import session_span
from planner.plan.ids import new_id
from planner.plan.names import full_name
from planner.plan.places import pass_kind_of
from planner.plan.plan import Plan
from planner.plan.records import Pass, Slot
from planner.plan.speaking import interpreted


def the_pass(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """A pass of the kind that is there already for other days is asked for longer, else a new one is requested."""
    for slot in _slots(plan, finding):
        session = plan.sessions[slot.session_id]
        kind, person_id = pass_kind_of(plan, session), slot.person_id
        if kind is None or person_id is None:
            continue
        span = session_span(plan, session)
        first, last = day(span.start, plan.head.zone), day(span.end - 1, plan.head.zone)
        new = Pass(id=new_id(), person_id=person_id, pass_kind_id=kind, from_day=first, to_day=last, state="requested")
        facts = {"slot": slot.id, "person": person_id, "session": session.id, "pass_kind": kind}
        name = full_name(plan.persons[person_id])
        label = {"name": name, "pass_kind": plan.pass_kinds[kind].name}
        yield Candidate("ask-pass", change_set("request_pass", [added(new)], **label), facts, (Reason("to-do"),))


def the_grant(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """The organiser is asked, or asked again."""
    for slot in _slots(plan, finding):
        if slot.grant in ("to-ask", "refused"):
            yield Candidate("ask-grant", set_grant(plan, slot.id, "asked"), slot_facts(slot), (Reason("to-do"),))


def the_answer(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001 - a finder's signature
    """The person is invited, or invited again after a no."""
    for slot in _slots(plan, finding):
        if slot.person_id is not None and slot.reply in ("proposed", "declined"):
            yield Candidate("invite", set_reply(plan, slot.id, "invited"), slot_facts(slot), (Reason("to-do"),))


def the_entry_paper(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001
    """A refused entry paper is applied for again."""
    for person_id in finding.people:
        if plan.persons[person_id].entry == "refused":
            changes = set_fields(plan, "person", person_id, {"entry": "applied"})
            yield Candidate("ask-entry", changes, {"person": person_id}, (Reason("to-do"),))


def another_language(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001
    """The speaker speaks a language that the session has or interprets, and that they know."""
    for slot in _slots(plan, finding):
        session = plan.sessions[slot.session_id]
        heard = (*session.languages, *interpreted(plan, session))
        person = plan.persons.get(slot.person_id or "")
        for language in dict.fromkeys(heard):
            if person is not None and base(language) in map(base, person.languages):
                reasons = (Reason("speaks", {"language": language}),)
                changes = set_fields(plan, "slot", slot.id, {"language": language})
                yield Candidate("another-language", changes, slot_facts(slot) | {"language": language}, reasons)


def interpretation(plan: Plan, finding: Finding, now: int) -> Iterator[Candidate]:  # noqa: ARG001
    """In a session of ours the language is interpreted."""
    for slot in _slots(plan, finding):
        session = plan.sessions[slot.session_id]
        if session.ours and slot.language:
            heard = (*interpreted(plan, session), slot.language)
            changes = change_set(
                "set_fields", [replaced(session, interpretation=heard)],
                kind="session", name=session.title, n="1", fields="interpretation",
            )  # fmt: skip
            facts = {"session": session.id, "language": slot.language}
            yield Candidate("interpret", changes, facts, (Reason("needs-interpreter"),))


def _slots(plan: Plan, finding: Finding) -> list[Slot]:
    return [plan.slots[one] for one in finding.slots if one in plan.slots]
