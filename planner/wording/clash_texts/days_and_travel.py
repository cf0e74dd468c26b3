"""A person's days, nights and journeys: limits, meals, rest, beds, connections, rides."""

from planner.errors import N_
from planner.wording.clash_texts.said import Said

_STAY = N_(
    "A stay should begin at most a day before the day of the first arrival, and end by the day of the last departure."
)
_RIDER = N_("When a ride departs, its riders have to be there and not engaged.")

DAYS_AND_TRAVEL: dict[str, Said] = {
    "over-limit": Said(
        N_("{who}: beyond the limits"),
        N_("{limits}"),
        N_("{who} is engaged beyond the limits set, {day} {start}–{end}: {limits}."),
        N_("No day should go beyond what its person has asked for: {limits}."),
    ),
    "no-meal": Said(
        N_("{who}: no time to eat"),
        N_("{day}, {start}–{end}"),
        N_("{who} does not have {meal} min on end to eat, {day} {start}–{end}."),
        N_(
            "Between {start} and {end} engagements should leave {meal} min free on end. Receptions and sessions where "
            "a meal is served count as meals."
        ),
    ),
    "no-rest:worked": Said(
        N_("{who}: too little rest"),
        N_("{start}–{end}, {hours} h wanted"),
        N_("{who} has too little rest before {day}, only {start}–{end}: {n} min less than {hours} h."),
        N_("From the last end of a day to the first start of the next there should be {hours} h; it is {n} min less."),
    ),
    "no-rest:landed": Said(
        N_("{who}: too little rest"),
        N_("arrives {start}, engaged {end}, {hours} h wanted"),
        N_("{who} arrives at {start} and is engaged from {end}, {day}: {n} min less rest than {hours} h."),
        N_("From the last arrival to the first start of the day there should be {hours} h; it is {n} min less."),
    ),
    "long-day": Said(
        N_("{who}: long day"),
        N_("{start}–{end}, {n} min over"),
        N_("The day of {who}, {day}, lasts from {start} to {end}: {n} min more than {hours} h."),
        N_("From the first start to the last end of a day there should be {hours} h at most; here are {n} min more."),
    ),
    "no-bed": Said(
        N_("{who}: no bed"),
        N_("night of {day}"),
        N_("{who} is in town and has no bed for the night of {day}."),
        N_("A stay should cover every night in town, from arrival to departure; none covers that of {day}."),
    ),
    "no-bed:ever": Said(
        N_("{who}: no bed"),
        N_("a journey, and no stay"),
        N_("{who} has a journey and no stay at all."),
        N_("Who has a journey needs a stay; nothing is entered for {who}."),
    ),
    "stay-mismatch:early": Said(
        N_("{who}: stay before the journey"),
        N_("from {check_in}, arrives {travels}"),
        N_("The stay of {who} at {place} begins on {check_in}, more than a day before the arrival on {travels}."),
        _STAY,
    ),
    "stay-mismatch:late": Said(
        N_("{who}: stay after the journey"),
        N_("until {check_out}, leaves {travels}"),
        N_("The stay of {who} at {place} ends on {check_out}, after the departure on {travels}."),
        _STAY,
    ),
    "connection-short": Said(
        N_("{who}: connection too short"),
        N_("{gap} min, {first} – {second}"),
        N_("{who} has {gap} min to change from {first} to {second}, {day} {start}–{end}: {least} are wanted."),
        N_("From an arrival to the next departure there should be {least} min; there are {gap}."),
    ),
    "legs-overlap": Said(
        N_("{who}: two journeys at once"),
        N_("{n} min, {first} and {second}"),
        N_("{who} is on {first} and on {second} at one time, {n} min, {day}."),
        N_("Nobody can travel on two legs at one time; these two have {n} min in common."),
    ),
    "ride-full": Said(
        N_("“{ride}”: too few seats"),
        N_("{n} over, seats: {most}"),
        N_("“{ride}”, {day} {start}: seats {most}, riders too many: {n}."),
        N_("A ride cannot take more riders than it has seats ({most}); there are {n} more."),
    ),
    "ride-missed:engaged": Said(
        N_("{who}: misses a ride"),
        N_("“{ride}”, {start}; in “{session}”"),
        N_("{who} is in “{session}” when “{ride}” departs, {day} {start}."),
        _RIDER,
    ),
    "ride-missed:away": Said(
        N_("{who}: misses a ride"),
        N_("“{ride}”, {start}; away"),
        N_("{who} is away when “{ride}” departs, {day} {start}."),
        _RIDER,
    ),
    "ride-missed:late": Said(
        N_("{who}: ride too late"),
        N_("{n} min late, “{session}”"),
        N_("“{ride}”, {day} {start}, brings {who} to “{session}” {n} min late."),
        N_("A ride has to arrive, way in included, before the next engagement there; at {end} it is {n} min late."),
    ),
}
