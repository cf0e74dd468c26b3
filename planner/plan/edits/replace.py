"""Replace a person everywhere: whoever comes in takes over the part, not the person's own journey."""

from collections.abc import Iterator

from msgspec.structs import replace

from planner.errors import N_, PlannerError
from planner.plan.changes import Change, ChangeSet, added, change_set, fold, removed, replaced
from planner.plan.edits.assign import handed_over
from planner.plan.ids import new_id
from planner.plan.names import full_name
from planner.plan.plan import Plan
from planner.plan.records import Pass, Person, Slot

SPENT = ("seated", "spoken")
"""What is ticked at a slot that was really taken: that is history, and stays whose it was."""


def replace_person(plan: Plan, person_id: str, by_id: str) -> ChangeSet:
    """Put somebody in a person's place: slots, stand-ins, practices, rides, duties, party; passes are requested anew.

    Legs, stays, absences and passes stay with the one who goes; so does a slot that was spoken already, and one in a
    session where the other has the same role (`asked_again` says which). Slots that were held for the
    one who goes are held for the other.
    """
    if person_id == by_id:
        raise PlannerError(N_("Nobody is replaced by themselves"), where=f"person {person_id}", todo=N_("name another"))
    person, by = plan.persons[person_id], plan.persons[by_id]
    changes = [
        *_slots(plan, person_id, by_id), *_passes(plan, person_id, by_id), *_together(plan, person_id, by_id),
        *_duties(plan, person_id, by_id), *_people(plan, person, by),
    ]  # fmt: skip
    facts = {"person": full_name(person), "by": full_name(by), "person_id": person_id, "by_id": by_id}
    return change_set("replace_person", fold(changes), **facts)


def _stays(plan: Plan, slot: Slot, by_id: str) -> bool:
    """Whether the other has that very role in the session already."""
    there = plan.slots_of_session(slot.session_id)
    return any(one.person_id == by_id and one.role == slot.role for one in there)


def _slots(plan: Plan, person_id: str, by_id: str) -> Iterator[Change]:
    """Every slot that names the one who goes: as its holder, as a stand-in, as whom it is for."""
    named = {
        slot_id
        for field in ("person_id", "stand_in_ids", "instead_of_id")
        for slot_id in plan.referring("slot", field, person_id)
    }
    for slot_id in sorted(named):
        slot = plan.slots[slot_id]
        goes = slot.person_id == person_id and slot.done not in SPENT and not _stays(plan, slot, by_id)
        after = handed_over(slot, by_id, slot.instead_of_id) if goes else slot
        for_id = by_id if after.instead_of_id == person_id else after.instead_of_id
        yield Change(
            slot,
            replace(
                after,
                stand_in_ids=exchanged(after.stand_in_ids, person_id, by_id, but=after.person_id),
                instead_of_id=None if for_id == after.person_id else for_id,
            ),
        )


def exchanged(ids: tuple[str, ...], old: str, new: str, *, but: str | None = None) -> tuple[str, ...]:
    """A list with one id in the place of another, nobody twice, and one left out."""
    found = dict.fromkeys(new if one == old else one for one in ids)
    return tuple(one for one in found if one != but)


def _passes(plan: Plan, person_id: str, by_id: str) -> Iterator[Change]:
    """A pass is made out to a person: the other requests the same, as far as they have none."""
    held = [one for one in plan.passes_of(by_id) if one.state != "refused"]
    for one in plan.passes_of(person_id):
        wanted = Pass(
            id=new_id(), person_id=by_id, pass_kind_id=one.pass_kind_id, from_day=one.from_day, to_day=one.to_day
        )
        if one.state != "refused" and not any(_covers(other, wanted) for other in held):
            held.append(wanted)
            yield added(wanted)


def _covers(held: Pass, wanted: Pass) -> bool:
    one_kind = held.pass_kind_id == wanted.pass_kind_id
    return one_kind and held.from_day <= wanted.from_day and wanted.to_day <= held.to_day


def _together(plan: Plan, person_id: str, by_id: str) -> Iterator[Change]:
    for practice in plan.practices_of(person_id):
        yield replaced(practice, presenter_ids=exchanged(practice.presenter_ids, person_id, by_id))
    for ride in plan.rides_of(person_id):
        yield replaced(ride, rider_ids=exchanged(ride.rider_ids, person_id, by_id))


def _duties(plan: Plan, person_id: str, by_id: str) -> Iterator[Change]:
    held = {(one.day, one.from_, one.to, one.language) for one in plan.duties_of(by_id)}
    for duty in plan.duties_of(person_id):
        same = (duty.day, duty.from_, duty.to, duty.language) in held
        yield removed(duty) if same else replaced(duty, person_id=by_id)


def _people(plan: Plan, person: Person, by: Person) -> Iterator[Change]:
    """The other leads the party, or goes with it unless they go with one already; the one who goes has left it.

    Who comes from the same country needs an entry paper as the one before did.
    """
    for party_id in plan.referring("party", "principal_id", person.id):
        yield replaced(plan.parties[party_id], principal_id=by.id)
    yield replaced(person, party_id=None)
    comes = replace(by, party_id=by.party_id or person.party_id)
    if person.entry != "not-needed" and by.entry == "not-needed" and person.country and person.country == by.country:
        comes = replace(comes, entry="needed", entry_by=by.entry_by or person.entry_by)
    yield Change(by, comes)
