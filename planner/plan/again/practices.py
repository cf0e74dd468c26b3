"""Practices whose presenters a change touches."""

from collections.abc import Iterator

from planner.plan.again.values import Again, Both
from planner.plan.records import Practice, Slot


def practices(both: Both) -> Iterator[Again]:
    """Whoever presents one now, and who presents one in a session in which they are no more."""
    for was, practice in both.pairs(Practice):
        if practice is None or (was is not None and not all(map(both.is_there_still, was.presenter_ids))):
            continue
        before = was.presenter_ids if was is not None else ()
        yield from (_of(practice, "presenter", one) for one in practice.presenter_ids if one not in before)
    for old, new in both.pairs(Slot):
        person_id = old.person_id if old is not None else None
        if old is None or person_id is None or (new is not None and new.person_id == person_id):
            continue
        if any(one.person_id == person_id for one in both.after.slots_of_session(old.session_id)):
            continue
        for practice_id in both.after.referring("practice", "session_id", old.session_id):
            practice = both.after.practices[practice_id]
            if person_id in practice.presenter_ids:
                yield _of(practice, "absent", person_id)


def _of(practice: Practice, why: str, person_id: str) -> Again:
    facts = {"practice": practice.id, "session": practice.session_id or ""}
    return Again(what="practice", why=why, person_id=person_id, kind="practice", id=practice.id, facts=facts)
