"""The sentence of a change: days and times as one says them."""

from planner.plan.changes import ChangeSet
from planner.wording.changes import sentence


def test_a_move_names_the_day_as_one_says_it() -> None:
    moved = ChangeSet(changes=(), label="move_session", facts={"name": "Round table 1", "start": "2022-05-17T09:00"})
    assert [sentence(moved, lang) for lang in ("en", "es", "fr")] == [
        "Round table 1 moved to Tue 17 May, 09:00",
        "Round table 1: trasladado, Mar, 17 may, 09:00",
        "Round table 1\N{NO-BREAK SPACE}: déplacé, Mar. 17 mai, 09:00",
    ]
