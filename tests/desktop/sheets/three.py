"""A plan with three people to print, one of them with a letter that no font has, and a counterpart without a sheet."""

from planner.plan.records import Person, Record
from tests.clashes import scene

UGARITIC = "\N{UGARITIC LETTER ALPA}"


def records() -> list[Record]:
    return [
        scene.head(languages=("en", "fr")),
        Person(id="ana", given="Ana", family="Silva", sheet_language="es"),
        Person(id="ben", given="Ben", family="Okafor", languages=("fr",), sheet_paper="letter"),
        Person(id="zoe", given="Zoe", family=f"W{UGARITIC}"),
        Person(id="host", given="Hal", family="Berg", kind="counterpart"),
        scene.venue("hall"),
        scene.session("talk", "10:00", "11:00", venue_id="hall"),
        scene.session("late", "15:00", "16:00", venue_id="hall"),
        scene.slot("ana-talk", "talk", "ana", role="speaker", reply="confirmed"),
        scene.slot("ben-late", "late", "ben", role="speaker", reply="confirmed"),
    ]
