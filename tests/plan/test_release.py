"""The intents of a release, and their sentences."""

from planner.plan.changes import ChangeSet, change_set, removed
from planner.plan.edits.release import hand_over, next_number, read, release, told
from planner.plan.plan import Plan
from planner.plan.records import Release
from planner.wording.changes import sentence
from tests.itinerary.small_plan import plan

AT = "2022-05-13T16:00:00Z"
ENTRIES = ({"id": "x", "title": "Hearing"},)


def given_out(note: str = "") -> tuple[Plan, ChangeSet]:
    whole = plan()
    edition = Release(id="r1", number=1, at=AT, by="Inés", note=note)
    done = release(edition, {"awa": ENTRIES, "ben": ()}, {"how": "{}"})
    whole.apply(done)
    return whole, done


def issue_of(whole: Plan, person_id: str) -> str:
    return whole.issues_of(person_id)[0].id


def test_a_release_is_one_change_set_with_a_copy_for_each() -> None:
    whole, done = given_out()
    assert whole.releases["r1"].number == 1
    copies = {one.person_id: (one.release_id, one.entries, one.handed_over) for one in whole.issues.values()}
    assert copies == {"awa": ("r1", ENTRIES, None), "ben": ("r1", (), None)}
    assert (sentence(done, "en"), sentence(given_out("at noon")[1], "es")) == (
        "Release 1 printed: 2 copies",
        "Versión 1 impresa, ejemplares: 2; at noon",
    )


def test_copies_are_handed_over_on_paper_or_by_mail() -> None:
    whole, _ = given_out()
    awa, ben = issue_of(whole, "awa"), issue_of(whole, "ben")
    one, both = hand_over(whole, [awa], "paper", at=AT), hand_over(whole, [awa, ben], "mail", at=AT)
    assert [sentence(done, "en") for done in (one, both)] == [
        "Aïssatou Ndour: release 1 handed over on paper",
        "2 copies sent by mail",
    ]
    whole.apply(both)
    assert {(whole.issues[i].handed_over, whole.issues[i].channel) for i in (awa, ben)} == {(AT, "mail")}
    assert not hand_over(whole, [awa, ben], "mail", at=AT)


def test_somebody_was_told_and_has_read() -> None:
    whole, _ = given_out()
    awa = issue_of(whole, "awa")
    whole.apply(told(whole, awa, at=AT))
    whole.apply(read(whole, awa, at=AT))
    assert (whole.issues[awa].told_at, whole.issues[awa].read_at) == (AT, AT)


def test_a_number_that_was_on_paper_never_comes_again() -> None:
    whole, done = given_out()
    assert (next_number(plan()), next_number(whole)) == (1, 2)
    whole.apply(done.inverse())
    assert next_number(whole) == 1
    assert next_number(whole, [done, done.inverse()]) == 2
    assert next_number(whole, [change_set("x", [removed(Release(id="r7", number=7, at=AT, by="Inés"))])]) == 1
