"""The agenda on paper: days down the left, what happens beside a line, the delegation at the side."""

from planner.errors import N_
from planner.paper.agenda_rows import (
    BAR,
    DAY,
    FIGURE,
    LINE,
    LONG_WEEKDAY,
    MORE,
    NOTE,
    PART,
    TEXT,
    TIME_END,
    WEEKDAY,
    WEEKDAY_WIDTH,
    Row,
    Setter,
    spans,
    units_of,
)
from planner.paper.agenda_side import SIDE_WIDTH, Item, items
from planner.paper.flow import Flow, Style
from planner.paper.fonts import MEDIUM, STRONG
from planner.paper.numbers import MM
from planner.paper.page import Page
from planner.paper.sheet_grid import LEADING, PAPERS, RUNNING, RUNNING_RULE, RUNNING_STRONG, TOP, TRAILING, foot_rule
from planner.wording import catalogue
from planner.wording.bulletin import Block, Bulletin, Chapter

OVER = Style(10.5, 14, MEDIUM)
TITLE, LONG_TITLE = Style(25, 29, STRONG), Style(17, 21, STRONG)
STATE = Style(11, 14)
PARAGRAPH = Style(10.5, 14.5)
SECTION = Style(15, 19, STRONG)
GUTTER = 7 * MM
_GAP, _DAY_GAP = 3 * MM, 3.4 * MM

Code = tuple[tuple[int, ...], ...]


def draw(bulletin: Bulletin, flow: Flow, code: Code | None = None) -> list[Page]:
    """Its pages; `code` is the matrix of the web address."""
    press = _Press(bulletin, flow)
    press.head()
    press.side(items(bulletin, code, press.setter))
    for chapter in bulletin.chapters:
        press.chapter(chapter)
    press.feet()
    return press.pages


class _Press:
    """Fills page after page; where the side has something the text is narrower."""

    def __init__(self, bulletin: Bulletin, flow: Flow) -> None:
        self._of = bulletin
        self.setter = Setter(flow, rtl=bulletin.rtl)
        self._size = PAPERS[bulletin.paper]
        self._whole = self._size[0] - LEADING - TRAILING
        self._bottom = foot_rule(self._size[1]) - 2 * MM
        self._sides: list[list[tuple[float, Item]]] = []
        self.pages = [Page(self._size, rtl=bulletin.rtl)]
        self._y = TOP

    @property
    def _page(self) -> Page:
        return self.pages[-1]

    @property
    def _width(self) -> float:
        """From the margin to the side, or to the other margin."""
        return self._whole - (SIDE_WIDTH + GUTTER if len(self.pages) <= len(self._sides) else 0)

    def head(self) -> None:
        """Of the first page."""
        of, page = self._of, self._page
        y = page.text(self.setter.set(of.over, OVER, self._whole), LEADING, TOP) + 1 if of.over else TOP
        title = self.setter.set(of.title, TITLE, self._whole)
        if len(title.lines) > 3:
            title = self.setter.set(of.title, LONG_TITLE, self._whole)
        for at in range(len(title.lines)):
            if y + title.style.leading > self._bottom:
                y = self._next()
            y = self._page.text(title._replace(lines=title.lines[at : at + 1]), LEADING, y)
        self._page.rule(LEADING, y + 2.5 * MM, self._whole, 2)
        y += 5 * MM
        right = self.setter.set(spans(of.right), STATE, self._whole * 0.62)
        left = self.setter.set(spans(of.left), STATE, self._whole - right.width - 12)
        ends = self._page.text(right, self._size[0] - TRAILING, y, trailing=True)
        self._y = max(self._page.text(left, LEADING, y), ends) + 4 * MM
        for paragraph in of.paragraphs:
            self._paragraph(paragraph)

    def _paragraph(self, text: str) -> None:
        for line in self.setter.lines(text, PARAGRAPH, self._whole):
            if self._y + line.height > self._bottom:
                self._next()
            self._y = self._page.text(line, LEADING, self._y)
        self._y += 3 * MM

    def side(self, of: list[Item]) -> None:
        """Spread over the pages, each section and group kept with its first line."""
        y = self._y
        column: list[tuple[float, Item]] = []
        for at, item in enumerate(of):
            needs = item.height + (of[at + 1].height if item.holds and at + 1 < len(of) else 0)
            if column and y + needs > self._bottom:
                self._sides.append(column)
                column, y = [], RUNNING_RULE + 3 * MM
            column.append((y, item))
            y += item.height
        if column:
            self._sides.append(column)
        self._draw_side()

    def _draw_side(self) -> None:
        if len(self.pages) <= len(self._sides):
            for y, item in self._sides[len(self.pages) - 1]:
                item.draw(self._page, self._size[0] - TRAILING - SIDE_WIDTH, y)

    def _next(self) -> float:
        """A new page with its running head and its side."""
        page = Page(self._size, rtl=self._of.rtl)
        self.pages.append(page)
        right = self.setter.first(spans(self._of.right), RUNNING, self._whole * 0.5)
        left = self.setter.first(self._of.title, RUNNING, self._whole - right.width - 12)
        page.text(left, LEADING, TOP)
        page.text(right, self._size[0] - TRAILING, TOP, trailing=True)
        page.rule(LEADING, RUNNING_RULE, self._whole, 0.5)
        self._y = RUNNING_RULE + 3 * MM
        self._draw_side()
        return self._y

    def chapter(self, chapter: Chapter) -> None:
        """A day: its figure stands at the first of its rows, and again on every page."""
        if chapter.head:
            self._section(chapter.head)
        units = self._units(chapter.blocks[0]) if chapter.blocks else []
        first = min(_height(units[0]), self._most / 2) if units else 0.0
        if self._y + _DAY_GAP + max(first, DAY) > self._bottom:
            self._next()
        self._day(chapter, more=False)
        if chapter.note:
            self._note(chapter.note)
        if chapter.nothing:
            self._note(chapter.nothing)
        for block in chapter.blocks:
            self._block(block, chapter)
        self._y = max(self._y + _DAY_GAP, self._under + 1.5 * MM)

    def _section(self, head: str) -> None:
        if self._y + SECTION.leading + 25 * MM > self._bottom:
            self._next()
        self._y = self._page.text(self.setter.set(head, SECTION, self._width), LEADING, self._y + 1 * MM) + 2 * MM

    def _day(self, chapter: Chapter, *, more: bool) -> None:
        page = self._page
        page.rule(LEADING, self._y, self._width, 0.8)
        y = self._y + 2 * MM
        page.text(self.setter.set(chapter.figure, FIGURE, DAY), LEADING, y - 2)
        under = self.setter.set(chapter.under, WEEKDAY, WEEKDAY_WIDTH)
        if len(under.lines) > 1:
            under = self.setter.set(chapter.under, LONG_WEEKDAY, WEEKDAY_WIDTH)
        self._under = page.text(under, LEADING, y + FIGURE.leading - 3)
        if more:
            said = catalogue.of(self._of.lang).say(N_("continued"))
            self._under = page.text(self.setter.set(said, WEEKDAY, DAY), LEADING, self._under)
        self._y = y

    def _note(self, text: str) -> None:
        for line in self.setter.lines(text, NOTE, LEADING + self._width - TEXT):
            if self._y + line.height > self._bottom:
                self._next()
            self._y = self._page.text(line, TEXT, self._y)
        self._y += 1.5 * MM

    def _units(self, block: Block) -> list[list[Row]]:
        return units_of(block, self.setter, LEADING + self._width - TEXT)

    def _block(self, block: Block, chapter: Chapter) -> None:
        """An entry and its parts, none of them split that fits on a page; overleaf the day's figure comes again."""
        units = self._units(block)
        top = self._y
        for at in range(len(units)):
            begins = sum(row.height for row in units[at + 1][:2]) if at == 0 and len(units) > 1 else 0.0
            height = _height(units[at]) + begins
            room = self._bottom - self._y
            if height > room and (height <= self._most or room < 25 * MM):
                if at:
                    self._line(block, top, self._y)
                top = self._turn(chapter)
                units = self._units(block)
            for number, row in enumerate(units[at]):
                if self._y + row.height > self._bottom:
                    self._line(block, top, self._y)
                    top = self._turn(chapter)
                if at == number == 0:
                    self._times(block)
                row.draw(self._page, self._y)
                self._y += row.height
            if at == 0:
                self._y = max(self._y, min(top + self._height_of_times(block), self._bottom))
        self._line(block, top, self._y)
        self._y += _GAP

    @property
    def _most(self) -> float:
        """What a page holds below its day's rule."""
        return self._bottom - RUNNING_RULE - 8 * MM

    def _turn(self, chapter: Chapter) -> float:
        self._next()
        self._day(chapter, more=True)
        return self._y

    def _times(self, block: Block) -> None:
        y = self._y
        for text, style in _times_of(block):
            y = self._page.text(self.setter.set(text, style, 30 * MM), TIME_END, y, trailing=True)

    def _height_of_times(self, block: Block) -> float:
        return sum(style.leading * (text.count("\n") + 1) for text, style in _times_of(block))

    def _line(self, block: Block, top: float, bottom: float) -> None:
        if block.ours:
            self._page.block(LINE - BAR / 2, top + 1, BAR, bottom - top - 1)
        else:
            self._page.upright(LINE, top + 1, bottom, 0.5)

    def feet(self) -> None:
        """What the paper is, the sign of ours, which page; when all are there, those too that the side alone needs."""
        while len(self.pages) < len(self._sides):
            self._next()
        say = catalogue.of(self._of.lang).say
        many = len(self.pages)
        for number, page in enumerate(self.pages, 1):
            y = foot_rule(page.height)
            page.rule(LEADING, y, self._whole, 0.5)
            of = self.setter.set(say("page {number} of {many}", number=number, many=many), RUNNING_STRONG, self._whole)
            page.text(of, page.width - TRAILING, y + 5.5, trailing=True)
            foot = self.setter.first(self._of.foot, RUNNING, self._whole - of.width - 12)
            page.text(foot, LEADING, y + 5.5)
            legend = self.setter.first(self._of.legend, RUNNING, self._whole)
            if self._of.legend:
                beside = foot.width + legend.width + of.width + 14 * MM <= self._whole
                x, top = (LEADING + foot.width + 6 * MM, y + 5.5) if beside else (LEADING, y + 5.5 + RUNNING.leading)
                page.block(x, top + 1, BAR, 9)
                page.text(legend, x + 2 * MM, top)


def _height(rows: list[Row]) -> float:
    return sum(row.height for row in rows)


def _times_of(block: Block) -> list[tuple[str, Style]]:
    found = [(block.start, PART.start), (block.end, PART.end), (block.under, MORE)]
    return [(text, style) for text, style in found if text]
