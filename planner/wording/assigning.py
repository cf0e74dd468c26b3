"""The words of a filling: why somebody takes a slot, why one stays open, whether it is the best."""

from planner.clashes.assign import Assignment, Unfilled
from planner.clashes.reasons import Reason
from planner.errors import N_
from planner.plan.plan import Plan
from planner.wording import catalogue, dates, labels

FOR = {
    "language": N_("speaks {language}"),
    "region": N_("from the region asked for ({region})"),
    "country": N_("from {country}"),
    "function": N_("has the function asked for ({function})"),
    "gender": N_("as asked for: {gender}"),
    "stand-in": N_("stand-in number {n}"),
    "free": N_("free then"),
    "present": N_("there that day"),
    "pass": N_("has the pass “{pass_kind}”"),
    "voice": N_("from a city whose practice advances objective {objective}"),
    "least-busy": N_("nobody who could has fewer engagements ({n})"),
    "but-kind": N_("but of the team, an interpreter or a host"),
    "but-apart": N_("but to be kept apart from somebody there"),
    "but-hours": N_("but outside the hours or over the number a day that they want"),
    "but-sheet": N_("but has a sheet already"),
    "but-entry": N_("but was refused entry"),
}
"""What speaks for whom, and what against."""

NOBODY = {
    "language": N_("speaks {language} (to our knowledge)"),
    "region": N_("is from the region asked for ({region})"),
    "country": N_("comes from {country}"),
    "function": N_("holds the function asked for ({function})"),
    "gender": N_("is what is asked for: {gender}"),
    "interpreter": N_("is an interpreter"),
    "in-it": N_("is not in the session yet"),
    "declined": N_("has not declined that session before"),
    "away": N_("is there on {day}"),
    "busy": N_("is free at that time"),
    "way": N_("gets there and away in time"),
    "pass": N_("holds the pass “{pass_kind}” for it"),
    "reach": N_("has the time to collect the pass before"),
    "seats": N_("finds a seat (of {most}, all taken)"),
    "quota": N_("is let in by the pass (it admits {most} of ours)"),
    "clash": N_("takes it without a clash ({code})"),
}
"""What nobody is or has; two of them: what nobody is or has both of."""

LACKING = {
    "language": N_("no {language}"),
    "region": N_("another region than asked for"),
    "country": N_("not from {country}"),
    "function": N_("another function than asked for"),
    "gender": N_("not as asked for: {gender}"),
    "interpreter": N_("no interpreter"),
    "in-it": N_("in the session already"),
    "declined": N_("has declined that session"),
    "away": N_("not there on {day}"),
    "busy": N_("engaged at that time"),
    "way": N_("too little time for the way"),
    "pass": N_("without the pass “{pass_kind}”"),
    "reach": N_("no time to collect the pass"),
    "seats": N_("no seat left"),
    "quota": N_("too many for the pass"),
    "clash": N_("would make a clash ({code})"),
}
"""What each falls away by, where no one reason holds for all."""

WHOLE = {
    "nobody": N_("there is nobody of ours in the plan"),
    "begun": N_("it has begun already"),
    "used": N_("all who could ({n}) have another slot that does not go with it"),
    "seats": N_("all seats are given ({most})"),
    "quota": N_("the pass admits {most} of ours, and they are there"),
    "together": N_("those who could ({n}) have other slots that would make a clash with it"),
}
"""Reasons that are a sentence of their own."""


def why(plan: Plan, reason: Reason, lang: str) -> str:
    """What speaks for somebody, or against."""
    return catalogue.of(lang).say(FOR[reason.name], **_facts(plan, reason, lang))


def why_open(plan: Plan, one: Unfilled, lang: str) -> str:
    """Why a slot stays open, in a sentence without its full stop."""
    words = catalogue.of(lang)
    first, *others = one.why
    if first.name == "of-all":
        counts = [
            words.say(N_("{what}: {n}"), what=words.say(LACKING[o.name], **_facts(plan, o, lang)), n=o.facts["n"])
            for o in others
        ]
        return words.say(N_("nobody of {n} can ({reasons})"), n=first.facts["n"], reasons="; ".join(counts))
    if first.name in WHOLE and not others:
        return words.say(WHOLE[first.name], **_facts(plan, first, lang))
    clauses = [words.say(NOBODY[o.name], **_facts(plan, o, lang)) for o in one.why]
    if others:
        return words.say(N_("nobody {one} and {other}"), one=clauses[0], other=clauses[1])
    return words.say(N_("nobody {one}"), one=clauses[0])


def unclear(one: Unfilled, lang: str) -> str:
    """What a slot asks for that was not understood; empty if all was."""
    said = dates.listed([f"“{piece}”" for piece in one.unclear], lang)
    return catalogue.of(lang).say(N_("not understood: {pieces}"), pieces=said) if said else ""


def summary(one: Assignment, lang: str) -> str:
    """How many are filled and how many stay open, and whether that is the best there is."""
    words = catalogue.of(lang)
    counts = words.say(N_("Filled: {filled}. Open: {open}."), filled=len(one.filled), open=len(one.unfilled))
    proved = words.say(N_("Proved: no filling is better.") if one.proved_best else N_("Not proved to be the best."))
    return f"{counts} {proved}"


def _facts(plan: Plan, reason: Reason, lang: str) -> dict[str, object]:
    """The facts in the reader's words."""
    return {name: _shown(plan, name, value, lang) for name, value in reason.facts.items()}


def _shown(plan: Plan, name: str, value: str | int, lang: str) -> object:
    match name:
        case "language":
            return labels.language_choice(str(value).split(), lang)
        case "country":
            return dates.listed([labels.country_name(one, lang) for one in str(value).split(", ")], lang)
        case "gender":
            return dates.listed([labels.choice_label(one, lang) for one in str(value).split(", ")], lang)
        case "pass_kind":
            kind = plan.pass_kinds.get(str(value))
            return kind.name if kind else value
        case "day":
            return dates.day_within(str(value), lang)
        case _:
            return value
