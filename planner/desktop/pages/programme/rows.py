"""What a row of the programme says, as ready strings: a day with its counts, a session, a part of one."""

from dataclasses import dataclass
from typing import Literal

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.programme.ours import Ours, ours_of
from planner.desktop.tokens import KIND_LOOK, Family
from planner.plan import names
from planner.plan.places import lineage, place_of_session, zone_of_session
from planner.plan.plan import Plan
from planner.plan.records import Session
from planner.wording import labels

NOBODY = Ours()


@dataclass(frozen=True)
class Row:
    """`id` is the session's, of a day the day itself. `searched` is folded, `flags` are what the filter's words ask."""

    kind: Literal["day", "session", "part"]
    id: str
    day: str
    title: str
    second: str = ""
    start: str = ""
    end: str = ""
    room: str = ""
    seats: str = ""
    ours: Ours = NOBODY
    family: Family = "meetings"
    icon: str = ""
    gone: bool = False
    searched: str = ""
    flags: frozenset[str] = frozenset()


def session_row(desk: OpenDesk, session: Session) -> Row:
    """The row of a session or of a part."""
    plan, lang = desk.workspace.plan, desk.language
    ours = ours_of(desk, session)
    family, icon = KIND_LOOK[session.kind]
    part = is_part(plan, session)
    title = names.session_title(session, lang)
    second = " · ".join([labels.choice_label(session.kind, lang), *_hosts(desk, session)])
    room = names.place_name(plan, place_of_session(plan, session).id, lang)
    return Row(
        kind="part" if part else "session",
        id=session.id,
        day=session.start[:10],
        title=f"{title}?" if session.status == "tentative" else title,
        second=second,
        start=session.start[11:],
        end=session.end[11:],
        room="" if part and session.room_id is None and session.venue_id is None else room,
        seats=_seats(session, ours, part=part),
        ours=ours,
        family=family,
        icon="" if part else icon,
        gone=session.status == "cancelled",
        searched=_searched(plan, session, f"{title} {second} {room}"),
        flags=_flags(session, ours),
    )


def is_part(plan: Plan, session: Session) -> bool:
    """Whether it stands indented under what it is part of: on the same day."""
    parent = plan.sessions.get(session.parent_id or "")
    return parent is not None and parent.start[:10] == session.start[:10]


def order_of(plan: Plan, session: Session, lang: str) -> tuple[object, ...]:
    """Day, then start, then room; parts follow what they are part of."""
    whole = lineage(plan, session)[-1] if is_part(plan, session) else session
    own = _order(plan, session, lang)
    return (*_order(plan, whole, lang), session.id != whole.id, *own) if whole is not session else (*own, False)


def _order(plan: Plan, session: Session, lang: str) -> tuple[str, str, str]:
    room = names.folded(names.place_name(plan, place_of_session(plan, session).id, lang))
    return session.start, room, session.id


def _hosts(desk: OpenDesk, session: Session) -> list[str]:
    zone = zone_of_session(desk.workspace.plan, session)
    elsewhere = [desk.say("{town} time", town=names.zone_town(zone))] if zone != desk.workspace.plan.head.zone else []
    state = [labels.choice_label("cancelled", desk.language)] if session.status == "cancelled" else []
    if not session.hosts:
        return [*([desk.say("we host")] if session.ours else []), *elsewhere, *state]
    hosts = ", ".join(session.hosts)
    said = desk.count("{hosts} hosts", "{hosts} host", len(session.hosts), hosts=hosts)
    return [said if session.ours else hosts, *elsewhere, *state]


def _seats(session: Session, ours: Ours, *, part: bool) -> str:
    if session.seats is not None:
        return f"{ours.people}/{session.seats}"
    return "" if part or not ours.people else str(ours.people)


def _searched(plan: Plan, session: Session, shown: str) -> str:
    people = [plan.persons[slot.person_id] for slot in plan.slots_of_session(session.id) if slot.person_id]
    called = " ".join(names.printed_name(person) for person in people)
    return names.folded(f"{shown} {session.code} {session.short} {session.title} {called}")


def _flags(session: Session, ours: Ours) -> frozenset[str]:
    asked = {
        "speaking": ours.speaks,
        "hosted": session.ours,
        "mine": ours.speaks or session.ours,
        "open": bool(ours.vacant),
        "tentative": session.status == "tentative",
        "cancelled": session.status == "cancelled",
    }
    return frozenset(flag for flag, holds in asked.items() if holds)
