"""By what a row is known again: the keys of each kind, the surest first."""

from collections.abc import Callable, Hashable, Mapping

from planner.exchange.headings import name_key

Values = Mapping[str, object]
KeyOf = Callable[[Values], Hashable]


def _text(values: Values, name: str) -> str:
    said = values.get(name)
    return name_key(said) if isinstance(said, str) else ""


def _all(*names: str) -> KeyOf:
    """All of these fields as they are; no key where one is missing."""

    def of(values: Values) -> Hashable:
        found = tuple(values.get(name) for name in names)
        return None if any(one in (None, "") for one in found) else found

    return of


def _named(name: str, *more: str) -> KeyOf:
    """A name, folded, and more fields as they are."""

    def of(values: Values) -> Hashable:
        said = _text(values, name)
        return (said, *(values.get(one) for one in more)) if said else None

    return of


def _flight(values: Values) -> Hashable:
    number, departs = _text(values, "number").replace(" ", ""), values.get("departs")
    return (values.get("person_id"), number, str(departs)[:10]) if number and departs else None


def _way(values: Values) -> Hashable:
    places = _text(values, "from_place"), _text(values, "to_place")
    return (values.get("person_id"), *places, values.get("departs")) if all(places) else None


def _way_any_time(values: Values) -> Hashable:
    places = _text(values, "from_place"), _text(values, "to_place")
    return (values.get("person_id"), values.get("direction"), *places) if all(places) else None


def _practice(values: Values) -> Hashable:
    title, city = _text(values, "title"), _text(values, "city")
    return (title, city) if title and city else None


KEYS: dict[str, tuple[KeyOf, ...]] = {
    "venue": (_named("name"),),
    "room": (_named("name", "venue_id"),),
    "party": (_named("name"),),
    "pass_kind": (_named("name"),),
    "transfer": (_all("from_id", "to_id"),),
    "session": (_all("source", "source_id"), _all("code"), _named("title", "start"), _named("title")),
    "leg": (_way, _flight, _way_any_time),
    "stay": (_all("person_id", "venue_id", "check_in"), _all("person_id", "venue_id")),
    "absence": (_all("person_id", "start"),),
    "pass": (_all("person_id", "pass_kind_id", "from_day"), _all("person_id", "pass_kind_id")),
    "pass_office": (_all("pass_kind_id", "day", "opens"),),
    "practice": (_practice,),
    "ride": (_named("name", "departs"),),
    "duty": (_all("person_id", "day", "from_"), _all("person_id", "day")),
    "slot": (_all("session_id", "person_id", "role"), _all("session_id", "person_id")),
}  # fmt: skip

SURE: dict[str, int] = {"session": 3, "leg": 2}
"""How many of the keys tell for sure (the rest only if one record, not met in another row, has it); else the first."""


def keys_of(kind: str, values: Values) -> tuple[Hashable, ...]:
    """The keys of a record or row, None where it lacks what one needs."""
    return tuple(one(values) for one in KEYS.get(kind, ()))
