import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner.desktop.desk import OpenDesk
from planner.desktop.pages.programme.model import ProgrammeModel
from planner.desktop.worst import worst_lanes
from planner.plan.edits.assign import free_slot
from planner.plan.edits.fields import set_fields
from planner.plan.edits.move import move_session
from planner.plan.edits.remove import remove
from planner.plan.records import Person, Record, Session, Slot
from tests.desktop.conftest import OpenDeskOf
from tests.plan import small

RUSSO = Person(id="russo", given="Rosa", family="Russo", kind="counterpart")


def session(name: str, start: str, end: str, **more: object) -> Session:
    day = str(more.pop("day", "2022-05-18"))
    return Session(id=name, title=name.title(), start=f"{day}T{start}", end=f"{day}T{end}", **more)  # type: ignore[arg-type]


def programme(desk: OpenDesk) -> ProgrammeModel:
    model = ProgrammeModel(desk)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.reload()
    return model


def said(model: ProgrammeModel) -> list[str]:
    rows = [model.row_at(one) for one in range(model.rowCount())]
    return [
        f"{row.title}, {row.second}, {row.seats}" if row.kind == "day" else f"{row.start} {row.title}" for row in rows
    ]


def records(*more: Record) -> list[Record]:
    return [*small.records(), *more]


def test_days_stand_over_their_sessions_with_what_is_in_them(desk_of: OpenDeskOf) -> None:
    model = programme(desk_of(records(session("late", "09:00", "10:00"))))
    assert said(model) == [
        "Tuesday 17 May, 2 sessions, 1 slot · 2 present", "10:00 Talk", "11:00 Panel",
        "Wednesday 18 May, 1 session, 0 slots · 2 present", "09:00 Late",
    ]  # fmt: skip


def test_the_same_start_comes_in_the_order_of_the_rooms_and_parts_follow_their_whole(desk_of: OpenDeskOf) -> None:
    whole = session("whole", "09:00", "12:00", room_id="room-2")
    parts = [
        session("second", "10:00", "11:00", parent_id="whole"),
        session("first", "09:00", "10:00", parent_id="whole"),
    ]
    model = programme(desk_of(records(whole, *parts, session("other", "09:00", "10:00", room_id="room-1"))))
    kinds = [(model.row_at(n).kind, model.row_at(n).title, model.row_at(n).room) for n in range(4, 8)]
    assert kinds == [
        ("session", "Other", "Room 1"), ("session", "Whole", "Room 2"), ("part", "First", ""), ("part", "Second", ""),
    ]  # fmt: skip


def test_heads_cannot_be_chosen_and_are_no_sessions(desk_of: OpenDeskOf) -> None:
    model = programme(desk_of(records()))
    assert (model.flags(model.index(0)), model.id_at(0)) == (Qt.ItemFlag.NoItemFlags, "")
    assert (model.id_at(1), model.row_of("talk"), model.row_of("gone")) == ("talk", 1, -1)


def test_ours_names_the_first_speaker_and_counts_the_others_and_what_is_open(desk_of: OpenDeskOf) -> None:
    crowd = [Person(id=f"p{n}", given="P", family=str(n)) for n in range(3)]
    slots = [
        Slot(id="2", session_id="panel", person_id="p0", role="attendee"),
        Slot(id="1", session_id="panel", person_id="ben", role="panellist"),
        Slot(id="3", session_id="panel", person_id="p1", role="attendee", reply="declined"),
        Slot(id="4", session_id="panel", person_id="p2", role="attendee"),
        Slot(id="5", session_id="panel", person_id="russo", role="keynote"),
        Slot(id="6", session_id="panel", role="speaker"),
        Slot(id="7", session_id="panel", role="speaker"),
    ]
    model = programme(desk_of(records(RUSSO, *crowd, *slots)))
    ours = model.row_at(model.row_of("panel")).ours
    assert (ours.role, ours.words, ours.vacant, ours.people) == ("panellist", (("Ben Okafor", "+2"),), "2 open", 3)


def test_who_only_attends_is_counted(desk_of: OpenDeskOf) -> None:
    crowd = [Person(id=f"p{n}", given="P", family=str(n)) for n in range(3)]
    slots = [Slot(id=f"s{n}", session_id="panel", person_id=f"p{n}") for n in range(3)]
    model = programme(desk_of(records(*crowd, *slots)))
    row = model.row_at(model.row_of("panel"))
    assert (row.ours.words, row.seats) == ((("3 of us", ""),), "3")


FILTERED = [
    session("ours", "08:00", "09:00", ours=True),
    session("maybe", "09:00", "10:00", status="tentative"),
    session("opening", "10:00", "11:00"),
    session("dropped", "11:00", "12:00", status="cancelled"),
    Slot(id="open", session_id="maybe", role="speaker"),
]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["talk", "panel", "ours", "maybe", "opening", "dropped"]),
        ("silva", ["talk"]),
        ("room 2", ["panel"]),
        ("open", ["maybe"]),
        ("openi", ["opening"]),
        ("mine", ["talk", "ours"]),
        ("speaking", ["talk"]),
        ("speaking or hosted", ["talk", "ours"]),
        ("tentative", ["maybe"]),
        ("tentative ours", []),
        ("cancelled", ["dropped"]),
        ("TALK ana", ["talk"]),
        ("nothing like it", []),
    ],
)
def test_the_filter_finds_names_rooms_and_states(desk_of: OpenDeskOf, typed: str, found: list[str]) -> None:
    model = programme(desk_of(records(*FILTERED)))
    model.filter(typed)
    assert [one for n in range(model.rowCount()) if (one := model.id_at(n))] == found


@pytest.mark.parametrize(
    ("lang", "typed", "found"),
    [
        ("es", "provisional", ["maybe"]),
        ("es", "vacante", ["maybe"]),
        ("es", "nuestras", ["talk", "ours"]),
        ("es", "organizada o interviene", ["talk", "ours"]),
        ("fr", "annulée", ["dropped"]),
        ("fr", "nôtres", ["talk", "ours"]),
        ("fr", "vacant ou annulée", ["maybe", "dropped"]),
        ("fr", "open", ["maybe"]),
    ],
)
def test_states_are_asked_for_in_the_windows_language(
    desk_of: OpenDeskOf, lang: str, typed: str, found: list[str]
) -> None:
    model = programme(desk_of(records(*FILTERED), lang))
    model.filter(typed)
    assert [one for n in range(model.rowCount()) if (one := model.id_at(n))] == found


def test_a_filtered_day_says_how_many_of_its_sessions_are_shown(desk_of: OpenDeskOf) -> None:
    model = programme(desk_of(records()))
    model.filter("panel")
    assert said(model)[0] == "Tuesday 17 May, 1 of 2 sessions shown, 1 slot · 2 present"
    assert model.counts == (1, 2)


def test_a_part_that_is_found_brings_its_whole_and_a_whole_its_parts(desk_of: OpenDeskOf) -> None:
    parts = [
        session("whole", "09:00", "12:00"),
        session("needle", "09:00", "10:00", parent_id="whole"),
        session("hay", "10:00", "11:00", parent_id="whole"),
    ]
    model = programme(desk_of(records(*parts)))
    model.filter("needle")
    assert [model.id_at(n) for n in range(1, model.rowCount())] == ["whole", "needle"]
    model.filter("whole")
    assert [model.id_at(n) for n in range(1, model.rowCount())] == ["whole", "needle", "hay"]


def test_a_changed_word_tells_its_row_and_moves_nothing(desk_of: OpenDeskOf) -> None:
    desk = desk_of(records())
    model = programme(desk)
    told: list[int] = []
    resets: list[None] = []
    model.dataChanged.connect(lambda first, _last: told.append(first.row()))
    model.modelReset.connect(lambda: resets.append(None))
    desk.workspace.commit(set_fields(desk.workspace.plan, "session", "panel", {"title": "Debate"}))
    model.refresh({"panel"})
    assert (told, resets, model.row_at(2).title) == ([2], [], "Debate")


def test_a_moved_or_removed_session_stands_elsewhere_or_nowhere(desk_of: OpenDeskOf) -> None:
    desk = desk_of(records())
    model, plan = programme(desk), desk.workspace.plan
    desk.workspace.commit(move_session(plan, "talk", "2022-05-18T08:00"))
    model.refresh({"talk"})
    assert said(model)[1:] == ["11:00 Panel", "Wednesday 18 May, 1 session, 1 slot · 2 present", "08:00 Talk"]
    desk.workspace.commit(remove(plan, "session", "talk"))
    model.refresh({"talk"})
    assert said(model) == ["Tuesday 17 May, 1 session, 0 slots · 2 present", "11:00 Panel"]


def test_a_row_says_its_gravest_open_finding(desk_of: OpenDeskOf) -> None:
    desk = desk_of(records(Slot(id="two", session_id="panel", person_id="ana", role="speaker")))
    desk.workspace.commit(set_fields(desk.workspace.plan, "session", "panel", {"start": "2022-05-17T10:30"}))
    desk.workspace.commit(free_slot(desk.workspace.plan, "ana-talks"))
    desk.workspace.undo()
    model = programme(desk)
    model.set_signs(worst_lanes(desk.workspace.findings(), "sessions"))
    assert (model.sign_of("talk"), model.sign_of("panel")) == ("clash", "clash")
    assert str(model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)).endswith("clash")


@pytest.mark.parametrize(("lang", "head"), [("es", "Martes, 17 de mayo"), ("fr", "Mardi 17 mai")])
def test_days_are_said_in_the_windows_language(desk_of: OpenDeskOf, lang: str, head: str) -> None:
    assert programme(desk_of(records(), lang)).row_at(0).title == head
