"""What a stale sheet and an odd wall time rest on, line by line."""

from collections.abc import Iterator

from planner.clashes.findings import Finding
from planner.errors import N_
from planner.itinerary.coming import DAY, Outdated, outdated
from planner.itinerary.releases import last_copy
from planner.plan import clock
from planner.plan.places import zone_of_session
from planner.plan.plan import Plan
from planner.wording import catalogue, dates
from planner.wording.panel_facts import panel_facts
from planner.wording.settings_used import OF_A_RECORD
from planner.wording.spans import moment

MOST_ENTRIES = 12


def panel_evidence(plan: Plan, finding: Finding, lang: str) -> Iterator[str]:
    """Nothing for other findings."""
    if "wall" in finding.facts:
        facts = panel_facts(plan, finding, lang)
        value = f"{facts['wall']} ({finding.facts['zone']})"
        yield catalogue.of(lang).say(OF_A_RECORD, label=facts["field"], name=facts["record"], value=value)
    if finding.code == "stale-sheet":
        yield from _entries(plan, finding, lang)


def _entries(plan: Plan, finding: Finding, lang: str) -> Iterator[str]:
    """What is different from the copy, soon or not."""
    person = next((one for one in finding.people if one in plan.persons), None)
    held = last_copy(plan, person) if person is not None else None
    if person is None or held is None:
        return
    for one in outdated(plan, person, held[1].entries)[:MOST_ENTRIES]:
        yield catalogue.of(lang).say(
            N_("Not as on the copy of release {release}: {when}, “{what}”"),
            release=held[0].number, when=_when(plan, one, lang), what=one.title,
        )  # fmt: skip


def _when(plan: Plan, one: Outdated, lang: str) -> str:
    """A day alone for what has no time."""
    session = plan.sessions.get(one.session_id)
    zone = zone_of_session(plan, session) if session else plan.head.zone
    first = one.begins[0]
    if first.end - first.start == DAY:
        return dates.day_within(clock.day(first.start, zone), lang)
    return moment(first.start, zone, lang)
