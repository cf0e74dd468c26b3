"""Who holds the pass that a session asks for, and who has no time left to collect it."""

from collections.abc import Iterator

from planner.clashes.assign.stints import Stint
from planner.plan.clock import day
from planner.plan.collecting import in_hand
from planner.plan.engagements import session_span
from planner.plan.places import pass_kind_of
from planner.plan.plan import Plan
from planner.plan.records import Pass


class Passes:
    """The passes by kind; what was asked once is kept."""

    def __init__(self, plan: Plan, now: int, people: tuple[str, ...]) -> None:
        self._plan = plan
        self._now = now
        self._bits = {person_id: 1 << number for number, person_id in enumerate(people)}
        self._by_kind: dict[str, list[Pass]] = {}
        for one in plan.passes.values():
            if one.state != "refused":
                self._by_kind.setdefault(one.pass_kind_id, []).append(one)
        self._in_hand: dict[tuple[str, str], int | None] = {}
        self._holding: dict[str, tuple[int, int]] = {}

    def holders(self, session_id: str) -> Iterator[tuple[str, int]]:
        """The kind that the session asks for, if it asks for any, with everybody who has one that holds then."""
        kind = pass_kind_of(self._plan, self._plan.sessions[session_id])
        if kind is not None:
            yield kind, self._held(session_id, kind)[0]

    def to_collect(self, session_id: str) -> int:
        """Who still has to collect the pass that it asks for, where offices hand it out."""
        kind = pass_kind_of(self._plan, self._plan.sessions[session_id])
        if kind is None or not self._plan.offices_of(kind):
            return 0
        holders, collected = self._held(session_id, kind)
        return holders & ~collected

    def too_late(self, stint: Stint, person_id: str) -> bool:
        """Whether the person, who still has to collect the pass, cannot before the stint begins."""
        kind = pass_kind_of(self._plan, self._plan.sessions[stint.session_id]) or ""
        if (person_id, kind) not in self._in_hand:
            self._in_hand[person_id, kind] = in_hand(self._plan, person_id, kind, self._now)
        moment = self._in_hand[person_id, kind]
        return moment is None or moment > stint.start

    def _held(self, session_id: str, kind: str) -> tuple[int, int]:
        """Who has one that holds all through the session, and who of them has it in hand."""
        if session_id not in self._holding:
            span = session_span(self._plan, self._plan.sessions[session_id])
            zone = self._plan.head.zone
            first, last = day(span.start, zone), day(span.end - 1, zone)
            holders = collected = 0
            for one in self._by_kind.get(kind, ()):
                if one.from_day <= first and last <= one.to_day:
                    bit = self._bits.get(one.person_id, 0)
                    holders |= bit
                    collected |= bit if one.state == "collected" else 0
            self._holding[session_id] = (holders, collected)
        return self._holding[session_id]
