"""The pages of a list or a card: a running head on each, a foot with when it was printed and which page it is."""

from planner.paper.flow import Flow, Paragraph, Style, Text
from planner.paper.numbers import MM
from planner.paper.page import Page
from planner.paper.sheet import RIGHT_TO_LEFT
from planner.paper.sheet_grid import LEADING, RUNNING, RUNNING_RULE, TOP, TRAILING, foot_rule
from planner.wording.lists import page_of


class Leaves:
    """One page after the other; `title` runs on those after the first, `plan` on all, `printed` in the foot."""

    def __init__(
        self, flow: Flow, lang: str, size: tuple[float, float], *, title: str, plan: str, printed: str
    ) -> None:
        self.flow, self.lang, self.size = flow, lang, size
        self.rtl = lang.partition("-")[0] in RIGHT_TO_LEFT
        self.width = size[0] - LEADING - TRAILING
        self.bottom = foot_rule(size[1]) - 2 * MM
        self.pages: list[Page] = []
        self._title, self._plan, self._printed = title, plan, printed

    @property
    def page(self) -> Page:
        """The last one."""
        return self.pages[-1]

    def set(self, text: Text, style: Style, width: float | None = None) -> Paragraph:
        """A text in the direction of the pages; without a width as wide as they are."""
        return self.flow.set(text, style, self.width if width is None else width, rtl=self.rtl)

    def turn(self, *, bare: bool = False) -> float:
        """A new page; gives where its body begins. A bare one has no running head."""
        page = Page(self.size, rtl=self.rtl)
        if bare:
            self.pages.append(page)
            return TOP
        running = self._plan if not self.pages else f"{self._title} · {self._plan}"
        self.pages.append(page)
        page.text(_first(self.set(running, RUNNING)), LEADING, TOP)
        page.rule(LEADING, RUNNING_RULE, self.width, 0.5)
        return RUNNING_RULE + 3 * MM

    def feet(self) -> list[Page]:
        """All pages, each with its number, which is known when all are there."""
        for number, page in enumerate(self.pages, 1):
            y = foot_rule(page.height)
            page.rule(LEADING, y, self.width, 0.5)
            of = self.set(page_of(number, len(self.pages), self.lang), RUNNING)
            page.text(of, page.width - TRAILING, y + 5.5, trailing=True)
            page.text(_first(self.set(self._printed, RUNNING, self.width - of.width - 12)), LEADING, y + 5.5)
        return self.pages


def _first(paragraph: Paragraph) -> Paragraph:
    return paragraph._replace(lines=paragraph.lines[:1])
