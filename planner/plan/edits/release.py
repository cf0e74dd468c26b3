"""Releases: given out, handed over, told, read."""

from collections.abc import Iterable, Mapping
from typing import Literal

from planner.plan.changes import ChangeSet, added, change_set, replaced
from planner.plan.ids import new_id
from planner.plan.names import full_name
from planner.plan.plan import Plan
from planner.plan.records import Issue, Release

Entries = tuple[dict[str, str], ...]


def next_number(plan: Plan, done: Iterable[ChangeSet] = ()) -> int:
    """The number of the next release: one that was given out and then undone is on paper and never comes again."""
    given = [one.number for one in plan.releases.values()]
    given += [one.after.number for each in done for one in each.changes if isinstance(one.after, Release)]
    return max(given, default=0) + 1


def release(edition: Release, copies: Mapping[str, Entries], printed: Mapping[str, str]) -> ChangeSet:
    """Give a release out: a copy for everybody who is in `copies`, with the entries as they were printed.

    `printed` says how ("paper", "language", what was asked for), so that it can be printed again the same.
    """
    issues = [
        added(Issue(id=new_id(), release_id=edition.id, person_id=person_id, entries=entries))
        for person_id, entries in copies.items()
    ]
    facts = {**printed, "number": str(edition.number), "n": str(len(issues)), "note": edition.note}
    return change_set("release_noted" if edition.note else "release", [added(edition), *issues], **facts)


def hand_over(plan: Plan, issue_ids: Iterable[str], channel: Literal["paper", "mail"], *, at: str) -> ChangeSet:
    """Note that these copies reached their readers, on paper or by mail, at an instant."""
    issues = [plan.issues[issue_id] for issue_id in issue_ids]
    changes = [replaced(one, handed_over=at, channel=channel) for one in issues]
    name = "hand_over" if len(issues) == 1 else "hand_over_several"
    facts = _facts(plan, issues[0]) if issues else {}
    return change_set(f"{name}_{channel}", changes, n=str(len(issues)), **facts)


def told(plan: Plan, issue_id: str, *, at: str) -> ChangeSet:
    """Note that somebody who could not know was called, and told what this copy says."""
    issue = plan.issues[issue_id]
    return change_set("told", [replaced(issue, told_at=at)], **_facts(plan, issue))


def read(plan: Plan, issue_id: str, *, at: str) -> ChangeSet:
    """Note that the reader has read this copy."""
    issue = plan.issues[issue_id]
    return change_set("read", [replaced(issue, read_at=at)], **_facts(plan, issue))


def _facts(plan: Plan, issue: Issue) -> dict[str, str]:
    number = plan.releases[issue.release_id].number
    return {"person": full_name(plan.persons[issue.person_id]), "number": str(number)}
