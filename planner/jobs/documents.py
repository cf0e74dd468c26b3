"""What agenda, briefing and report have in common: languages, endings, a PDF whose characters are all there."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from planner.errors import N_, PlannerError
from planner.exchange import atomic
from planner.jobs.unprintable import concerns_in, where_is
from planner.plan.plan import Plan
from planner.plan.records import Record
from planner.wording.official import OFFICIAL, first_official

if TYPE_CHECKING:
    from planner.paper.flow import Flow
    from planner.paper.page import Page


def language_of(plan: Plan, asked: str | None) -> str:
    """The language that was asked for, else the plan's first that we have; a `PlannerError` for one we lack."""
    if asked is None:
        return first_official(plan.head.languages)
    if asked not in OFFICIAL:
        raise PlannerError(
            N_("There are no documents in “{language}” yet"),
            where="--language",
            todo=N_("choose one of {languages}"),
            language=asked,
            languages=", ".join(OFFICIAL),
        )
    return asked


def suffix_of(out: Path, formats: Sequence[str]) -> str:
    """The ending, which says as what the file is written."""
    suffix = out.suffix.lower()
    if suffix not in formats:
        raise PlannerError(
            N_("The format is not clear"),
            where=str(out),
            todo=N_("end its name in one of {formats}"),
            formats=", ".join(formats),
        )
    return suffix


def save(out: Path, data: bytes) -> None:
    """The whole file in its place; its folder is made if need be."""
    atomic.folder_for(out.parent)
    atomic.write(out, data)


def pdf_of(draw: "Callable[[Flow], Sequence[Page]]", records: Iterable[Record], *, title: str, lang: str) -> bytes:
    """What `draw` lays out as a file. A character that no font has is told with the field of the `records` it is in."""
    from planner.paper.document import pdf  # noqa: PLC0415 - the PDF library is heavy, and only printing needs it
    from planner.paper.embed import Cuts  # noqa: PLC0415
    from planner.paper.flow import Flow  # noqa: PLC0415

    flow = Flow()
    pages = draw(flow)
    if flow.fonts.missing:
        raise where_is(concerns_in(tuple(flow.fonts.missing), tuple(records), ()))
    cuts = Cuts(flow.shaper)
    for page in pages:
        cuts.take(page.used)
    return pdf(pages, cuts, title=title, lang=lang)
