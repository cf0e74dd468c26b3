"""The heads of the list of clashes and what stands under each: every clash once, so that the counts add up.

By gravity there are always four heads, the lanes. Else a head is what a coordinator goes through one by one: a person
(to call), a session (to mend), a day, a kind of clash. Under a head the gravest come first.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from planner.clashes.findings import LANES, Finding
from planner.desktop.clashes.filters import kind_name
from planner.desktop.clashes.wish import LANE_NAMES, Wish, day_of, fits
from planner.desktop.clocks import day_words, weekday
from planner.desktop.desk import OpenDesk
from planner.plan import names

Order = tuple[object, ...]


@dataclass
class Group:
    """A head: what it is (a lane, an id, a day, a code), its words, and its findings, gravest first."""

    key: str
    title: str
    lane: str = ""
    findings: list[Finding] = field(default_factory=list)
    order: Order = ()

    def counts(self) -> list[tuple[str, int]]:
        """How many of each lane there are, those with none left out."""
        held = [(lane, sum(1 for one in self.findings if one.kind == lane)) for lane in LANES]
        return [(lane, n) for lane, n in held if n]


def grouped(desk: OpenDesk, findings: Iterable[Finding], wish: Wish) -> list[Group]:
    """The findings wished for under their heads; they come in the engine's order and stay in it."""
    plan = desk.workspace.plan
    wanted = [one for one in findings if fits(plan, one, wish)]
    if wish.by == "lane":
        lanes = {lane: Group(lane, desk.say(LANE_NAMES[lane]), lane) for lane in LANES}
        for one in wanted:
            lanes[one.kind].findings.append(one)
        return list(lanes.values())
    key_of, group_of = _WAYS[wish.by]
    groups: dict[str, Group] = {}
    for one in wanted:
        key = key_of(desk, one)
        if key not in groups:
            groups[key] = group_of(desk, key, one)
        groups[key].findings.append(one)
    return sorted(groups.values(), key=lambda group: group.order)


def _person(desk: OpenDesk, finding: Finding) -> str:
    """Whom its sentence names."""
    return next((one for one in finding.people if one in desk.workspace.plan.persons), "")


def _of_person(desk: OpenDesk, key: str, first: Finding) -> Group:
    person = desk.workspace.plan.persons.get(key)
    gravity = LANES.index(first.kind)
    if person is None:
        return Group(key, desk.say("Of nobody"), order=(len(LANES), "", key))
    return Group(key, names.full_name(person), order=(gravity, names.folded(names.listed_name(person)), key))


def _session(desk: OpenDesk, finding: Finding) -> str:
    """Where one is late or missing: the last of its sessions."""
    return next((one for one in reversed(finding.sessions) if one in desk.workspace.plan.sessions), "")


def _of_session(desk: OpenDesk, key: str, first: Finding) -> Group:  # noqa: ARG001 - as the others
    session = desk.workspace.plan.sessions.get(key)
    if session is None:
        return Group(key, desk.say("Of no session"), order=("~", key))
    when = f"{weekday(session.start[:10], desk.language)} {session.start[11:]}"
    return Group(key, f"{when}  {names.short_title(session, desk.language)}", order=(session.start, key))


def _of_day(desk: OpenDesk, key: str, first: Finding) -> Group:  # noqa: ARG001 - as the others
    words = day_words(key, desk.language) if key else desk.say("Of no day")
    return Group(key, words, order=(key or "~",))


def _of_code(desk: OpenDesk, key: str, first: Finding) -> Group:
    words = kind_name(desk, key)
    return Group(key, words, order=(LANES.index(first.kind), names.folded(words), key))


_WAYS: Mapping[str, tuple[Callable[[OpenDesk, Finding], str], Callable[[OpenDesk, str, Finding], Group]]] = {
    "person": (_person, _of_person),
    "session": (_session, _of_session),
    "day": (lambda desk, finding: day_of(desk.workspace.plan, finding), _of_day),
    "code": (lambda _desk, finding: finding.code, _of_code),
}
