"""An edit is a value: what differs, taking back, folding."""

import pytest
from msgspec.structs import replace

from planner.plan.changes import Change, added, change_set, fold, removed, replaced
from tests.plan.small import ANA, BEN


def test_a_change_tells_the_fields_that_differ() -> None:
    assert replaced(ANA, family="Sousa", country="PT").differing() == ("family", "country")
    assert added(ANA).differing() == ("id", "given", "family")


def test_a_change_of_two_records_is_none() -> None:
    with pytest.raises(ValueError, match="of one record"):
        Change(ANA, BEN)


def test_the_inverse_goes_back_last_change_first() -> None:
    both = change_set("edit", [replaced(ANA, given="Ann"), removed(BEN)])
    back = both.inverse()
    assert [change.after for change in back.changes] == [BEN, ANA]
    assert back.undoes == both.id
    assert back.id != both.id


def test_what_changes_nothing_falls_away() -> None:
    assert not change_set("edit", [replaced(ANA, given="Ana")])


def test_folding_keeps_the_first_before_and_the_last_after() -> None:
    ann, anna = replace(ANA, given="Ann"), replace(ANA, given="Anna")
    assert fold([Change(ANA, ann), added(BEN), Change(ann, anna), removed(BEN)]) == (Change(ANA, anna),)
    assert fold([Change(ANA, ann), Change(ann, ANA)]) == ()
