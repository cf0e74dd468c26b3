"""Lists within a record as one line of text: "Concept note | https://…; Agenda", "Police | 911"."""

from typing import Literal

from planner.desktop.desk import OpenDesk
from planner.desktop.widgets.links import allowed
from planner.desktop.widgets.typed import Refused
from planner.errors import N_
from planner.plan.changes import ChangeSet
from planner.plan.edits.fields import set_fields
from planner.plan.records import PlanRecord, Practice, Record, Session
from planner.plan.shapes import Document, Emergency, Pledge
from planner.wording.labels import choice_label


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


def emergency_shown(_desk: OpenDesk, record: Record) -> str:
    """Label, number and, where it is for some only, their country."""
    lines = record.emergency if isinstance(record, PlanRecord) else ()
    return "; ".join(" | ".join(part for part in (one.label, one.phone, one.country) if part) for one in lines)


def emergency_edit(desk: OpenDesk, record: Record, text: str) -> ChangeSet:
    """Each needs a label and a number."""
    lines = []
    for one in (part.strip() for part in text.split(";") if part.strip()):
        label, phone, country = (*(piece.strip() for piece in one.split("|", 2)), "", "")[:3]
        if not label or not phone:
            raise Refused(N_("An emergency line is written Police | 911, or Embassy | +1 … | BE."))
        lines.append(Emergency(label=label, phone=phone, country=country.upper()))
    return set_fields(desk.workspace.plan, "plan", record.id, {"emergency": tuple(lines)})


def severity_shown(desk: OpenDesk, record: Record) -> str:
    """Rules whose lane is the plan's own word."""
    held = record.severity if isinstance(record, PlanRecord) else {}
    return "; ".join(f"{code} = {choice_label(lane, desk.language)}" for code, lane in sorted(held.items()))


def severity_edit(desk: OpenDesk, record: Record, text: str) -> ChangeSet:
    """A rule's code and its lane, by key or word."""
    words = {choice_label(lane, desk.language).casefold(): lane for lane in LANES} | {lane: lane for lane in LANES}
    held: dict[str, str] = {}
    for one in (part.strip() for part in text.split(";") if part.strip()):
        code, _, lane = (piece.strip() for piece in one.partition("="))
        if lane.casefold() not in words:
            offered = ", ".join(choice_label(lane, desk.language) for lane in LANES)
            raise Refused(N_("A rule is written room-double-booked = note. It can be: {choices}."), choices=offered)
        held[code] = words[lane.casefold()]
    return set_fields(desk.workspace.plan, "plan", record.id, {"severity": held})


LANES = ("clash", "warning", "todo", "note", "off")


def pledges_shown(desk: OpenDesk, record: Record) -> str:
    """Platform and how far the pledge is."""
    pledges = record.pledges if isinstance(record, Practice) else ()
    return "; ".join(f"{one.platform} {desk.say(STATES[one.state]).lower()}" for one in pledges)


def pledges_edit(desk: OpenDesk, record: Record, text: str) -> ChangeSet:
    """As "GCM submitted; GCR": a platform, and how far it is (drafted if it is not said)."""
    words: dict[str, State] = {desk.say(word).casefold(): one for one, word in STATES.items()}
    words |= {one: one for one in STATES}
    pledges = []
    for one in (part.strip() for part in text.split(";") if part.strip()):
        platform, _, state = one.partition(" ")
        known = words.get(state.strip().casefold() or "drafted")
        if platform.upper() not in PLATFORMS or known is None:
            offered = ", ".join(desk.say(word).lower() for word in STATES.values())
            raise Refused(
                N_("A pledge is written GCM submitted. It can be GCM, GCR, GFMD: {choices}."), choices=offered
            )
        pledges.append(Pledge(platform=PLATFORMS[platform.upper()], state=known))
    return set_fields(desk.workspace.plan, "practice", record.id, {"pledges": tuple(pledges)})


Platform = Literal["GCM", "GCR", "GFMD"]
State = Literal["drafted", "submitted", "published"]
PLATFORMS: dict[str, Platform] = {"GCM": "GCM", "GCR": "GCR", "GFMD": "GFMD"}
STATES: dict[State, str] = {"drafted": N_("Drafted"), "submitted": N_("Submitted"), "published": N_("Published")}
