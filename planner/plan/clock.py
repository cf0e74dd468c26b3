"""The only door of time: wall times as printed, the zones' rules, and moments as whole minutes since 1970 (UTC)."""

import re
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from importlib.metadata import version
from typing import Literal

import pytz
from msgspec import Struct

from planner.errors import N_, PlannerError

_WALL = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_EPOCH_DAY = date(1970, 1, 1).toordinal()
_MINUTES_A_DAY = 1440
_FIRST = (date.min.toordinal() + 2 - _EPOCH_DAY) * _MINUTES_A_DAY
_LAST = (date.max.toordinal() - 2 - _EPOCH_DAY) * _MINUTES_A_DAY


State = Literal["ok", "skipped", "ambiguous"]
"""Whether a zone has a wall time once, never, or twice."""


class Settled(Struct, frozen=True):
    """What a wall time means in a zone.

    `choices` are the moments it may be: one if ok, two if the zone has it twice; for a skipped one the two wall
    times nearest to it that exist, as moments.
    """

    state: State
    choices: tuple[int, ...]


def is_zone(name: str) -> bool:
    """Whether the zone tables know the name (IANA, as "America/New_York")."""
    return name in pytz.all_timezones_set


def zone_names() -> tuple[str, ...]:
    """The zones to choose from, as people know them."""
    return tuple(pytz.common_timezones)


def zones_of_country(country: str) -> tuple[str, ...]:
    """The zones of a country (ISO 3166 alpha-2), none if it is unknown."""
    return tuple(pytz.country_timezones.get(country, ()))


def tables_version() -> str:
    """The release of the zone tables, as "2026.6"."""
    return version("pytz")


def is_day(text: str) -> bool:
    """Whether this is a day of the calendar in the records' form."""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_wall(text: str) -> bool:
    """Whether this is a wall time in the records' form; that its zone has it is asked of `settle`."""
    return bool(_WALL.fullmatch(text)) and is_day(text[:10]) and text[11:13] < "24" and text[14:] < "60"


def minute(wall: str, zone: str) -> int:
    """The moment of a wall time; of one that comes twice the first, of a skipped one by the offset before the jump."""
    naive = _naive_minute(wall)
    steady = _steady_offset(zone, naive // _MINUTES_A_DAY)
    if steady is not None:
        return naive - steady
    settled = settle(wall, zone)
    if settled.state == "skipped":
        return naive - _offset_before_jump(zone, naive)
    return settled.choices[0]


@lru_cache(200_000)
def state_of(wall: str, zone: str) -> State:
    """As `settle` says it; the tables are asked only about days near a change of the offset."""
    steady = _steady_offset(zone, _naive_minute(wall) // _MINUTES_A_DAY)
    return "ok" if steady is not None else settle(wall, zone).state


def settle(wall: str, zone: str) -> Settled:
    """What a wall time means in a zone, asked of the tables with `is_dst=None`: nothing is guessed."""
    table = _table(zone)
    naive = datetime.fromisoformat(wall)
    try:
        return Settled("ok", (_moment(table.localize(naive, is_dst=None)),))
    except pytz.AmbiguousTimeError:
        both = sorted(_moment(table.localize(naive, is_dst=dst)) for dst in (True, False))
        return Settled("ambiguous", tuple(both))
    except pytz.NonExistentTimeError:
        # One reading lies before the jump and one behind it: walk each to the edge.
        return Settled("skipped", _around_the_jump(naive, zone))
    except OverflowError:  # the calendar ends within the zone's offset from there
        return Settled("ok", (_naive_minute(wall) - _utc_offset_at(zone, _naive_minute(wall)),))


def wall(moment: int, zone: str) -> str:
    """What a wall clock in the zone shows at a moment."""
    local = moment + offset(moment, zone)
    days, rest = divmod(local, _MINUTES_A_DAY)
    return f"{date.fromordinal(days + _EPOCH_DAY).isoformat()}T{rest // 60:02d}:{rest % 60:02d}"


@lru_cache(100_000)
def day(moment: int, zone: str) -> str:
    """The local day of a moment."""
    return date.fromordinal((moment + offset(moment, zone)) // _MINUTES_A_DAY + _EPOCH_DAY).isoformat()


def offset(moment: int, zone: str) -> int:
    """Minutes that the zone is ahead of UTC at a moment."""
    at_start = _utc_offset(zone, moment // _MINUTES_A_DAY * _MINUTES_A_DAY)
    at_end = _utc_offset(zone, (moment // _MINUTES_A_DAY + 1) * _MINUTES_A_DAY)
    return at_start if at_start == at_end else _utc_offset_at(zone, moment)


def shift_day(text: str, days: int) -> str:
    """The day so many days later (earlier if negative). A `PlannerError` where the calendar ends before that."""
    try:
        return (date.fromisoformat(text) + timedelta(days=days)).isoformat()
    except OverflowError:
        raise _beyond(text) from None


@lru_cache(10_000)
def days_between(first: str, then: str) -> int:
    """Days from the first to the other, negative if it is earlier. Wall times count by their day."""
    return date.fromisoformat(then[:10]).toordinal() - date.fromisoformat(first[:10]).toordinal()


def shift_wall(text: str, minutes: int) -> str:
    """The wall time so many minutes on, by the wall clock alone. A `PlannerError` where the calendar ends before."""
    try:
        return (datetime.fromisoformat(text) + timedelta(minutes=minutes)).isoformat(timespec="minutes")
    except OverflowError:
        raise _beyond(text) from None


def _beyond(text: str) -> PlannerError:
    return PlannerError(N_("The calendar ends before that"), where=text, todo=N_("choose a smaller step"))


def wall_between(first: str, then: str) -> int:
    """Minutes between two wall times, by the wall clock alone."""
    return _naive_minute(then) - _naive_minute(first)


def weekday(text: str) -> int:
    """Monday is 0. Takes a day or a wall time."""
    return date.fromisoformat(text[:10]).weekday()


def date_of(text: str) -> date:
    """A day as Python's date, for Babel and Qt."""
    return date.fromisoformat(text[:10])


def now_instant() -> str:
    """This second, as the records write an instant."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def now_minute() -> int:
    """This minute."""
    return int(datetime.now(UTC).timestamp()) // 60


def minute_of_instant(text: str) -> int:
    """The minute in which an instant lies."""
    return _moment(datetime.fromisoformat(text))


def instant_of_minute(moment: int) -> str:
    """A moment as the records write an instant."""
    return datetime.fromtimestamp(moment * 60, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@lru_cache(200_000)
def _naive_minute(text: str) -> int:
    ordinal = date(int(text[:4]), int(text[5:7]), int(text[8:10])).toordinal() - _EPOCH_DAY
    return ordinal * _MINUTES_A_DAY + int(text[11:13]) * 60 + int(text[14:16])


@cache
def _table(zone: str) -> pytz.tzinfo.BaseTzInfo:
    return pytz.timezone(zone)


def _moment(aware: datetime) -> int:
    return int(aware.timestamp()) // 60


@lru_cache(100_000)
def _utc_offset(zone: str, moment: int) -> int:
    return _utc_offset_at(zone, moment)


def _utc_offset_at(zone: str, moment: int) -> int:
    # A stay until 9999-12-31 is a stay without an end: zones have no rules there, and Python no day after it.
    within = min(max(moment, _FIRST), _LAST)
    aware = datetime.fromtimestamp(within * 60, UTC).astimezone(_table(zone))
    shift = aware.utcoffset()
    if shift is None:
        raise ValueError(zone)
    return int(shift.total_seconds()) // 60


@lru_cache(100_000)
def _steady_offset(zone: str, naive_day: int) -> int | None:
    """The offset that holds all through a local day and a day either side, or None where the zone changes it."""
    start = naive_day * _MINUTES_A_DAY
    around = {_utc_offset(zone, start + days * _MINUTES_A_DAY) for days in (-1, 0, 1, 2)}
    return around.pop() if len(around) == 1 else None


def _offset_before_jump(zone: str, naive: int) -> int:
    return _utc_offset_at(zone, naive - _utc_offset_at(zone, naive - 2 * _MINUTES_A_DAY) - _MINUTES_A_DAY)


def _around_the_jump(naive: datetime, zone: str) -> tuple[int, int]:
    """The last minute before a skipped wall time and the first one after it."""
    guess = _naive_minute(naive.isoformat(timespec="minutes"))
    low, high = guess - 2 * _MINUTES_A_DAY, guess + 2 * _MINUTES_A_DAY
    target = guess
    while high - low > 1:
        middle = (low + high) // 2
        if middle + _utc_offset_at(zone, middle) < target:
            low = middle
        else:
            high = middle
    return low, high
