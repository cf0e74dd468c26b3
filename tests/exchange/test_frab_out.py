"""The public programme as a schedule, and read back as another plan's."""

from pathlib import Path

from msgspec.structs import replace

from planner.exchange import frab, frab_out
from planner.jobs import exporting
from planner.plan.plan import Plan
from planner.plan.records import PlanRecord, Session, Slot
from tests.jobs.test_imports import brought_in
from tests.plan import small

NIGHT = Session(
    id="night",
    title="Night & <day>",
    start="2022-05-17T23:30",
    end="2022-05-18T01:00",
    venue_id="hall",
    languages=("fr",),
)
HIDDEN = replace(NIGHT, id="hidden", title="Team only", public=False)
OFF = replace(NIGHT, id="off", title="Off", status="cancelled")
DECLINED = Slot(id="no", session_id="talk", person_id="ben", role="speaker", reply="declined")


def test_only_the_public_programme_goes_out_with_names_and_nothing_else(tmp_path: Path) -> None:
    plan = small.plan(
        NIGHT, HIDDEN, OFF, DECLINED, replace(small.ANA, phone="+351 1", email="a@example.org", notes="n")
    )
    (file,) = exporting.export(plan, tmp_path / "s.xml", "frab")
    read = frab.read_here(str(file))
    assert (read.title, read.zone) == ("Forum", "America/New_York")
    assert [(e.id, e.room, e.date, e.duration, [s.name for s in e.speakers]) for e in read.events] == [
        ("night", "Hall", "2022-05-17T23:30:00-04:00", "01:30", []),
        ("talk", "Room 1", "2022-05-17T10:00:00-04:00", "01:00", ["Ana Silva"]),
        ("panel", "Room 2", "2022-05-17T11:00:00-04:00", "01:00", []),
    ]
    assert not any(secret in file.read_text("utf-8") for secret in ("+351", "example.org", "Team only"))


def test_what_goes_out_comes_in_at_the_same_times(tmp_path: Path) -> None:
    plan = small.plan(NIGHT)
    file = tmp_path / "s.xml"
    file.write_bytes(frab_out.schedule(plan))
    head = PlanRecord(id="other", name="Other", zone="Europe/Madrid", first_day="2022-05-16", last_day="2022-05-20")
    other = brought_in(Plan.of([head]), file)
    assert sorted((s.title, s.start, s.end) for s in other.sessions.values()) == sorted(
        (s.title, s.start, s.end) for s in plan.sessions.values()
    )
    assert {v.zone for v in other.venues.values()} == {"America/New_York"}
