"""Which fields stand where in the inspector: a new field is one word here, and a test finds forgotten ones."""

from planner.errors import N_

Folded = tuple[tuple[str, tuple[str, ...]], ...]

SESSION_FIRST = (
    "when", "place", "kind", "status", "seats", "languages", "interpretation", "pass_kind_id", "stream_url",
)  # fmt: skip
SESSION_FOLDED: Folded = (
    (N_("On the spot"), (
        "seat_minutes", "gather_at", "gather_place", "contact", "dress", "bring", "photos", "meal", "late_minutes",
    )),
    (N_("Names and hosts"), ("code", "titles", "short", "shorts", "hosts", "ours", "public", "parent_id")),
    (N_("Speaking list"), ("speaking_minutes", "speakers", "objectives")),
    (N_("Documents and notes"), ("documents", "notes")),
    (N_("Source"), ("source", "source_id", "source_at", "ours_fields")),
)  # fmt: skip

SLOT_FIRST = ("person_id", "role", "when", "order", "minutes", "joint", "topic", "language", "reply", "grant")
SLOT_FOLDED: Folded = (
    (N_("Statement"), ("statement", "statement_text", "talking_points")),
    (N_("Stand-ins and seat"), ("stand_in_ids", "instead_of_id", "wanted", "seat", "done")),
    (N_("Notes"), ("reply_note", "notes", "session_id")),
)

VENUE_FIRST = ("address", "city", "zone", "access_minutes", "inside_minutes", "phone")
VENUE_FOLDED: Folded = ((N_("Names and directions"), ("names", "directions", "map_url")),)

PLAN_FOLDED: Folded = (
    (N_("Forum"), (
        "name", "titles", "delegation", "delegations", "town", "towns", "zone", "home_zone", "first_day", "last_day",
        "languages", "hashtags",
    )),
    (N_("Minutes and hours"), (
        "margin_minutes", "landing_minutes", "departure_minutes", "connection_minutes", "rest_hours", "day_hours",
        "meal_from", "meal_to", "meal_minutes", "slip_percent",
    )),
    (N_("Days before"), ("confirm_days", "grant_days", "statement_days", "pass_days")),
    (N_("Paper and mail"), ("paper", "emergency", "pace", "mail")),
    (N_("Rules"), ("severity", "hold")),
)  # fmt: skip

PERSON_FOLDED: Folded = (
    (N_("Name"), (
        "honorific", "given", "family", "printed_name", "family_first", "pronunciation", "gender",
    )),
    (N_("Function and place"), ("kind", "function", "functions", "body", "city", "country", "region", "tags")),
    (N_("Sheet"), (
        "sheet_language", "languages", "sheet_paper", "pocket", "hours", "digits", "note_lines", "home_zone",
    )),
    (N_("Contact"), ("email", "phone")),
    (N_("Entry paper"), ("passport_name", "entry", "entry_by")),
    (N_("What binds them"), ("party_id", "not_before", "not_after", "most_a_day", "keep_apart_ids")),
    (N_("Needs"), ("diet", "access")),
)  # fmt: skip
