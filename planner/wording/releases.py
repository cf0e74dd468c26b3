"""Who holds which release, what changed for whom, and who is to be called, in the reader's language."""

from msgspec import Struct

from planner.errors import N_
from planner.itinerary.entries import Entry, title_of
from planner.itinerary.releases import Holder, Unknowing
from planner.itinerary.values import Mark, Marks
from planner.plan import clock
from planner.plan.names import full_name, session_title
from planner.plan.plan import Plan
from planner.plan.records import Release
from planner.wording import catalogue, dates, labels


class Since(Struct, frozen=True):
    """What is different for somebody, a sentence each, in order of time."""

    new: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


class Told(Struct, frozen=True):
    """One thing that is different: when it is (or was), what happened to it, what it is, and what was before."""

    when: str
    mark: str
    what: str
    was: str = ""


MARKS = {
    "new": N_("New"), "moved": N_("Moved"), "room": N_("Room changed"), "changed": N_("Changed"), "gone": N_("Gone"),
}  # fmt: skip
"""What a mark is called where one reads what happened."""


_LABELS = {
    "role": ("slot", "role"), "order": ("slot", "order"), "minutes": ("slot", "minutes"), "own": ("slot", "start"),
    "topic": ("slot", "topic"), "language": ("slot", "language"), "statement": ("slot", "statement"),
    "seat": ("slot", "seat"), "settled": ("slot", "reply"), "speakers": ("session", "speakers"),
    "dress": ("session", "dress"), "bring": ("session", "bring"), "photos": ("session", "photos"),
    "note": ("session", "notes"), "gather_place": ("session", "gather_place"), "contact": ("session", "contact"),
    "title": ("session", "title"), "until": ("stay", "check_out"), "booking": ("leg", "booking"),
    "driver": ("ride", "driver"), "phone": ("ride", "phone"), "goal": ("leg", "to_place"),
    "terminal": ("leg", "terminal"), "mode": ("leg", "mode"), "direction": ("leg", "direction"),
    "end_zone": ("leg", "to_zone"),
}  # fmt: skip
"""How an entry's fields are called: as those of the records that they come from."""


def since(entries: tuple[Entry, ...], marks: Marks, lang: str) -> Since:
    """The marks of a person's entries in words."""
    new, moved, changed = [], [], []
    for entry in entries:
        mark = marks.by_stop.get(entry["id"])
        match mark.kind if mark is not None else None:
            case "new":
                new.append(_entry(entry, lang))
            case "moved" | "room":
                moved.append(_moved(entry, mark or Mark("moved"), lang))
            case "changed":
                changed.append(_changed(entry, mark or Mark("changed"), lang))
            case _:
                pass
    return Since(tuple(new), tuple(moved), tuple(changed), tuple(_entry(one, lang) for one in marks.gone))


def told(entries: tuple[Entry, ...], marks: Marks, lang: str) -> tuple[Told, ...]:
    """The marks of a person's entries one by one, in order of time; what is gone comes last."""
    found: list[Told] = []
    for entry in entries:
        mark = marks.by_stop.get(entry["id"])
        if mark is None:
            continue
        was = ", ".join(_before(entry, mark, lang) if mark.kind in ("moved", "room") else _differing(entry, mark, lang))
        found.append(Told(_when(entry, lang), mark.kind, _named(entry), "" if mark.kind == "new" else was))
    return (*found, *(Told(_when(one, lang), "gone", _named(one)) for one in marks.gone))


def to_be_called(plan: Plan, one: Unknowing, lang: str) -> str:
    """Who, where they are until when, since which release, and what is different."""
    say = catalogue.of(lang).say
    person = plan.persons[one.person_id]
    until = clock.wall(one.until, plan.head.zone)
    facts = {
        "who": " ".join(part for part in (full_name(person), person.phone) if part),
        "until": f"{dates.day_short(until[:10], lang)}, {dates.time(until, lang)}",
        "number": one.release.number,
        "what": ", ".join(dict.fromkeys(wrong.title for wrong in one.wrong if wrong.title)),
    }
    if one.where == "session":
        where = session_title(plan.sessions[one.id], lang)
        return say(N_("{who}: in “{where}” until {until}; since release {number}: {what}"), where=where, **facts)
    return say(N_("{who}: on the way until {until}; since release {number}: {what}"), **facts)


def holder_row(plan: Plan, one: Holder, lang: str) -> tuple[str, ...]:
    """Name, release, when it was printed, when and how it was handed over, when it was told or read."""
    name = full_name(plan.persons[one.person_id])
    if one.release is None or one.issue is None:
        return name, "", "", "", "", "", ""
    issue = one.issue
    channel = labels.choice_label(issue.channel, lang) if issue.channel else ""
    moments = [_instant(plan, at) for at in (one.release.at, issue.handed_over, issue.told_at, issue.read_at)]
    return name, str(one.release.number), moments[0], moments[1], channel, moments[2], moments[3]


def release_row(plan: Plan, release: Release, lang: str) -> tuple[str, ...]:
    """Id, number, when, by whom, how many copies and how many of them were handed over, the note."""
    copies = [one for one in plan.issues.values() if one.release_id == release.id]
    given = sum(1 for one in copies if one.handed_over is not None)
    facts = {"n": len(copies), "given": given}
    said = catalogue.of(lang).say(N_("{n} copies, {given} handed over"), **facts)
    return release.id, str(release.number), _instant(plan, release.at), release.by, said, release.note


HOLDER_HEADS = (
    N_("Name"), N_("Release"), N_("Printed"), N_("Handed over"), N_("Channel"), N_("Told"), N_("Read"),
)  # fmt: skip
"""The columns of a holder's row."""


def _instant(plan: Plan, at: str | None) -> str:
    return "" if at is None else clock.wall(clock.minute_of_instant(at), plan.head.zone).replace("T", " ")


def _entry(entry: Entry, lang: str) -> str:
    return f"{_when(entry, lang)}: {_named(entry)}"


def _named(entry: Entry) -> str:
    place = entry.get("place_name", "") if entry.get("title") else ""
    return ", ".join(one for one in (title_of(entry), place if place != entry.get("title") else "") if one)


def _when(entry: Entry, lang: str) -> str:
    day = entry.get("day") or entry.get("start", "")[:10]
    parts = (dates.day_short(day, lang) if day else "", dates.time(entry["start"], lang) if entry.get("start") else "")
    return ", ".join(one for one in parts if one)


def _moved(entry: Entry, mark: Mark, lang: str) -> str:
    what = ", ".join(_before(entry, mark, lang))
    if not what:
        return _entry(entry, lang)
    return f"{_entry(entry, lang)} ({catalogue.of(lang).say('was: {what}', what=what)})"


def _before(entry: Entry, mark: Mark, lang: str) -> list[str]:
    """What was there: time, end, place, title, each where it is another now."""
    was, say = mark.was, catalogue.of(lang).say
    before = [_when(was, lang)] if _when(was, lang) != _when(entry, lang) else []
    if not before and was.get("end", "") != entry.get("end", "") and was.get("end"):
        before.append(say("until {time}", time=dates.time(was["end"], lang)))
    if was.get("place", "") != entry.get("place", ""):
        before.append(was.get("place_name", ""))
    if title_of(was) != title_of(entry):
        before.append(title_of(was))
    return [one for one in before if one]


def _changed(entry: Entry, mark: Mark, lang: str) -> str:
    return f"{_entry(entry, lang)} ({', '.join(_differing(entry, mark, lang))})"


def _differing(entry: Entry, mark: Mark, lang: str) -> list[str]:
    """The fields that are different, by their labels."""
    differing = [name for name in _LABELS if mark.was.get(name, "") != entry.get(name, "")]
    named = [labels.field_label(*_LABELS[name], lang) for name in differing]
    return list(dict.fromkeys(named)) or [catalogue.of(lang).say(N_("expected time"))]
