"""Rows of people: whole names in their parts, and who is known again."""

from planner.errors import N_, PlannerError
from planner.exchange import person_names
from planner.exchange.headings import key
from planner.jobs.importing.cells import BadCell
from planner.jobs.importing.known import nearest
from planner.jobs.importing.work import Row, Work
from planner.plan.names import full_name
from planner.plan.records import Person, Record

Values = dict[str, object]


def fill(work: Work, row: Row, values: Values, before: Record | None) -> None:
    """The parts of a whole name, where they are not said."""
    whole = row.cells.get("name")
    family = row.cells.get("family", "")
    if _is_a_sum(family) and len(row.cells) <= 3:  # noqa: PLR2004 - hardly anything beside the word
        raise BadCell("family", PlannerError(N_("“{value}” is no name"), todo=N_("take the row out"), value=family))
    in_parts = before is not None and any(column.target == "family" for column in row.table.columns)
    if whole is None or "family" in values or in_parts:
        return
    known = before or known_again(work, row, values)
    if isinstance(known, Person) and person_names.key(full_name(known)) == person_names.key(whole):
        return
    if _is_a_sum(whole):
        raise BadCell("name", PlannerError(N_("“{value}” is no name"), todo=N_("take the row out"), value=whole))
    name = person_names.split(whole)
    for part, said in (("honorific", name.honorific), ("given", name.given), ("family", name.family)):
        if said:
            values.setdefault(part, said)


def refuse_another(row: Row, before: Record) -> None:
    """An id that is somebody else's here (lists number their rows from one, each anew) changes nobody."""
    if not isinstance(before, Person) or row.table.kind != "person":
        return
    said = " ".join(row.cells.get(part, "") for part in ("name", "given", "family", "printed_name"))
    words, held = set(person_names.key(said).split()), set(person_names.key(full_name(before)).split())
    same_mail = before.email and before.email.casefold() == row.cells.get("email", "").casefold()
    if words and not words & held and not same_mail:
        why = PlannerError(
            N_("The id {id} is another person’s here: {other}"), todo=N_("take the id out, or correct it"),
            id=before.id, other=full_name(before),
        )  # fmt: skip
        raise BadCell("id", why)


def keep_whole_name(values: Values, before: Person) -> None:
    """A whole name in the column of family names says nothing new of somebody who is known by it."""
    family = values.get("family")
    whole = isinstance(family, str) and "given" not in values and bool(before.given)
    if whole and person_names.key(str(family)) == person_names.key(full_name(before)):
        del values["family"]


def known_again(work: Work, row: Row, values: Values) -> Person | None:
    """The person whom a row means: by e-mail address, else by name, unless another address says that it is another."""
    mail = str(values.get("email", ""))
    by_mail = work.known.ids("person", mail.casefold(), "email")
    if len(by_mail) == 1:
        return work.plan.persons[by_mail[0]]
    whole = _whole(row, values)
    found = [work.plan.persons[one] for one in by_mail or work.known.ids("person", person_names.key(whole))]
    if by_mail:
        found = [one for one in found if person_names.key(full_name(one)) == person_names.key(whole)]
    others = [one for one in found if mail and one.email and one.email.casefold() != mail.casefold()]
    found = _told_apart([one for one in found if one not in others], values)
    if len(found) > 1:
        raise BadCell(
            "name" if "name" in row.cells else "family",
            PlannerError(
                N_("“{name}” may be {these}"), todo=N_("say which by e-mail address or id"),
                name=whole, these="; ".join(work.known.called("person", one.id) for one in found[:4]),
            ),
        )  # fmt: skip
    if found:
        return found[0]
    if ("person", "?" + whole) not in work.claimed:
        work.claimed["person", "?" + whole] = row.number
        _propose(work, row, whole, others)
    return None


def _is_a_sum(text: str) -> bool:
    """Whether a row only counts those above it."""
    return key(text).partition(" ")[0] in ("total", "totals", "totales", "totaux", "subtotal")


def _whole(row: Row, values: Values) -> str:
    parts = (values.get("given"), values.get("family"))
    return " ".join(str(part) for part in parts if part) or row.cells.get("name", "")


def _told_apart(found: list[Person], values: Values) -> list[Person]:
    """Of namesakes those whose city, country or body is the row's, if that tells."""
    for name in ("city", "country", "body", "function"):
        said = values.get(name)
        same = [one for one in found if said and getattr(one, name) == said]
        if len(found) > 1 and same:
            found = same
    return found


def _propose(work: Work, row: Row, whole: str, others: list[Person]) -> None:
    """Ask whether a new person is one whom we have under nearly the same name."""
    close = [one.id for one in others] or [
        one for one in nearest("person", whole, work.before) if ("person", one) not in work.claimed
    ]
    for one in close:
        work.ask(
            row.table,
            row.heading("name" if "name" in row.cells else "family"),
            PlannerError(
                N_("“{name}” (row {row}) is much like {other}"), todo=N_("if they are one person, join them"),
                name=whole, row=row.number, other=work.known.called("person", one),
            ),
        )  # fmt: skip
