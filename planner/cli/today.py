"""`planner today`: now, the next two hours, who is due where, where somebody is, and who cannot know of a change."""

import argparse
from collections.abc import Iterable
from pathlib import Path

from planner.cli.console import NOW_HELP, Console, moment
from planner.errors import N_
from planner.itinerary.today import Here, Journey, Scene, Today, Where, today, where
from planner.plan import clock, who
from planner.plan.names import full_name, place_name, printed_name, session_title
from planner.plan.places import place_of_session
from planner.plan.plan import Plan
from planner.plan.records import Person
from planner.store import planfile
from planner.wording import dates, labels
from planner.wording import releases as release_words
from planner.wording import today as wording


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare the moment, and of whom is asked where they are."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    person = say(N_("where this person is; may be repeated"))
    parser.add_argument("--person", action="append", default=[], metavar="WHO", help=person)
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Say it; 1 if somebody is due and has not been seen."""
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan = file.plan
    now = moment(plan, args.now)
    people = [who.find_person(plan, text) for text in args.person]
    found = today(plan, now)
    if args.json:
        console.json(_shape(plan, found, people, console.lang))
    elif people:
        for person in people:
            _say_where(plan, person, now, console)
    else:
        _say(plan, found, console)
    missing = bool(found.due) or any(one.due for one in found.journeys)
    return 1 if missing and not people else 0


def _shape(plan: Plan, found: Today, people: Iterable[Person], lang: str) -> dict[str, object]:
    return {
        "plan": plan.head.name,
        "now": clock.wall(found.now, plan.head.zone),
        "until": clock.wall(found.until, plan.head.zone),
        "due": [one.slot.id for one in found.due],
        "running": [_scene_shape(plan, one, lang) for one in found.running],
        "next": [_scene_shape(plan, one, lang) for one in found.next],
        "journeys": [_journey_shape(plan, one, lang) for one in found.journeys],
        "cannot_know": [
            {
                "person": one.person_id,
                "where": one.where,
                "id": one.id,
                "until": clock.wall(one.until, plan.head.zone),
                "release": one.release.number,
                "text": release_words.to_be_called(plan, one, lang),
            }
            for one in found.unknowing
        ],
        "people": [_where_shape(plan, one, where(plan, one.id, found.now), lang) for one in people],
    }


def _scene_shape(plan: Plan, one: Scene, lang: str) -> dict[str, object]:
    zone = plan.head.zone
    return {
        "session": one.session.id,
        "title": session_title(one.session, lang),
        "place": place_name(plan, place_of_session(plan, one.session).id, lang),
        "from": clock.wall(one.span.start, zone),
        "to": clock.wall(one.span.end, zone),
        "seated_by": clock.wall(one.seated_by, zone),
        "late_minutes": one.session.late_minutes,
        "seen": one.seen,
        "people": [_here_shape(plan, here) for here in one.people],
    }


def _here_shape(plan: Plan, one: Here) -> dict[str, object]:
    zone, window = plan.head.zone, one.time.window
    return {
        "slot": one.slot.id,
        "person": one.slot.person_id,
        "name": printed_name(_person(plan, one)),
        "role": one.slot.role,
        "from": clock.wall(one.time.start, zone),
        "to": clock.wall(one.time.end, zone),
        "window": [clock.wall(round(at), zone) for at in window] if window else None,
        "done": one.done,
        "due": one.due,
        "stand_in": one.stand_in_id,
    }


def _journey_shape(plan: Plan, one: Journey, lang: str) -> dict[str, object]:
    return {
        "leg": one.leg.id,
        "person": one.leg.person_id,
        "direction": one.leg.direction,
        "at": clock.wall(one.at, plan.head.zone),
        "landed": one.leg.landed,
        "due": one.due,
        "text": wording.journey(plan, one, lang),
    }


def _where_shape(plan: Plan, person: Person, one: Where, lang: str) -> dict[str, object]:
    return {
        "person": person.id,
        "name": printed_name(person),
        "what": one.what,
        "id": one.id,
        "until": clock.wall(one.until, plan.head.zone) if one.until is not None else None,
        "seen": one.seen,
        "next": one.next.session_id if one.next else None,
        "text": wording.where(plan, one, lang),
    }


def _say(plan: Plan, found: Today, console: Console) -> None:
    words, lang, wall = console.words, console.lang, clock.wall(found.now, plan.head.zone)
    until = dates.time(clock.wall(found.until, plan.head.zone), lang)
    facts = {"day": dates.day_long(wall[:10], lang), "time": dates.time(wall, lang), "zone": plan.head.zone}
    console.say(N_("{day}, {time} ({zone})"), **facts)
    console.line(words.count("{n} of ours due and not seen", "{n} of ours due and not seen", len(found.due)))
    for head, scenes in (
        (words.say(N_("Now")), found.running),
        (words.say(N_("Next, until {until}"), until=until), found.next),
    ):
        console.line()
        console.line(head if scenes else console.figure(head, words.say(N_("nothing"))))
        for one in scenes:
            console.line(f"  {wording.scene(plan, one, lang)}")
            console.table([_row(plan, here, console) for here in one.people])
    if found.journeys:
        console.line()
        console.say(N_("Lands or leaves"))
        for trip in found.journeys:
            console.line(f"  {wording.journey(plan, trip, lang)}")
    if found.unknowing:
        console.line()
        console.say(N_("To be called, for they cannot know yet:"))
        for unknowing in found.unknowing:
            console.line(f"  {release_words.to_be_called(plan, unknowing, lang)}")


def _row(plan: Plan, one: Here, console: Console) -> tuple[str, ...]:
    """A line of a session: name, as what, when, ticked or not seen with how to reach them, who could stand in."""
    lang, person = console.lang, _person(plan, one)
    said = [wording.state(one, lang), person.phone if one.due else ""]
    if one.due and one.stand_in_id:
        said.append(console.words.say(N_("stand-in: {person}"), person=full_name(plan.persons[one.stand_in_id])))
    role = labels.choice_label(one.slot.role, lang)
    return (
        f"    {full_name(person)}",
        role,
        wording.turn(plan, one, lang),
        " · ".join(piece for piece in said if piece),
    )


def _say_where(plan: Plan, person: Person, now: int, console: Console) -> None:
    """Where, who is with them, how to reach them, what is next."""
    found = where(plan, person.id, now)
    console.line(full_name(person))
    console.line(f"  {wording.where(plan, found, console.lang)}")
    with_them = [one for one in plan.persons.values() if person.party_id and one.party_id == person.party_id]
    for one in (person, *(one for one in with_them if one.id != person.id)):
        if one.phone:
            console.line(f"  {full_name(one)}: {one.phone}")
    following = wording.coming(plan, found, console.lang)
    if following:
        console.line(f"  {following}")


def _person(plan: Plan, one: Here) -> Person:
    return plan.persons[one.slot.person_id or ""]
