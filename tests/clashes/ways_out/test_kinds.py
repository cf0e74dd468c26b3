"""The other kinds of ways, a case each: what is offered and what the plan is after it."""

from planner.clashes.engine import check
from planner.clashes.fit import fits
from planner.clashes.reasons import Reason
from planner.clashes.rules import RULES
from planner.clashes.trial import Trial
from planner.clashes.ways_out.kinds import FINDERS
from planner.plan.records import PassOffice, Record
from tests.clashes.scene import NOW, a_pass, make, pass_kind, person, plan, room, session, slot, venue
from tests.clashes.ways_out.test_suggest import after, kinds, ways_of

KEPT_TO_PEOPLE = {
    "transfer-unknown",
    "pass-pending",
    "not-confirmed",
    "statement-missing",
    "statement-too-long",
    "connection-short",
    "legs-overlap",
    "stale-sheet",
    "objective-unheard",
    "impossible-time",
    "ambiguous-time",
}
"""What only somebody's answer, a document or a journey cures."""


def test_every_rule_has_ways_or_is_kept_to_people() -> None:
    codes = {rule.code for rule in RULES}
    assert codes - set(FINDERS) <= KEPT_TO_PEOPLE
    assert not KEPT_TO_PEOPLE & set(FINDERS)


def test_a_speaker_who_is_not_understood_speaks_a_language_that_is_heard() -> None:
    here = plan(
        person("dina", languages=["pt", "en"]),
        session("a", "10:00", "11:00", languages=["en", "fr"], ours=True),
        slot("one", "a", "dina", role="speaker", language="pt"),
    )
    found = ways_of(here, "no-language:one")
    assert kinds(found)[0] == "another-language"
    assert after(here, found[0]).slots["one"].language == "en"
    interpreted = next(one for one in found if one.kind == "interpret")
    assert after(here, interpreted).sessions["a"].interpretation == ("pt",)


def test_a_turn_that_begins_before_its_session_is_no_longer_than_it_was() -> None:
    late = slot("one", "a", "ana", role="speaker", start="2022-05-17T09:50", minutes=20)
    here = plan(session("a", "10:00", "11:00"), late)
    found = ways_of(here, "slot-outside-session:one")
    kept = after(here, next(one for one in found if one.kind == "keep-within")).slots["one"]
    assert (kept.start, kept.end) == ("2022-05-17T10:00", "2022-05-17T10:10")


def test_of_two_who_are_kept_apart_one_leaves_however_many_attend() -> None:
    crowd = [person(f"guest-{number}", kind="guest") for number in range(20)]
    here = plan(
        person("ana", keep_apart_ids=["ben"]),
        *crowd,
        session("a", "10:00", "11:00"),
        slot("of-ana", "a", "ana"),
        slot("of-ben", "a", "ben"),
        *(slot(f"of-{one.id}", "a", one.id, role="companion") for one in crowd),
    )
    found = ways_of(here, "keep-apart:of-ana:of-ben")
    assert {one.facts["slot"] for one in found if one.kind == "take-out"} == {"of-ana", "of-ben"}


def test_who_speaks_a_language_of_a_region_is_understood_where_the_language_is() -> None:
    here = plan(
        person("dina", languages=["pt-BR"]),
        session("a", "10:00", "11:00", languages=["pt"]),
        slot("one", "a", "dina", role="speaker", language="es"),
    )
    assert after(here, ways_of(here, "no-language:one")[0]).slots["one"].language == "pt"
    open_slot = plan(
        person("dina", languages=["pt"]), session("a", "10:00", "11:00"),
        slot("one", "a", None, role="speaker", language="pt-BR"),
    )  # fmt: skip
    dina = next(one for one in fits(Trial.on_copy(open_slot, NOW), "one") if one.person_id == "dina")
    assert Reason("speaks", {"language": "pt"}) in dina.for_
    assert dina.against == ()


def test_booths_of_the_room_of_the_whole_are_those_of_its_parts_and_one_more_takes_none_away() -> None:
    here = plan(
        venue("v"),
        room("hall", "v", interpretation=["fr", "ru"]),
        person("dina", languages=["pt", "ru"]),
        session("all", "09:00", "12:00", room_id="hall"),
        session("a", "10:00", "11:00", parent_id="all", languages=["en"], ours=True),
        slot("one", "a", "dina", role="speaker", language="pt"),
        slot("two", "a", "ana", role="speaker", language="fr"),
    )
    found = ways_of(here, "no-language:one")
    assert after(here, next(one for one in found if one.kind == "another-language")).slots["one"].language == "ru"
    interpreted = after(here, next(one for one in found if one.kind == "interpret"))
    assert interpreted.sessions["a"].interpretation == ("fr", "ru", "pt")
    assert [one.code for one in check(interpreted, NOW)] == ["no-moderator"]


def test_too_many_in_a_room_move_to_a_larger_one_or_leave_who_only_attends() -> None:
    here = plan(
        venue("v"),
        room("small", "v", seats=2),
        room("large", "v", seats=9),
        session("a", "10:00", "11:00", room_id="small", ours=True),
        slot("one", "a", "ana", role="speaker", order=1, minutes=60),
        slot("two", "a", "ben"),
        slot("three", "a", "carla", role="companion"),
    )
    found = ways_of(here, "over-capacity:a")
    assert after(here, next(one for one in found if one.kind == "another-room")).sessions["a"].room_id == "large"
    out = [set(here.slots) - set(after(here, one).slots) for one in found if one.kind == "take-out"]
    assert out[0] == {"three"}


def test_somebody_who_is_there_moderates_or_a_slot_is_opened() -> None:
    here = plan(
        session("a", "10:00", "11:00", ours=True),
        slot("one", "a", "ana", role="speaker"),
        slot("two", "a", "ben", role="speaker"),
        slot("three", "a", "carla"),
    )
    found = ways_of(here, "no-moderator:a")
    assert set(kinds(found)) == {"moderates", "open-moderator"}
    moderates = next(one for one in found if one.kind == "moderates")
    assert after(here, moderates).slots["three"].role == "moderator"
    opened = after(here, next(one for one in found if one.kind == "open-moderator"))
    assert [one.person_id for one in opened.slots.values() if one.role == "moderator"] == [None]


def test_a_turn_that_leaves_the_session_is_kept_within_it() -> None:
    here = plan(session("a", "10:00", "11:00"), slot("one", "a", role="speaker", start="10:50", end="2022-05-17T11:10"))
    found = ways_of(here, "slot-outside-session:one")
    assert (found[0].kind, after(here, found[0]).slots["one"].end) == ("keep-within", "2022-05-17T11:00")
    assert "move-slot" in kinds(found)


def test_of_two_who_speak_at_once_one_follows_the_other_or_they_share() -> None:
    here = plan(
        session("a", "10:00", "11:00"),
        slot("one", "a", "ana", role="speaker", start="10:00", end="10:20"),
        slot("two", "a", "ben", role="speaker", start="10:10", end="10:30"),
    )
    found = ways_of(here, "speakers-overlap:one:two")
    assert set(kinds(found)) == {"move-slot", "share-time"}
    assert any(after(here, one).slots["two"].start == "2022-05-17T10:20" for one in found)


def test_two_people_change_slots_where_each_suits_the_others() -> None:
    here = plan(
        session("a", "10:00", "11:00", kind="hearing"),
        session("b", "10:00", "11:00"),
        session("c", "14:00", "15:00", kind="hearing"),
        slot("in-a", "a", "ana", role="speaker"),
        slot("in-b", "b", "ana", role="speaker"),
        slot("in-c", "c", "ben", role="speaker"),
        session("d", "10:00", "11:00"),
        slot("carla-d", "d", "carla"),
    )
    swap = next(one for one in ways_of(here, "double-booking:in-a:in-b") if one.kind == "swap")
    left = after(here, swap)
    assert (left.slots["in-a"].person_id, left.slots["in-c"].person_id) == ("ben", "ana")
    assert {left.slots["in-a"].reply, left.slots["in-c"].reply} == {"proposed"}


def test_who_can_only_fetch_the_pass_later_joins_later() -> None:
    office = make(PassOffice, id="desk", pass_kind_id="k", day="2022-05-17", opens="09:30", closes="12:00")
    here = plan(
        pass_kind("k"),
        office,
        a_pass("k", "2022-05-17", "2022-05-17", "approved"),
        session("a", "09:00", "12:00", pass_kind_id="k"),
        slot("one", "a"),
    )
    found = ways_of(here, "pass-out-of-reach:one")
    assert after(here, found[0]).slots["one"].start == "2022-05-17T09:45"
    assert [one.code for one in check(after(here, found[0]), NOW) if one.kind == "clash"] == []


def test_a_declined_slot_goes_on_or_is_asked_for_again() -> None:
    here = plan(session("a", "10:00", "11:00"), slot("one", "a", role="speaker", reply="declined"))
    found = ways_of(here, "declined:one")
    assert set(kinds(found)) == {"give", "invite", "open"}
    assert after(here, next(one for one in found if one.kind == "invite")).slots["one"].reply == "invited"


def test_an_interpreter_is_replaced_by_an_interpreter() -> None:
    records: list[Record] = [person(name, kind="interpreter", languages=["fr"]) for name in ("inter", "other")]
    here = plan(
        *records,
        person("fluent", languages=["fr"]),
        session("a", "10:00", "11:00"),
        session("b", "10:00", "11:00"),
        slot("in-a", "a", "inter", role="interpreter", language="fr"),
        slot("in-b", "b", "inter", role="interpreter", language="fr"),
    )
    given = [one.facts["person"] for one in ways_of(here, "double-booking:in-a:in-b") if one.kind == "give"]
    assert set(given) == {"other"}
