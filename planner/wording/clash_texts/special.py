"""What is said about the rule behind a finding in cases that its code alone does not tell."""

from planner.errors import N_

SPECIAL_WHYS: dict[str, str] = {
    "not-granted:refused": N_(
        "What the organiser refuses cannot take place as planned, however far off it is. For {who} the "
        "answer is “{grant}”."
    ),
    "granted-unanswered:open": N_(
        "What the organiser has granted is lost unless somebody takes it. Nobody stands in this slot yet."
    ),
    "pass-out-of-reach:proxy": N_(
        "Somebody else may collect this pass while an office is open. Between now and the session none is."
    ),
    "entry-missing:refused": N_(
        "Without an entry paper nobody can come, whatever the date. That of {who} was refused."
    ),
}
