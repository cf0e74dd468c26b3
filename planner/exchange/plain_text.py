"""A bulletin as plain text, to be pasted where nothing else can be: lines, blanks and no marks."""

from collections.abc import Iterator

from planner.wording.bulletin import Block, Bulletin, Chapter


def text(bulletin: Bulletin) -> bytes:
    """The whole, in UTF-8."""
    lines = [
        bulletin.over,
        bulletin.title,
        bulletin.left.text,
        bulletin.right.text,
        *(line for paragraph in bulletin.paragraphs for line in ("", *paragraph.split("\n"))),
        *(line for chapter in bulletin.chapters for line in _chapter(chapter)),
        "",
        bulletin.foot,
    ]
    if not bulletin.over:
        del lines[0]
    return ("\n".join(_clean(line) for line in lines) + "\n").encode("utf-8", "replace")


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield from ("", f"{chapter.head} · {chapter.name}" if chapter.head else chapter.name)
    yield from (one for one in (chapter.note, chapter.nothing) if one)
    for block in chapter.blocks:
        yield ""
        yield from _block(block, "")


def _block(block: Block, indent: str) -> Iterator[str]:
    end, _, later = block.end.partition("\n")
    times = " ".join(one for one in (f"{block.start}{end}", later, block.under) if one)
    mark = f" ({block.mark})" if block.mark else ""
    yield f"{indent}{times}  {block.title.text}{mark}"
    for line in (*block.meta, *block.people):
        yield from (f"{indent}  {part}" for part in line.text.split("\n"))
    for part in block.parts:
        yield from _block(part, f"{indent}  ")


def _clean(line: str) -> str:
    """No controls: a text that is pasted must not do anything."""
    return "".join(c for c in line if c.isprintable() or c in "\u00a0\u00ad\u200c\u200d\u202f\u3000").rstrip()
