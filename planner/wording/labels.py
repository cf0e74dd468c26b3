"""What fields, kinds and choices are called, in the reader's language."""

from collections.abc import Sequence
from functools import cache

from babel import Locale
from babel.lists import format_list

from planner.errors import N_
from planner.wording import catalogue

FIELDS = {
    "id": N_("Id"),
    "name": N_("Name"),
    "titles": N_("Title in languages"),
    "delegation": N_("Delegation"),
    "delegations": N_("Delegation in languages"),
    "town": N_("Town"),
    "towns": N_("Town in languages"),
    "zone": N_("Time zone"),
    "first_day": N_("First day"),
    "last_day": N_("Last day"),
    "languages": N_("Languages"),
    "home_zone": N_("Home time zone"),
    "paper": N_("Paper"),
    "hashtags": N_("Hashtags"),
    "margin_minutes": N_("Margin on the way"),
    "landing_minutes": N_("From landing to the first engagement"),
    "departure_minutes": N_("From the last engagement to take-off"),
    "rest_hours": N_("Rest at night, hours"),
    "day_hours": N_("Longest day, hours"),
    "meal_from": N_("Meal from"),
    "meal_to": N_("Meal until"),
    "meal_minutes": N_("Time for a meal"),
    "connection_minutes": N_("Shortest connection"),
    "slip_percent": N_("How far a list slips, per cent"),
    "confirm_days": N_("Confirmed so many days before"),
    "grant_days": N_("Granted so many days before"),
    "statement_days": N_("Statement so many days before"),
    "pass_days": N_("Pass in hand so many days before"),
    "pace": N_("Words a minute"),
    "severity": N_("How grave a rule is"),
    "emergency": N_("Emergency numbers"),
    "hold": N_("What holds a release"),
    "mail": N_("Text of the mail"),
    "honorific": N_("Honorific"),
    "given": N_("Given name"),
    "family": N_("Family name"),
    "printed_name": N_("Name as printed"),
    "family_first": N_("Family name first"),
    "kind": N_("Kind"),
    "function": N_("Function"),
    "functions": N_("Function in languages"),
    "body": N_("Organisation"),
    "city": N_("City"),
    "country": N_("Country"),
    "region": N_("Region"),
    "gender": N_("Gender"),
    "sheet_language": N_("Language of the sheet"),
    "sheet_paper": N_("Paper of the sheet"),
    "pocket": N_("Pocket fold too"),
    "hours": N_("Clock"),
    "digits": N_("Digits"),
    "note_lines": N_("Lines for notes"),
    "email": N_("E-mail"),
    "phone": N_("Telephone"),
    "passport_name": N_("Name as in the passport"),
    "entry": N_("Entry paper"),
    "entry_by": N_("Entry paper by"),
    "party_id": N_("Party"),
    "not_before": N_("Not before"),
    "not_after": N_("Not after"),
    "most_a_day": N_("Most engagements a day"),
    "keep_apart_ids": N_("Keep apart from"),
    "pronunciation": N_("Pronounced"),
    "diet": N_("Diet"),
    "access": N_("Access needs"),
    "notes": N_("Private note"),
    "tags": N_("Tags"),
    "person_id": N_("Person"),
    "image": N_("Picture"),
    "principal_id": N_("Principal"),
    "names": N_("Name in languages"),
    "address": N_("Address"),
    "access_minutes": N_("Way in, minutes"),
    "inside_minutes": N_("From room to room, minutes"),
    "directions": N_("Directions"),
    "map_url": N_("Map"),
    "venue_id": N_("Venue"),
    "floor": N_("Floor"),
    "seats": N_("Seats"),
    "interpretation": N_("Interpretation"),
    "from_id": N_("From"),
    "to_id": N_("To"),
    "minutes": N_("Minutes"),
    "mode": N_("Means"),
    "code": N_("Code"),
    "title": N_("Title"),
    "short": N_("Short title"),
    "shorts": N_("Short title in languages"),
    "parent_id": N_("Part of"),
    "hosts": N_("Hosts"),
    "ours": N_("Ours"),
    "start": N_("Start"),
    "end": N_("End"),
    "room_id": N_("Room"),
    "status": N_("Status"),
    "public": N_("Public"),
    "stream_url": N_("Stream"),
    "pass_kind_id": N_("Pass"),
    "seat_minutes": N_("Seated before, minutes"),
    "gather_at": N_("Gather at"),
    "gather_place": N_("Gather where"),
    "contact": N_("Contact"),
    "dress": N_("Dress"),
    "bring": N_("To bring"),
    "photos": N_("Photos"),
    "meal": N_("Meal served"),
    "late_minutes": N_("Late, minutes"),
    "speaking_minutes": N_("Minutes a speaker"),
    "speakers": N_("Speakers in all"),
    "objectives": N_("Objectives"),
    "documents": N_("Documents"),
    "source": N_("Source"),
    "source_id": N_("Id in the source"),
    "source_at": N_("Read from the source at"),
    "ours_fields": N_("Fields that updates leave alone"),
    "session_id": N_("Session"),
    "role": N_("Role"),
    "order": N_("Place in the list"),
    "joint": N_("Time shared"),
    "topic": N_("Topic"),
    "language": N_("Language"),
    "talking_points": N_("Talking points"),
    "statement": N_("Statement"),
    "statement_text": N_("Text of the statement"),
    "reply": N_("Reply"),
    "reply_note": N_("Note on the reply"),
    "grant": N_("Organiser’s word"),
    "wanted": N_("Wanted"),
    "stand_in_ids": N_("Stand-ins"),
    "instead_of_id": N_("Instead of"),
    "seat": N_("Seat"),
    "done": N_("On the day"),
    "direction": N_("Direction"),
    "carrier": N_("Carrier"),
    "number": N_("Number"),
    "from_place": N_("From"),
    "from_zone": N_("Time zone of departure"),
    "departs": N_("Departs"),
    "to_place": N_("To"),
    "to_zone": N_("Time zone of arrival"),
    "arrives": N_("Arrives"),
    "terminal": N_("Terminal"),
    "booking": N_("Booking"),
    "landed": N_("Landed"),
    "check_in": N_("Check-in"),
    "check_out": N_("Check-out"),
    "reason": N_("Reason"),
    "needs": N_("Asks for"),
    "quota": N_("Quota a session"),
    "by_proxy": N_("Others may collect it"),
    "day": N_("Day"),
    "opens": N_("Opens"),
    "closes": N_("Closes"),
    "queue_minutes": N_("Queue, minutes"),
    "from_day": N_("Valid from"),
    "to_day": N_("Valid until"),
    "state": N_("State"),
    "collect_at": N_("Collect at"),
    "summary": N_("Summary"),
    "pledges": N_("Pledges"),
    "presenter_ids": N_("Presented by"),
    "url": N_("Web page"),
    "driver": N_("Driver"),
    "rider_ids": N_("Riders"),
    "from": N_("From"),
    "to": N_("Until"),
    "at": N_("At"),
    "by": N_("By"),
    "note": N_("Note"),
    "release_id": N_("Release"),
    "entries": N_("Entries"),
    "handed_over": N_("Handed over"),
    "channel": N_("Channel"),
    "told_at": N_("Told at"),
    "read_at": N_("Read at"),
    "clash_key": N_("Clash"),
    "facts": N_("Facts"),
}
"""Labels by a field's name; `SPECIAL` goes before."""

SPECIAL = {
    "session.notes": N_("Note"),
    "slot.notes": N_("Note"),
    "leg.notes": N_("Note"),
    "ride.notes": N_("Note"),
    "leg.terminal": N_("Terminal"),
    "plan.titles": N_("Forum’s title"),
    "party.name": N_("Party"),
}
"""Labels of fields that mean something else in one kind."""

KINDS = {
    "plan": N_("Plan"),
    "person": N_("Person"),
    "photo": N_("Photo"),
    "party": N_("Party"),
    "venue": N_("Venue"),
    "room": N_("Room"),
    "transfer": N_("Way"),
    "session": N_("Session"),
    "slot": N_("Slot"),
    "leg": N_("Leg"),
    "stay": N_("Stay"),
    "absence": N_("Absence"),
    "pass_kind": N_("Kind of pass"),
    "pass_office": N_("Pass office"),
    "pass": N_("Pass"),
    "practice": N_("Practice"),
    "ride": N_("Ride"),
    "duty": N_("Duty"),
    "release": N_("Release"),
    "issue": N_("Copy of a sheet"),
    "acceptance": N_("Accepted clash"),
}
"""What a record of a kind is called."""

CHOICES = {
    "a4": N_("A4"),
    "letter": N_("Letter"),
    "clash": N_("Clash"),
    "warning": N_("Warning"),
    "todo": N_("To do"),
    "note": N_("Note"),
    "off": N_("Off"),
    "delegate": N_("Delegate"),
    "staff": N_("Staff"),
    "interpreter": N_("Interpreter"),
    "host": N_("Host"),
    "guest": N_("Guest"),
    "counterpart": N_("Counterpart"),
    "f": N_("Woman"),
    "m": N_("Man"),
    "x": N_("Other"),
    "24": N_("24 hours"),
    "12": N_("12 hours"),
    "western": N_("Western"),
    "arabic": N_("Arabic"),
    "not-needed": N_("Not needed"),
    "needed": N_("Needed"),
    "applied": N_("Applied for"),
    "granted": N_("Granted"),
    "refused": N_("Refused"),
    "walk": N_("On foot"),
    "shuttle": N_("Shuttle"),
    "car": N_("Car"),
    "transit": N_("Public transport"),
    "hearing": N_("Hearing"),
    "roundtable": N_("Round table"),
    "debate": N_("Policy debate"),
    "plenary": N_("Plenary"),
    "side-event": N_("Side event"),
    "constituency-day": N_("Constituency day"),
    "bilateral": N_("Bilateral"),
    "reception": N_("Reception"),
    "press": N_("Press"),
    "briefing": N_("Briefing"),
    "other": N_("Other"),
    "tentative": N_("Tentative"),
    "confirmed": N_("Confirmed"),
    "cancelled": N_("Cancelled"),
    "keynote": N_("Keynote"),
    "speaker": N_("Speaker"),
    "panellist": N_("Panellist"),
    "moderator": N_("Moderator"),
    "respondent": N_("Respondent"),
    "floor": N_("From the floor"),
    "attendee": N_("Attends"),
    "companion": N_("Accompanies"),
    "none": N_("None"),
    "draft": N_("Draft"),
    "cleared": N_("Cleared"),
    "delivered": N_("Delivered"),
    "proposed": N_("Proposed"),
    "invited": N_("Invited"),
    "accepted": N_("Accepted"),
    "declined": N_("Declined"),
    "to-ask": N_("To ask"),
    "asked": N_("Asked"),
    "on-the-way": N_("On the way"),
    "seated": N_("Seated"),
    "spoken": N_("Spoken"),
    "absent": N_("Absent"),
    "arrival": N_("Arrival"),
    "departure": N_("Departure"),
    "via": N_("Via"),
    "flight": N_("Flight"),
    "train": N_("Train"),
    "coach": N_("Coach"),
    "ship": N_("Ship"),
    "requested": N_("Requested"),
    "approved": N_("Approved"),
    "collected": N_("Collected"),
    "paper": N_("Paper"),
    "mail": N_("E-mail"),
}
"""What the choices of a field are called."""


def field_label(kind: str, field: str, lang: str) -> str:
    """A field's label; what has none (a part of a structure) is called by its name."""
    return catalogue.of(lang).say(SPECIAL.get(f"{kind}.{field}") or FIELDS.get(field) or field)


def kind_label(kind: str, lang: str) -> str:
    """What a record of a kind is called."""
    return catalogue.of(lang).say(KINDS[kind])


def choice_label(choice: str | int, lang: str) -> str:
    """What a choice is called."""
    return catalogue.of(lang).say(CHOICES[str(choice)])


def country_name(country: str, lang: str) -> str:
    """A country's name (ISO 3166 alpha-2), the code if it is unknown, empty for none."""
    return str(_locale(lang).territories.get(country, country)) if country else ""


def language_name(code: str, lang: str) -> str:
    """A language's name in a sentence, the code if it is unknown."""
    return str(_locale(lang).languages.get(code.replace("-", "_"), code))


def language_choice(codes: Sequence[str], lang: str) -> str:
    """Languages of which any will do: "French or Spanish"."""
    return format_list([language_name(one, lang) for one in codes], style="or", locale=_locale(lang))


@cache
def _locale(lang: str) -> Locale:
    return Locale.parse(lang.replace("-", "_"))


def countries(lang: str) -> list[tuple[str, str]]:
    """Every country's code and name, by name."""
    names = _locale(lang).territories
    found = ((str(code), str(name)) for code, name in names.items() if str(code).isalpha())
    return sorted((one for one in found if one[0] not in _NO_COUNTRIES), key=lambda one: one[1])


def languages(lang: str) -> list[tuple[str, str]]:
    """Every language's code (as records have it) and name, by name."""
    names = _locale(lang).languages
    return sorted(((str(code).replace("_", "-"), str(name)) for code, name in names.items()), key=lambda n: n[1])


_NO_COUNTRIES = frozenset({"EU", "EZ", "UN", "XA", "XB", "ZZ", "QO"})
"""Codes of the tables that name something else than a country."""
