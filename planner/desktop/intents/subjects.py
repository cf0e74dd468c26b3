"""Whose an intent is: from the record that is selected to those that it can be done to."""

from planner.desktop.intents.choices import slot_words
from planner.desktop.intents.intent import Intent
from planner.desktop.intents.outcome import labelled
from planner.desktop.legs import leg_words
from planner.plan import names
from planner.plan.edits.order import in_order
from planner.plan.engagements import slot_time
from planner.plan.plan import Plan
from planner.plan.records import Leg, Slot
from planner.wording.catalogue import Catalogue

Subject = tuple[str, str]
"""An id and what it is called."""


def subjects(plan: Plan, intent: Intent, kind: str, record_id: str, words: Catalogue) -> list[Subject]:
    """The records that an intent can be done to, from the one selected; none where it is not for such a record."""
    if not intent.of:  # of nobody, but in the time of what is selected
        in_time_of = record_id if intent.name == "free_people" and kind in ("session", "slot") else ""
        return [(in_time_of, "")]
    if plan.get(kind, record_id) is None:
        return []
    match intent.of:
        case "slots":
            return [(record_id, _label(plan, kind, record_id, words))] if slots_of(plan, kind, record_id) else []
        case "slot":
            return _slots(plan, intent, kind, record_id, words)
        case "leg":
            return [(one.id, _leg(plan, one, words.lang)) for one in _legs(plan, kind, record_id)]
        case _:
            found = _owner(plan, intent.of, kind, record_id)
            return [(found, _label(plan, intent.of, found, words))] if found else []


def slots_of(plan: Plan, kind: str, record_id: str) -> tuple[Slot, ...]:
    """The slots of a person or session that somebody holds, or the slot itself."""
    found: tuple[Slot, ...] = ()
    if kind == "slot" and record_id in plan.slots:
        found = (plan.slots[record_id],)
    elif kind == "session":
        found = plan.slots_of_session(record_id)
    elif kind == "person":
        found = plan.slots_of_person(record_id)
    return tuple(one for one in found if one.person_id is not None)


def _slots(plan: Plan, intent: Intent, kind: str, record_id: str, words: Catalogue) -> list[Subject]:
    if kind == "slot":
        found = [plan.slots[record_id]]
    elif kind == "session":
        found = list(in_order(plan, record_id))
        found.sort(key=lambda one: one.person_id is not None)
    elif kind == "person":
        found = sorted(plan.slots_of_person(record_id), key=lambda one: (slot_time(plan, one).start, one.id))
    else:
        found = []
    fitting = [one for one in found if _fits(intent, one)]
    return [(one.id, _slot(plan, one, words)) for one in fitting]


def _fits(intent: Intent, slot: Slot) -> bool:
    match intent.name:
        case "promote":
            return bool(slot.stand_in_ids)
        case "deputise" | "swap_slots" | "free_slot":
            return slot.person_id is not None
        case _:
            return True


def _slot(plan: Plan, slot: Slot, words: Catalogue) -> str:
    person = plan.persons.get(slot.person_id or "")
    who = names.full_name(person) if person is not None else words.say("Open slot")
    return labelled(who, slot_words(plan, slot, words), words.lang)


def _legs(plan: Plan, kind: str, record_id: str) -> list[Leg]:
    if kind == "leg":
        return [plan.legs[record_id]]
    legs = plan.legs_of(record_id) if kind == "person" else ()
    return sorted((one for one in legs if one.direction != "via"), key=lambda one: (one.departs, one.id))


def _leg(plan: Plan, leg: Leg, lang: str) -> str:
    return labelled(names.full_name(plan.persons[leg.person_id]), leg_words(leg, lang), lang)


def _owner(plan: Plan, wanted: str, kind: str, record_id: str) -> str:
    if kind == wanted:
        return record_id
    record = plan.get(kind, record_id)
    return str(getattr(record, f"{wanted}_id", None) or "")


def _label(plan: Plan, kind: str, record_id: str, words: Catalogue) -> str:
    record = plan.get(kind, record_id)
    return names.label(plan, record, words.lang) if record is not None else ""
