"""Makes the agenda, public or for the team, as a PDF or as a web page that needs nothing else."""

from pathlib import Path

from planner.exchange import codes, web_page
from planner.itinerary.agenda import agenda
from planner.jobs.documents import language_of, pdf_of, save, suffix_of
from planner.plan import clock
from planner.plan.plan import Plan
from planner.progress import Progress, Silent
from planner.wording.agenda import bulletin
from planner.wording.bulletin import Bulletin

FORMATS = (".pdf", ".html")


def write(
    plan: Plan,
    out: Path,
    *,
    now: int,
    language: str | None = None,
    public: bool = False,
    progress: Progress | None = None,
) -> None:
    """Write it; the name's ending says as what. `now` is the moment whose state it is."""
    suffix, lang, watch = suffix_of(out, FORMATS), language_of(plan, language), progress or Silent()
    watch.step(0, 3, out.name)
    told = agenda(plan, public=public)
    said = bulletin(told, lang, clock.wall(now, plan.head.zone))
    watch.step(1, 3, out.name)
    code = codes.matrix(told.address) if told.address else None
    data = web_page.html(said, code) if suffix == ".html" else agenda_pdf(plan, said, code)
    watch.step(2, 3, out.name)
    save(out, data)
    watch.step(3, 3, out.name)


def agenda_pdf(plan: Plan, said: Bulletin, code: tuple[tuple[int, ...], ...] | None = None) -> bytes:
    """A bulletin as pages."""
    from planner.paper.agenda import draw  # noqa: PLC0415 - fonts only when something is drawn

    return pdf_of(lambda flow: draw(said, flow, code), plan.all(), title=title_of(said), lang=said.lang)


def title_of(said: Bulletin) -> str:
    """What a reader's window calls the document."""
    return " · ".join(one for one in (said.title, said.right.pieces[0].text) if one)
