"""Headings in three languages find their fields, whatever stands above the table."""

import pytest

from planner.errors import PlannerError
from planner.exchange.grid import Grid
from planner.exchange.headings import kind_named, table_of
from planner.plan.fields import fields_of
from planner.plan.records import KINDS

TABLES: list[tuple[str, str, str]] = [
    ("person", "Surname|First name|E-mail|Mobile", "family given email phone"),
    ("person", "Last Name|Given Names|Position|Organisation", "family given function body"),
    ("person", "Apellidos|Nombre|Cargo|Organización|País", "family given function body country"),
    ("person", "NOM|Prénom|Courriel|Téléphone portable|Fonction", "family given email phone function"),
    ("person", "Nom de famille|Prénoms|Adresse e-mail|Collectivité", "family given email body"),
    ("person", "Nom|Fonction|Pays", "name function country"),
    ("person", "Nombre completo|Correo electrónico|Idiomas", "name email languages"),
    ("person", "Nombre|Cargo|Ciudad", "name function city"),
    ("person", "Name|First name|Country", "family given country"),
    ("person", "Full name (as in passport)|Country of origin|City|Gender", "name  city gender"),
    ("person", "family|given|function_es|function|keep_apart_ids", "family given function_es function keep_apart_ids"),
    ("session", "Title|Date|Start|End|Room", "title day start end room"),
    ("session", "Título|Fecha|Inicio|Fin|Sala|Lugar", "title day start end room venue"),
    ("session", "Intitulé|Jour|Début|Fin|Salle|Lieu", "title day start end room venue"),
    ("session", "Time|Session|Speaker|Moderator", "time title who_speaker who_moderator"),
    ("session", "Title (EN)|Title (FR)|Titulo ES|Start|End", "title_en title_fr title_es start end"),
    ("slot", "Session|Speaker|Role|Order|Minutes", "session person role order minutes"),
    ("slot", "Sesión|Ponente|Rol|Orden|Tiempo|Tema", "session person role order minutes topic"),
    ("slot", "Séance|Intervenant|Rôle|Ordre de passage|Durée", "session person role order minutes"),
    ("slot", "id|session_id|session|person_id|person|role", "id session_id session person_id person role"),
    ("leg", "Passenger|Flight no.|From|To|Departure|Arrival", "person number from_place to_place departs arrives"),
    ("leg", "Pasajero|Vuelo|Origen|Destino|Salida|Llegada", "person number from_place to_place departs arrives"),
    ("leg", "Voyageur|N° de vol|De|À|Départ|Arrivée", "person number from_place to_place departs arrives"),
    ("stay", "Nom|Hôtel|Arrivée|Départ", "person venue check_in check_out"),
    ("pass", "Delegate|Badge type|Status", "person pass_kind state"),
    ("practice", "Title|City|Country|Objectives|Presenter", "title city country objectives presenters"),
    ("transfer", "From|To|Minutes|Mode", "from to minutes mode"),
    ("venue", "Venue|Address|Access minutes", "name address access_minutes"),
    ("room", "Venue|Room|Capacity", "venue name seats"),
]


@pytest.mark.parametrize(("kind", "headings", "targets"), TABLES)
def test_a_table_is_known_by_its_headings(kind: str, headings: str, targets: str) -> None:
    row = tuple(headings.split("|"))
    filled = tuple(f"value {n}" for n, _ in enumerate(row))
    grid = Grid(
        file="f.xlsx", first=3, rows=(("The delegation",), (), ("as of", "3 May"), row, filled, ("",), row, filled)
    )
    table = table_of(grid, None, {})
    assert table is not None
    assert (table.kind, [column.target for column in table.columns]) == (kind, targets.split(" "))
    assert table.rows == ((7, filled), (10, filled))


def test_titles_that_are_forms_of_address_and_roles_that_are_kinds_are_told_by_their_cells() -> None:
    rows = (
        ("Title", "Surname", "First name", "Role"),
        ("Ms", "Ndour", "Aïssatou", "Delegate"),
        ("Dr.", "Lund", "Eva", "Staff"),
    )
    table = table_of(Grid(file="f.csv", rows=rows), None, {})
    assert table is not None
    assert [column.target for column in table.columns] == ["honorific", "family", "given", "kind"]


def test_a_mapping_goes_before_what_is_recognised() -> None:
    rows = (("Who", "Surname", "Blah"), ("a", "b", "c"))
    table = table_of(Grid(file="f.csv", rows=rows), "person", {"Blah": "city", "who": "given", "Surname": ""})
    assert table is not None
    assert [column.target for column in table.columns] == ["given", "", "city"]


def test_a_table_of_something_else_is_none() -> None:
    assert table_of(Grid(file="f.csv", rows=(("Item", "Cost"), ("Coffee", "12"))), None, {}) is None


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind not in ("plan", "photo", "release", "issue", "acceptance")]
)
def test_our_own_fields_head_our_own_tables(kind: str) -> None:
    names = tuple(f"{f.name[:-1]}_en" if f.shape == "map" else f.name for f in fields_of(kind))
    table = table_of(Grid(file="f.csv", rows=(names, tuple("x" for _ in names))), kind, {})
    assert table is not None
    assert tuple(column.target for column in table.columns) == names


def test_what_is_imported_has_a_name() -> None:
    assert [kind_named(word) for word in ("people", "Sessions", "slot", "pass kinds")] == [
        "person",
        "session",
        "slot",
        "pass_kind",
    ]
    with pytest.raises(PlannerError, match="nothing called “money”"):
        kind_named("money")
