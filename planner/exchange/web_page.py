"""A bulletin as a web page in one file: nothing is fetched, nothing runs, every text is a text."""

from collections.abc import Iterator
from html import escape

from planner.exchange.web_style import STYLE
from planner.wording.bulletin import Block, Bulletin, Chapter, Line, Piece, Side

Code = tuple[tuple[int, ...], ...]

_KEPT = "\t\u00a0\u00ad\u200c\u200d\u200e\u200f\u202f\u3000"
"""Spaces and joiners that are no letters, and yet part of a text."""

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_QUIET = 4
_TOP = 3
"""The level of an entry's heading; a day's is above it."""


def html(bulletin: Bulletin, code: Code | None = None) -> bytes:
    """The page; `code` are the squares of the web address."""
    lang = escape(bulletin.lang)
    direction = "rtl" if bulletin.rtl else "ltr"
    title = _one_line(" · ".join(one for one in (bulletin.title, bulletin.right.pieces[0].text) if one))
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{lang}" dir="{direction}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}</title>",
        f"<style>{STYLE}@page {{ size: {'Letter' if bulletin.paper == 'letter' else 'A4'}; margin: 14mm }}</style>",
        "</head>",
        "<body>",
        *_head(bulletin),
        '<div class="grid">',
        "<main>",
        *(line for chapter in bulletin.chapters for line in _chapter(chapter)),
        "</main>",
        *_sides(bulletin, code),
        "</div>",
        *_foot(bulletin),
        "</body>",
        "</html>",
    ]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _head(bulletin: Bulletin) -> Iterator[str]:
    yield "<header>"
    if bulletin.over:
        yield f'<p class="over">{_text(bulletin.over)}</p>'
    yield f"<h1>{_text(bulletin.title)}</h1>"
    yield f'<p class="state"><span>{_line(bulletin.left)}</span> <span>{_line(bulletin.right)}</span></p>'
    yield from (f'<p class="note">{_text(one)}</p>' for one in bulletin.paragraphs)
    yield "</header>"


def _chapter(chapter: Chapter) -> Iterator[str]:
    name = f'<time datetime="{chapter.day}">{_text(chapter.name)}</time>'
    yield '<section class="day">'
    if chapter.head:
        yield f'<h2 class="part">{_text(chapter.head)} · {name}</h2>'
    yield (f'<p class="date" aria-hidden="true"><b>{_text(chapter.figure)}</b><span>{_text(chapter.under)}</span></p>')
    yield '<div class="entries">'
    if not chapter.head:
        yield f'<h2 class="hidden">{name}</h2>'
    yield from (f'<p class="note">{_text(one)}</p>' for one in (chapter.note, chapter.nothing) if one)
    for block in chapter.blocks:
        yield from _block(block, _TOP)
    yield "</div>"
    yield "</section>"


def _block(block: Block, level: int) -> Iterator[str]:
    kind = "ours" if block.ours else "theirs"
    tag = f"h{min(level, 6)}"
    yield f'<article class="{kind}{" gone" if block.gone else ""}{" inner" if level > _TOP else ""}">'
    yield f'<p class="when">{_time(block)}</p>'
    yield '<div class="what">'
    if block.mark:
        yield f'<p class="mark">{_text(block.mark)}</p>'
    struck = ("<s>", "</s>") if block.gone else ("", "")
    yield f"<{tag}>{struck[0]}{_piece(block.title)}{struck[1]}</{tag}>"
    yield from (f'<p class="meta">{_line(one)}</p>' for one in block.meta)
    yield from (f'<p class="people">{_line(one)}</p>' for one in block.people)
    for part in block.parts:
        yield from _block(part, level + 1)
    yield "</div>"
    yield "</article>"


def _time(block: Block) -> str:
    end, _, later = block.end.partition("\n")
    said = f'<time class="start" datetime="{block.moment}">{_text(block.start)}</time> '
    said += f'<time datetime="{block.until}">{_text(end)}</time>'
    return said + "".join(f" <small>{_text(one)}</small>" for one in (later, block.under) if one)


def _sides(bulletin: Bulletin, code: Code | None) -> Iterator[str]:
    if not bulletin.sides and not bulletin.legend:
        return
    yield "<aside>"
    for side in bulletin.sides:
        yield from _side(side, code)
    if bulletin.legend:
        yield f'<p class="legend">{_text(bulletin.legend)}</p>'
    yield "</aside>"


def _side(side: Side, code: Code | None) -> Iterator[str]:
    yield f"<section><h2>{_text(side.head)}</h2>"
    for group in side.groups:
        yield f"<h3>{_text(group.head)}</h3>"
        yield f"<p>{_line(group.text)}</p>"
    if side.lines:
        yield "<ul>"
        yield from (f"<li>{_text(one)}</li>" for one in side.lines)
        yield "</ul>"
    if side.address and code is not None:
        yield _code(code, side.address)
    if side.address:
        yield f"<p>{_piece(Piece(side.address.partition('://')[2].removesuffix('/'), href=side.address))}</p>"
    yield "</section>"


def _foot(bulletin: Bulletin) -> Iterator[str]:
    yield f"<footer><p>{_text(bulletin.foot)}</p></footer>"


def _line(line: Line) -> str:
    said = _text(line.between, plain=True).join(_piece(one) for one in line.pieces)
    return f"<b>{_text(line.lead)}</b> {said}" if line.lead else said


def _piece(piece: Piece) -> str:
    """A text that runs in its own direction; a link where its address is one of the web."""
    lang = f' lang="{escape(piece.lang)}"' if piece.lang else ""
    said = f"<bdi{lang}>{_text(piece.text, plain=True)}</bdi>"
    if piece.href.startswith(("https://", "http://")):
        return f'<a href="{escape(_one_line(piece.href, escaped=False))}" rel="noopener noreferrer">{said}</a>'
    return said


def _text(text: str, *, plain: bool = False) -> str:
    """Letter by letter; what could steer the direction of what is around it stays inside."""
    said = "<br>".join(escape(_shown(part)) for part in text.split("\n"))
    return said if plain else f"<bdi>{said}</bdi>"


def _one_line(text: str, *, escaped: bool = True) -> str:
    said = " ".join(_shown(text).split())
    return escape(said) if escaped else said


def _shown(text: str) -> str:
    """Without what no page may hold."""
    return "".join(c for c in text if c.isprintable() or c in _KEPT)


def _code(code: Code, address: str) -> str:
    """Its dark squares, a run of them in a row as one rectangle."""
    size = len(code) + 2 * _QUIET
    path = "".join(
        f"M{start + _QUIET} {row + _QUIET}h{end - start}v1h{start - end}z"
        for row, cells in enumerate(code)
        for start, end in _runs(cells)
    )
    label = escape(_one_line(address, escaped=False))
    return (
        f'<svg class="code" viewBox="0 0 {size} {size}" role="img" aria-label="{label}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path d="{path}"/></svg>'
    )


def _runs(cells: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    start = 0
    for at in range(1, len(cells) + 1):
        if at == len(cells) or cells[at] != cells[start]:
            if cells[start]:
                yield start, at
            start = at
