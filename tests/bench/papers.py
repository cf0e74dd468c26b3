"""Sheets, a file each, against the same strings as reportlab's paragraphs."""

import io
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from planner.itinerary.compose import compose
from planner.itinerary.entries import entries_of
from planner.jobs import sample
from planner.jobs.printing import print_sheets, who_gets_a_sheet
from planner.plan import clock
from planner.plan.plan import Plan
from tests.bench.measure import Result, compare


def sheets() -> Result:
    """The sample's sixty."""
    plan = Plan.of(sample.records())
    people = who_gets_a_sheet(plan)
    texts = {one: [" · ".join(entry.values()) for entry in entries_of(compose(plan, one))] for one in people}
    now = clock.minute(sample.NOW, plan.head.zone)

    def ours() -> None:
        with TemporaryDirectory() as folder:
            print_sheets(plan, people, Path(folder), now=now)

    def platypus() -> None:
        style = getSampleStyleSheet()["Normal"]
        for one in people:
            document = SimpleDocTemplate(io.BytesIO())
            document.build([Paragraph(text.replace("&", "+").replace("<", "("), style) for text in texts[one]])

    return compare("platypus / 60 shaped sheets", ours, platypus, goal=8, limit=0.1, at_least=True)


BENCHES: tuple[Callable[[], Result], ...] = (sheets,)
