"""Fill the open slots: a first answer at once, the best one from the solver, the clash engine's word on either."""

from collections.abc import Iterable

from msgspec.structs import replace

from planner.clashes.assign import reasons
from planner.clashes.assign.assignment import Assignment, Unfilled, Why
from planner.clashes.assign.candidates import Ask, Candidates, Hindrance, candidates
from planner.clashes.assign.greedy import Given, greedy
from planner.clashes.assign.judging import Judge, Objection
from planner.clashes.assign.watch import Watch
from planner.clashes.assign.worth import Worth, worth
from planner.clashes.trial import Trial
from planner.plan.edits.assign import fill_slots
from planner.plan.plan import Plan
from planner.progress import Progress, Silent

SECONDS = 20.0
"""How long the best filling is looked for, unless asked otherwise."""

ROUNDS = 5
"""How often the engine may object before what it objects to stays open."""


def assign(
    plan: Plan,
    now: int,
    *,
    session_ids: Iterable[str] | None = None,
    seconds: float = SECONDS,
    progress: Progress | None = None,
) -> Assignment:
    """A proposal for the open slots of these sessions (with their parts), or of all; the plan stays as it is.

    A plain function of a snapshot. It never raises `Cancelled`: who cancels gets the best that was found so far.
    """
    watch = Watch(progress or Silent(), seconds)
    found = candidates(plan, now, session_ids)
    answer = _Search(plan, now, found, worth(plan, found), watch).run()
    watch.end()
    open_still = [ask for ask in range(len(found.asks)) if ask not in answer.given]
    takers = {found.asks[ask].slot.id: found.people[person] for ask, person in sorted(answer.given.items())}
    return Assignment(
        changes=fill_slots(plan, takers),
        filled=tuple(
            reasons.filled(plan, answer.found, answer.wishes, ask, person)
            for ask, person in sorted(answer.given.items())
        ),
        unfilled=(
            *(reasons.unfilled(answer.found, ask, answer.given) for ask in open_still),
            *(Unfilled(slot.id, (Why("begun"),)) for slot in found.begun),
        ),
        proved_best=answer.proved,
        seconds=watch.passed(),
    )


class _Search:
    """Looks for a filling that the engine has nothing against."""

    def __init__(self, plan: Plan, now: int, found: Candidates, wishes: Worth, watch: Watch) -> None:
        self._plan = plan
        self._now = now
        self.found = found
        self.wishes = wishes
        self._watch = watch
        self._together: list[tuple[int, ...]] = []
        self.given: Given = {}
        self.proved = False

    def run(self) -> "_Search":
        """Solve, ask the engine, cut off what it objects to, solve again; in the end do without."""
        self._solve()
        if not self.given:
            return self
        judge = Judge(Trial.on_copy(self._plan, self._now), self.found)
        for _ in range(ROUNDS):
            objections = judge.objections(self.given)
            if not objections:
                return self
            self._cut(objections)
            self._solve()
        while objections := judge.objections(self.given):
            self._do_without(objections)
        return self

    def _solve(self) -> None:
        """The first answer; the proof where there is nothing to choose."""
        self.given = greedy(self.found, self.wishes)
        self.proved = not any(ask.may for ask in self.found.asks)
        self._watch.tell(len(self.given), len(self.found.asks))

    def _cut(self, objections: list[Objection]) -> None:
        """Whoever makes a clash by taking a slot falls away for it; of those that clash together the last."""
        asks = list(self.found.asks)
        for one in objections:
            last = one.asks[-1]
            asks[last] = _without(asks[last], self.given[last], one.code)
        self.found = replace(self.found, asks=tuple(asks))

    def _do_without(self, objections: list[Objection]) -> None:
        self._cut(objections)
        self.proved = False
        for one in objections:
            self.given.pop(one.asks[-1], None)


def _without(ask: Ask, person: int, code: str) -> Ask:
    bit = 1 << person
    return replace(ask, hindrances=(*ask.hindrances, Hindrance(Why("clash", {"code": code}), bit)), may=ask.may & ~bit)
