"""Days, nights, journeys and rides on which everything goes wrong that can."""

from planner.plan.records import Leg, Record
from tests.clashes import scene
from tests.clashes.scene import make

WEDNESDAY, THURSDAY = "2022-05-18", "2022-05-19"


def leg(name: str, way: tuple[str, str], departs: str, arrives: str, **fields: object) -> Leg:
    """Of Nadia unless it is somebody else's, between New York, Washington and Swiss towns."""
    zones = [scene.ZONE if place in ("JFK", "DCA") else "Europe/Zurich" for place in way]
    ends = {"from_place": way[0], "to_place": way[1], "from_zone": zones[0], "to_zone": zones[1]}
    return make(Leg, **{"id": name, "person_id": "nadia", "departs": departs, "arrives": arrives, **ends, **fields})


def records() -> list[Record]:
    """Paula's long Wednesday, Yusuf's trip back, Nadia's way home, and a bus that Omar takes too."""
    return [
        scene.person("paula", family="Paz", not_before="09:00", most_a_day=3),
        scene.person("yusuf", family="Yaman"),
        scene.person("nadia", family="Nagy"),
        scene.person("omar", family="Okoro"),
        scene.venue("inn"),
        scene.venue("chapel", access_minutes=7),
        scene.session("breakfast", f"{WEDNESDAY}T07:30", f"{WEDNESDAY}T08:00"),
        scene.session("forum", f"{WEDNESDAY}T09:30", f"{WEDNESDAY}T13:00"),
        scene.session("talks", f"{WEDNESDAY}T13:00", f"{WEDNESDAY}T15:00"),
        scene.session("dinner", f"{WEDNESDAY}T20:00", f"{WEDNESDAY}T23:30"),
        scene.session("dawn", f"{THURSDAY}T07:00", f"{THURSDAY}T08:00"),
        scene.session("prayer", f"{WEDNESDAY}T08:00", f"{WEDNESDAY}T08:30", venue_id="chapel"),
        *(scene.slot(f"paula-{one}", one, "paula") for one in ("breakfast", "forum", "talks", "dinner", "dawn")),
        scene.slot("yusuf-breakfast", "breakfast", "yusuf"),
        scene.slot("yusuf-dawn", "dawn", "yusuf"),
        scene.slot("omar-prayer", "prayer", "omar"),
        leg(
            "yusuf-out",
            ("JFK", "DCA"),
            f"{WEDNESDAY}T12:00",
            f"{WEDNESDAY}T13:30",
            person_id="yusuf",
            direction="departure",
        ),
        leg(
            "yusuf-back",
            ("DCA", "JFK"),
            f"{THURSDAY}T03:30",
            f"{THURSDAY}T05:00",
            person_id="yusuf",
            direction="arrival",
        ),
        scene.stay("yusuf-bed", "2022-05-15", "2022-05-17", "yusuf"),
        leg("home", ("JFK", "ZRH"), "2022-05-17T20:00", "2022-05-18T09:00", direction="departure", number="LX 15"),
        leg("on", ("ZRH", "BSL"), "2022-05-18T09:20", "2022-05-18T10:30", direction="via", number="LX 1"),
        leg("double", ("ZRH", "GVA"), "2022-05-18T10:00", "2022-05-18T10:50", direction="via"),
        scene.stay("nadia-bed", "2022-05-16", "2022-05-19", "nadia"),
        scene.ride("Bus 1", f"{WEDNESDAY}T07:45", 20, "paula", "nadia", "omar", to_id="chapel", seats=1),
    ]
