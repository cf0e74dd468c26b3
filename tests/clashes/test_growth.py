"""No rule on lists, panels, sheets and times is quadratic: one interpreter with many slots, one session with many."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import TYPE_CHECKING

import pytest

from planner.clashes.rules import RULES
from planner.plan import clock
from planner.plan.plan import Plan
from planner.plan.records import Issue, Party, Practice, Record, Release
from tests.clashes import scene
from tests.clashes.scene import DAY, make, session, slot

if TYPE_CHECKING:
    from _typeshed import TraceFunction

FEW, MANY = 60, 240
CODES = (
    "window-overlap",
    "over-time",
    "statement-too-long",
    "keep-apart",
    "companion-elsewhere",
    "one-sided-panel",
    "objective-unheard",
    "stale-sheet",
    "impossible-time",
    "ambiguous-time",
)


def interpreter(slots: int) -> Plan:
    """A principal with so many speeches, seven minutes apart, and an interpreter in all of them but the odd ones."""
    wall = [clock.shift_wall(f"{DAY}T00:00", 7 * n) for n in range(slots + 5)]
    records: list[Record] = [
        scene.person("ana", keep_apart_ids=["ben"]),
        scene.person("ben", kind="interpreter", party_id="party"),
        make(Party, id="party", name="party", principal_id="ana"),
    ]
    for n in range(slots):
        records += [
            session(f"s{n}", wall[n], wall[n + 4], speaking_minutes=3),
            slot(f"a{n}", f"s{n}", "ana", role="speaker", order=1 + n % 4),
            slot(f"b{n}", f"s{n}", "ben", role="speaker", order=1 + (n + n % 2) % 5),
        ]
    return scene.plan(*records)


def crowd(slots: int) -> Plan:
    """A session in which so many speak, each with a text too long and a copy of a sheet that says nothing."""
    talk = session("s", "09:00", "21:00", objectives=[1], speaking_minutes=1)
    records: list[Record] = [
        talk,
        make(Practice, id="practice", title="Homes", city="Quito", objectives=[1]),
        make(Release, id="first", number=1, at="2022-05-12T10:00:00Z", by="Sol"),
    ]
    for n in range(slots):
        records += [
            scene.person(f"p{n}", gender="f"),
            slot(f"x{n}", "s", f"p{n}", role="speaker", order=n + 1, minutes=2, statement_text="word " * 300),
            make(Issue, id=f"i{n}", release_id="first", person_id=f"p{n}", entries=[]),
        ]
    return scene.plan(*records)


def steps(plan: Plan, code: str) -> int:
    """How many instructions its rules take, everything that is kept being there already."""
    now, taken = scene.at("08:00"), 0

    def count(frame: FrameType, event: str, _arg: object) -> "TraceFunction":
        nonlocal taken
        frame.f_trace_opcodes = True
        taken += event == "opcode"
        return count

    def ask() -> None:
        for rule in RULES:
            for one in plan.records[rule.scope] if rule.code == code else ():
                tuple(rule.find(plan, one, now))

    ask()
    before = sys.gettrace()
    sys.settrace(count)
    try:
        ask()
    finally:
        sys.settrace(before)
    return taken


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("scene_of", [interpreter, crowd])
def test_four_times_as_many_slots_take_about_four_times_as_long(scene_of: Callable[[int], Plan], code: str) -> None:
    few, many = steps(scene_of(FEW), code), steps(scene_of(MANY), code)
    assert many <= 5 * few + 500
