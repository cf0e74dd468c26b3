"""Many sheets at once: one shaper, one cut of each font; characters that no font has hold a sheet back."""

from collections.abc import Iterable

from planner.itinerary.values import Itinerary
from planner.paper import sheet, slip
from planner.paper.document import pdf
from planner.paper.embed import Cuts
from planner.paper.flow import Flow
from planner.paper.sheet import Setting, Sheet

TOGETHER = 100
"""Sheets that share a cut: all of them are in memory until it is made."""


class Batch:
    """Lays sheets out, then writes them: all of them first, so that one cut of each font serves all."""

    def __init__(self) -> None:
        self._flow = Flow()
        self._cuts = Cuts(self._flow.shaper)

    def lay(self, itinerary: Itinerary, setting: Setting) -> Sheet:
        """A sheet, ready to be written."""
        laid = self._noted(sheet.draw(itinerary, self._flow, setting))
        for page in laid.pages:
            self._cuts.take(page.used)
        return laid

    def lay_slip(self, itinerary: Itinerary, setting: Setting) -> Sheet:
        """A correction slip, in halves of a page, ready to be put on paper; of who has no change none."""
        laid = self._noted(slip.draw(itinerary, self._flow, setting))
        for half in laid.pages:
            self._cuts.take(half.used)
        return laid

    def _noted(self, laid: Sheet) -> Sheet:
        """The sheet with the texts that had no room on it."""
        shortened = tuple(dict.fromkeys(self._flow.shortened))
        self._flow.shortened.clear()
        return laid._replace(shortened=shortened)

    def missing(self, laid: Sheet) -> tuple[str, ...]:
        """The characters on a sheet that no font has, in their order."""
        lacking = self._flow.fonts.missing
        if not lacking:
            return ()
        return tuple(dict.fromkeys(c for page in laid.pages for line in page.written for c in line[3] if c in lacking))

    def pdf(self, laid: Sheet) -> bytes:
        """One sheet as a file."""
        return pdf(laid.pages, self._cuts, title=laid.title, lang=laid.lang)

    def one_pdf(self, sheets: Iterable[Sheet], title: str, lang: str) -> bytes:
        """All of them as one file, for the printer."""
        return pdf([page for laid in sheets for page in laid.pages], self._cuts, title=title, lang=lang)

    def slips_pdf(self, slips: Iterable[Sheet], title: str, lang: str) -> bytes:
        """Slips of one paper as one file, two on a page."""
        return pdf(slip.in_pairs([half for laid in slips for half in laid.pages]), self._cuts, title=title, lang=lang)
