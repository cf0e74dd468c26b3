"""A coordinator's own files come in: as they are, in three languages, and once only."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import xlsxwriter
from msgspec.structs import replace

from planner.jobs.imports import Preview, preview
from planner.plan import clock
from planner.plan.places import place_of_session
from planner.plan.plan import Plan
from planner.plan.records import Person, Record
from tests.plan import small

NOW = clock.minute("2022-05-01T09:00", "America/New_York")


def tried(plan: Plan, *files: Path, **more: object) -> Preview:
    return preview(plan, files, now=NOW, **more)  # type: ignore[arg-type]


def brought_in(plan: Plan, *files: Path, **more: object) -> Plan:
    """The plan after the import; that a second one changes nothing is part of every import."""
    plan.apply(tried(plan, *files, **more).change_set)
    again = tried(plan, *files, **more)
    assert again.change_set.changes == ()
    assert (again.added, again.changed, again.gone) == ({}, {}, {})
    return plan


def csv_file(tmp_path: Path, text: str, name: str = "people.csv", encoding: str = "utf-8") -> Path:
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


def xlsx_file(tmp_path: Path, sheets: dict[str, Sequence[Sequence[object]]], name: str = "book.xlsx") -> Path:
    path = tmp_path / name
    with xlsxwriter.Workbook(str(path)) as book:
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return path


def people(plan: Plan) -> set[tuple[str, str]]:
    return {(p.given, p.family) for p in plan.persons.values()}


def facts(records: Iterable[Record], *names: str) -> list[tuple[object, ...]]:
    return sorted(tuple(getattr(record, name) for name in names) for record in records)


def test_people_in_english_with_a_title_above_and_telephones_as_typed(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path,
        "Delegation to the forum,,,,,,\n"
        "as of 3 May,,,,,,\n"
        "Surname,First name,Title,Job title,E-mail,Mobile,Country,Languages\n"
        'Ndour,Aïssatou,Ms,"Mayor, Dakar-Plateau",a.ndour@example.org,+221 77 123 45 67,Senegal,"French, Wolof"\n'
        "\n"
        "Villacís,Mateo,Mr,Councillor,mateo@example.org,0034600123456,Ecuador,Spanish/English\n",
    )
    plan = brought_in(small.plan(), file)
    new = [p for p in plan.persons.values() if p.id not in ("ana", "ben")]
    assert [replace(p, id="") for p in new] == [
        Person(
            id="", honorific="Ms", given="Aïssatou", family="Ndour", function="Mayor, Dakar-Plateau", country="SN",
            email="a.ndour@example.org", phone="+221 77 123 45 67", languages=("fr", "wo"),
        ),
        Person(
            id="", honorific="Mr", given="Mateo", family="Villacís", function="Councillor", country="EC",
            email="mateo@example.org", phone="0034600123456", languages=("es", "en"),
        ),
    ]  # fmt: skip


def test_people_in_spanish_by_semicolons(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path,
        "Apellidos;Nombre;Cargo;Organización;País;Correo electrónico;Género;Tipo\n"
        "Pérez García;María;Alcaldesa;Ayuntamiento de Sevilla;España;maria@example.org;Mujer;Delegada\n"
        "Soto;Juan;Asesor;Ayuntamiento de Sevilla;España;juan@example.org;Hombre;Equipo\n",
    )
    plan = brought_in(small.plan(), file)
    assert facts(plan.persons.values(), "family", "given", "function", "country", "gender", "kind")[1:] == [
        ("Pérez García", "María", "Alcaldesa", "ES", "f", "delegate"),
        ("Silva", "Ana", "", "", None, "delegate"),
        ("Soto", "Juan", "Asesor", "ES", "m", "staff"),
    ]


def test_people_in_french_with_whole_names(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path,
        "Nom\tFonction\tCollectivité\tTéléphone portable\n"
        "NDOUR Aïssatou\tMaire\tDakar\t0612345678\n"
        "M. Jean de La Tour\tConseiller\tLyon\t\n"
        "SILVA Ana\tExperte\tPorto\t\n",
        name="délégation.tsv",
    )
    plan = brought_in(small.plan(), file)
    assert facts(plan.persons.values(), "honorific", "given", "family", "function", "body", "phone") == [
        ("", "Ana", "Silva", "Experte", "Porto", ""),
        ("", "Aïssatou", "Ndour", "Maire", "Dakar", "0612345678"),
        ("", "Ben", "Okafor", "", "", ""),
        ("M.", "Jean", "de La Tour", "Conseiller", "Lyon", ""),
    ]
    assert plan.persons["ana"].body == "Porto"


def test_a_programme_with_days_above_its_rows_and_ranges_of_time(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path,
        "Heure,Titre,Type,Salle,Lieu\n"
        "mardi 17 mai,,,,\n"
        "10h - 11h30,Ouverture,Plénière,Room 1,Hall\n"
        "22h-1h,Soirée,Réception,,Le Bateau\n"
        "mercredi 18 mai,,,,\n"
        '9h30–10h,Point presse,Conférence de presse,Salle B,"Church"\n',
    )
    plan = brought_in(small.plan(), file, as_kind="sessions")
    new = [s for s in plan.sessions.values() if s.id not in ("talk", "panel")]
    places = [place_of_session(plan, s) for s in new]
    names = {one.id: one.name for one in plan.rooms.values()} | {one.id: one.name for one in plan.venues.values()}
    assert [
        (s.title, s.kind, s.start, s.end, names[place.venue_id or ""], names.get(place.room_id or ""))
        for s, place in zip(new, places, strict=True)
    ] == [
        ("Ouverture", "plenary", "2022-05-17T10:00", "2022-05-17T11:30", "Hall", "Room 1"),
        ("Soirée", "reception", "2022-05-17T22:00", "2022-05-18T01:00", "Le Bateau", None),
        ("Point presse", "press", "2022-05-18T09:30", "2022-05-18T10:00", "Church", "Salle B"),
    ]


def test_slots_name_their_session_and_person_as_people_do(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path,
        "Session,Speaker,Role,Order,Minutes,Start,Topic\n"
        'Talk,"Okafor, Ben",Panelist,2,5,10:20,Cities\n'
        "talk,silva ana,Speaker,1,3,,\n"
        "Panel,TBC,Keynote,1,7,,\n"
        "Panel,TBC,Keynote,1,7,,\n"
        "Panel,Nobody Known,Speaker,2,,,\n",
    )
    plan = small.plan()
    seen = tried(plan, file)
    assert [(r.row, r.column, r.value, str(r.why)) for r in seen.refused] == [
        (6, "Speaker", "Nobody Known", "Nothing here is called “Nobody Known”: add it first")
    ]
    brought_in(plan, file)
    assert facts(plan.slots.values(), "session_id", "role", "order", "minutes", "start", "topic") == [
        ("panel", "keynote", 1, 7, None, ""),
        ("panel", "keynote", 1, 7, None, ""),
        ("talk", "panellist", 2, 5, "2022-05-17T10:20", "Cities"),
        ("talk", "speaker", 1, 3, None, ""),
    ]
    assert {s.person_id: s.role for s in plan.slots.values()} == {"ana": "speaker", "ben": "panellist", None: "keynote"}


def test_a_whole_workbook_comes_in_whatever_the_order_of_its_sheets(tmp_path: Path) -> None:
    file = xlsx_file(
        tmp_path,
        {
            "Flights": [
                ["Passenger", "Flight", "From", "To", "Departure", "Arrival"],
                ["Aïssatou Ndour", "DL 217", "Dakar (DSS)", "New York JFK", "15 May 2022 23:30", "16 May 2022 06:10"],
                ["Aïssatou Ndour", "DL 216", "New York JFK", "Dakar (DSS)", "20/05/2022 17:30", "07:30"],
            ],
            "Hotel": [
                ["Name", "Hotel", "Check-in", "Check-out"],
                ["Aïssatou Ndour", "The Grand", "16/05/2022", "20/05/2022"],
            ],
            "Badges": [["Delegate", "Badge type", "Status"], ["Aïssatou Ndour", "Grounds", "approved"]],
            "Who speaks": [["Session", "Name", "Role"], ["Opening", "Aïssatou Ndour", "Keynote"]],
            "Programme": [
                ["Code", "Title", "Date", "Start", "End", "Room"],
                ["P1", "Opening", "17 May", 0.375, 0.5, "Room 1"],
            ],
            "Delegates": [["Name", "City", "Country"], ["Aïssatou Ndour", "Dakar", "Sénégal"]],
            "Budget": [["Item", "Cost"], ["Coffee", 12]],
        },
    )
    plan = small.plan()
    seen = tried(plan, file)
    assert seen.refused == ()
    assert [(a.sheet, a.heading, str(a.why)) for a in seen.asked] == [
        ("Budget", "Budget", "no table that we know is in this sheet")
    ]
    brought_in(plan, file)
    (ndour,) = [p for p in plan.persons.values() if p.family == "Ndour"]
    (opening,) = [s for s in plan.sessions.values() if s.code == "P1"]
    assert (opening.start, opening.end, opening.room_id) == ("2022-05-17T09:00", "2022-05-17T12:00", "room-1")
    assert facts(plan.legs_of(ndour.id), "direction", "number", "from_zone", "departs", "to_zone", "arrives") == [
        ("arrival", "DL 217", "Africa/Dakar", "2022-05-15T23:30", "America/New_York", "2022-05-16T06:10"),
        ("departure", "DL 216", "America/New_York", "2022-05-20T17:30", "Africa/Dakar", "2022-05-21T07:30"),
    ]
    (stay,) = plan.stays_of(ndour.id)
    assert (plan.venues[stay.venue_id].name, stay.check_in, stay.check_out) == ("The Grand", "2022-05-16", "2022-05-20")
    (badge,) = plan.passes_of(ndour.id)
    assert (plan.pass_kinds[badge.pass_kind_id].name, badge.state, badge.from_day) == (
        "Grounds",
        "approved",
        "2022-05-16",
    )
    assert facts(plan.slots_of_person(ndour.id), "session_id", "role") == [(opening.id, "keynote")]


def test_what_cannot_be_read_is_refused_by_row_and_column_and_the_rest_goes_in(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path,
        "Title,Day,Start,End,Colour\n"
        "One,17 May,10:00,11:00,red\n"
        "Two,17 May,10:61,11:00,\n"
        "Three,31 June,10:00,11:00,\n"
        "Four,17 May,10:00,10:00,\n"
        ",17 May,10:00,11:00,\n"
        "Six,13 March,02:30,04:00,\n"
        "Seven,17 May,10:00,,\n",
        name="programme.csv",
    )
    seen = tried(small.plan(), file)
    assert seen.added == {"session": 1}
    assert [(r.file, r.row, r.column, r.value, str(r.why)) for r in seen.refused] == [
        ("programme.csv", 3, "Start", "10:61", "“10:61” is no time: write it like 10:00"),
        ("programme.csv", 4, "Day", "31 June", "“31 June” is no day: write it like 2022-05-17"),
        (
            "programme.csv", 5, "End", "10:00",
            "It ends (2022-05-17T10:00) before it starts (2022-05-17T10:00): correct it",
        ),
        ("programme.csv", 6, "Title", "", "“Title” is missing: fill it in"),
        (
            "programme.csv", 7, "Start", "02:30",
            "The clocks of America/New_York skip 2022-03-13 02:30; nearest are 01:59 and 03:00: correct it",
        ),
        ("programme.csv", 8, "End", "", "“End” is missing: fill it in"),
    ]  # fmt: skip
    assert [(a.heading, str(a.why)) for a in seen.asked] == [("Colour", "no field of that name")]


def test_a_family_name_alone_is_nobody_for_certain(tmp_path: Path) -> None:
    plan = small.plan(
        Person(id="maria", given="María", family="Pérez"), Person(id="juan", given="Juan", family="Pérez")
    )
    path = tmp_path / "slots.csv"
    path.write_text("Session,Person,Role\nTalk,Pérez,Speaker\n", "utf-8")
    (refused,) = tried(plan, path).refused
    assert "may be" in str(refused.why)
    assert "María Pérez" in str(refused.why)
    assert "Juan Pérez" in str(refused.why)


def test_a_row_of_totals_is_nobody(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Nom;Prénom;Ville\nNdour;Aïssatou;Dakar\nTotal;1;\n", "utf-8")
    found = tried(small.plan(), path)
    assert dict(found.added) == {"person": 1}
    assert [(one.row, str(one.why)) for one in found.refused] == [(3, "“Total” is no name: take the row out")]
