"""Photos: in the file alone, one a person, read when they are shown."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from planner.errors import N_, PlannerError
from planner.plan import entry
from planner.plan.changes import Change, removed
from planner.plan.plan import Plan
from planner.plan.records import Photo
from planner.store.schema import TABLES

_TABLE = TABLES["photo"]


def of_person(connection: Connection, person_id: str) -> Photo | None:
    """A person's photo."""
    row = connection.execute(select(_TABLE).where(_TABLE.c.person_id == person_id)).first()
    return None if row is None else Photo(id=row[0], person_id=row[1], image=row[2])


def of_all(connection: Connection) -> dict[str, bytes]:
    """Everybody's picture, by person."""
    return {row[0]: row[1] for row in connection.execute(select(_TABLE.c.person_id, _TABLE.c.image))}


def by_id(connection: Connection, photo_id: str) -> Photo | None:
    """A photo."""
    row = connection.execute(select(_TABLE).where(_TABLE.c.id == photo_id)).first()
    return None if row is None else Photo(id=row[0], person_id=row[1], image=row[2])


def that_go(connection: Connection, changes: Iterable[Change]) -> list[Change]:
    """The removal of the photos of persons who are removed, where the changes do not name it themselves."""
    changes = list(changes)
    named = {change.id for change in changes if change.kind == "photo"}
    persons = [change.id for change in changes if change.kind == "person" and change.after is None]
    found = [photo for person in persons if (photo := of_person(connection, person))]
    return [removed(photo) for photo in found if photo.id not in named]


def check_all(plan: Plan, photos: Iterable[Photo]) -> None:
    """Refuse photos of nobody, two of one person, and what is no picture's bytes."""
    seen: set[str] = set()
    for photo in photos:
        entry.check_values(photo)
        if photo.person_id not in plan.persons:
            raise _refusal(photo, N_("There is no {kind} “{id}”"), kind="person", id=photo.person_id)
        if photo.person_id in seen:
            raise _refusal(photo, N_("A person has one photo"))
        seen.add(photo.person_id)


def check(connection: Connection, change: Change) -> None:
    """Refuse a change of a photo that is not as the change says, or that would be a person's second.

    The others of its set are in memory or in their rows already.
    """
    now = by_id(connection, change.id)
    if now != change.before:
        raise _refusal(change.record, N_("This has changed in the meantime"))
    after = change.after
    if not isinstance(after, Photo):
        return
    persons = TABLES["person"]
    if connection.execute(select(persons.c.id).where(persons.c.id == after.person_id)).first() is None:
        raise _refusal(after, N_("There is no {kind} “{id}”"), kind="person", id=after.person_id)
    other = of_person(connection, after.person_id)
    if other is not None and other.id != after.id:
        raise _refusal(after, N_("A person has one photo"))


def _refusal(photo: object, what: str, **facts: object) -> PlannerError:
    return PlannerError(what, where=f"photo {getattr(photo, 'id', '')}, person_id", todo=N_("correct it"), **facts)
