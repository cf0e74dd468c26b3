"""Which copy of their sheet a reader holds, what changed since, whom that concerns, and who cannot know it yet."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from planner.itinerary.audience import copy_read_by
from planner.itinerary.coming import Outdated, outdated
from planner.itinerary.compose import days_of
from planner.itinerary.entries import Entry, entries_of_days, marks, marks_between
from planner.itinerary.values import Itinerary, Marks
from planner.plan import clock
from planner.plan.engagements import engagements_of
from planner.plan.names import folded, listed_name
from planner.plan.plan import Plan
from planner.plan.records import Issue, Leg, Release


class Holder(Struct, frozen=True):
    """Whose copy is of which release; neither: they never got one."""

    person_id: str
    release: Release | None = None
    issue: Issue | None = None


class Standing(Struct, frozen=True):
    """The copy that somebody holds, their entries as they are now, and what of them is not as on that copy."""

    person_id: str
    release: Release | None
    issue: Issue | None
    entries: tuple[Entry, ...]
    marks: Marks = Marks()

    @property
    def changes(self) -> int:
        """How many entries are new, changed or gone."""
        return len(self.marks.by_stop) + len(self.marks.gone)

    @property
    def concerned(self) -> bool:
        """Whether a sheet is due: they never had one, or theirs says something else."""
        return self.issue is None or self.changes > 0


class Unknowing(Struct, frozen=True):
    """Somebody who cannot know yet: where they are until when, and what their copy gets wrong."""

    person_id: str
    where: Literal["leg", "session"]
    id: str
    until: int
    issue: Issue
    release: Release
    wrong: tuple[Outdated, ...]


def last_copy(plan: Plan, person_id: str) -> tuple[Release, Issue] | None:
    """The copy of the newest release that the person got; None if they never got one."""
    held = [(plan.releases[issue.release_id], issue) for issue in plan.issues_of(person_id)]
    return max(held, key=lambda one: (one[0].number, one[1].id), default=None)


def changed_since_copy(plan: Plan, itinerary: Itinerary) -> tuple[Marks, Release | None]:
    """The marks against the reader's own last copy, and its release; no marks without one."""
    return changed_since(itinerary, last_copy(plan, itinerary.person.id))


def changed_since(itinerary: Itinerary, held: tuple[Release, Issue] | None) -> tuple[Marks, Release | None]:
    """The same against a copy that is held."""
    if held is None:
        return Marks(), None
    release, issue = held
    return marks(itinerary, copy_read_by(issue.entries, itinerary.audience)), release


def concerns(plan: Plan, person_id: str) -> bool:
    """Whether somebody needs a sheet: they never had one, or an entry is not as their own copy has it."""
    return standing(plan, person_id).concerned


def standing(plan: Plan, person_id: str) -> Standing:
    """How somebody's sheet stands against the copy that they hold."""
    entries, held = entries_of_days(days_of(plan, person_id)), last_copy(plan, person_id)
    if held is None:
        return Standing(person_id, None, None, entries)
    return Standing(person_id, held[0], held[1], entries, marks_between(entries, held[1].entries))


def readers(plan: Plan) -> list[str]:
    """Our people in the order of a list of names; a counterpart has no sheet."""
    ours = [person for person in plan.persons.values() if person.kind != "counterpart"]
    return [person.id for person in sorted(ours, key=lambda one: (folded(listed_name(one)), one.id))]


def holders(plan: Plan) -> tuple[Holder, ...]:
    """Everybody who gets sheets, with the copy that they hold, in the order of a list of names."""
    return tuple(Holder(one, *(last_copy(plan, one) or ())) for one in readers(plan))


def cannot_know(plan: Plan, now: int) -> tuple[Unknowing, ...]:
    """Who sits in a leg or a session while something on the copy that they know is no longer so.

    What has begun, here and there, is past calling for, unless it is the session that they sit in.
    """
    found: list[Unknowing] = []
    for person_id in readers(plan):
        busy = _busy(plan, person_id, now)
        if busy is None:
            continue
        where, record_id, begins, until = busy
        known = _known(plan, person_id, begins)
        if known is None:
            continue
        wrong = tuple(
            one
            for one in outdated(plan, person_id, known[1].entries)
            if one.session_id == record_id or any(begin.end > now for begin in one.begins)
        )
        if wrong:
            found.append(Unknowing(person_id, where, record_id, until, known[1], known[0], wrong))
    return tuple(found)


def _busy(plan: Plan, person_id: str, now: int) -> tuple[Literal["leg", "session"], str, int, int] | None:
    """In what somebody is, since when and until when; the longest of it."""
    found: list[tuple[int, Literal["leg", "session"], str, int]] = []
    for leg in plan.legs_of(person_id):
        departs, arrives = _span(leg)
        if departs <= now < arrives and not leg.landed:
            found.append((arrives, "leg", leg.id, departs))
    found += [
        (one.end, "session", one.session_id, one.start)
        for one in engagements_of(plan, person_id)
        if one.start <= now < one.end
    ]
    if not found:
        return None
    until, where, record_id, _ = max(found)
    return where, record_id, min(one[3] for one in found), until


def _span(leg: Leg) -> tuple[int, int]:
    return clock.minute(leg.departs, leg.from_zone), clock.minute(leg.arrives, leg.to_zone)


def _known(plan: Plan, person_id: str, begins: int) -> tuple[Release, Issue] | None:
    """The newest copy that can have reached them: handed over, told or read, or printed before they sat down."""
    held = [(plan.releases[issue.release_id], issue) for issue in plan.issues_of(person_id)]
    return max(
        (one for one in held if _reached(one[1]) or clock.minute_of_instant(one[0].at) <= begins),
        key=lambda one: (one[0].number, one[1].id),
        default=None,
    )


def _reached(issue: Issue) -> bool:
    return any(at is not None for at in (issue.handed_over, issue.told_at, issue.read_at))


def copies_of(plan: Plan, release: Release) -> Iterable[Issue]:
    """Its copies, by the names of their readers."""
    order = {person_id: at for at, person_id in enumerate(readers(plan))}
    copies = [one for one in plan.issues.values() if one.release_id == release.id]
    return sorted(copies, key=lambda one: (order.get(one.person_id, len(order)), one.id))
