"""Speaking lists that slip or are too full, statements, who may not meet, who is heard; times that are none."""

from planner.errors import N_
from planner.wording.clash_texts.said import Said

PANELS: dict[str, Said] = {
    "window-overlap": Said(
        N_("{who}: late if a list slips"),
        N_("“{session}” perhaps until {until}, “{other}” from {since}"),
        N_(
            "{who} is late for “{other}”, {day} {end}, if a speaking list slips: “{session}” may last until {until}, "
            "and “{other}” may want {who} from {since}."
        ),
        N_(
            "A speaking list may run ahead or behind by {slip_percent} %. Even then the way ({need} min) fits between "
            "the two; but the one may last until {until}, and the other begin at {since}."
        ),
    ),
    "over-time": Said(
        N_("{who}: over the speaking time"),
        N_("{given} min, the limit is {limit}: “{session}”"),
        N_("{who} has {given} min in “{session}”, {day} {start}, where each speaker has {limit}: {n} min too many."),
        N_("No speaker has more time than the session gives to each: here {limit} min. This slot has {given}."),
    ),
    "over-time:session": Said(
        N_("“{session}”: more speeches than time"),
        N_("{given} min in {lasts}"),
        N_(
            "The speeches in “{session}”, {day} {start}–{end}, take {given} min together: {n} min more than the "
            "session lasts."
        ),
        N_(
            "All speaking times of a session, those who share a time counted once, fit into the time that it lasts: "
            "here {given} min into {lasts}."
        ),
    ),
    "statement-too-long": Said(
        N_("{who}: statement too long"),
        N_("{words} words for {given} min, “{session}”"),
        N_(
            "The statement of {who} for “{session}”, {day} {start}, is too long by {n} min: {words} words for "
            "{given} min."
        ),
        N_(
            "Interpretation bears {pace} words a minute in this language. The statement has {words} words, and there "
            "are {given} min to say them."
        ),
    ),
    "keep-apart": Said(
        N_("{who} and {whom}: to be kept apart"),
        N_("both in “{session}”"),
        N_("{who} and {whom} are to be kept apart, and both are in “{session}”, {day} {start}–{end}."),
        N_(
            "Two people of whom one is noted as to be kept apart from the other are not in one session at one time. "
            "Both are bound there from {start} to {end}."
        ),
    ),
    "companion-elsewhere": Said(
        N_("{who}: no interpreter free"),
        N_("“{session}”"),
        N_(
            "{who} speaks in “{session}”, {day} {start}–{end}, and none of the party’s interpreters is free and there "
            "all that time."
        ),
        N_(
            "While the principal of a party speaks, one of its interpreters is there for all of it: not engaged in "
            "another session, not away, not absent. From {start} to {end} none is."
        ),
    ),
    "one-sided-panel:gender": Said(
        N_("“{session}”: panel of one gender"),
        N_("{count} people"),
        N_("All {count} people on the panel of “{session}”, {day} {start}, are of one gender."),
        N_(
            "From three people on, a panel (panellists, speakers, keynotes) is not of one gender alone. All {count} "
            "here are."
        ),
    ),
    "one-sided-panel:region": Said(
        N_("“{session}”: panel of one region"),
        N_("{count} people"),
        N_("All {count} people on the panel of “{session}”, {day} {start}, are of one region."),
        N_(
            "From three people on, a panel (panellists, speakers, keynotes) is not of one region alone. All {count} "
            "here are."
        ),
    ),
    "one-sided-panel:both": Said(
        N_("“{session}”: panel of one gender and region"),
        N_("{count} people"),
        N_("All {count} people on the panel of “{session}”, {day} {start}, are of one gender and of one region."),
        N_(
            "From three people on, a panel (panellists, speakers, keynotes) is not of one gender or of one region "
            "alone. All {count} here are of one of each."
        ),
    ),
    "objective-unheard": Said(
        N_("“{session}”: our practices are not heard"),
        N_("objectives {objectives}"),
        N_(
            "“{session}”, {day} {start}, discusses objectives that practices of ours advance ({objectives}), and "
            "nobody from their cities has a slot there."
        ),
        N_(
            "Where an objective is discussed that practices of ours advance, somebody from one of their cities has a "
            "slot. Nobody has for: {objectives}."
        ),
    ),
    "stale-sheet": Said(
        N_("{who}: sheet out of date"),
        N_("“{what}”, {day}"),
        N_(
            "The sheet that {who} has, of release {release}, is wrong about the next 24 hours, first about “{what}”, "
            "{day}. Entries that differ: {count}."
        ),
        N_(
            "Where an entry that is new, changed or gone since a person’s last copy begins within 24 hours, or began "
            "then on the copy, the person needs a new one. {who} has that of release {release}."
        ),
    ),
    "impossible-time": Said(
        N_("{record}: a time that does not exist"),
        N_("{field}: {wall}"),
        N_("{record}, “{field}”: {wall} does not exist in {zone}, its clocks skip it. Until corrected: {becomes}."),
        N_(
            "A time is kept as the programme prints it, and the rules of its zone can change after it was entered. "
            "One that the clocks skip counts by the offset before the jump: {becomes}."
        ),
    ),
    "ambiguous-time": Said(
        N_("{record}: a time that comes twice"),
        N_("{field}: {wall}"),
        N_("{record}, “{field}”: {wall} comes twice in {zone}. Until corrected, the first of the two counts."),
        N_(
            "A time is kept as the programme prints it. Where the clocks of its zone go back, one hour comes twice, "
            "and nothing tells which one is meant: the first counts."
        ),
    ),
}
