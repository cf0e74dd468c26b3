"""Lists of people: contacts, roster, rooms by hotel and night, passes, and what is not known of each."""

from planner.errors import N_
from planner.itinerary.lists import Cell, Choice, Column, Day, Table, Word, grouped, joined
from planner.plan.names import folded, function_of, listed_name, place_name, session_title
from planner.plan.plan import Plan
from planner.plan.records import SPEAKING_ROLES, Person

_WHO = Column(N_("Who"), 38)


def contacts(plan: Plan, _lang: str) -> Table:
    """How to reach everybody."""
    columns = (_WHO, Column(N_("Telephone"), 32, ("phone",)), Column(N_("E-mail"), 46), Column(N_("City"), 24))
    rows = [((Choice(one.kind),), (listed_name(one), one.phone, one.email, one.city)) for one in by_kind(plan)]
    return Table(columns, grouped(rows))


def roster(plan: Plan, lang: str) -> Table:
    """Who comes, and for whom."""
    columns = (_WHO, Column(N_("Function"), 50), Column(N_("City"), 26), Column(N_("Languages"), 20))
    ours = [one for one in by_kind(plan) if one.kind != "counterpart"]
    rows = [
        ((Choice(one.kind),), (listed_name(one), function_of(one, lang), one.city, joined(one.languages)))
        for one in ours
    ]
    return Table(columns, grouped(rows), tick=True, people=tuple(one.id for one in ours))


def rooming(plan: Plan, lang: str) -> Table:
    """Who sleeps where: by hotel, then by night."""
    columns = (
        Column(N_("First night"), 24), Column(N_("Leaves"), 24), _WHO,
        Column(N_("Booking"), 26, ("booking",)), Column(N_("Access needs"), 30, ("access",)),
    )  # fmt: skip
    found: list[tuple[tuple[str, ...], tuple[Cell, ...], tuple[Cell, ...]]] = []
    for stay in plan.stays.values():
        person = plan.persons.get(stay.person_id)
        if person is not None:
            hotel, name = place_name(plan, stay.venue_id, lang), listed_name(person)
            row = (Day(stay.check_in), Day(stay.check_out), name, stay.booking, person.access)
            order = (folded(hotel), stay.venue_id, stay.check_in, stay.check_out, folded(name), stay.id)
            found.append((order, (hotel,), row))
    return Table(columns, grouped((head, row) for _, head, row in sorted(found, key=lambda one: one[0])), tick=True)


def passes(plan: Plan, _lang: str) -> Table:
    """Who needs which pass, as their passport names them: by kind, then by name."""
    columns = (
        _WHO, Column(N_("As in the passport"), 36, ("passport_name",)), Column(N_("Valid from"), 22),
        Column(N_("Valid until"), 22),
        Column(N_("State"), 20), Column(N_("Number"), 20, ("number",)), Column(N_("Collect at"), 28),
    )  # fmt: skip
    found: list[tuple[tuple[str, ...], tuple[Cell, ...], tuple[Cell, ...]]] = []
    for one in plan.passes.values():
        person, kind = plan.persons.get(one.person_id), plan.pass_kinds.get(one.pass_kind_id)
        if person is not None and kind is not None:
            name = listed_name(person)
            row = (
                name, person.passport_name, Day(one.from_day), Day(one.to_day),
                Choice(one.state), one.number, one.collect_at,
            )  # fmt: skip
            found.append(((folded(kind.name), kind.id, folded(name), one.from_day, one.id), (kind.name,), row))
    return Table(columns, grouped((head, row) for _, head, row in sorted(found, key=lambda one: one[0])), tick=True)


def missing(plan: Plan, lang: str) -> Table:
    """What is not known of each of ours."""
    columns = (_WHO, Column(N_("Not known yet"), 40), Column(N_("For"), 60))
    rows: list[tuple[tuple[Cell, ...], tuple[Cell, ...]]] = []
    for person in sorted(plan.persons.values(), key=_by_name):
        if person.kind != "counterpart":
            rows += [((), (listed_name(person), Word(what), about)) for what, about in _lacks(plan, person, lang)]
    return Table(columns, grouped(rows), tick=True)


def _lacks(plan: Plan, person: Person, lang: str) -> list[tuple[str, str]]:
    ways = {leg.direction for leg in plan.legs_of(person.id)}
    lacking = (
        (not person.phone, N_("Telephone")),
        (not person.email, N_("E-mail")),
        (not person.languages, N_("Languages")),
        (not plan.stays_of(person.id), N_("Stay")),
        ("arrival" not in ways, N_("Arrival")),
        ("departure" not in ways, N_("Departure")),
        (not plan.passes_of(person.id), N_("Pass")),
    )
    found = [(what, "") for lacks, what in lacking if lacks]
    for slot in plan.slots_of_person(person.id):
        session = plan.sessions[slot.session_id]
        if slot.role in SPEAKING_ROLES and slot.statement == "none" and session.status != "cancelled":
            found.append((N_("Statement"), session_title(session, lang)))
    return found


def by_kind(plan: Plan) -> list[Person]:
    """Everybody, kind by kind as one lists them, then by name."""
    return sorted(plan.persons.values(), key=lambda one: (_KINDS.index(one.kind), *_by_name(one)))


_KINDS = ("delegate", "staff", "interpreter", "host", "guest", "counterpart")


def _by_name(person: Person) -> tuple[str, str]:
    return folded(listed_name(person)), person.id
