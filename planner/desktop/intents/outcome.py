"""What a change set would do, in words: what changes, what has to be asked again, which clashes come and which go."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.clashes.engine import Delta
from planner.clashes.findings import LANES, Finding
from planner.clashes.trial import Trial
from planner.desktop.legs import leg_words
from planner.desktop.said import Line, Said, said
from planner.errors import N_
from planner.plan.asked_again import asked_again
from planner.plan.changes import Change, ChangeSet
from planner.plan.plan import Plan
from planner.plan.records import Leg
from planner.wording import again, catalogue
from planner.wording import clashes as wording
from planner.wording.catalogue import Catalogue

MOST = 300
"""Records of one change set that are told one by one."""


@dataclass(frozen=True)
class Row:
    """A line and the one below it; a lane's sign, or a tick for what is solved; the record that it is about."""

    text: str
    second: str = ""
    lane: str = ""
    kind: str = ""
    id: str = ""


@dataclass(frozen=True)
class Part:
    """A head and its rows; `more` are those that are not told one by one."""

    title: str
    rows: tuple[Row, ...]
    more: int = 0
    counted: bool = True


@dataclass(frozen=True)
class Outcome:
    """All of it; `new` and `solved` count clashes and warnings, `todo` the to-dos that it makes."""

    parts: tuple[Part, ...]
    new: int = 0
    solved: int = 0
    todo: int = 0


def outcome(trial: Trial, changes: ChangeSet, words: Catalogue, first: tuple[Part, ...] = ()) -> Outcome:
    """Tried on a copy, `first` before what is found. A `PlannerError` if entry would refuse it."""
    plan = trial.plan
    asked = _asked(plan, changes, words)
    changed = _changed(plan, changes, words)
    with trial.holding(changes) as delta:
        new, solved = _standing(delta)
        brought = [_found(plan, one, words.lang) for one in new]
    gone = [Row(wording.title(plan, one, words.lang), wording.detail(plan, one, words.lang), "fine") for one in solved]
    parts = (
        *first,
        Part(words.say(N_("Comes")), tuple(brought)),
        Part(words.say(N_("Goes")), tuple(gone)),
        Part(words.say(N_("To be asked or handed out again")), tuple(asked)),
        Part(words.say(N_("What changes")), tuple(changed[:MOST]), max(0, len(changed) - MOST)),
    )
    todo = sum(1 for one in new if one.kind == "todo")
    return Outcome(tuple(part for part in parts if part.rows), _grave(new), _grave(solved), todo)


def _standing(delta: Delta) -> tuple[list[Finding], list[Finding]]:
    """What comes and what goes; one that only changed is in neither, unless it is graver or milder now."""
    open_new = [one for one in delta.new if one.accepted is None]
    open_gone = [one for one in delta.gone if one.accepted is None]
    was = {one.key: LANES.index(one.kind) for one in open_gone}
    now = {one.key: LANES.index(one.kind) for one in open_new}
    new = [one for one in open_new if one.key not in was or now[one.key] < was[one.key]]
    solved = [one for one in open_gone if one.key not in now or now[one.key] > was[one.key]]
    return new, solved


def _grave(findings: Iterable[Finding]) -> int:
    return sum(1 for one in findings if one.kind in ("clash", "warning"))


def _found(plan: Plan, finding: Finding, lang: str) -> Row:
    return Row(wording.title(plan, finding, lang), wording.sentence(plan, finding, lang), finding.kind)


def _asked(plan: Plan, changes: ChangeSet, words: Catalogue) -> list[Row]:
    gathered = again.gathered(plan, asked_again(plan, changes), words.lang)
    return [Row(line, lane="todo") for _, lines in gathered for line in lines]


def _changed(plan: Plan, changes: ChangeSet, words: Catalogue) -> list[Row]:
    brought = {change.id: change.after for change in changes.changes if change.after is not None}
    told = [change for change in changes.changes if change.kind != "acceptance"]
    return [_row(said(plan, change, words, brought), change, words.lang) for change in told]


def _row(one: Said, change: Change, lang: str) -> Row:
    """A leg is said with its journey: somebody has several."""
    title = f"{one.title} · {one.what}" if one.title else one.what
    if isinstance(change.record, Leg):
        before = change.before if isinstance(change.before, Leg) else change.record
        title = labelled(one.title, leg_words(before, lang), lang)
    return Row(title, "; ".join(_line(line, lang) for line in one.lines), kind=one.kind, id=one.id)


def _line(line: Line, lang: str) -> str:
    value = f"{line.before} → {line.after}" if line.before and line.after else line.before or line.after
    return labelled(line.label, value, lang)


def labelled(label: str, value: str, lang: str) -> str:
    """What something is, and what it says, with the colon of the language."""
    return catalogue.of(lang).say(N_("{label}: {value}"), label=label, value=value)
