"""The strings of sheets, in Latin letters and in the order in which they stand: what every yardstick is given."""

from typing import NamedTuple

from planner.jobs import sample
from planner.jobs.printing import Job, new_batch
from planner.paper.fonts import Fonts
from planner.paper.sheet_grid import TEXT
from planner.plan import clock
from planner.plan.plan import Plan

NOW = sample.NOW
NEAR = 18.0
"""Points between baselines of one paragraph at most."""


class Strings(NamedTuple):
    """A sheet as lines with their places (left, from the bottom), page by page, and as rows of a table.

    A row is what stands in the time column and the paragraphs beside it.
    """

    pages: list[list[tuple[float, float, str]]]
    rows: list[tuple[str, list[str]]]


def strings_of(plan: Plan, readers: list[str]) -> list[Strings]:
    """Of the sheets of these people; what is no Latin letter becomes one."""
    job, batch = Job(plan, clock.minute(NOW, plan.head.zone), None, None), new_batch()
    latin = Fonts().font(0, 400).covers
    found = []
    for one in readers:
        laid = job.laid(batch, one)
        pages = [
            [(left, page.height - y, _latin(text, latin)) for left, y, _, text in page.written]
            for page in (laid.pages if laid is not None else ())
        ]
        found.append(Strings(pages, [row for page in pages for row in _rows(page)]))
    return found


def _latin(text: str, letters: frozenset[int]) -> str:
    return "".join(c if ord(c) in letters else "n" for c in text).strip()


def _rows(page: list[tuple[float, float, str]]) -> list[tuple[str, list[str]]]:
    rows: list[tuple[str, list[str]]] = []
    last = (0.0, 0.0)
    for left, y, text in page:
        if not rows or (left < TEXT and last[0] >= TEXT):
            rows.append(("", []))
        head, texts = rows[-1]
        if left < TEXT and not texts and len(head) < 20:
            rows[-1] = f"{head} {text}".strip(), texts
        elif texts and left == last[0] and 0 < last[1] - y < NEAR and len(texts[-1]) > 60:
            texts[-1] = f"{texts[-1]} {text}"
        else:
            texts.append(text)
        last = left, y
    return rows
