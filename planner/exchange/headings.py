"""Which column is which field: headings recognised in three languages, the row of headings found, the kind guessed."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from msgspec import Struct

from planner.errors import N_, PlannerError
from planner.exchange.choice_words import CHOICES
from planner.exchange.grid import Grid
from planner.exchange.heading_words import KINDS as KIND_WORDS
from planner.exchange.heading_words import NEEDS, WORDS
from planner.exchange.name_words import HONORIFICS
from planner.plan import entry
from planner.plan.fields import fields_of
from planner.plan.names import folded
from planner.plan.records import KINDS

_LOOKED_AT = 40
NEVER_FILE = frozenset({"plan", "photo", "release", "issue", "acceptance"})
"""Kinds that no table holds: the plan's frame, and what the program itself keeps."""


class Column(Struct, frozen=True):
    """A column: where it is, what stands above it, and the field (or our word) that it fills; "" if none does."""

    index: int
    heading: str
    target: str


class Table(Struct, frozen=True, kw_only=True):
    """A grid whose headings were found: what it holds, its columns, and the rows below with their numbers."""

    kind: str
    file: str
    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    guessed: bool


def table_of(grid: Grid, kind: str | None, mapping: Mapping[str, str]) -> Table | None:
    """The grid as a table of a kind (guessed if not said), or None where no row of headings is recognised."""
    best: tuple[tuple[bool, int, int], int, str] | None = None
    kinds = (kind,) if kind else tuple(NEEDS)
    for at, row in enumerate(grid.rows[:_LOOKED_AT]):
        for rank, one in enumerate(kinds):
            found = {column.target for column in columns_of(row, one, mapping)} - {""}
            if not found or (kind is None and not fits(one, found)):
                continue
            score = (fits(one, found), len(found), -rank)
            if best is None or score > best[0]:
                best = (score, at, one)
    if best is None:
        return None
    _, at, one = best
    rows = tuple((grid.first + at + 1 + n, row) for n, row in enumerate(grid.rows[at + 1 :]))
    columns = columns_of(grid.rows[at], one, mapping)
    kept = tuple((n, row) for n, row in rows if any(cell.strip() for cell in row) and row != grid.rows[at])
    columns = _by_content(columns, one, [row for _, row in kept], mapping)
    return Table(kind=one, file=grid.file, sheet=grid.sheet, columns=columns, rows=kept, guessed=kind is None)


def _by_content(
    columns: tuple[Column, ...], kind: str, rows: list[tuple[str, ...]], mapping: Mapping[str, str]
) -> tuple[Column, ...]:
    """What only the cells tell: a "Title" of "Mr" and "Ms", a "Role" of "delegate" and "staff", figures."""
    have = {column.target for column in columns}
    mapped = {key(heading) for heading in mapping}
    settled = []
    for column in columns:
        target = column.target
        if (kind, target) in _DOUBTFUL and column.heading != target and key(column.heading) not in mapped:
            said = {key(row[column.index]) for row in rows if column.index < len(row)} - {""}
            target = _told_by(kind, target, said, have)
        have.add(target)
        settled.append(Column(column.index, column.heading, target))
    return tuple(settled)


_DOUBTFUL = {("person", "function"), ("person", ""), ("session", "speakers"), ("session", "who_speaker")}


def _told_by(kind: str, target: str, said: set[str], have: set[str]) -> str:
    if not said:
        return target
    if kind == "session":
        found = "speakers" if all(word.isdigit() for word in said) else "who_speaker"
        return target if found in have else found
    if "honorific" not in have and said <= _ADDRESSES:
        return "honorific"
    return "kind" if "kind" not in have and said <= _PERSON_KINDS else target


_ADDRESSES = frozenset(key_of for key_of in (re.sub(r"[\W_]+", " ", word).strip() for word in HONORIFICS))
_PERSON_KINDS = frozenset(word for words in CHOICES["person", "kind"].values() for word in words)


def fits(kind: str, found: Iterable[str]) -> bool:
    """Whether these columns make a table of that kind."""
    have = {target.removesuffix("_id").removesuffix("_ids") for target in found}
    have |= {stem for target in found if f"{(stem := target.rpartition('_')[0])}s" in maps_of(kind)}
    return all(any(one in have for one in group) for group in NEEDS.get(kind, ()))


def columns_of(row: tuple[str, ...], kind: str, mapping: Mapping[str, str]) -> tuple[Column, ...]:
    """The columns under a row of headings. Of two that say the same the plainer, else the first, has the field."""
    said = {key(heading): target for heading, target in mapping.items()}
    columns: list[Column] = []
    first: dict[str, tuple[int, int]] = {}
    for index, heading in enumerate(row):
        if not heading.strip():
            continue
        mapped = said.get(key(heading))
        target = mapped if mapped is not None else target_of(heading, kind)
        columns.append(Column(index, heading.strip(), target))
        rank = -1 if mapped is not None else _rank(heading, kind, target)
        first[target] = min(first.get(target, (rank, index)), (rank, index))
    return _settled([c if first[c.target][1] == c.index else Column(c.index, c.heading, "") for c in columns], kind)


def _rank(heading: str, kind: str, target: str) -> int:
    """How plainly a heading says its field: our own name best, then in the order of the words."""
    words = WORDS.get(kind, {}).get(target, ())
    plain = key(heading)
    return words.index(plain) + 1 if plain in words else 0


def _settled(columns: list[Column], kind: str) -> tuple[Column, ...]:
    """Words that mean another thing beside others: "Nom" and "Nombre" alone are whole names, "Date" of a leg."""
    have = {column.target for column in columns}
    if kind == "person" and "name" in have and "family" in have and "given" not in have:
        return _swap(columns, "name", "given", {"name"})
    if kind == "person" and "family" in have and "given" not in have and "name" not in have:
        return _swap(columns, "family", "name", {"nom", "noms"})
    if kind == "person" and "given" in have and "family" not in have and "name" not in have:
        return _swap(columns, "given", "name", {"nombre", "nombres"})
    if kind == "person" and "given" in have and "name" in have and "family" not in have:
        return _swap(columns, "name", "family", {"name", "nom"})
    if kind == "slot" and "given" in have and "family" not in have:
        return _swap(columns, "person", "family", {"name", "nom"})
    if kind == "slot" and "family" in have and "given" not in have:
        return _swap(columns, "person", "given", {"nombre"})
    return tuple(columns)


def _swap(columns: list[Column], old: str, new: str, words: set[str]) -> tuple[Column, ...]:
    return tuple(Column(c.index, c.heading, new) if c.target == old and key(c.heading) in words else c for c in columns)


def target_of(heading: str, kind: str) -> str:
    """The field or word of ours that a heading stands for, "" if none is known."""
    plain = heading.strip()
    if plain in own_names(kind):
        return plain
    if re.fullmatch(r"[a-z]+_[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", plain) and plain.partition("_")[0] + "s" in maps_of(kind):
        return plain
    found = _in_a_language(heading, kind) or words_of(kind).get(key(heading), "")
    if not found and (parts := [part for part in re.split(r"[/|\n]| - ", heading) if part.strip()])[1:]:
        return next((target for part in parts if (target := target_of(part, kind))), "")
    return found


_LANGUAGE_AFTER = re.compile(
    r"(.+?)[\s_(\[/-]+(?:in |en )?"
    r"(en|es|fr|ar|zh|ru|english|spanish|french|ingles|espanol|frances|anglais|espagnol|francais)[)\]]?"
)


def _in_a_language(heading: str, kind: str) -> str:
    """The field of a language for "Title (French)" or "Título ES", else nothing."""
    found = _LANGUAGE_AFTER.fullmatch(folded(heading).strip())
    target = words_of(kind).get(key(found[1]), "") if found else ""
    if not found or f"{target}s" not in maps_of(kind):
        return ""
    by_name = {"in": "en", "an": "en", "sp": "es", "es": "es", "fr": "fr", "en": "en"}
    return f"{target}_{by_name.get(found[2][:2], found[2][:2])}"


@lru_cache(20_000)
def key(heading: str) -> str:
    """A heading as one compares it: case, accents, punctuation and what stands in brackets aside."""
    plain = (
        re.sub(r"[(\[].*?[)\]]", " ", folded(heading))
        if not heading.strip().startswith(("(", "["))
        else folded(heading)
    )
    return " ".join(re.sub(r"[\W_]+", " ", plain).split())


def name_key(name: str) -> str:
    """A name as one compares it; one without letters and figures by its signs."""
    return key(name) or entry.clean(name)


def kind_named(word: str) -> str:
    """The kind that `--as` says; a `PlannerError` if there is none of that name."""
    kind = KIND_WORDS.get(key(word).replace(" ", "_"), word)
    if kind not in KINDS or kind in NEVER_FILE:
        raise PlannerError(
            N_("There is nothing called “{word}” to import"), todo=N_("say one of {known}"),
            word=word, known=", ".join(sorted(KIND_WORDS)),
        )  # fmt: skip
    return kind


@cache
def own_names(kind: str) -> frozenset[str]:
    """What our own exports head their columns with: fields, and references by name."""
    names = {field.name for field in fields_of(kind) if field.shape != "map"}
    return frozenset(
        names | set(WORDS.get(kind, {})) | {bare(name) for name in names if name.endswith(("_id", "_ids"))}
    )


def bare(name: str) -> str:
    """The column of a reference's readable name: "person" of "person_id", "stand_ins" of "stand_in_ids"."""
    return f"{name[:-4]}s" if name.endswith("_ids") else name.removesuffix("_id")


@cache
def maps_of(kind: str) -> frozenset[str]:
    """The fields of a kind that hold a text a language ("titles": its columns are "title_en", ...)."""
    return frozenset(field.name for field in fields_of(kind) if field.shape == "map")


@cache
def words_of(kind: str) -> dict[str, str]:
    """Every heading known for a kind, folded, and its target."""
    words = {key(name): name for name in sorted(own_names(kind))}
    for target, headings in WORDS.get(kind, {}).items():
        for heading in headings:
            words.setdefault(heading, target)
    return words
