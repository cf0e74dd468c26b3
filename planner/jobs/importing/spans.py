"""From when to when a row goes: a day, times, a range or a duration, in one column or in several."""

from planner.errors import N_, PlannerError
from planner.exchange import when
from planner.jobs.importing.cells import BadCell, no_day, no_time
from planner.jobs.importing.work import Row
from planner.plan import clock

Wall = str


def span(row: Row, day: str | None = None, start: Wall | None = None) -> tuple[Wall | None, Wall | None]:
    """Start and end as wall times, None where the row does not say. `day`, `start` hold where it says only the rest.

    An end that is earlier in the day than the start is on the next day, unless the row names its day.
    """
    day = _day_of(row) or day
    first_day, first, last = _first(row)
    own_day, end_time = _last(row)
    last = end_time or last
    begins = start
    if first is not None:
        if (on := first_day or day) is None:
            raise BadCell(
                "start",
                PlannerError(N_("The day is missing"), todo=N_("add a column for it, or write it before the time")),
            )
        begins = f"{on}T{first}"
    if last is not None and begins is not None:
        return begins, _end(begins, own_day, last)
    if last is not None and (on := own_day or day) is not None:
        return begins, f"{on}T{last}"
    return begins, _after(row, begins)


def _day_of(row: Row) -> str | None:
    text = row.cells.get("day")
    if text is None:
        return row.day
    day, _ = row.of("day").moment(text)
    if day is None:
        raise BadCell("day", no_day(text))
    return day


def _first(row: Row) -> tuple[str | None, str | None, str | None]:
    """Day, time, and the end of a range, from the columns `start` and `time`."""
    for target in ("start", "time"):
        text = row.cells.get(target)
        if text is None:
            continue
        day, rest = row.of(target).moment(text)
        if not rest and "time" in row.cells and target == "start":
            _, first, last = _times("time", row.cells["time"])
            return day, first, last
        return (day, *_times(target, rest or text)[1:])
    if "day" in row.cells:
        _, rest = row.of("day").moment(row.cells["day"])
        if rest:
            return (None, *_times("day", rest)[1:])
    return None, None, None


def _times(target: str, text: str) -> tuple[None, str, str | None]:
    found = when.times(text)
    if found is None:
        raise BadCell(target, no_time(text))
    return None, *found


def _last(row: Row) -> tuple[str | None, str | None]:
    text = row.cells.get("end")
    if text is None:
        return None, None
    day, rest = row.of("end").moment(text)
    found = when.time(rest)
    if found is None:
        raise BadCell("end", no_time(text))
    return day, found


def _end(begins: Wall, own_day: str | None, last: str) -> Wall:
    ends = f"{own_day or begins[:10]}T{last}"
    if ends > begins:
        return ends
    if own_day is None and ends[11:] != begins[11:]:
        return f"{clock.shift_day(begins[:10], 1)}T{last}"
    raise BadCell(
        "end",
        PlannerError(N_("It ends ({end}) before it starts ({start})"), todo=N_("correct it"), start=begins, end=ends),
    )


def _after(row: Row, begins: Wall | None) -> Wall | None:
    text = row.cells.get("duration")
    if text is None or begins is None:
        return None
    minutes = when.minutes(text)
    if not minutes:
        raise BadCell("duration", PlannerError(N_("“{value}” is no duration"), todo=N_("write minutes"), value=text))
    return clock.shift_wall(begins, minutes)
