"""Makes the final report as a PDF or a workbook with a sheet a section."""

from pathlib import Path

from planner.exchange import sheets_out
from planner.itinerary.report import report
from planner.jobs.documents import language_of, pdf_of, save, suffix_of
from planner.plan import clock
from planner.plan.plan import Plan
from planner.progress import Progress, Silent
from planner.wording.report import Section, Told, told

FORMATS = (".pdf", ".xlsx")


def write(plan: Plan, out: Path, *, now: int, language: str | None = None, progress: Progress | None = None) -> None:
    """Write it; the name's ending says as what. `now` is the moment that it names as that of the print."""
    suffix, lang, watch = suffix_of(out, FORMATS), language_of(plan, language), progress or Silent()
    watch.step(0, 3, out.name)
    said = told(report(plan), lang, clock.wall(now, plan.head.zone))
    watch.step(1, 3, out.name)
    data = _pdf(plan, said) if suffix == ".pdf" else sheets_out.xlsx(_sheets(said))
    watch.step(2, 3, out.name)
    save(out, data)
    watch.step(3, 3, out.name)


def _pdf(plan: Plan, said: Told) -> bytes:
    from planner.paper.report import draw  # noqa: PLC0415 - fonts only when something is drawn

    title = f"{said.title} · {said.plan}"
    return pdf_of(lambda flow: draw(said, flow), plan.all(), title=title, lang=said.lang)


def _sheets(said: Told) -> list[tuple[str, list[tuple[str, ...]]]]:
    """First what the report says of itself, then a sheet a section."""
    about: list[tuple[str, ...]] = [(said.title,), (said.plan,), *((note,) for note in said.notes), (said.printed,)]
    return [(said.title, about), *((one.title, _rows(one, said.nothing)) for one in said.sections)]


def _rows(section: Section, nothing: str) -> list[tuple[str, ...]]:
    """Headings and rows; where parts have heads these stand in a column of their own."""
    headed = any(part.head for part in section.parts)
    before = ("",) if headed else ()
    rows = [(*before, *(one.heading for one in section.columns))]
    for part in section.parts:
        head = (part.head,) if headed else ()
        rows += [(*head, *row) for row in part.rows]
    return rows if section.parts else [*rows, (nothing,)]
