"""What a copy said, in its reader's language."""

from msgspec.structs import replace

from planner.itinerary.compose import compose
from planner.itinerary.entries import entries_of, marks
from planner.itinerary.retold import retold
from planner.itinerary.values import Marks
from tests.itinerary.small_plan import HEARING, plan

COPY = entries_of(compose(plan(), "awa"))
GONE = replace(HEARING, status="cancelled")


def test_what_fell_away_has_its_title_and_place_in_the_readers_language() -> None:
    whole = plan(GONE)
    (gone,) = retold(whole, marks(compose(whole, "awa"), COPY), "fr").gone
    assert (gone["title"], gone["place_name"]) == ("Audition, matin", "Salle du Conseil de tutelle, Nations Unies")


def test_another_place_was_where_the_reader_knows_it() -> None:
    whole = plan(replace(HEARING, room_id="room8"))
    found = retold(whole, marks(compose(whole, "awa"), COPY), "fr").by_stop["s-awa-hearing"]
    assert (found.kind, found.was["place_name"]) == ("room", "Salle du Conseil de tutelle, Nations Unies")


def test_what_has_another_name_by_now_keeps_that_of_the_copy() -> None:
    whole = plan(replace(GONE, title="Renamed"))
    (gone,) = retold(whole, marks(compose(whole, "awa"), COPY), "fr").gone
    assert gone["title"] == "Hearing, morning"
    assert retold(plan(), Marks(), "fr") == Marks()
