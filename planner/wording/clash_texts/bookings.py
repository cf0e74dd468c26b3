"""Where people are, what they need to get in, who stands in which slot."""

from planner.errors import N_
from planner.wording.clash_texts.said import Said

BOOKINGS: dict[str, Said] = {
    "double-booking": Said(
        N_("{who}: in two places"),
        N_("{n} min, “{session}” and “{other}”"),
        N_("{who} is in two places, {n} min, {day} {start}: “{session}” and “{other}”."),
        N_(
            "Nobody can be in two sessions at one time, unless one is part of the other. Both bind {who} from "
            "{start} to {end}."
        ),
    ),
    "transfer-too-short": Said(
        N_("{who}: transfer too short"),
        N_("{n} min short, {place} – {other_place}"),
        N_("{who} cannot be on time at “{other}”, {day} {end}: {gap} min for {need}."),
        N_("From one place to the next one needs {parts}. Between the two there are {gap} min, {n} too few."),
    ),
    "tight-transfer": Said(
        N_("{who}: transfer tight"),
        N_("{gap} min for {need}, {place} – {other_place}"),
        N_("{who} is only just on time at “{other}”, {day} {end}: {gap} min for {need}, {margin} to spare are wanted."),
        N_(
            "From one place to the next one needs {parts}, and the plan wants {margin} min to spare. The {gap} "
            "min between the two leave {spare}."
        ),
    ),
    "transfer-unknown": Said(
        N_("{place} – {other_place}: way unknown"),
        N_("somebody goes from one to the other on one day"),
        N_("How long it takes between {place} and {other_place} is not known, and somebody goes there on one day."),
        N_(
            "Between two venues the way has to be given with its minutes. For these two it is not, so nothing "
            "tells whether anybody is on time."
        ),
    ),
    "not-present:arrival": Said(
        N_("{who}: not there yet"),
        N_("“{session}”"),
        N_("{who} arrives too late for “{session}”, {day} {start}: {n} min are missed."),
        N_(
            "The plan leaves {landing_minutes} min from an arrival to the first engagement. {who} arrives "
            "{arrives} and is there from {back}."
        ),
    ),
    "not-present:departure": Said(
        N_("{who}: has left"),
        N_("“{session}”"),
        N_("{who} is away during “{session}”, {day} {start}–{end}: {n} min are missed."),
        N_(
            "The plan leaves {departure_minutes} min from the last engagement to a departure. {who} departs "
            "{leaves} and is away from {gone}."
        ),
    ),
    "not-present:absence": Said(
        N_("{who}: absent"),
        N_("“{session}”"),
        N_("{who} is absent during “{session}”, {day} {start}–{end}: {n} min are missed."),
        N_("Nobody is engaged during an absence. That of {who} lasts from {gone} to {back}."),
    ),
    "no-pass": Said(
        N_("{who}: no pass"),
        N_("{pass_kind}, “{session}”"),
        N_("{who} has no pass “{pass_kind}” that holds for “{session}”, {day} {start}."),
        N_(
            "“{session}” asks for the pass “{pass_kind}” on its days ({days}). {who} has none that covers them, "
            "or it was refused."
        ),
    ),
    "declined": Said(
        N_("{who}: declined"),
        N_("“{session}”"),
        N_("{who} has declined and still stands in “{session}”, {day} {start}."),
        N_(
            "A slot keeps its person until it is given to somebody else or left open. {who} has said no, so as "
            "things stand nobody fills it."
        ),
    ),
    "cancelled-session": Said(
        N_("{who}: session cancelled"),
        N_("“{session}”"),
        N_("“{session}” is cancelled, {day} {start}, and {who} still has a slot there."),
        N_("“{session}” does not take place. Who still has a slot in it has to be told, and taken out of it."),
    ),
    "slot-outside-session": Said(
        N_("{who}: outside the session"),
        N_("“{session}”"),
        N_("{who} stands {n} min outside “{session}”, {day} {start}–{end}."),
        N_(
            "A slot lies within its session, here {session_start}–{session_end}, delay included. {before} min of "
            "it lie before, {after} min after."
        ),
    ),
    "speakers-overlap": Said(
        N_("{who} and {whom}: both have the floor"),
        N_("“{session}”"),
        N_("{who} and {whom} have the floor at one time in “{session}”, {n} min, {day} {start}."),
        N_(
            "In one session one speaker follows the other, unless both slots are marked “{joint}”. Here both "
            "have the floor from {start} to {end}."
        ),
    ),
    "open-slot": Said(
        N_("“{session}”: slot open"),
        N_("{role}"),
        N_("Nobody has this slot in “{session}” yet, {day} {start}: {role}."),
        N_(
            "Every slot of a session that takes place needs somebody, however far off the session is. Nobody "
            "stands in this one."
        ),
    ),
    "open-slot:wanted": Said(
        N_("“{session}”: slot open"),
        N_("{role}; wanted: {wanted}"),
        N_("Nobody has this slot in “{session}” yet, {day} {start}: {role}. Wanted: {wanted}."),
        N_(
            "Every slot of a session that takes place needs somebody, however far off the session is. Nobody "
            "stands in this one."
        ),
    ),
    "room-double-booked": Said(
        N_("{room}: booked twice"),
        N_("{n} min, “{session}” and “{other}”"),
        N_("{room} is booked twice, {n} min, {day} {start}: “{session}” and “{other}”."),
        N_(
            "A room holds one session at a time, unless one is part of the other. Both name {room} from {start} "
            "to {end}: a clash if one of them is ours, else a note."
        ),
    ),
    "not-granted": Said(
        N_("{who}: not granted"),
        N_("“{session}”"),
        N_("The organiser has not granted {who} the slot in “{session}”, {day} {start}."),
        N_(
            "From {grant_days} before a session the organiser should have granted its slots. For {who} the "
            "answer stands at “{grant}”."
        ),
    ),
    "granted-unanswered": Said(
        N_("{who}: granted, no answer"),
        N_("“{session}”"),
        N_("The organiser has granted a slot in “{session}”, {day} {start}, and nobody has said yes to it: {who}."),
        N_("What the organiser has granted is lost unless somebody takes it. The reply of {who} stands at “{reply}”."),
    ),
    "not-confirmed": Said(
        N_("{who}: not confirmed"),
        N_("“{session}”"),
        N_("{who} has not yet said yes to “{session}”, {day} {start}."),
        N_(
            "From {confirm_days} before a session everybody in it should have said yes. The reply of {who} "
            "stands at “{reply}”."
        ),
    ),
    "statement-missing": Said(
        N_("{who}: statement missing"),
        N_("“{session}”"),
        N_("The statement of {who} for “{session}”, {day} {start}, is not cleared yet."),
        N_(
            "From {statement_days} before a session the statements for it should be cleared. That of {who} "
            "stands at “{statement}”."
        ),
    ),
    "pass-pending": Said(
        N_("{who}: pass not collected"),
        N_("“{session}”"),
        N_("{who} has not collected the pass “{pass_kind}” for “{session}”, {day} {start}."),
        N_(
            "From {pass_days} before a session the pass for it should be in hand. {who} has one that covers it, "
            "and has not collected it: “{state}”."
        ),
    ),
    "pass-out-of-reach": Said(
        N_("{who}: no time to collect the pass"),
        N_("“{session}”"),
        N_("{who} has no time to collect the pass “{pass_kind}” before “{session}”, {day} {start}."),
        N_(
            "To collect it {who} has to be there and free for {queue} min while an office is open. Between now "
            "and the session there is no such time."
        ),
    ),
    "pass-quota": Said(
        N_("“{session}”: too many for the passes"),
        N_("{n} over, “{pass_kind}”"),
        N_("“{session}”, {day} {start}: the pass “{pass_kind}” admits {most} of ours; {n} too many are engaged."),
        N_("The pass “{pass_kind}” admits so many of ours to one session: {most}. Engaged in this one: {people}."),
    ),
    "over-capacity": Said(
        N_("“{session}”: too few seats"),
        N_("{n} over, seats: {most}"),
        N_("“{session}”, {day} {start}: seats for ours {most}, people too many at one time: {n}."),
        N_(
            "The seats kept for us count, or those of the room if they are fewer: {most}. Of ours there at the "
            "fullest moment: {people}."
        ),
    ),
    "no-language": Said(
        N_("{who}: language not interpreted"),
        N_("“{session}”"),
        N_("{who} speaks in a language ({language}) that “{session}”, {day} {start}, neither has nor interprets."),
        N_(
            "One is understood in a language that the session speaks ({spoken}) or has interpreted "
            "({interpreted}). {who} is down for {tongue}."
        ),
    ),
    "no-moderator": Said(
        N_("“{session}”: no moderator"),
        N_("{day} {start}"),
        N_("Nobody moderates “{session}”, {day} {start}, which we host."),
        N_(
            "A session that we host needs a moderator as soon as two have the floor in it. Speaking slots here: "
            "{speaking}, none of them a moderator’s."
        ),
    ),
    "entry-missing": Said(
        N_("{who}: no entry paper yet"),
        N_("visa or other entry paper"),
        N_("{who} has no visa or other entry paper yet."),
        N_(
            "The entry paper should be granted {confirm_days} before it is needed, and {who} needs it by {by}. "
            "It stands at “{entry}”."
        ),
    ),
}
