"""Filling open slots in the panel: who takes which and why, what stays open and why."""

from planner.clashes.trial import Trial
from planner.desktop.intents.choices import slot_words
from planner.desktop.intents.intent import Answers, Solved
from planner.desktop.intents.outcome import Part, Row, labelled
from planner.errors import N_
from planner.plan import names
from planner.progress import Progress
from planner.wording.catalogue import Catalogue


def fill(trial: Trial, words: Catalogue, answers: Answers, progress: Progress) -> Solved:
    """A filling of the open slots, of one session where it is the subject."""
    from planner.clashes.assign import assign  # noqa: PLC0415 - the solver is loaded when first needed
    from planner.wording import assigning  # noqa: PLC0415

    plan, lang = trial.plan, words.lang
    sessions = [answers.subject] if answers.subject else None
    found = assign(plan, trial.engine.now, session_ids=sessions, progress=progress)
    filled = []
    for one in found.filled:
        who = names.full_name(plan.persons[one.person_id])
        why = ", ".join(assigning.why(plan, reason, lang) for reason in one.why)
        text = labelled(slot_words(plan, plan.slots[one.slot_id], words), who, lang)
        filled.append(Row(text, _first_upper(why), "fine", "slot", one.slot_id))
    still = []
    for left in found.unfilled:
        why = "; ".join(part for part in (assigning.why_open(plan, left, lang), assigning.unclear(left, lang)) if part)
        still.append(
            Row(slot_words(plan, plan.slots[left.slot_id], words), _first_upper(why), "todo", "slot", left.slot_id)
        )
    parts = (Part(words.say(N_("Filled")), tuple(filled)), Part(words.say(N_("Stays open")), tuple(still)))
    return Solved(found.changes, tuple(part for part in parts if part.rows), assigning.summary(found, lang))


def _first_upper(text: str) -> str:
    return text[:1].upper() + text[1:]
