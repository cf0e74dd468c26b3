"""Makes the evening briefing as a PDF, a web page or plain text."""

from pathlib import Path

from planner.exchange import plain_text, web_page
from planner.itinerary.briefing import briefing
from planner.jobs.agenda import agenda_pdf
from planner.jobs.documents import language_of, save, suffix_of
from planner.plan import clock
from planner.plan.plan import Plan
from planner.progress import Progress, Silent
from planner.wording.briefing import bulletin

FORMATS = (".pdf", ".html", ".txt")


def write(
    plan: Plan,
    day: str,
    out: Path,
    *,
    now: int,
    note: str = "",
    language: str | None = None,
    progress: Progress | None = None,
) -> None:
    """Write that of a day's evening; the name's ending says as what, `note` is a paragraph of one's own."""
    suffix, lang, watch = suffix_of(out, FORMATS), language_of(plan, language), progress or Silent()
    watch.step(0, 3, out.name)
    said = bulletin(briefing(plan, day), lang, clock.wall(now, plan.head.zone), note)
    watch.step(1, 3, out.name)
    match suffix:
        case ".pdf":
            data = agenda_pdf(plan, said)
        case ".html":
            data = web_page.html(said)
        case _:
            data = plain_text.text(said)
    watch.step(2, 3, out.name)
    save(out, data)
    watch.step(3, 3, out.name)
