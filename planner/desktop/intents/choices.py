"""What there is to choose from for an intent: people by fit, stand-ins, slots to swap with, others on the flight."""

from collections.abc import Iterable

from planner.clashes.findings import LANES
from planner.clashes.fit import Fit, fits
from planner.clashes.fit import free_people as found_free
from planner.clashes.trial import Trial
from planner.desktop.clocks import clock_line
from planner.desktop.intents.intent import Answers, Choice
from planner.plan import clock, names
from planner.plan.engagements import slot_time
from planner.plan.places import zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Person, Slot
from planner.wording import clashes as wording
from planner.wording import labels, ways
from planner.wording.catalogue import Catalogue


def takers(trial: Trial, words: Catalogue, answers: Answers) -> list[Choice]:
    """Who could take the slot: those who fit best first, with what speaks against each."""
    holder = trial.plan.slots[answers.subject].person_id
    return [_taker(trial.plan, one, words) for one in fits(trial, answers.subject) if one.person_id != holder]


def stand_ins(trial: Trial, words: Catalogue, answers: Answers) -> list[Choice]:
    """The stand-ins in their order, each with what speaks against them."""
    by_person = {one.id: one for one in takers(trial, words, answers)}
    people = [one for one in trial.plan.slots[answers.subject].stand_in_ids if one in trial.plan.persons]
    return [by_person.get(one) or _person(trial.plan, trial.plan.persons[one], words) for one in people]


def partners(trial: Trial, words: Catalogue, answers: Answers) -> list[Choice]:
    """The slots of others that can be swapped with: speaking ones, by time."""
    plan, own = trial.plan, trial.plan.slots[answers.subject]
    others = [
        one
        for one in plan.slots.values()
        if one.person_id not in (None, own.person_id) and one.role in SPEAKING_ROLES and one.id != own.id
    ]
    ordered = sorted(others, key=lambda one: (slot_time(plan, one).start, one.id))
    return [Choice(one.id, _holder(plan, one), slot_words(plan, one, words)) for one in ordered]


def free_people(trial: Trial, words: Catalogue, answers: Answers) -> list[Choice]:
    """Who is free from one moment to another; the free first."""
    plan = trial.plan
    zone = plan.head.zone
    start, end = (clock.minute(answers.text(name), zone) for name in ("from", "until"))
    return [_taker(plan, one, words) for one in found_free(plan, start, max(end, start + 1))]


def everybody(trial: Trial, words: Catalogue, answers: Answers) -> list[Choice]:
    """All others of ours, by name."""
    people = [one for one in trial.plan.persons.values() if one.id != answers.subject and one.kind != "counterpart"]
    return [_person(trial.plan, one, words) for one in _by_name(people)]


def namesakes(trial: Trial, words: Catalogue, answers: Answers) -> list[Choice]:
    """All others, those who are called alike first."""
    own = trial.plan.persons[answers.subject]
    pieces = set(names.folded(names.full_name(own)).split())
    others = _by_name(one for one in trial.plan.persons.values() if one.id != own.id)
    alike = sorted(others, key=lambda one: -len(pieces & set(names.folded(names.full_name(one)).split())))
    return [_person(trial.plan, one, words) for one in alike]


def passengers(trial: Trial, words: Catalogue, answers: Answers) -> list[Choice]:
    """All others of ours, those without a leg first."""
    owner = trial.plan.legs[answers.subject].person_id
    people = [one for one in trial.plan.persons.values() if one.id != owner and one.kind != "counterpart"]
    ordered = sorted(_by_name(people), key=lambda one: bool(trial.plan.legs_of(one.id)))
    return [_person(trial.plan, one, words) for one in ordered]


def slot_words(plan: Plan, slot: Slot, words: Catalogue) -> str:
    """A slot on one line: session, when, as what."""
    session = plan.sessions[slot.session_id]
    when = clock_line(slot_time(plan, slot).start, zone_of_session(plan, session), words.lang)
    title = names.short_title(session, words.lang)
    return ", ".join((title, when, labels.choice_label(slot.role, words.lang)))


def _holder(plan: Plan, slot: Slot) -> str:
    person = plan.persons.get(slot.person_id or "")
    return names.full_name(person) if person is not None else ""


def _taker(plan: Plan, fit: Fit, words: Catalogue) -> Choice:
    """First what speaks against, then what speaks for."""
    lang = words.lang
    against = [ways.reason(plan, one, lang) for one in fit.against]
    against += [wording.detail(plan, one, lang) or wording.title(plan, one, lang) for one in fit.findings]
    said = [*dict.fromkeys(against), *(ways.reason(plan, one, lang) for one in fit.for_)]
    lanes = tuple((lane, n) for lane in LANES if (n := sum(1 for one in fit.findings if one.kind == lane)))
    second = " · ".join(said)
    person = plan.persons[fit.person_id]
    return Choice(person.id, _called(person, lang), second[:1].upper() + second[1:], lanes, fit.fits)


def _person(plan: Plan, person: Person, words: Catalogue) -> Choice:
    n = len(plan.slots_of_person(person.id))
    slots = words.count("{n} slot", "{n} slots", n)
    return Choice(person.id, _called(person, words.lang), slots)


def _called(person: Person, lang: str) -> str:
    return ", ".join(part for part in (names.full_name(person), names.function_of(person, lang) or person.city) if part)


def _by_name(people: Iterable[Person]) -> list[Person]:
    return sorted(people, key=lambda one: (names.folded(names.listed_name(one)), one.id))
