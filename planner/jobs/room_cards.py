"""Makes the room card of a session: a whole PDF or none."""

from pathlib import Path

from planner.errors import N_, PlannerError
from planner.exchange import atomic
from planner.itinerary.room import room_card
from planner.plan import clock
from planner.plan.names import session_title
from planner.plan.plan import Plan


def write(plan: Plan, session_id: str, out: Path, lang: str, now: int) -> None:
    """The card as a file; a character that no font has holds it back."""
    from planner.paper import room_card as paper  # noqa: PLC0415 - fonts only when something is drawn
    from planner.paper.document import pdf  # noqa: PLC0415
    from planner.paper.embed import Cuts  # noqa: PLC0415
    from planner.paper.flow import Flow  # noqa: PLC0415

    flow = Flow()
    pages = paper.draw(room_card(plan, session_id), flow, lang, clock.wall(now, plan.head.zone))
    title = session_title(plan.sessions[session_id], lang)
    if flow.fonts.missing:
        raise PlannerError(
            N_("No font has these characters: {characters}"),
            where=title,
            todo=N_("write them otherwise"),
            characters=" ".join(flow.fonts.missing),
        )
    cuts = Cuts(flow.shaper)
    for page in pages:
        cuts.take(page.used)
    atomic.folder_for(out.parent)
    atomic.write(out, pdf(pages, cuts, title=title, lang=lang))
