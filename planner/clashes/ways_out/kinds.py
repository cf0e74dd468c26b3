"""Which kinds of ways are tried for which clash, the gentlest first. A code without a line is for people to settle."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.clashes.ways_out import asking, crowds, hand_over, programme, staying, swap, times, turns
from planner.clashes.ways_out.way import Finder

_TWO_PLACES: tuple[Finder, ...] = (
    times.between_two,
    turns.another_place,
    turns.another_time,
    hand_over.to_somebody,
    swap.two_slots,
    programme.another_time,
    programme.another_room,
    hand_over.to_nobody,
)
_LESS: tuple[Finder, ...] = (crowds.less_that_day, hand_over.to_somebody)

FINDERS: Mapping[str, tuple[Finder, ...]] = MappingProxyType(
    {
        "double-booking": _TWO_PLACES,
        "transfer-too-short": _TWO_PLACES,
        "tight-transfer": _TWO_PLACES,
        "window-overlap": _TWO_PLACES,
        "not-present": (
            times.around,
            turns.another_place,
            turns.another_time,
            hand_over.to_somebody,
            swap.two_slots,
            programme.another_time,
            hand_over.to_nobody,
        ),
        "no-pass": (asking.the_pass, hand_over.to_somebody, swap.two_slots, hand_over.to_nobody),
        "pass-out-of-reach": (
            times.after_collecting,
            turns.another_place,
            hand_over.to_somebody,
            swap.two_slots,
            hand_over.to_nobody,
        ),
        "pass-quota": (crowds.fewer_there,),
        "over-capacity": (programme.another_room, crowds.fewer_there),
        "entry-missing": (asking.the_entry_paper,),
        "declined": (hand_over.to_somebody, asking.the_answer, hand_over.to_nobody),
        "not-granted": (asking.the_grant, hand_over.after_a_no),
        "granted-unanswered": (asking.the_answer, hand_over.to_somebody),
        "cancelled-session": (hand_over.to_nobody,),
        "slot-outside-session": (times.within_session, turns.another_place, turns.another_time, programme.later_end),
        "speakers-overlap": (turns.behind_the_other, turns.another_time, turns.another_place),
        "over-time": (turns.within_the_limit, programme.later_end),
        "open-slot": (hand_over.to_somebody,),
        "no-moderator": (crowds.somebody_moderates,),
        "room-double-booked": (programme.another_room, programme.another_time),
        "no-language": (asking.another_language, hand_over.to_somebody, asking.interpretation, swap.two_slots),
        "over-limit": (times.within_hours, *_LESS),
        "keep-apart": (crowds.fewer_there, turns.another_place, hand_over.to_somebody),
        "no-meal": (times.time_to_eat, *_LESS),
        "no-rest": (times.shorter_day, *_LESS),
        "long-day": (times.shorter_day, *_LESS),
        "companion-elsewhere": (turns.another_place, turns.another_time, hand_over.to_somebody),
        "no-bed": (staying.a_bed,),
        "stay-mismatch": (staying.the_days,),
        "ride-full": (staying.another_ride,),
        "ride-missed": (staying.another_ride,),
        "one-sided-panel": (hand_over.to_somebody,),
    }
)
