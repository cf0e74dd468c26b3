"""The sentence of a change set, in the reader's language."""

from planner.errors import N_
from planner.plan.changes import ChangeSet
from planner.wording import catalogue, dates, labels

SENTENCES = {
    "set_fields": N_("{name}: {fields} changed"),
    "set_fields_of_all": N_("{fields} of {n} records changed"),
    "add": N_("Added: {name}"),
    "duplicate_session": N_("Session doubled: {name}"),
    "remove": N_("Removed: {name}"),
    "move_session": N_("{name} moved to {start}"),
    "stretch_session": N_("{name} ends at {end}"),
    "move_slot": N_("{name} moved to {start}"),
    "assign": N_("Open slots filled: {n}"),
    "give_slot": N_("{session}: given to {person}"),
    "stretch_slot": N_("{name}: now {minutes} min"),
    "deputise": N_("{session}: {person} stands in for {whom}"),
    "promote": N_("{session}: {person} steps in for {whom}"),
    "promote_into_open": N_("{session}: {person} steps in"),
    "swap_slots": N_("{person} and {whom} change places: {session}, {other}"),
    "swap_in_session": N_("{session}: {person} and {whom} change places"),
    "confirm": N_("{session}: {person} has confirmed"),
    "confirm_several": N_("{n} slots confirmed"),
    "grant": N_("{session}: slot granted"),
    "grant_several": N_("{n} slots granted"),
    "same_leg": N_("{name}: also for {person}"),
    "replace_person": N_("{by} in the place of {person} everywhere"),
    "shift_day": N_("{day}: all sessions shifted by {minutes} min"),
    "shift_forum": N_("The forum shifted: it begins on {day}"),
    "join_people": N_("{person}: joined with the record of {whom}"),
    "free_slot": N_("{session}: {person} taken out"),
    "add_slot": N_("{session}: {person} put in"),
    "set_own_time": N_("{name}: there from {start} until {end}"),
    "shorten_turn": N_("{name}: {n} min instead"),
    "share_time": N_("{name}: shares the time with another"),
    "take_out": N_("{session}: {n} taken out"),
    "request_pass": N_("{name}: pass “{pass_kind}” requested"),
    "change_riders": N_("{name}: other riders"),
    "set_reply": N_("{session}: {person} “{choice}”"),
    "set_grant": N_("{session}: the organiser’s word for {person} “{choice}”"),
    "accept_clash": N_("{name}: clash accepted, “{reason}”"),
    "take_acceptance_back": N_("{name}: clash no longer accepted"),
    "reorder": N_("{name}: another place in the speaking order"),
    "change_people": N_("{n} people changed, {new} of them new"),
    "new_plan": N_("Plan made"),
    "travel_later": N_("{person} travels at another time, {start}"),
    "what_if": N_("What was tried, {n} changes"),
    "release": N_("Release {number} printed: {n} copies"),
    "release_noted": N_("Release {number} printed, {n} copies: {note}"),
    "hand_over_paper": N_("{person}: release {number} handed over on paper"),
    "hand_over_mail": N_("{person}: release {number} sent by mail"),
    "hand_over_several_paper": N_("{n} copies handed over on paper"),
    "hand_over_several_mail": N_("{n} copies sent by mail"),
    "told": N_("{person}: told what release {number} says"),
    "read": N_("{person}: has read release {number}"),
    "import": N_("{n} records from {file}"),
}
"""A template an intent; `facts` of the change set fill it."""


def sentence(change_set: ChangeSet, lang: str) -> str:
    """What was done, as history and the undo bar say it."""
    words = catalogue.of(lang)
    facts = {
        name: _shown(name, value, change_set.facts.get("kind", ""), lang) for name, value in change_set.facts.items()
    }
    done = words.say(SENTENCES[change_set.label], **facts)
    if change_set.label == "shift_day":  # it begins with the day
        done = dates.capital(done)
    if change_set.undoes is None:
        return done
    return words.say(N_("Done again: {done}") if "again" in change_set.facts else N_("Undone: {done}"), done=done)


def _shown(name: str, value: str, kind: str, lang: str) -> str:
    """Times as one says them, field names by their labels, choices in words."""
    if name in ("start", "end"):
        return f"{dates.day_short_within(value[:10], lang)}, {value[11:]}" if "T" in value else value
    if name == "day":
        return dates.day_short_within(value, lang)
    if name == "fields":
        return ", ".join(labels.field_label(kind, field, lang) for field in value.split(", ") if field)
    if name == "choice":
        return labels.choice_label(value, lang)
    return value
