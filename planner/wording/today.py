"""What goes on at a moment, in the reader's language: sessions with their people, journeys, where somebody is."""

from planner.errors import N_
from planner.itinerary.today import Here, Journey, Scene, Where
from planner.plan import clock
from planner.plan.names import full_name, place_name, session_title, short_title
from planner.plan.places import place_of_session
from planner.plan.plan import Plan
from planner.wording import catalogue, dates, labels


def scene(plan: Plan, one: Scene, lang: str) -> str:
    """When, what, where, how late, and how many of ours have been seen."""
    say, zone = catalogue.of(lang).say, plan.head.zone
    start, end = (clock.wall(at, zone) for at in (one.span.start, one.span.end))
    said = [dates.times(start, end, lang), session_title(one.session, lang), _place(plan, one, lang)]
    if one.session.late_minutes:
        said.append(say(N_("runs {n} min late"), n=one.session.late_minutes))
    said.append(say(N_("seen: {seen} of {n}"), seen=one.seen, n=len(one.people)))
    return " · ".join(piece for piece in said if piece)


def state(one: Here, lang: str) -> str:
    """What was ticked, or that somebody is due and has not been seen."""
    if one.due:
        return catalogue.of(lang).say(N_("NOT SEEN"))
    return labels.choice_label(one.done, lang) if one.done != "none" else ""


def turn(plan: Plan, one: Here, lang: str) -> str:
    """When somebody is there or has the floor; a listed speaker's window, in which the turn may come."""
    zone, time = plan.head.zone, one.time
    if time.by == "whole":
        return ""
    first, last = (time.start, time.end) if time.window is None else (round(time.window[0]), round(time.window[1]))
    return dates.times(clock.wall(first, zone), clock.wall(last, zone), lang)


def journey(plan: Plan, one: Journey, lang: str) -> str:
    """Who lands or leaves, when, by what; "not seen" where the timetable has them landed and nobody ticked it."""
    words, leg = catalogue.of(lang), one.leg
    time = dates.time(clock.wall(one.at, plan.head.zone), lang)
    facts = {"time": time, "person": full_name(plan.persons[leg.person_id]), "number": leg.number or leg.carrier}
    if leg.direction == "departure":
        return words.say(N_("{time} {person} leaves, {number}, for {place}"), **facts, place=leg.to_place)
    said = words.say(N_("{time} {person} lands, {number}, from {place}"), **facts, place=leg.from_place)
    return f"{said} · {words.say(N_('NOT SEEN'))}" if one.due else said


def where(plan: Plan, one: Where, lang: str) -> str:
    """Where somebody should be, until when, and whether they were seen there."""
    words, zone = catalogue.of(lang), plan.head.zone
    until = dates.time(clock.wall(one.until, zone), lang) if one.until is not None else ""
    match one.what:
        case "session":
            session = plan.sessions[one.id or ""]
            facts = {
                "place": place_name(plan, place_of_session(plan, session).id, lang) or "?",
                "session": session_title(session, lang),
                "until": until,
            }
            said = words.say(N_("Should be in {place}: “{session}”, until {until}."), **facts)
            return f"{said} {words.say(N_('Seen there.') if one.seen else N_('Not seen yet.'))}"
        case "leg":
            return words.say(N_("On the way from {start} to {end}, there at {until}."), **_ends(plan, one), until=until)
        case "before":
            return words.say(
                N_("Not here yet: from {start} to {end}, there at {until}."), **_ends(plan, one), until=until
            )
        case "gone":
            return words.say(N_("Has left, from {start} to {end}."), **_ends(plan, one))
        case "absent":
            return words.say(N_("Absent until {until}."), until=until)
        case "free":
            return (
                words.say(N_("Free until {until}."), until=until) if until else words.say(N_("Nothing more to come."))
            )


def coming(plan: Plan, one: Where, lang: str) -> str:
    """What somebody has next; "" for nothing."""
    if one.next is None:
        return ""
    session, zone = plan.sessions[one.next.session_id], plan.head.zone
    facts = {
        "time": dates.time(clock.wall(one.next.start, zone), lang),
        "day": dates.day_short(clock.day(one.next.start, zone), lang),
        "session": short_title(session, lang),
        "place": place_name(plan, one.next.place.id, lang) or "?",
    }
    return catalogue.of(lang).say(N_("Next: {day} {time}, “{session}”, {place}"), **facts)


def _place(plan: Plan, one: Scene, lang: str) -> str:
    return place_name(plan, place_of_session(plan, one.session).id, lang)


def _ends(plan: Plan, one: Where) -> dict[str, str]:
    leg = plan.legs[one.id or ""]
    return {"start": leg.from_place, "end": leg.to_place}
