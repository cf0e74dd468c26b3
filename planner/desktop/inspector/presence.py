"""What brings a person and keeps them: legs, stays, absences, passes, as lists in the inspector."""

from typing import cast

from planner.desktop.clocks import day_words
from planner.desktop.desk import OpenDesk
from planner.desktop.inspector.listed import Listed
from planner.desktop.inspector.when import ABSENCE_WHEN, words
from planner.desktop.legs import leg_words
from planner.errors import N_
from planner.plan import names
from planner.plan.clock import minute, shift_day
from planner.plan.ids import new_id
from planner.plan.plan import Plan
from planner.plan.records import Absence, Leg, Pass, Record, Stay
from planner.wording import labels

ICONS = {"flight": "plane", "train": "train", "coach": "car", "car": "car", "ship": "world"}


def _legs(plan: Plan, person_id: str) -> list[Leg]:
    return sorted(plan.legs_of(person_id), key=lambda leg: (minute(leg.departs, leg.from_zone), leg.id))


def _leg_words(desk: OpenDesk, record: Record) -> str:
    return leg_words(cast("Leg", record), desk.language)


def _new_leg(desk: OpenDesk, person_id: str) -> Leg:
    """The way there, and if that is known the way back."""
    plan = desk.workspace.plan
    head, person = plan.head, plan.persons[person_id]
    town, home = names.town(head, desk.language), person.city or desk.say("Home")
    zone = person.home_zone or head.home_zone or head.zone
    back = any(leg.direction == "arrival" for leg in plan.legs_of(person_id))
    day = shift_day(head.last_day, 1) if back else shift_day(head.first_day, -1)
    ends = ((town, head.zone), (home, zone)) if back else ((home, zone), (town, head.zone))
    return Leg(
        id=new_id(),
        person_id=person_id,
        direction="departure" if back else "arrival",
        from_place=ends[0][0],
        from_zone=ends[0][1],
        departs=f"{day}T08:00",
        to_place=ends[1][0],
        to_zone=ends[1][1],
        arrives=f"{shift_day(day, 1)}T20:00",
    )


LEGS = Listed(
    kind="leg",
    of=_legs,
    icon=lambda record: ICONS[cast("Leg", record).mode],
    words=_leg_words,
    beside=lambda desk, _record: desk.say("local times"),
    shown=(
        "direction", "mode", "carrier", "number", "from_place", "from_zone", "departs", "to_place", "to_zone",
        "arrives", "terminal", "seat", "booking", "landed", "notes",
    ),
    add=N_("Leg"),
    new=_new_leg,
)  # fmt: skip


def _stay_words(desk: OpenDesk, record: Record) -> str:
    stay, lang = cast("Stay", record), desk.language
    venue = names.place_name(desk.workspace.plan, stay.venue_id, lang)
    return f"{venue}, {day_words(stay.check_in, lang)} – {day_words(stay.check_out, lang)}"


def _new_stay(desk: OpenDesk, person_id: str) -> Stay | None:
    """At the venue where most of us stay."""
    plan = desk.workspace.plan
    if not plan.venues:
        return None
    taken = [stay.venue_id for stay in plan.stays.values()]
    venue_id = max(plan.venues, key=lambda one: (taken.count(one), one))
    head = plan.head
    return Stay(
        id=new_id(),
        person_id=person_id,
        venue_id=venue_id,
        check_in=head.first_day,
        check_out=shift_day(head.last_day, 1),
    )


STAYS = Listed(
    kind="stay",
    of=lambda plan, person_id: sorted(plan.stays_of(person_id), key=lambda stay: (stay.check_in, stay.id)),
    icon=lambda _record: "bed",
    words=_stay_words,
    beside=lambda _desk, record: cast("Stay", record).booking,
    shown=("venue_id", "check_in", "check_out", "booking"),
    add=N_("Stay"),
    new=_new_stay,
    lacking=N_("There is no venue yet: a stay needs one."),
)


def _absence_words(desk: OpenDesk, record: Record) -> str:
    absence = cast("Absence", record)
    when = words(absence.start, absence.end, desk.language)
    return f"{when}, {absence.reason}" if absence.reason else when


def _new_absence(desk: OpenDesk, person_id: str) -> Absence:
    day = desk.workspace.plan.head.first_day
    return Absence(id=new_id(), person_id=person_id, start=f"{day}T12:00", end=f"{day}T13:00")


ABSENCES = Listed(
    kind="absence",
    of=lambda plan, person_id: sorted(plan.absences_of(person_id), key=lambda one: (one.start, one.id)),
    icon=lambda _record: "walk",
    words=_absence_words,
    beside=lambda desk, _record: desk.say("absent"),
    shown=("when", "reason"),
    add=N_("Absence"),
    new=_new_absence,
    composed={"when": ABSENCE_WHEN},
)


def _pass_words(desk: OpenDesk, record: Record) -> str:
    one, lang = cast("Pass", record), desk.language
    kind = desk.workspace.plan.pass_kinds[one.pass_kind_id].name
    return f"{kind}, {day_words(one.from_day, lang)} – {day_words(one.to_day, lang)}"


def _new_pass(desk: OpenDesk, person_id: str) -> Pass | None:
    plan = desk.workspace.plan
    held = {one.pass_kind_id for one in plan.passes_of(person_id)}
    kinds = sorted(plan.pass_kinds, key=lambda one: (one in held, plan.pass_kinds[one].name))
    if not kinds:
        return None
    head = plan.head
    return Pass(id=new_id(), person_id=person_id, pass_kind_id=kinds[0], from_day=head.first_day, to_day=head.last_day)


PASSES = Listed(
    kind="pass",
    of=lambda plan, person_id: sorted(plan.passes_of(person_id), key=lambda one: (one.from_day, one.id)),
    icon=lambda _record: "badge",
    words=_pass_words,
    beside=lambda desk, record: labels.choice_label(cast("Pass", record).state, desk.language),
    shown=("pass_kind_id", "from_day", "to_day", "state", "number", "collect_at"),
    add=N_("Pass"),
    new=_new_pass,
    lacking=N_("There is no kind of pass yet: a pass needs one."),
)
