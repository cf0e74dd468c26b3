"""Schedules in frab's XML, made for tests: as the world writes them, in small and in large."""

from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

HEAD = "<conference><acronym>conf22</acronym><title>The Conference</title><venue>Congress Hall</venue></conference>"


def event(
    number: int,
    title: str,
    start: str,
    duration: str = "00:30",
    *,
    date: str = "",
    persons: dict[str, str] | None = None,
    **more: str,
) -> str:
    """An event; `persons` are names by their ids."""
    texts = {"date": date, "start": start, "duration": duration, "title": title, **more}
    inside = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in texts.items() if text)
    people = "".join(f"<person id={quoteattr(one)}>{escape(name)}</person>" for one, name in (persons or {}).items())
    return f'<event id="{number}" guid="guid-{number}">{inside}<persons>{people}</persons></event>'


def day(date: str, rooms: dict[str, list[str]], *, bounds: bool = True) -> str:
    """A day that begins at nine and ends at four the next morning."""
    following = f"{date[:8]}{int(date[8:]) + 1:02d}"
    marks = f' start="{date}T09:00:00-04:00" end="{following}T04:00:00-04:00"' if bounds else ""
    inside = "".join(f"<room name={quoteattr(name)}>{''.join(events)}</room>" for name, events in rooms.items())
    return f'<day index="1" date="{date}"{marks}>{inside}</day>'


def write(path: Path, *days: str, head: str = HEAD) -> Path:
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<schedule>{head}\n' + "\n".join(days) + "\n</schedule>", "utf-8"
    )
    return path


def large(path: Path, events: int = 900) -> Path:
    """Five days, eighteen rooms, as many people as events, each twice on the programme."""
    days = []
    for which in range(5):
        rooms: dict[str, list[str]] = {}
        for n in range(which, events, 5):
            at = n // 5
            room, slot = f"Room {at % 18 + 1}", at // 18
            people = {str(one): f"Given{one:03d} Family{one:03d}" for one in (n, (n + 1) % events)}
            rooms.setdefault(room, []).append(
                event(n, f"Talk number {n}", f"{9 + slot}:00", "00:45", persons=people, track="Track", language="en")
            )
        days.append(day(f"2022-05-{16 + which}", rooms))
    return write(path, *days)
