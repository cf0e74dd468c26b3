"""What is to be looked at before printing: on standard error before a batch, or in its JSON."""

from typing import TextIO

from planner.clashes.findings import Finding
from planner.cli.console import Console
from planner.itinerary.concerns import Concern
from planner.jobs.preflight import Preflight, groups
from planner.plan.plan import Plan


def tell(plan: Plan, found: Preflight, console: Console, where: TextIO) -> None:
    """The list, a head for each kind of thing; nothing where there is nothing to look at."""
    for group in groups(plan, found, console.lang):
        print(console.figure(group.head, len(group.lines)), file=where)
        for line in group.lines:
            print(f"  {line.text}", file=where)


def shape(plan: Plan, found: Preflight, lang: str) -> list[dict[str, object]]:
    """The same as one list of objects."""
    return [_line(line.about, line.text) for group in groups(plan, found, lang) for line in group.lines]


def _line(about: Concern | Finding, text: str) -> dict[str, object]:
    if isinstance(about, Finding):
        said = {"kind": "clash", "people": about.people, "id": about.key}
        return {**_EMPTY, **said, "text": text}
    return {
        **_EMPTY,
        "kind": about.kind,
        "people": about.people,
        "day": about.day or None,
        "record": about.record or None,
        "id": about.id or None,
        "field": about.field or None,
        "what": about.text or None,
        "text": text,
    }


_EMPTY: dict[str, object] = {
    "kind": "",
    "people": (),
    "day": None,
    "record": None,
    "id": None,
    "field": None,
    "what": None,
}
