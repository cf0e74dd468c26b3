"""How well a person suits a slot, from what is known of both: free, there, pass, language, and what they share.

This orders the candidates and gives the reasons; whether somebody would clash is for the engine to say.
"""

import re

from msgspec import Struct

from planner.clashes.reasons import Reason
from planner.clashes.wanted import Want, answers, base, reader_of
from planner.plan.engagements import Engagement, Span, absences, away, engagements_of, session_span, slot_time
from planner.plan.names import folded
from planner.plan.passes import holding
from planner.plan.places import one_place_to_be, pass_kind_of
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Person, Session, Slot
from planner.plan.speaking import interpreted


class Suits(Struct, frozen=True):
    """What speaks for a person and what against; `rank` sorts the best first."""

    person_id: str
    for_: tuple[Reason, ...]
    against: tuple[Reason, ...]
    rank: tuple[object, ...]


class Asked(Struct, frozen=True):
    """What a slot asks for: from when to when, which pass, which languages will do (none: any), whom it was for.

    `wants` are what its `wanted` says, as far as it is understood.
    """

    slot: Slot
    span: Span
    pass_kind_id: str | None
    languages: frozenset[str]
    was: Person | None
    wants: tuple[Want, ...] = ()


def asked(plan: Plan, slot: Slot) -> Asked:
    """What a slot asks of whoever takes it."""
    session = plan.sessions[slot.session_id]
    time = slot_time(plan, slot)
    was = plan.persons.get(slot.person_id or "")
    wants = reader_of(plan).read(slot.wanted).wants if slot.wanted else ()
    languages = _languages(plan, session, slot)
    return Asked(slot, Span(time.start, time.end), pass_kind_of(plan, session), languages, was, wants)


def suits(plan: Plan, wanted: Asked, person_id: str) -> Suits:
    """How well a person suits it."""
    person = plan.persons[person_id]
    against = [*not_free(plan, person_id, wanted.span, wanted.slot.session_id), *_lacking(plan, wanted, person)]
    said_no = wanted.slot.reply == "declined" and wanted.was is person
    against += [Reason("declined", {"person": person_id})] if said_no else []
    shared = _shared(plan, wanted, person)
    bound = len(engagements_of(plan, person_id))
    for_ = [*_speaking_for(wanted, person, {one.name for one in against}), *shared]
    for_.append(Reason("engagements", {"n": bound}))
    rank = (len(against), *_closeness(plan, wanted, person), -len(shared), bound, person.family, person_id)
    return Suits(person_id, tuple(for_), tuple(against), rank)


def candidates(plan: Plan, wanted: Asked) -> list[Suits]:
    """Everybody of ours who is not in that session in that role yet, the best first."""
    there = {
        one.person_id
        for one in plan.slots_of_session(wanted.slot.session_id)
        if one.role == wanted.slot.role or one.id == wanted.slot.id
    }
    ours = (one.id for one in plan.persons.values() if one.kind != "counterpart" and one.id not in there)
    return sorted((suits(plan, wanted, one) for one in ours), key=lambda one: one.rank)


def overlapping(plan: Plan, person_id: str, span: Span) -> list[Engagement]:
    """What a person is bound to in that time."""
    return [one for one in engagements_of(plan, person_id) if one.start < span.end and span.start < one.end]


def office(person: Person) -> str:
    """The office without its place: "Deputy Mayor of Dakar" is a deputy mayor."""
    return folded(re.split(r",| of | de | d’| du | for ", person.function, maxsplit=1)[0]).strip()


def _languages(plan: Plan, session: Session, slot: Slot) -> frozenset[str]:
    """Those in which a speaker there can be understood, without regions; who is there to be there needs none."""
    if slot.role not in (*SPEAKING_ROLES, "interpreter") or (slot.role == "interpreter" and not slot.language):
        return frozenset()
    understood = (slot.language,) if slot.language else (*session.languages, *interpreted(plan, session))
    return frozenset(map(base, understood))


def not_free(plan: Plan, person_id: str, span: Span, session_id: str | None = None) -> list[Reason]:
    """Engaged in that time, away or absent, each said once; engagements where that session is are none."""
    busy = [
        Reason("busy", {"session": one.session_id, "start": one.start, "end": one.end})
        for one in overlapping(plan, person_id, span)
        if session_id is None or not one_place_to_be(plan, one.session_id, session_id)
    ]
    gone = (("away", away(plan, person_id)), ("absent", absences(plan, person_id)))
    missing = [name for name, times in gone if any(one.overlap(span) for one, _ in times)]
    return busy + [Reason(name, {"person": person_id}) for name in missing]


def _lacking(plan: Plan, wanted: Asked, person: Person) -> list[Reason]:
    """No pass of the kind, no language that does. A person of whom no language is known is not held to any."""
    found: list[Reason] = []
    session = plan.sessions[wanted.slot.session_id]
    kind = wanted.pass_kind_id
    if kind is not None and not holding(plan, person.id, kind, session_span(plan, session)):
        found.append(Reason("lacks-pass", {"pass_kind": kind}))
    if wanted.slot.role == "interpreter" and person.kind != "interpreter":
        found.append(Reason("no-interpreter"))
    if wanted.languages and person.languages and wanted.languages.isdisjoint(map(base, person.languages)):
        found.append(Reason("speaks-none", {"languages": " ".join(sorted(wanted.languages))}))
    lacking = [one.said for kind in _kinds(wanted.wants) if not _meets(person, kind) for one in kind]
    return found + ([Reason("lacks", {"wanted": ", ".join(lacking)})] if lacking else [])


def _kinds(wants: tuple[Want, ...]) -> list[tuple[Want, ...]]:
    """Several of one kind are a choice, but of languages each is wanted."""
    kinds = dict.fromkeys(one.kind for one in wants if one.kind != "language")
    of_choice = [tuple(one for one in wants if one.kind == kind) for kind in kinds]
    return of_choice + [(one,) for one in wants if one.kind == "language"]


def _meets(person: Person, kind: tuple[Want, ...]) -> bool:
    return any(answers(person, one) for one in kind)


def _speaking_for(wanted: Asked, person: Person, against: set[str]) -> list[Reason]:
    """What could have spoken against and does not."""
    found = [] if "busy" in against else [Reason("free")]
    found += [] if against & {"away", "absent"} else [Reason("present")]
    if wanted.pass_kind_id is not None and "lacks-pass" not in against:
        found.append(Reason("holds-pass", {"pass_kind": wanted.pass_kind_id}))
    spoken = [one for one in person.languages if base(one) in wanted.languages]
    found += [Reason("speaks", {"language": spoken[0]})] if spoken else []
    met = [one.said for one in wanted.wants if answers(person, one)]
    found += [Reason("is-wanted", {"wanted": ", ".join(met)})] if met else []
    if person.id in wanted.slot.stand_in_ids:
        found.insert(0, Reason("stand-in", {"n": wanted.slot.stand_in_ids.index(person.id) + 1}))
    return found


def _closeness(plan: Plan, wanted: Asked, person: Person) -> tuple[int, int, int]:
    """Stand-ins in their order, then deputies of the party, then delegates before staff."""
    ranking = wanted.slot.stand_in_ids
    stand_in = ranking.index(person.id) if person.id in ranking else len(ranking)
    return stand_in, 0 if is_deputy(plan, wanted, person) else 1, 0 if _same_kind(wanted, person) else 1


def is_deputy(plan: Plan, wanted: Asked, person: Person) -> bool:
    """Whether the person is of the party of whoever the slot was for."""
    parties = _parties(plan, wanted.was)
    return bool(parties) and bool(parties & _parties(plan, person))


def _parties(plan: Plan, person: Person | None) -> set[str]:
    if person is None:
        return set()
    return {*([person.party_id] if person.party_id else []), *plan.referring("party", "principal_id", person.id)}


def _same_kind(wanted: Asked, person: Person) -> bool:
    """An interpreter's slot is for interpreters, every other for those who are no interpreters."""
    if wanted.was is not None:
        return person.kind == wanted.was.kind
    return (person.kind == "interpreter") == (wanted.slot.role == "interpreter") and person.kind != "staff"


def _shared(plan: Plan, wanted: Asked, person: Person) -> list[Reason]:
    """What a person has in common with whoever it was for."""
    was = wanted.was
    if was is None:
        return []
    found = [Reason("same-party")] if is_deputy(plan, wanted, person) else []
    found += [Reason("same-city")] if person.city and person.city == was.city else []
    found += [Reason("same-function")] if office(person) and office(person) == office(was) else []
    found += [Reason("same-region", {"region": was.region})] if person.region and person.region == was.region else []
    found += [Reason("same-gender")] if person.gender and person.gender == was.gender else []
    return found
