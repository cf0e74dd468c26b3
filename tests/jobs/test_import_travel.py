"""Travel as it is listed: half of it unsaid, and yet in the right zones and on the right days."""

from pathlib import Path

from msgspec.structs import replace

from tests.jobs.test_imports import brought_in, csv_file, facts, tried, xlsx_file
from tests.plan import small

ANA_OF_PORTO = replace(small.ANA, city="Porto", country="PT", home_zone="Europe/Lisbon")


def test_zones_come_from_towns_airports_and_homes_and_directions_from_the_forum(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path,
        "Pasajero,Vuelo,Origen,Destino,Fecha,Salida,Llegada\n"
        "Ana Silva,TP 1,Porto Campanhã,Lisbon (LIS),15/05/2022,8h00,11h00\n"
        "Ana Silva,TP 209,LIS,New York (EWR),15/05/2022,17:00,20:00\n"
        "Ana Silva,TP 210,EWR,LIS,20/05/2022,23:15,11:20\n"
        "Ben Okafor,BA 75,Lagos,London Heathrow,14/05/2022,10:50,17:30\n",
    )
    plan = brought_in(small.plan(ANA_OF_PORTO), file)
    assert facts(plan.legs.values(), "number", "direction", "from_zone", "departs", "to_zone", "arrives") == [
        ("BA 75", "via", "Africa/Lagos", "2022-05-14T10:50", "Europe/London", "2022-05-14T17:30"),
        ("TP 1", "via", "Europe/Lisbon", "2022-05-15T08:00", "Europe/Lisbon", "2022-05-15T11:00"),
        ("TP 209", "arrival", "Europe/Lisbon", "2022-05-15T17:00", "America/New_York", "2022-05-15T20:00"),
        ("TP 210", "departure", "America/New_York", "2022-05-20T23:15", "Europe/Lisbon", "2022-05-21T11:20"),
    ]


def test_a_place_that_is_nowhere_and_a_day_that_is_missing_are_refused(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path,
        "Passenger,Flight,From,To,Departure,Arrival\n"
        "Ana Silva,XX 1,Atlantis,New York,15 May 2022 10:00,15 May 2022 12:00\n"
        "Ana Silva,XX 2,Lisbon,New York,10:00,12:00\n",
    )
    assert [(one.row, one.column, str(one.why)) for one in tried(small.plan(), file).refused] == [
        (2, "From", "The time zone of “Atlantis” is not known: add a column from_zone"),
        (3, "Departure", "The day is missing: add a column for it, or write it before the time"),
    ]


def test_a_flight_that_moves_is_the_same_flight(tmp_path: Path) -> None:
    rows = "Passenger,Flight,From,To,Departure,Arrival\nAna Silva,TP 209,LIS,JFK,2022-05-15 {},2022-05-15 {}\n"
    plan = brought_in(small.plan(), csv_file(tmp_path, rows.format("17:00", "20:00")))
    plan = brought_in(plan, csv_file(tmp_path, rows.format("18:30", "21:30")))
    assert facts(plan.legs.values(), "departs", "arrives") == [("2022-05-15T18:30", "2022-05-15T21:30")]


def test_stays_passes_transfers_and_absences(tmp_path: Path) -> None:
    file = xlsx_file(
        tmp_path,
        {
            "Hôtels": [["Nom", "Hôtel", "Arrivée", "Départ"], ["SILVA Ana", "Le Grand", "16/05/2022", "20/05/2022"]],
            "Passes": [
                ["Name", "Pass", "From", "To", "State"],
                ["Ana Silva", "Grounds", "17 May", "18 May", "collected"],
            ],
            "Ways": [["From", "To", "Minutes", "Mode"], ["Hall", "Church", 12, "on foot"]],
            "Away": [["Who", "Date", "Start", "End", "Reason"], ["Ben Okafor", "17 May", "14:00", "16:00", "Embassy"]],
        },
    )
    plan = brought_in(small.plan(), file)
    hotels = {venue.id: venue.name for venue in plan.venues.values()}
    assert [(hotels[s.venue_id], s.person_id, s.check_in, s.check_out) for s in plan.stays.values()] == [
        ("Le Grand", "ana", "2022-05-16", "2022-05-20")
    ]
    assert facts(plan.passes.values(), "person_id", "from_day", "to_day", "state") == [
        ("ana", "2022-05-17", "2022-05-18", "collected")
    ]
    assert facts(plan.transfers.values(), "from_id", "to_id", "minutes", "mode") == [("hall", "church", 12, "walk")]
    assert facts(plan.absences.values(), "person_id", "start", "end", "reason") == [
        ("ben", "2022-05-17T14:00", "2022-05-17T16:00", "Embassy")
    ]
