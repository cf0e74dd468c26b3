"""The correction slip: half a page a day, only what changed, two on a page to be cut."""

import pytest
from msgspec.structs import replace

from planner.itinerary.compose import compose
from planner.itinerary.entries import entries_of, marks
from planner.paper.flow import Flow
from planner.paper.page import A4, LETTER
from planner.paper.sheet import Setting, Sheet
from planner.paper.slip import draw, in_pairs
from planner.plan.plan import Plan
from planner.plan.records import Release, Session
from tests.itinerary.small_plan import AFTERNOON, AWA, FAY, HEARING, PANEL, PARTY, plan, slot
from tests.paper import golden
from tests.paper.reading import outside

MOVED = (
    replace(HEARING, end="2022-05-16T12:40"),
    replace(PANEL, start="2022-05-17T13:30", end="2022-05-17T14:30"),
    replace(PARTY, status="cancelled"),
)


def slip(now: Plan, lang: str = "en", paper: str = "a4", before: Plan | None = None, person: str = "awa") -> Sheet:
    copy = entries_of(compose(before or plan(), person))
    release = Release(id="r4", number=4, at="2022-05-16T12:00:00Z", by="Pauline")
    itinerary = compose(now, person, release=release)
    return draw(
        itinerary,
        Flow(),
        Setting(lang, paper, "2022-05-16T08:05", marks(itinerary, copy), (3, "2022-05-15T18:00")),
    )


def said(of: Sheet) -> list[list[str]]:
    return [[text.rstrip() for _, _, _, text in half.written] for half in of.pages]


def test_a_half_page_a_day_with_only_what_changed() -> None:
    monday, tuesday = said(slip(plan(*MOVED)))
    assert "replaces what release 3 says for Monday 16 May" in " ".join(monday)
    assert {"SHORTER", "was: until 13:00", "REMOVED", "Reception", "2 changes · the rest stays as it is"} <= set(monday)
    assert {"MOVED", "was: 13:15", "1 change · the rest stays as it is"} <= set(tuesday)
    assert "Hearing, afternoon" not in monday
    assert [line for line in monday if "1 of 2" in line] == ["Madame Aïssatou Ndour · 1 of 2"]
    assert [line for line in tuesday if line.startswith("Release 4")] == ["Release 4 · 16 May 2022, 08:05, New York"]


def test_a_room_is_named_in_full_where_the_stop_before_is_not_on_the_slip() -> None:
    lines = said(slip(plan(replace(AFTERNOON, bring="Nothing."))))[0]
    assert any(line.startswith("Trusteeship Council Chamber · United Nations") for line in lines)
    assert not any("same room" in line for line in lines)


def test_what_moved_to_another_day_is_struck_on_the_day_that_it_left() -> None:
    monday, tuesday = said(slip(plan(replace(HEARING, start="2022-05-17T10:00", end="2022-05-17T13:00"))))
    assert {"MOVED", "now: Tue 17, 10:00", "Hearing, morning", "10:00"} <= set(monday)
    assert {"MOVED", "was: Mon 16, 10:00", "Hearing, morning"} <= set(tuesday)


def test_a_long_function_is_whole_or_not_there_and_a_long_name_is_whole() -> None:
    for words in (4, 12, 60):
        function = " ".join(f"word{n}" for n in range(words))
        person = replace(AWA, function=function, functions={}, family="Ndour " * (words // 4))
        monday = " ".join(said(slip(plan(*MOVED, person)))[0])
        assert monday.count("word") in (0, words)
        assert monday.count("Ndour") >= words // 4


def test_who_has_no_change_has_no_slip() -> None:
    assert slip(plan()).pages == ()


@pytest.mark.parametrize(("paper", "size"), [("a4", A4), ("letter", LETTER)])
def test_two_slips_share_a_page_and_nothing_leaves_its_half(paper: str, size: tuple[float, float]) -> None:
    halves = list(slip(plan(*MOVED), paper=paper).pages)
    assert all(outside(half) == [] for half in halves)
    both, odd = in_pairs([*halves, halves[0]])
    assert [(page.width, page.height) for page in (both, odd)] == [size, size]
    names = [baseline for _, baseline, _, text in both.written if text == "Madame Aïssatou Ndour"]
    assert names == [pytest.approx(names[0]), pytest.approx(names[0] + size[1] / 2)]
    assert [text for _, _, _, text in odd.written] == [text for _, _, _, text in halves[0].written]


def many(count: int, note: str = "") -> Plan:
    """Fay with so many sessions on one day, all of them new to her."""
    sessions = [
        Session(id=f"x{n}", title=f"Session {n}", kind="other", start=f"2022-05-16T{8 + n:02d}:00", notes=note,
                end=f"2022-05-16T{8 + n:02d}:40")
        for n in range(count)
    ]  # fmt: skip
    return plan(*sessions, *(slot(f"y{n}", one, FAY) for n, one in enumerate(sessions)))


def test_what_does_not_fit_on_a_half_goes_on_the_next_and_nothing_is_lost() -> None:
    made = slip(many(9), person="fay")
    titles = [line for half in said(made) for line in half if line.startswith("Session ")]
    assert titles == [f"Session {n}" for n in range(9)]
    assert len(made.pages) > 1
    assert all("9 changes · the rest stays as it is" in half for half in said(made))
    words = [f"word{n}" for n in range(1500)]
    long = slip(many(1, " ".join(words)), person="fay")
    assert [word for half in said(long) for line in half for word in line.split() if word in set(words)] == words
    assert [outside(half) for half in (*made.pages, *long.pages)] == [[] for _ in (*made.pages, *long.pages)]


@pytest.mark.parametrize(("name", "made"), [pytest.param(*one, id=one[0]) for one in golden.slips()])
def test_a_slip_is_as_it_was_approved(name: str, made: Sheet) -> None:
    assert golden.text_of(made) == (golden.FOLDER / f"{name}.txt").read_text("utf-8")
