"""What the judge speaks in: verdicts, engagements, times; and its own way from wall time to instant."""

from datetime import datetime, timedelta
from fractions import Fraction
from typing import NamedTuple

import pytz

from planner.plan.records import Session, Slot

MINUTE = timedelta(minutes=1)


class Verdict(NamedTuple):
    """What the judge finds, in the form in which it is compared."""

    code: str
    kind: str
    of: tuple[str, ...]
    minutes: int | None


class Bound(NamedTuple):
    """An engagement: its first slot, its session, and when; the window in minutes around its times."""

    slot: Slot
    session: Session
    start: datetime
    end: datetime
    window: tuple[Fraction, Fraction]
    slots: tuple[str, ...]


class Time(NamedTuple):
    """When a slot is, and by which of the three rules."""

    start: datetime
    end: datetime
    rule: int
    window: tuple[Fraction, Fraction]


def epoch_minutes(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=pytz.utc)) // MINUTE


def instant(wall: str, zone: str) -> datetime:
    """The first of two; of a skipped one by the offset before the jump."""
    table, naive = pytz.timezone(zone), datetime.fromisoformat(wall)
    try:
        return table.localize(naive, is_dst=None).astimezone(pytz.utc)
    except pytz.AmbiguousTimeError:
        return min(table.localize(naive, is_dst=dst).astimezone(pytz.utc) for dst in (True, False))
    except pytz.NonExistentTimeError:
        before = table.localize(naive - timedelta(days=1), is_dst=False).utcoffset()
        assert before is not None
        return pytz.utc.localize(naive - before)
