"""What a row of travel leaves unsaid: the zones of its places, and whether it brings or takes away."""

import re
from typing import Literal

from planner.errors import N_, PlannerError
from planner.exchange import when
from planner.exchange.airport_words import AIRPORTS
from planner.exchange.headings import key
from planner.jobs.importing.cells import BadCell, no_day, no_time, zone_named
from planner.jobs.importing.work import Row, Work
from planner.plan import clock
from planner.plan.names import town
from planner.plan.records import Leg


def fill(work: Work, row: Row, values: dict[str, object], before: Leg | None) -> None:
    """Zones, times and direction of a leg, from the row or as they must be."""
    for end, target in (("from", "from_place"), ("to", "to_place")):
        place = str(values.get(target) or (getattr(before, target) if before else "") or "")
        if f"{end}_zone" not in values and (before is None or target in values):
            values[f"{end}_zone"] = _zone(work, values, place, f"{end}_zone")
    _times(row, values, before)
    if "direction" not in values and before is None:
        values["direction"] = _direction(work, values)


def _zone(work: Work, values: dict[str, object], place: str, target: str) -> str:
    head = work.plan.head
    if key(town(head, "en")) in key(place) or any(key(name) in key(place) for name in head.towns.values()):
        return head.zone
    for code in re.findall(r"\b[A-Z]{3}\b", place):
        if code in AIRPORTS:
            return AIRPORTS[code]
    words = re.sub(r"[^\w\s]", " ", place).split()
    for length in range(len(words), 0, -1):
        for at in range(len(words) - length + 1):
            if found := zone_named(" ".join(words[at : at + length])):
                return found
    person = work.plan.persons.get(str(values.get("person_id", "")))
    if person is not None and key(person.city) and key(person.city) in key(place):
        zones = (person.home_zone,) if person.home_zone else clock.zones_of_country(person.country)
        if len(zones) == 1:
            return zones[0]
    raise BadCell(
        target.replace("zone", "place"),
        PlannerError(
            N_("The time zone of “{place}” is not known"), todo=N_("add a column {column}"), place=place, column=target
        ),
    )


def _times(row: Row, values: dict[str, object], before: Leg | None) -> None:
    """Departure and arrival. An arrival without a day is the first such time after the departure."""
    departs = _moment(row, "departs", None) or (before.departs if before else None)
    arrives = _moment(row, "arrives", departs) or (before.arrives if before else None)
    if departs is not None:
        values["departs"] = departs
    if arrives is None:
        return
    zones = [str(values.get(name) or getattr(before, name, "")) for name in ("from_zone", "to_zone")]
    said_day = "arrives_day" in row.cells or row.of("arrives").moment(row.cells.get("arrives", ""))[0]
    if departs is not None and not said_day and "arrives" in row.cells:
        while clock.minute(arrives, zones[1]) <= clock.minute(departs, zones[0]):
            arrives = clock.shift_wall(arrives, 1440)
    values["arrives"] = arrives


def _moment(row: Row, target: str, other: str | None) -> str | None:
    text = row.cells.get(target)
    if text is None:
        return None
    day, rest = row.of(target).moment(text)
    if day is None:
        rest, later = _next_day_marked(rest)
        said = row.cells.get(f"{target}_day") or row.cells.get("day", "")
        day = row.of(f"{target}_day" if f"{target}_day" in row.cells else "day").moment(said)[0] if said else row.day
        if said and day is None:
            raise BadCell(f"{target}_day", no_day(said))
        day = day or (other[:10] if other else None)
        day = clock.shift_day(day, later) if day else None
    time = when.time(rest)
    if time is None:
        raise BadCell(target, no_time(text))
    if day is None:
        raise BadCell(
            target, PlannerError(N_("The day is missing"), todo=N_("add a column for it, or write it before the time"))
        )
    return f"{day}T{time}"


def _next_day_marked(text: str) -> tuple[str, int]:
    """The time, and the days that a "+1" behind it adds."""
    found = re.fullmatch(r"(.*?)\s*\(?\+\s*(\d)(?:\s*(?:day|d|j|dia|jour)s?)?\)?", text.strip())
    return (found[1], int(found[2])) if found else (text, 0)


def _direction(work: Work, values: dict[str, object]) -> Literal["arrival", "departure", "via"]:
    head = work.plan.head
    alone = values.get("from_zone") != values.get("to_zone")
    here = [
        values.get(f"{end}_zone") == head.zone and (alone or _same_town(work, str(values.get(f"{end}_place", ""))))
        for end in ("from", "to")
    ]
    if here[1] and not here[0]:
        return "arrival"
    if here[0] and not here[1]:
        return "departure"
    if values.get("from_zone") == values.get("to_zone") == head.zone:
        return "arrival" if str(values.get("arrives", ""))[:10] <= head.first_day else "departure"
    return "via"


def _same_town(work: Work, place: str) -> bool:
    return key(town(work.plan.head, "en")) in key(place)
