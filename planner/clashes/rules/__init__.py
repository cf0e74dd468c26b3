"""Every rule, a file each, in the order in which a full check asks them."""

from planner.clashes.rule import Rule
from planner.clashes.rules import (
    cancelled_session,
    declined,
    double_booking,
    no_pass,
    not_present,
    open_slot,
    room_double_booked,
    slot_outside_session,
    speakers_overlap,
    tight_transfer,
    transfer_too_short,
    transfer_unknown,
)

RULES: tuple[Rule, ...] = (
    double_booking.RULE,
    transfer_too_short.RULE,
    tight_transfer.RULE,
    transfer_unknown.RULE,
    not_present.RULE,
    no_pass.RULE,
    declined.RULE,
    cancelled_session.RULE,
    slot_outside_session.RULE,
    speakers_overlap.RULE,
    open_slot.RULE,
    room_double_booked.RULE,
)
