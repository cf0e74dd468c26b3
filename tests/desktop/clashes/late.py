"""A plan in which Ana is late: from the hall to the church she has 20 minutes and needs 27; Ben's slot is open."""

from planner.plan.records import Person, Record
from tests.clashes import scene


def records() -> list[Record]:
    return [
        scene.head(confirm_days=0, severity={"no-meal": "off", "no-bed": "off"}),
        Person(id="ana", given="Ana", family="Silva"),
        Person(id="ben", given="Ben", family="Okafor"),
        scene.venue("hall"),
        scene.venue("church", access_minutes=15),
        scene.way("hall", "church", 12),
        scene.session("table", "11:00", "13:00", venue_id="hall", kind="roundtable", short="Round table"),
        scene.session("launch", "13:20", "14:30", venue_id="church", kind="side-event", short="Launch"),
        scene.session("talk", "15:00", "16:00", venue_id="hall", kind="plenary"),
        scene.slot("ana-table", "table", "ana", role="attendee", reply="confirmed"),
        scene.slot("ana-launch", "launch", "ana", role="speaker", reply="confirmed"),
        scene.slot("open", "talk", None, role="speaker"),
    ]


TOO_SHORT = "transfer-too-short:ana-launch:ana-table"
OPEN = "open-slot:open"
