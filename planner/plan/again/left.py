"""What a replacement left as it was, and why."""

from collections.abc import Iterator

from planner.plan.again.values import Again, Both
from planner.plan.edits.replace import SPENT


def left(both: Both) -> Iterator[Again]:
    """The slots that the one who goes still has: spoken already, or the other has that role there."""
    if both.change_set.label != "replace_person":
        return
    facts = both.change_set.facts
    for slot in both.after.slots_of_person(facts["person_id"]):
        why = "spent" if slot.done in SPENT else "role"
        said = {"session": slot.session_id, "by": facts["by_id"], "role": slot.role}
        yield Again(what="left", why=why, person_id=slot.person_id, kind="slot", id=slot.id, facts=said)
