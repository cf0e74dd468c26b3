"""The filling as a program of numbers: who takes what is 0 or 1, the rules are rows, the wishes are sums.

Asks that are alike (same time, same people, same wishes) are one row with a number; a person has at most one of them.
One person's asks that do not go together are rows of cliques, not of pairs.
"""

from msgspec import Struct

from planner.clashes.assign.candidates import Candidates
from planner.clashes.assign.greedy import Given
from planner.clashes.assign.stretches import members
from planner.clashes.assign.worth import BALANCE, MOST_LOAD, UNHEARD, Worth
from planner.clashes.solver import Goal, Program, Row

STEPS = 12
"""So many engagements more of one person are told apart by their cost."""


class Group(Struct, frozen=True):
    """Asks that are alike."""

    asks: tuple[int, ...]
    may: int


class Model:
    """Builds the program and reads its solution."""

    def __init__(self, found: Candidates, wishes: Worth, together: list[dict[int, int]]) -> None:
        """`together`: fillings (the person by the ask) of which not all may be made."""
        self._found = found
        self._wishes = wishes
        self._groups = _groups(found, wishes)
        self._group_of = {ask: n for n, group in enumerate(self._groups) for ask in group.asks}
        self._whole: list[bool] = []
        self._most: list[float] = []
        self._rows: list[Row] = []
        self._takes: dict[tuple[int, int], int] = {}
        """The column by person and group."""
        self._of_person: dict[int, list[int]] = {}
        """The groups that a person may take."""
        for number, group in enumerate(self._groups):
            for person in members(group.may):
                self._takes[person, number] = self._column()
                self._of_person.setdefault(person, []).append(number)
        self._sheets = {person: self._column() for person in members(wishes.sheets) if person in self._of_person}
        self._soft: dict[int, int] = {}
        self._steps: dict[int, list[int]] = {}
        self._leaning: dict[int, int] = {}
        self._heard: dict[int, int] = {}
        self._hard(together)
        self._wish()

    def program(self, given: Given) -> Program:
        """Fill as many as can be; touch the fewest sheets; then the wishes. Starts from a filling."""
        filling = Goal(dict.fromkeys(self._takes.values(), -1), -self._bound())
        sheets = [Goal(dict.fromkeys(self._sheets.values(), 1), 0)] if self._sheets else []
        goals = (filling, *sheets, Goal(self._soft))
        return Program(
            tuple(self._most),
            tuple(self._whole),
            tuple(self._rows),
            goals,
            self._values(given),
            self._bound() + len(self._sheets),
        )

    def given(self, values: tuple[float, ...]) -> Given:
        """Who takes which, of a solution."""
        left = {number: list(group.asks) for number, group in enumerate(self._groups)}
        return {left[group].pop(0): person for (person, group), one in self._takes.items() if values[one] > HALF}

    def _column(self, most: float = 1.0, *, whole: bool = True) -> int:
        self._most.append(most)
        self._whole.append(whole)
        return len(self._most) - 1

    def _row(self, columns: list[int], most: float, *extra: tuple[int, float]) -> None:
        """The sum of the columns (and so many times the others) is at most so much."""
        values = (*([1.0] * len(columns)), *(value for _, value in extra))
        self._rows.append(Row((*columns, *(one for one, _ in extra)), values, most))

    def _bound(self) -> int:
        """No more can be filled than this, whatever else."""
        return sum(min(len(group.asks), group.may.bit_count()) for group in self._groups)

    def _columns(self, asks: int, who: int) -> list[int]:
        """Those of any of these asks taken by any of these people."""
        groups = dict.fromkeys(self._group_of[ask] for ask in members(asks) if ask in self._group_of)
        return [self._takes[one, group] for group in groups for one in members(who & self._groups[group].may)]

    def _hard(self, together: list[dict[int, int]]) -> None:
        for number, group in enumerate(self._groups):
            takers = [self._takes[person, number] for person in members(group.may)]
            if len(takers) > len(group.asks):
                self._row(takers, len(group.asks))
        apart = [self._apart(number) for number in range(len(self._groups))]
        cliques = _cliques(apart)
        for person, groups in self._of_person.items():
            mine = _set_of(groups)
            sheet = self._sheets.get(person)
            for clique in dict.fromkeys(_widened(clique & mine, mine, apart) for clique in cliques if clique & mine):
                columns = [self._takes[person, group] for group in members(clique)]
                if sheet is not None and columns:
                    self._row(columns, 0.0, (sheet, -1.0))
                elif len(columns) > 1:
                    self._row(columns, 1.0)
        for limit in self._found.limits:
            self._row(self._columns(limit.asks, self._found.everyone & ~limit.counted), limit.left)
        for one in together:
            columns = sorted({self._takes[person, self._group_of[ask]] for ask, person in one.items()})
            self._row(columns, len(columns) - 1)

    def _apart(self, number: int) -> int:
        """The groups that do not go with a group, itself among them."""
        group = self._groups[number]
        others = members(self._found.apart[group.asks[0]])
        return _set_of([number, *(self._group_of[ask] for ask in others if ask in self._group_of)])

    def _wish(self) -> None:
        for (person, number), column in self._takes.items():
            costs = self._wishes.costs[self._groups[number].asks[0]]
            cost = sum(one.cost for one in costs if one.who >> person & 1)
            if cost:
                self._soft[column] = cost
        for person, groups in self._of_person.items():
            self._share_out(person, [self._takes[person, group] for group in groups])
        for number, share in enumerate(self._wishes.shares):
            columns = self._columns(share.asks, share.who)
            if len(columns) > share.room:
                self._leaning[number] = self._column(float(len(columns)), whole=False)
                self._soft[self._leaning[number]] = BALANCE
                self._row(columns, share.room, (self._leaning[number], -1.0))
        for number, voice in enumerate(self._wishes.voices):
            columns = self._columns(voice.asks, voice.who)
            if columns:
                self._heard[number] = self._column(whole=False)
                self._soft[self._heard[number]] = -UNHEARD
                self._row([self._heard[number]], 0.0, *((one, -1.0) for one in columns))

    def _share_out(self, person: int, columns: list[int]) -> None:
        """The nth engagement costs n: a column a step, the dear ones used last."""
        load = self._wishes.load[person]
        self._steps[person] = []
        for step in range(min(len(columns), STEPS)):
            last = step == STEPS - 1
            column = self._column(float(len(columns)) if last else 1.0, whole=False)
            self._steps[person].append(column)
            self._soft[column] = min(load + step + 1, MOST_LOAD)
        self._row(columns, 0.0, *((one, -1.0) for one in self._steps[person]))

    def _values(self, given: Given) -> tuple[float, ...]:
        """A filling as the values of all columns."""
        values = [0.0] * len(self._most)
        taken: dict[int, int] = {}
        for ask, person in given.items():
            values[self._takes[person, self._group_of[ask]]] = 1.0
            taken[person] = taken.get(person, 0) + 1
            if person in self._sheets:
                values[self._sheets[person]] = 1.0
        for person, many in taken.items():
            left = float(many)
            for step in self._steps[person]:
                values[step] = min(self._most[step], left)
                left -= values[step]
        for number, column in self._leaning.items():
            share = self._wishes.shares[number]
            there = sum(1 for ask, person in given.items() if share.asks >> ask & 1 and share.who >> person & 1)
            values[column] = float(max(0, there - share.room))
        for number, column in self._heard.items():
            voice = self._wishes.voices[number]
            there = sum(1 for ask, person in given.items() if voice.asks >> ask & 1 and voice.who >> person & 1)
            values[column] = float(min(1, there))
        return tuple(values)


HALF = 0.5


def _groups(found: Candidates, wishes: Worth) -> list[Group]:
    """The asks that somebody may take, those alike together."""
    alike: dict[tuple[object, ...], list[int]] = {}
    panels = 0
    for share in wishes.shares:
        panels |= share.asks
    for number, ask in enumerate(found.asks):
        if ask.may:
            costs = tuple((one.who, one.cost) for one in wishes.costs[number])
            alike.setdefault((ask.stint, ask.may, costs, panels >> number & 1), []).append(number)
    return [Group(tuple(asks), found.asks[asks[0]].may) for asks in alike.values()]


def _cliques(apart: list[int]) -> list[int]:
    """Sets of groups of which nobody takes two, such that every two that do not go together are in one of them."""
    left = list(apart)
    found = []
    for number, others in enumerate(apart):
        while True:
            waiting = left[number] & ~((2 << number) - 1)
            if not waiting:
                break
            clique, candidates = 1 << number, others & ~(1 << number)
            first = waiting & -waiting
            while candidates:
                one = first if first & candidates else candidates & -candidates
                clique |= one
                candidates &= apart[one.bit_length() - 1] & ~one
            found.append(clique)
            for member in members(clique):
                left[member] &= ~clique
        if not others & ~(1 << number):
            found.append(1 << number)
    return found


def _widened(clique: int, groups: int, apart: list[int]) -> int:
    """A clique with all that goes into it of these groups: the fewer and wider, the sharper."""
    more = groups & ~clique
    for member in members(clique):
        more &= apart[member]
    while more:
        one = more & -more
        clique |= one
        more &= apart[one.bit_length() - 1] & ~one
    return clique


def _set_of(numbers: list[int]) -> int:
    found = 0
    for one in numbers:
        found |= 1 << one
    return found
