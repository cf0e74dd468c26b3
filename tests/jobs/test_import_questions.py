"""What an import refuses to decide by itself: namesakes, likenesses, unknown words, ids of others."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.errors import PlannerError
from planner.plan.plan import Plan
from planner.plan.records import Party, Person
from tests.jobs.test_imports import brought_in, csv_file, facts, tried, xlsx_file
from tests.plan import small

TWO_LEES = (
    Person(id="lee-1", given="Ann", family="Lee", email="ann@one.org", city="Accra"),
    Person(id="lee-2", given="Ann", family="Lee", email="ann@two.org", city="Quito"),
)
TELL_APART = "take one out, or tell them apart by id, code or e-mail address"
ADD_FIRST = "write it as the plan does, or add it first"


def refusals(plan: Plan, file: Path, **more: object) -> list[tuple[int, str, str]]:
    return [(one.row, one.column, str(one.why)) for one in tried(plan, file, **more).refused]


def questions(plan: Plan, file: Path, **more: object) -> list[tuple[str, str]]:
    return [(one.heading, str(one.why)) for one in tried(plan, file, **more).asked]


def test_a_name_that_two_have_is_refused_naming_both_until_something_tells_them_apart(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path,
        "Session,Speaker,Email,Role\nTalk,Ann Lee,,Speaker\nTalk,Ann Lee,ann@two.org,Speaker\nPanel,lee-1,,Moderator\n",
    )
    plan = small.plan(*TWO_LEES)
    assert refusals(plan, file) == [
        (
            2, "Speaker",
            "“Ann Lee” may be Ann Lee (ann@one.org); Ann Lee (ann@two.org): say which by e-mail address or id",
        )
    ]  # fmt: skip
    brought_in(plan, file)
    assert facts(plan.slots.values(), "session_id", "person_id", "role") == [
        ("panel", "lee-1", "moderator"), ("talk", "ana", "speaker"), ("talk", "lee-2", "speaker"),
    ]  # fmt: skip


def test_people_of_one_name_are_told_apart_by_address_or_city(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path,
        "Name,Email,City,Function\n"
        "Ann Lee,,Quito,Mayor\n"
        "Ann Lee,ann@one.org,Tema,Clerk\n"
        "Ann Lee,ann@three.org,Lima,Guest\n",
    )
    plan = small.plan(*TWO_LEES)
    assert questions(plan, file) == [
        ("Name", f"“Ann Lee” (row 4) is much like Ann Lee ({mail}): if they are one person, join them")
        for mail in ("ann@one.org", "ann@two.org")
    ]
    brought_in(plan, file)
    lees = [person for person in plan.persons.values() if person.family == "Lee"]
    assert facts(lees, "email", "city", "function") == [
        ("ann@one.org", "Tema", "Clerk"), ("ann@three.org", "Lima", "Guest"), ("ann@two.org", "Quito", "Mayor"),
    ]  # fmt: skip


def test_two_rows_of_one_name_that_differ_are_for_the_user_to_settle(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "Name,City,Country\nEva Lund,Oslo,Norway\nEva Lund,Bergen,Norway\nEVA LUND,Oslo,Norway\n")
    assert refusals(small.plan(), file) == [
        (
            3, "City",
            f"“Eva Lund” stands in row 2 already, with another City: {TELL_APART}",
        )
    ]  # fmt: skip
    assert tried(small.plan(), file).added == {"person": 1}


def test_a_name_much_like_another_is_added_and_asked_about(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "Name,City\nAna Silvia,Porto\nZoe Quite Different,Porto\n")
    plan = small.plan()
    assert questions(plan, file) == [
        ("Name", "“Ana Silvia” (row 2) is much like Ana Silva (ana): if they are one person, join them")
    ]
    assert tried(plan, file).added == {"person": 2}


def test_a_name_nearly_like_one_is_not_taken_for_it_in_another_table(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "Session,Speaker\nTalk,Ana Silvia\n")
    assert refusals(small.plan(), file) == [
        (
            2, "Speaker",
            f"Nothing here is called “Ana Silvia”; the nearest is Ana Silva (ana): {ADD_FIRST}",
        )
    ]  # fmt: skip


def test_words_that_are_no_choice_are_asked_about_and_the_row_goes_in(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "Name,Country,Gender,Phone,Phone\nEva Lund,Narnia,?!,1,2\n")
    plan = small.plan()
    assert questions(plan, file) == [
        ("Country", "“Narnia” is none of the words for this"),
        ("Gender", "“?!” is none of the words for this: say one of f, m, x"),
        ("Phone", "another column says this already"),
    ]
    brought_in(plan, file)
    assert facts([p for p in plan.persons.values() if p.family == "Lund"], "country", "gender", "phone") == [
        ("", None, "1")
    ]


def test_a_mapping_says_what_a_heading_means(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "Wer,Stadt,Ignored\nEva Lund,Oslo,x\n")
    with pytest.raises(
        PlannerError, match=r"No row of headings is recognised \(people.csv\): say what the table holds"
    ):
        tried(small.plan(), file)
    mapping = ["Wer=name", "Stadt=city", "Ignored="]
    plan = brought_in(small.plan(), file, as_kind="people", mapping=mapping)
    assert ("Eva", "Lund", "Oslo") in facts(plan.persons.values(), "given", "family", "city")
    with pytest.raises(PlannerError, match="There is no field “colour” to put “Stadt” into"):
        tried(small.plan(), file, as_kind="people", mapping=["Stadt=colour"])
    with pytest.raises(PlannerError, match="“Stadt” is no mapping"):
        tried(small.plan(), file, mapping=["Stadt"])


def test_another_lists_numbers_are_not_taken_for_our_ids(tmp_path: Path) -> None:
    first = csv_file(tmp_path, "ID,Name,City\n1,Eva Lund,Oslo\n2,Ola Berg,Oslo\n")
    plan = brought_in(small.plan(), first)
    second = csv_file(tmp_path, "ID,Name,City\n1,Zoe Smith,Leeds\n2,Ola Berg-Hansen,Oslo\n", name="staff.csv")
    assert refusals(plan, second) == [
        (2, "ID", "The id 1 is another person’s here: Eva Lund: take the id out, or correct it")
    ]
    assert tried(plan, second).changed == {"person": 1}


def test_sums_below_a_list_are_no_people(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "Name,City\nEva Lund,Oslo\nTotal: 1,\n")
    assert refusals(small.plan(), file) == [(3, "Name", "“Total: 1” is no name: take the row out")]


def test_a_session_of_one_title_among_several_is_found_by_its_day(tmp_path: Path) -> None:
    again = replace(small.TALK, id="again", start="2022-05-18T10:00", end="2022-05-18T11:00")
    file = csv_file(tmp_path, "Session,Speaker,Date\nTalk,Ben Okafor,\nTalk,Ben Okafor,18/05/2022\n")
    plan = small.plan(again)
    assert refusals(plan, file) == [
        (
            2, "Session",
            "“Talk” may be Talk (2022-05-18 10:00); Talk (2022-05-17 10:00): say which by e-mail address or id",
        )
    ]  # fmt: skip
    brought_in(plan, file)
    assert facts(plan.slots_of_person("ben"), "session_id") == [("again",)]


def test_a_programme_names_its_people(tmp_path: Path) -> None:
    file = csv_file(
        tmp_path,
        "Title,Date,Time,Speakers,Moderator\n"
        '"Opening","17 May","9:00-10:00","Silva, Ana; Eva Stranger","Ben Okafor (Lagos)"\n'
        '"Closing","20 May","17:00-18:00","Ana Silva and Ben Okafor","TBC"\n',
    )
    plan = small.plan()
    assert questions(plan, file) == [("Speakers", "nobody here is called “Eva Stranger”")]
    brought_in(plan, file)
    titles = {session.id: session.title for session in plan.sessions.values()}
    assert sorted((titles[s.session_id], s.person_id, s.role) for s in plan.slots.values()) == [
        ("Closing", "ana", "speaker"), ("Closing", "ben", "speaker"), ("Opening", "ana", "speaker"),
        ("Opening", "ben", "moderator"), ("Talk", "ana", "speaker"),
    ]  # fmt: skip


def test_what_points_further_down_is_settled_when_all_is_in(tmp_path: Path) -> None:
    file = xlsx_file(
        tmp_path,
        {
            "People": [
                ["Name", "City", "Party"],
                ["Eva Lund", "Oslo", "Oslo"],
                ["Ola Berg", "Oslo", "Oslo"],
                ["X Y", "", "None"],
            ],
            "Groups": [["Group", "Head of delegation"], ["Oslo", "Eva Lund"]],
            "Programme": [
                ["Title", "Part of", "Date", "Start", "End"],
                ["Part", "Whole", "17 May", "10:00", "11:00"],
                ["Whole", "", "17 May", "09:00", "12:00"],
            ],
        },
    )
    plan = small.plan()
    assert questions(plan, file) == [("Party", "nothing here is called “None”")]
    brought_in(plan, file)
    (party,) = plan.parties.values()
    names = {person.id: person.family for person in plan.persons.values()}
    assert (party, sorted(names[one.id] for one in plan.party_members(party.id))) == (
        Party(id=party.id, name="Oslo", principal_id=party.principal_id), ["Berg", "Lund"],
    )  # fmt: skip
    sessions = {session.title: session for session in plan.sessions.values()}
    assert sessions["Part"].parent_id == sessions["Whole"].id


def test_a_row_that_is_refused_leaves_nothing_behind(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "Title,Day,Start,End,Room,Venue,Pass\nOne,17 May,10:00,10:00,New room,New place,Gold\n")
    seen = tried(small.plan(), file)
    assert [(one.row, one.column) for one in seen.refused] == [(2, "End")]
    assert (seen.change_set.changes, seen.unchanged) == ((), {})


def test_a_whole_name_under_surname_is_known_and_changes_no_name(tmp_path: Path) -> None:
    file = csv_file(tmp_path, "Surname,City\nAna Silva,Porto\n")
    (change,) = tried(small.plan(), file).change_set.changes
    assert change.after == replace(small.ANA, city="Porto")
