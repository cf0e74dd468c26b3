"""The sentence of a change: days and times as one says them."""

from planner.plan.changes import ChangeSet
from planner.wording.changes import sentence


def test_a_move_names_the_day_as_one_says_it() -> None:
    moved = ChangeSet(changes=(), label="move_session", facts={"name": "Round table 1", "start": "2022-05-17T09:00"})
    assert [sentence(moved, lang) for lang in ("en", "es", "fr")] == [
        "Round table 1 moved to Tue 17 May, 09:00",
        "Round table 1: trasladado, mar 17 may, 09:00",
        "Round table 1\N{NO-BREAK SPACE}: déplacé, mar. 17 mai, 09:00",
    ]


def test_a_day_has_its_capital_at_the_beginning_alone() -> None:
    day = ChangeSet(changes=(), label="shift_day", facts={"day": "2022-05-17", "minutes": "45"})
    forum = ChangeSet(changes=(), label="shift_forum", facts={"days": "1", "day": "2022-05-17"})
    assert [sentence(one, "es") for one in (day, forum)] == [
        "Mar 17 may: todas las sesiones desplazadas 45 min",
        "Foro desplazado: comienza el mar 17 may",
    ]
