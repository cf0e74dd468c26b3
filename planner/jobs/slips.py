"""Prints correction slips: two on a page, a file for each paper; only for those whose own copy is wrong."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from planner.exchange import atomic
from planner.exchange.protect import Seal
from planner.itinerary.releases import last_copy
from planner.jobs.printing import Before, Failed, Job, Printed, PrintReport, new_batch, setting_of
from planner.plan.audience import Audience
from planner.plan.plan import Plan
from planner.plan.records import Release
from planner.progress import Progress, Silent

if TYPE_CHECKING:
    from planner.paper.sheet import Sheet


def print_slips(
    plan: Plan,
    person_ids: Sequence[str],
    out_dir: Path,
    *,
    now: int,
    paper: str | None = None,
    language: str | None = None,
    progress: Progress | None = None,
    release: Release | None = None,
    audience: Audience = "self",
    seal: Seal | None = None,
    before: Before | None = None,
) -> PrintReport:
    """Write the slips of these people into a folder, in their order. Who has no copy or no change gets none."""
    job = Job(plan, now, paper, language, release=release, audience=audience, seal=seal)
    atomic.folder_for(out_dir)
    watch = progress or Silent()
    batch = new_batch()
    by_paper: dict[str, dict[str, Sheet]] = {}
    people = [one for one in dict.fromkeys(person_ids) if last_copy(plan, one) is not None]
    for done, one in enumerate(people, 1):
        laid = job.laid(batch, one, slip=True)
        if laid is not None and laid.pages:
            by_paper.setdefault(paper or setting_of(plan, one)[1], {})[one] = laid
        watch.step(done, len(people), plan.head.name)
    if before is not None:
        before(job.report(()))
    made: list[Printed] = []
    for size, slips in sorted(by_paper.items()):
        name = f"slips {size}.pdf"
        lang = language or next(iter(slips.values())).lang
        pdf = partial(batch.slips_pdf, slips.values(), plan.head.name, lang)
        why = job.put(out_dir / name, partial(_sealed, job, pdf))
        if why is not None:
            job.failed += [Failed(one, why) for one in slips]
            continue
        made += [job.printed(one, name, len(laid.pages)) for one, laid in slips.items()]
    return job.report(made)


def _sealed(job: Job, pdf: Callable[[], bytes]) -> bytes:
    return job.seal(pdf())
