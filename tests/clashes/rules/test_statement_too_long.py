"""Statements that take longer to say than there is time, at the pace of their language."""

import pytest

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.plan.records import Record
from tests.clashes import scene
from tests.clashes.scene import NOW, at, session, slot

TALK = session("s", "10:00", "11:00", speaking_minutes=3)


def found(*records: Record) -> list[tuple[str, int | None]]:
    return [(one.key, one.minutes) for one in check(scene.plan(*records), NOW) if one.code == "statement-too-long"]


def words(count: int) -> str:
    return " ".join(["word"] * count)


def speaks(text: str, person_id: str | None = "ana", **fields: object) -> Record:
    return slot("a", "s", person_id, **{"role": "speaker", "statement_text": text, "statement": "cleared", **fields})


def test_the_whole_finding() -> None:
    plan = scene.plan(TALK, speaks(words(331), order=1))
    assert [one for one in check(plan, NOW) if one.code == "statement-too-long"] == [
        Finding(
            code="statement-too-long",
            kind="warning",
            of=("a",),
            people=("ana",),
            sessions=("s",),
            slots=("a",),
            from_=at("10:00"),
            to=at("10:03"),
            minutes=1,
            facts={"words": 331, "given": 3, "pace": 110},
            times=(at("10:00"), at("10:03")),
            places=(None,),
        )
    ]


@pytest.mark.parametrize(("count", "over"), [(330, None), (331, 1), (440, 1), (441, 2)])
def test_over_rounded_up(count: int, over: int | None) -> None:
    assert found(TALK, speaks(words(count))) == ([] if over is None else [("statement-too-long:a", over)])


def test_its_own_minutes_else_its_own_time_else_the_sessions_limit_else_nothing() -> None:
    text = words(331)
    assert found(TALK, speaks(text, minutes=4, start="10:00", end="10:01")) == []
    assert found(TALK, speaks(text, start="10:00", end="10:01")) == [("statement-too-long:a", 3)]
    assert found(TALK, speaks(text, start="10:00", end="10:04")) == []
    assert found(session("s", "10:00", "11:00"), speaks(text)) == []


def test_the_pace_is_that_of_the_language_that_is_spoken() -> None:
    slow = scene.head(pace={"pt": 90, "en": 100})
    assert found(slow, TALK, speaks(words(271), language="pt")) == [("statement-too-long:a", 1)]
    assert found(slow, TALK, speaks(words(271), language="pt-BR")) == [("statement-too-long:a", 1)]
    assert found(slow, TALK, speaks(words(330), language="fr")) == []
    assert found(slow, TALK, speaks(words(330))) == []


@pytest.mark.parametrize("language", ["zh", "ja", "th", "zh-Hant"])
def test_where_no_blanks_part_words_three_characters_are_one(language: str) -> None:
    assert found(TALK, speaks("字" * 990, language=language)) == []
    assert found(TALK, speaks("字 \n" * 991, language=language)) == [("statement-too-long:a", 1)]
    assert found(TALK, speaks("字" * 991, language="ko")) == []


def test_line_ends_and_several_blanks_part_words_once() -> None:
    assert found(TALK, speaks("word \n\n word  " * 165)) == []


def test_only_listed_roles_and_our_own() -> None:
    text = words(900)
    assert found(TALK, speaks(text, role="moderator")) == []
    assert found(TALK, scene.person("ana", kind="counterpart"), speaks(text)) == []
    assert found(TALK, speaks(text, None)) == [("statement-too-long:a", 6)]
    assert found(TALK, speaks(text, reply="declined")) == []
    off = session("s", "10:00", "11:00", speaking_minutes=3, status="cancelled")
    assert found(off, speaks(text)) == []
