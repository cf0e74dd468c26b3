"""Fill the open slots: a first answer at once, the best one from the solver, the clash engine's word on either."""

from collections.abc import Iterable
from contextlib import ExitStack

from msgspec.structs import replace

from planner.clashes.assign import reasons
from planner.clashes.assign.assignment import Assignment, Unfilled
from planner.clashes.assign.candidates import Ask, Candidates, Hindrance, candidates
from planner.clashes.assign.greedy import Given, greedy
from planner.clashes.assign.judging import Judge, Objection
from planner.clashes.assign.model import Model
from planner.clashes.assign.watch import Watch
from planner.clashes.assign.worth import Worth, worth
from planner.clashes.reasons import Reason
from planner.clashes.solver import Solver, is_there
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
    solver: Solver | None = None,
) -> Assignment:
    """A proposal for the open slots of these sessions (with their parts), or of all; the plan stays as it is.

    A plain function of a snapshot. It never raises `Cancelled`: who cancels gets the best that was found so far. A
    solver that is given is used and left running; without one it begins its own. Where none is installed the answer
    is the first one, unproved.
    """
    watch = Watch(progress or Silent(), seconds)
    with ExitStack() as ending:
        if solver is None and is_there() and seconds > 0 and any(one.person_id is None for one in plan.slots.values()):
            solver = ending.enter_context(Solver())
        found = candidates(plan, now, session_ids)
        judge = Judge(lambda: Trial.on_copy(plan, now), found)
        answer = _Search(found, worth(plan, found), judge, watch, solver if seconds > 0 else None).run()
    watch.end()
    return _told(plan, answer, watch)


def _told(plan: Plan, answer: "_Search", watch: Watch) -> Assignment:
    found, given = answer.found, dict(sorted(answer.given.items()))
    takers = {found.asks[ask].slot.id: found.people[person] for ask, person in given.items()}
    filled = (reasons.filled(plan, found, answer.wishes, ask, person) for ask, person in given.items())
    unfilled = (reasons.unfilled(found, ask, given) for ask in range(len(found.asks)) if ask not in given)
    return Assignment(
        changes=fill_slots(plan, takers),
        filled=tuple(filled),
        unfilled=(*unfilled, *(Unfilled(slot.id, (Reason("begun"),)) for slot in found.begun)),
        proved_best=answer.proved,
        seconds=watch.passed(),
    )


class _Search:
    """Looks for a filling that the engine has nothing against."""

    def __init__(self, found: Candidates, wishes: Worth, judge: Judge, watch: Watch, solver: Solver | None) -> None:
        self.found = found
        self.wishes = wishes
        self._judge = judge
        self._watch = watch
        self._solver = solver
        self._together: list[Given] = []
        self.given: Given = {}
        self.proved = False

    def run(self) -> "_Search":
        """Solve, ask the engine, cut off what it objects to, solve again; in the end do without."""
        self._solve()
        if not self.given:
            return self
        for _ in range(ROUNDS):
            objections = self._judge.objections(self.given)
            if not objections:
                return self
            self._cut(objections)
            self._solve()
        while objections := self._judge.objections(self.given):
            self._do_without(objections)
        return self

    def _solve(self) -> None:
        """The first answer, then the best one if there is a solver and time."""
        self.given = self._first()
        self.proved = not any(ask.may for ask in self.found.asks)
        self._tell()
        if self.proved or self._solver is None or self._watch.left() <= 0:
            return
        model = Model(self.found, self.wishes, self._together)
        solution = self._solver.solve(model.program(self.given), self._watch.left(), self._tell)
        self.given = model.given(solution.values)
        # Whether what clashes together would also clash with more beside it was not tried.
        self.proved = solution.proved and not self._together

    def _first(self) -> Given:
        given = greedy(self.found, self.wishes)
        for one in self._together:
            if one.items() <= given.items():
                del given[max(one)]
        return given

    def _tell(self) -> bool:
        """Say how far it is; whether to keep on."""
        self._watch.tell(len(self.given), len(self.found.asks))
        return not self._watch.stopped

    def _cut(self, objections: list[Objection]) -> None:
        """Whoever makes a clash by taking a slot falls away for it; what clashes together is not taken together."""
        for one in objections:
            if len(one.asks) > 1 and self._solver is not None:
                self._together.append({ask: self.given[ask] for ask in one.asks})
            else:
                self._cut_off(one)

    def _cut_off(self, objection: Objection) -> None:
        """Of those that clash together the last."""
        asks = list(self.found.asks)
        last = objection.asks[-1]
        asks[last] = _without(asks[last], self.given[last], objection.code)
        self.found = replace(self.found, asks=tuple(asks))

    def _do_without(self, objections: list[Objection]) -> None:
        self.proved = False
        for one in objections:
            if one.asks[-1] in self.given:
                self._cut_off(one)
                del self.given[one.asks[-1]]


def _without(ask: Ask, person: int, code: str) -> Ask:
    bit = 1 << person
    return replace(
        ask, hindrances=(*ask.hindrances, Hindrance(Reason("clash", {"code": code}), bit)), may=ask.may & ~bit
    )
