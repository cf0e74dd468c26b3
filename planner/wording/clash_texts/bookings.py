"""Where people are, what they need to get in, who stands in which slot."""

from planner.errors import N_
from planner.wording.clash_texts.said import Said

BOOKINGS: dict[str, Said] = {
    "double-booking": Said(
        N_("{who}: in two places"),
        N_("{n} min, “{session}” and “{other}”"),
        N_("{who} is in two places, {n} min, {day} {start}: “{session}” and “{other}”."),
    ),
    "transfer-too-short": Said(
        N_("{who}: transfer too short"),
        N_("{n} min short, {place} – {other_place}"),
        N_("{who} cannot be on time at “{other}”, {day} {end}: {gap} min for {need}."),
    ),
    "tight-transfer": Said(
        N_("{who}: transfer tight"),
        N_("{gap} min for {need}, {place} – {other_place}"),
        N_("{who} is only just on time at “{other}”, {day} {end}: {gap} min for {need}, {margin} to spare are wanted."),
    ),
    "transfer-unknown": Said(
        N_("{place} – {other_place}: way unknown"),
        N_("somebody goes from one to the other on one day"),
        N_("How long it takes between {place} and {other_place} is not known, and somebody goes there on one day."),
    ),
    "not-present:arrival": Said(
        N_("{who}: not there yet"),
        N_("“{session}”"),
        N_("{who} arrives too late for “{session}”, {day} {start}: {n} min are missed."),
    ),
    "not-present:departure": Said(
        N_("{who}: has left"),
        N_("“{session}”"),
        N_("{who} is away during “{session}”, {day} {start}–{end}: {n} min are missed."),
    ),
    "not-present:absence": Said(
        N_("{who}: absent"),
        N_("“{session}”"),
        N_("{who} is absent during “{session}”, {day} {start}–{end}: {n} min are missed."),
    ),
    "no-pass": Said(
        N_("{who}: no pass"),
        N_("{pass_kind}, “{session}”"),
        N_("{who} has no pass “{pass_kind}” that holds for “{session}”, {day} {start}."),
    ),
    "declined": Said(
        N_("{who}: declined"),
        N_("“{session}”"),
        N_("{who} has declined and still stands in “{session}”, {day} {start}."),
    ),
    "cancelled-session": Said(
        N_("{who}: session cancelled"),
        N_("“{session}”"),
        N_("“{session}” is cancelled, {day} {start}, and {who} still has a slot there."),
    ),
    "slot-outside-session": Said(
        N_("{who}: outside the session"),
        N_("“{session}”"),
        N_("{who} stands {n} min outside “{session}”, {day} {start}–{end}."),
    ),
    "speakers-overlap": Said(
        N_("{who} and {whom}: both have the floor"),
        N_("“{session}”"),
        N_("{who} and {whom} have the floor at one time in “{session}”, {n} min, {day} {start}."),
    ),
    "open-slot": Said(
        N_("“{session}”: slot open"),
        N_("{role}"),
        N_("Nobody has this slot in “{session}” yet, {day} {start}: {role}."),
    ),
    "open-slot:wanted": Said(
        N_("“{session}”: slot open"),
        N_("{role}; wanted: {wanted}"),
        N_("Nobody has this slot in “{session}” yet, {day} {start}: {role}. Wanted: {wanted}."),
    ),
    "room-double-booked": Said(
        N_("{room}: booked twice"),
        N_("{n} min, “{session}” and “{other}”"),
        N_("{room} is booked twice, {n} min, {day} {start}: “{session}” and “{other}”."),
    ),
    "not-granted": Said(
        N_("{who}: not granted"),
        N_("“{session}”"),
        N_("The organiser has not granted {who} the slot in “{session}”, {day} {start}."),
    ),
    "granted-unanswered": Said(
        N_("{who}: granted, no answer"),
        N_("“{session}”"),
        N_("The organiser has granted a slot in “{session}”, {day} {start}, and nobody has said yes to it: {who}."),
    ),
    "not-confirmed": Said(
        N_("{who}: not confirmed"),
        N_("“{session}”"),
        N_("{who} has not yet said yes to “{session}”, {day} {start}."),
    ),
    "statement-missing": Said(
        N_("{who}: statement missing"),
        N_("“{session}”"),
        N_("The statement of {who} for “{session}”, {day} {start}, is not cleared yet."),
    ),
    "pass-pending": Said(
        N_("{who}: pass not collected"),
        N_("“{session}”"),
        N_("{who} has not collected the pass “{pass_kind}” for “{session}”, {day} {start}."),
    ),
    "pass-out-of-reach": Said(
        N_("{who}: no time to collect the pass"),
        N_("“{session}”"),
        N_("{who} has no time to collect the pass “{pass_kind}” before “{session}”, {day} {start}."),
    ),
    "pass-quota": Said(
        N_("“{session}”: too many for the passes"),
        N_("{n} over, “{pass_kind}”"),
        N_("“{session}”, {day} {start}: the pass “{pass_kind}” admits {most} of ours; {n} too many are engaged."),
    ),
    "over-capacity": Said(
        N_("“{session}”: too few seats"),
        N_("{n} over, {most} seats"),
        N_("“{session}”, {day} {start}: there are {most} seats for ours, and at one time {n} people too many."),
    ),
    "no-language": Said(
        N_("{who}: language not interpreted"),
        N_("“{session}”"),
        N_("{who} speaks in a language ({language}) that “{session}”, {day} {start}, neither has nor interprets."),
    ),
    "no-moderator": Said(
        N_("“{session}”: no moderator"),
        N_("{day} {start}"),
        N_("Nobody moderates “{session}”, {day} {start}, which we host."),
    ),
    "entry-missing": Said(
        N_("{who}: no entry paper yet"),
        N_("visa or other entry paper"),
        N_("{who} has no visa or other entry paper yet."),
    ),
}
