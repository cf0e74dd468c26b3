"""A stop laid out and drawn: the time column, the line of stops with its sign, the text column."""

from collections.abc import Iterator
from typing import NamedTuple

from planner.paper.flow import Flow, Line, Paragraph, Span, Text
from planner.paper.numbers import MM
from planner.paper.page import Page, rise
from planner.paper.sheet_grid import (
    BADGE,
    BADGE_BLACK,
    BADGE_STRONG,
    BAR,
    BAR_WIDTH,
    DETAIL,
    END,
    LINE,
    LINE_WIDTH,
    PLACE,
    START,
    STOP_GAP,
    TAG,
    TEXT,
    TIME_END,
    TITLE,
    TRAILING,
    UNDER_TIME,
    WAY_GAP,
    text_width,
)
from planner.paper.sheet_rows import Row, Sign
from planner.paper.signs import Sizes, draw_sign

TOGETHER = 6
"""Lines of a title or a place that are never torn apart."""

_ICON = 13.0
_WAY_ICON = 11.0
_BADGE_PAD, _BADGE_RISE, _BADGE_ROW = 7.0, 2.4, 18.6
_SIGNS = Sizes(disc=4.6 * MM, half=4.6 * MM, ring=4.4 * MM, dot=2 * MM, diamond=4.8 * MM, square=4 * MM)
_SIGN_RISE = 4.3
"""How far a sign's middle lies above the baseline of the first line."""


class Stop(NamedTuple):
    """A row in paragraphs, ready to be measured and drawn."""

    row: Row
    title: Paragraph
    place: Paragraph | None
    details: tuple[Paragraph, ...]
    way: Paragraph | None
    badge: Paragraph | None
    tag: Paragraph | None
    was: Paragraph | None
    time: tuple[Paragraph, ...]
    continues: bool = False

    @property
    def gap(self) -> float:
        """What it keeps away from the stop above."""
        return WAY_GAP if self.way else STOP_GAP

    @property
    def height(self) -> float:
        """With its way."""
        return self._way_height + max(self._text_height, sum(paragraph.height for paragraph in self.time))

    @property
    def _way_height(self) -> float:
        return self.way.height + STOP_GAP if self.way else 0.0

    @property
    def _tag_height(self) -> float:
        return max(16.5, self.was.height + 2 if self.was else 0.0) if self.tag else 0.0

    @property
    def _text_height(self) -> float:
        text = [*([self.place] if self.place else []), *self.details]
        return self._tag_height + self._title_height + sum(paragraph.height for paragraph in text)

    @property
    def _title_height(self) -> float:
        """A badge hangs a little below a title of one line."""
        return max(self.title.height, _BADGE_ROW if self.badge else 0.0)

    def split(self, room: float) -> "tuple[Stop, Stop] | None":
        """Cut between lines of the details so that the first piece is no higher than the room; None: no use."""
        lines = [(paragraph, line) for paragraph in self.details for line in paragraph.lines]
        left = room - self._replace(details=()).height
        many = 0
        while many < len(lines) and left >= lines[many][0].style.leading:
            left -= lines[many][0].style.leading
            many += 1
        if many < 1 or many >= len(lines):
            return None
        rest = self._replace(
            row=self.row._replace(tag="", way=(), badge=""),
            place=None, way=None, badge=None, tag=None, was=None, continues=True, details=_regrouped(lines[many:]),
        )  # fmt: skip
        return self._replace(details=_regrouped(lines[:many])), rest

    def draw(self, page: Page, top: float, *, first: bool, until: float | None) -> None:
        """At a height; `until` is where the line of stops goes on to, None where it ends."""
        if self.row.tag:
            page.block(BAR, top + self._way_height + 2, BAR_WIDTH, self.height - self._way_height - 2)
        body = top + self._way_height
        middle = body + rise(TITLE.size, TITLE.leading) - _SIGN_RISE
        if self.way:
            page.upright(LINE, top, middle, LINE_WIDTH, dashed=True)
            self._draw_way(page, top)
        elif not first:
            page.upright(LINE, top, middle, LINE_WIDTH)
        if until is not None:
            page.upright(LINE, middle, until, LINE_WIDTH)
        if not self.continues:
            _sign(page, self.row.sign, LINE, middle)
        self._draw_time(page, body)
        self._draw_text(page, self._draw_tag(page, body))

    def _draw_way(self, page: Page, top: float) -> None:
        if self.way is None:
            return
        if self.row.way_icon:
            page.icon(self.row.way_icon, TEXT, top + 1, _WAY_ICON)
        page.text(self.way, TEXT + (_WAY_ICON + 3 if self.row.way_icon else 0), top)

    def _draw_time(self, page: Page, body: float) -> None:
        top = body + rise(TITLE.size, TITLE.leading) - rise(START.size, START.leading)
        for at, paragraph in enumerate(self.time):
            page.text(paragraph, TIME_END, top, trailing=True)
            if self.row.struck:
                _strike(page, paragraph, top, trailing=TIME_END)
            top += paragraph.height - (1 if at == 0 else 0)

    def _draw_tag(self, page: Page, body: float) -> float:
        if self.tag is None:
            return body
        width = self.tag.width + 2 * 4.5
        page.block(TEXT, body + 1.5, width, 13)
        page.text(self.tag, TEXT + 4.5, body + 2.5)
        if self.was:
            page.text(self.was, TEXT + width + 6, body + 1.8)
        return body + self._tag_height

    def _draw_text(self, page: Page, top: float) -> None:
        if self.badge:
            width = self.badge.width + 2 * _BADGE_PAD
            self._draw_badge(page, page.width - TRAILING - width, top, width)
        indent = 0.0
        if self.row.icon:
            page.icon(self.row.icon, TEXT, top + 2, _ICON)
            indent = _ICON + 4
        for paragraph, x in ((self.title, TEXT + indent), (self.place, TEXT)):
            if paragraph is None:
                continue
            page.text(paragraph, x, top)
            if self.row.struck:
                _strike(page, paragraph, top, leading=x)
            top += self._title_height if paragraph is self.title else paragraph.height
        for paragraph in self.details:
            top = page.text(paragraph, TEXT, top)

    def _draw_badge(self, page: Page, x: float, top: float, width: float) -> None:
        """Speaks: white on black; moderates: a strong frame; the others: a thin one."""
        if self.badge is None:
            return
        style = self.badge.style
        inner = top + rise(TITLE.size, TITLE.leading) - rise(style.size, style.leading)
        box = (x, inner - _BADGE_RISE, width, style.leading + 2 * _BADGE_RISE)
        if style.white:
            page.block(*box)
        else:
            page.frame(*box, 1.4 if self.row.sign == "moderates" else 0.6)
        page.text(self.badge, x + _BADGE_PAD, inner)


def lay(row: Row, flow: Flow, width: float, *, rtl: bool) -> Stop:
    """A row in paragraphs for a page of a width."""
    column = text_width(width)

    def set_(text: Text, style: object, room: float) -> Paragraph:
        return flow.set(text, style, room, rtl=rtl)  # type: ignore[arg-type]

    style = {"speaks": BADGE_BLACK, "moderates": BADGE_STRONG}.get(row.sign, BADGE)
    badge = set_(row.badge, style, column / 2) if row.badge else None
    tag = set_(row.tag, TAG, column / 2) if row.tag else None
    beside = column - (badge.width + 2 * _BADGE_PAD + 8 if badge else 0) - (_ICON + 4 if row.icon else 0)
    time_width = TIME_END - BAR
    title, more_title = _parted(set_(row.title, TITLE, beside))
    place, more_place = _parted(set_(row.place, PLACE, column)) if row.place else (None, ())
    return Stop(
        row=row,
        title=title,
        place=place,
        details=(*more_title, *more_place, *(set_(line, DETAIL, column) for line in row.details)),
        way=set_(row.way, DETAIL, column - _WAY_ICON - 3) if row.way else None,
        badge=badge,
        tag=tag,
        was=set_(row.was, DETAIL, column - (tag.width + 15 if tag else 0)) if row.was else None,
        time=tuple(set_((Span(text, apart=True),), style, time_width) for text, style in _time(row)),
    )


def _time(row: Row) -> Iterator[tuple[str, object]]:
    if row.start:
        yield row.start, START
    if row.half:
        yield row.half, UNDER_TIME
    if row.end:
        yield row.end, END
    for text in row.under:
        yield text, UNDER_TIME


def _parted(paragraph: Paragraph) -> tuple[Paragraph, tuple[Paragraph, ...]]:
    """What stands together in any case, and what may go to another page."""
    first = paragraph._replace(lines=paragraph.lines[:TOGETHER])
    return first, tuple(paragraph._replace(lines=(line,)) for line in paragraph.lines[TOGETHER:])


def _regrouped(lines: list[tuple[Paragraph, Line]]) -> tuple[Paragraph, ...]:
    return tuple(paragraph._replace(lines=(line,)) for paragraph, line in lines)


def _strike(page: Page, paragraph: Paragraph, top: float, *, leading: float = 0, trailing: float | None = None) -> None:
    style = paragraph.style
    for line in paragraph.lines:
        y = top + rise(style.size, style.leading) - style.size * 0.27
        page.rule(leading if trailing is None else trailing - line.width, y, line.width, 0.9)
        top += style.leading


def _sign(page: Page, sign: Sign, x: float, y: float) -> None:
    if sign == "gone":
        page.gone(x, y, 4.2 * MM)
    else:
        draw_sign(page, sign, x, y, _SIGNS)
