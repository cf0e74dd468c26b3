"""The papers of a session as lines of text: "Concept note | https://…"."""

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.links import allowed
from planner.desktop.widgets.typed import Refused
from planner.errors import N_
from planner.plan.changes import ChangeSet
from planner.plan.edits.fields import set_fields
from planner.plan.records import Record, Session
from planner.plan.shapes import Document


def shown(_desk: OpenDesk, record: Record) -> str:
    """One after the other."""
    documents = record.documents if isinstance(record, Session) else ()
    return "; ".join(f"{one.title} | {one.url}" if one.url else one.title for one in documents)


def edit(desk: OpenDesk, record: Record, text: str) -> ChangeSet:
    """Titles with their addresses; an address that could not be opened is refused."""
    documents = []
    for part in (one.strip() for one in text.split(";") if one.strip()):
        title, _, url = (piece.strip() for piece in part.partition("|"))
        if url and not allowed(url):
            raise Refused(N_("“{url}” is no web address; write https://…"), url=url)
        documents.append(Document(title=title or url, url=url))
    return set_fields(desk.workspace.plan, "session", record.id, {"documents": tuple(documents)})
