"""Who and what is in the plan, by the names that rows use; kept while rows add more."""

from collections.abc import Callable, Iterable, Mapping

from planner.errors import N_, PlannerError
from planner.exchange import person_names
from planner.exchange.headings import name_key
from planner.plan.names import folded, full_name
from planner.plan.plan import Plan
from planner.plan.records import Party, PassKind, Person, Record, Room, Session, Venue, kind_of

CLOSE = 90
"""From this likeness on (of a hundred) two names are proposed as one; never taken for one."""

_NAME = "name"
_EMAIL = "email"


class Known:
    """The ids by name. A name may mean several; `one` says so instead of choosing."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._ids: dict[tuple[str, str, str], dict[str, None]] = {}
        self._listed: dict[str, dict[str, tuple[str, ...]]] = {}
        for record in plan.all():
            self.add(record)

    def add(self, record: Record) -> None:
        """Take note of a record that is new, or as it is now."""
        self._listed.pop(kind_of(record), None)
        for way, name in _names(record):
            self._ids.setdefault((kind_of(record), way, name), {})[record.id] = None

    def drop(self, record: Record) -> None:
        """Forget a record as it was."""
        for way, name in _names(record):
            self._ids.get((kind_of(record), way, name), {}).pop(record.id, None)

    def ids(self, kind: str, name: str, way: str = _NAME) -> tuple[str, ...]:
        """All that a name means."""
        return tuple(sorted(self._ids.get((kind, way, name), ()))) if name else ()

    def named(self, kind: str, text: str) -> tuple[str, ...]:
        """The ids that a text means: an id, an e-mail address, or a name."""
        text = text.strip()
        if text in self.plan.records[kind]:
            return (text,)
        if kind == "person":
            return self.ids("person", text.casefold(), _EMAIL) or self.ids("person", person_names.key(text))
        return self.ids(kind, name_key(text))

    def one(self, kind: str, text: str, fits: Callable[[Record], bool] | None = None) -> str:
        """The only record that a text means; else a `PlannerError` that names those it may be."""
        found = self.named(kind, text)
        if len(found) > 1 and fits is not None:
            found = tuple(one for one in found if fits(self.plan.records[kind][one])) or found
        if len(found) == 1:
            return found[0]
        if found:
            raise PlannerError(
                N_("“{name}” may be {these}"), todo=N_("say which by e-mail address or id"),
                name=text, these="; ".join(self.called(kind, one) for one in found[:4]),
            )  # fmt: skip
        namesakes = self.of_family(text) if kind == "person" else ()
        if namesakes:
            raise PlannerError(
                N_("“{name}” may be {these}"), todo=N_("say which by e-mail address or id"),
                name=text, these="; ".join(self.called(kind, one) for one in namesakes[:4]),
            )  # fmt: skip
        close = self.close(kind, text)
        if close:
            raise PlannerError(
                N_("Nothing here is called “{name}”; the nearest is {these}"),
                todo=N_("write it as the plan does, or add it first"),
                name=text,
                these="; ".join(self.called(kind, one) for one in close),
            )
        raise PlannerError(N_("Nothing here is called “{name}”"), todo=N_("add it first"), name=text)

    def of_family(self, text: str) -> tuple[str, ...]:
        """People of that family name: a family name alone is nobody for certain."""
        wanted = folded(text)
        return tuple(one.id for one in self.plan.persons.values() if folded(one.family) == wanted)

    def close(self, kind: str, text: str) -> tuple[str, ...]:
        """Records with a name very much like this one, nearest first, at most three."""
        return nearest(kind, text, self.names(kind))

    def names(self, kind: str) -> dict[str, tuple[str, ...]]:
        """The ids by folded name, as it is now."""
        if kind not in self._listed:
            self._listed[kind] = {
                name: tuple(ids) for (of, way, name), ids in self._ids.items() if of == kind and way == _NAME and ids
            }
        return self._listed[kind]

    def called(self, kind: str, record_id: str) -> str:
        """A record with what tells it from its namesakes."""
        record = self.plan.records[kind][record_id]
        match record:
            case Person():
                more = record.email or record.function or record.city or record.id
                return f"{full_name(record)} ({more})"
            case Session():
                return f"{record.title} ({record.code or record.start.replace('T', ' ')})"
            case _:
                return f"{getattr(record, 'name', record.id)}"


def nearest(kind: str, text: str, names: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Of these names' ids those very much like the text, nearest first, at most three names."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only where a name is not known

    plain = person_names.key(text) if kind == "person" else name_key(text)
    found = process.extract(plain, names.keys(), scorer=fuzz.ratio, score_cutoff=CLOSE, limit=3)
    return tuple(dict.fromkeys(one for name, _, _ in found for one in names[name]))


def _names(record: Record) -> Iterable[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    match record:
        case Person():
            found = [(_NAME, person_names.key(full_name(record))), (_NAME, person_names.key(record.printed_name))]
            found.append((_EMAIL, record.email.casefold()))
        case Session():
            titles = (record.title, *record.titles.values(), record.short, *record.shorts.values(), record.code)
            found = [(_NAME, name_key(title)) for title in titles]
        case Venue() | Room():
            found = [(_NAME, name_key(name)) for name in (record.name, *record.names.values())]
        case Party() | PassKind():
            found = [(_NAME, name_key(record.name))]
        case _:
            pass
    return dict.fromkeys(pair for pair in found if pair[1])
