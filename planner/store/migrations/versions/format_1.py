"""Format 1: the first tables, as they were; nothing here may follow the records of a later day."""

from alembic import op

UP_FROM = 0
RECOUNTED: frozenset[str] = frozenset()
"""Tables that may have other numbers of rows afterwards."""


def upgrade() -> None:
    for statement in STATEMENTS:
        op.execute(statement)


STATEMENTS = (
    """
    CREATE TABLE "plan" (id TEXT NOT NULL, name TEXT NOT NULL, titles TEXT NOT NULL, delegation TEXT NOT NULL,
    delegations TEXT NOT NULL, town TEXT NOT NULL, towns TEXT NOT NULL, zone TEXT NOT NULL, first_day TEXT NOT NULL,
    last_day TEXT NOT NULL, languages TEXT NOT NULL, home_zone TEXT NOT NULL, paper TEXT NOT NULL, hashtags TEXT NOT
    NULL, margin_minutes INTEGER NOT NULL, landing_minutes INTEGER NOT NULL, departure_minutes INTEGER NOT NULL,
    rest_hours INTEGER NOT NULL, day_hours INTEGER NOT NULL, meal_from TEXT NOT NULL, meal_to TEXT NOT NULL,
    meal_minutes INTEGER NOT NULL, connection_minutes INTEGER NOT NULL, slip_percent INTEGER NOT NULL, confirm_days
    INTEGER NOT NULL, grant_days INTEGER NOT NULL, statement_days INTEGER NOT NULL, pass_days INTEGER NOT NULL, pace
    TEXT NOT NULL, severity TEXT NOT NULL, emergency TEXT NOT NULL, hold TEXT NOT NULL, mail TEXT NOT NULL, PRIMARY
    KEY (id)) STRICT
    """,
    """
    CREATE TABLE person (id TEXT NOT NULL, honorific TEXT NOT NULL, given TEXT NOT NULL, family TEXT NOT NULL,
    printed_name TEXT NOT NULL, family_first INTEGER NOT NULL, kind TEXT NOT NULL, function TEXT NOT NULL, functions
    TEXT NOT NULL, body TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL, region TEXT NOT NULL, gender TEXT,
    languages TEXT NOT NULL, sheet_language TEXT NOT NULL, sheet_paper TEXT, pocket INTEGER NOT NULL, hours INTEGER,
    digits TEXT, note_lines INTEGER NOT NULL, home_zone TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
    passport_name TEXT NOT NULL, entry TEXT NOT NULL, entry_by TEXT, party_id TEXT, not_before TEXT, not_after TEXT,
    most_a_day INTEGER, keep_apart_ids TEXT NOT NULL, pronunciation TEXT NOT NULL, diet TEXT NOT NULL, access TEXT
    NOT NULL, notes TEXT NOT NULL, tags TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(party_id) REFERENCES party (id)
    DEFERRABLE INITIALLY DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_person_party_id ON person (party_id)
    """,
    """
    CREATE TABLE photo (id TEXT NOT NULL, person_id TEXT NOT NULL, image BLOB NOT NULL, PRIMARY KEY (id), UNIQUE
    (person_id), FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT
    """,
    """
    CREATE TABLE party (id TEXT NOT NULL, name TEXT NOT NULL, principal_id TEXT NOT NULL, PRIMARY KEY (id), FOREIGN
    KEY(principal_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_party_principal_id ON party (principal_id)
    """,
    """
    CREATE TABLE venue (id TEXT NOT NULL, name TEXT NOT NULL, names TEXT NOT NULL, address TEXT NOT NULL, city TEXT
    NOT NULL, zone TEXT NOT NULL, access_minutes INTEGER NOT NULL, inside_minutes INTEGER NOT NULL, phone TEXT NOT
    NULL, directions TEXT NOT NULL, map_url TEXT NOT NULL, PRIMARY KEY (id)) STRICT
    """,
    """
    CREATE TABLE room (id TEXT NOT NULL, venue_id TEXT NOT NULL, name TEXT NOT NULL, names TEXT NOT NULL, floor TEXT
    NOT NULL, seats INTEGER, interpretation TEXT NOT NULL, directions TEXT NOT NULL, PRIMARY KEY (id), FOREIGN
    KEY(venue_id) REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_room_venue_id ON room (venue_id)
    """,
    """
    CREATE TABLE transfer (id TEXT NOT NULL, from_id TEXT NOT NULL, to_id TEXT NOT NULL, minutes INTEGER NOT NULL,
    mode TEXT, PRIMARY KEY (id)) STRICT
    """,
    """
    CREATE TABLE session (id TEXT NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL, titles TEXT NOT NULL, short
    TEXT NOT NULL, shorts TEXT NOT NULL, kind TEXT NOT NULL, parent_id TEXT, hosts TEXT NOT NULL, ours INTEGER NOT
    NULL, start TEXT NOT NULL, "end" TEXT NOT NULL, venue_id TEXT, room_id TEXT, status TEXT NOT NULL, public
    INTEGER NOT NULL, languages TEXT NOT NULL, interpretation TEXT NOT NULL, stream_url TEXT NOT NULL, pass_kind_id
    TEXT, seats INTEGER, seat_minutes INTEGER NOT NULL, gather_at TEXT, gather_place TEXT NOT NULL, contact TEXT NOT
    NULL, dress TEXT NOT NULL, bring TEXT NOT NULL, photos TEXT NOT NULL, meal INTEGER NOT NULL, late_minutes
    INTEGER NOT NULL, speaking_minutes INTEGER, speakers INTEGER, objectives TEXT NOT NULL, documents TEXT NOT NULL,
    source TEXT NOT NULL, source_id TEXT NOT NULL, source_at TEXT, ours_fields TEXT NOT NULL, notes TEXT NOT NULL,
    PRIMARY KEY (id), FOREIGN KEY(parent_id) REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, FOREIGN
    KEY(venue_id) REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(room_id) REFERENCES room (id)
    DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(pass_kind_id) REFERENCES pass_kind (id) DEFERRABLE INITIALLY
    DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_session_parent_id ON session (parent_id)
    """,
    """
    CREATE INDEX ix_session_pass_kind_id ON session (pass_kind_id)
    """,
    """
    CREATE INDEX ix_session_room_id ON session (room_id)
    """,
    """
    CREATE INDEX ix_session_venue_id ON session (venue_id)
    """,
    """
    CREATE TABLE slot (id TEXT NOT NULL, session_id TEXT NOT NULL, person_id TEXT, role TEXT NOT NULL, start TEXT,
    "end" TEXT, "order" INTEGER, minutes INTEGER, joint INTEGER NOT NULL, topic TEXT NOT NULL, language TEXT NOT
    NULL, talking_points TEXT NOT NULL, statement TEXT NOT NULL, statement_text TEXT NOT NULL, reply TEXT NOT NULL,
    reply_note TEXT NOT NULL, grant TEXT NOT NULL, wanted TEXT NOT NULL, stand_in_ids TEXT NOT NULL, instead_of_id
    TEXT, seat TEXT NOT NULL, done TEXT NOT NULL, notes TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(session_id)
    REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE
    INITIALLY DEFERRED, FOREIGN KEY(instead_of_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_slot_instead_of_id ON slot (instead_of_id)
    """,
    """
    CREATE INDEX ix_slot_person_id ON slot (person_id)
    """,
    """
    CREATE INDEX ix_slot_session_id ON slot (session_id)
    """,
    """
    CREATE TABLE leg (id TEXT NOT NULL, person_id TEXT NOT NULL, direction TEXT NOT NULL, mode TEXT NOT NULL,
    carrier TEXT NOT NULL, number TEXT NOT NULL, from_place TEXT NOT NULL, from_zone TEXT NOT NULL, departs TEXT NOT
    NULL, to_place TEXT NOT NULL, to_zone TEXT NOT NULL, arrives TEXT NOT NULL, terminal TEXT NOT NULL, seat TEXT
    NOT NULL, booking TEXT NOT NULL, landed INTEGER NOT NULL, notes TEXT NOT NULL, PRIMARY KEY (id), FOREIGN
    KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_leg_person_id ON leg (person_id)
    """,
    """
    CREATE TABLE stay (id TEXT NOT NULL, person_id TEXT NOT NULL, venue_id TEXT NOT NULL, check_in TEXT NOT NULL,
    check_out TEXT NOT NULL, booking TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(person_id) REFERENCES person (id)
    DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(venue_id) REFERENCES venue (id) DEFERRABLE INITIALLY DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_stay_person_id ON stay (person_id)
    """,
    """
    CREATE INDEX ix_stay_venue_id ON stay (venue_id)
    """,
    """
    CREATE TABLE absence (id TEXT NOT NULL, person_id TEXT NOT NULL, start TEXT NOT NULL, "end" TEXT NOT NULL,
    reason TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY
    DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_absence_person_id ON absence (person_id)
    """,
    """
    CREATE TABLE pass_kind (id TEXT NOT NULL, name TEXT NOT NULL, needs TEXT NOT NULL, quota INTEGER, by_proxy
    INTEGER NOT NULL, PRIMARY KEY (id)) STRICT
    """,
    """
    CREATE TABLE pass_office (id TEXT NOT NULL, pass_kind_id TEXT NOT NULL, venue_id TEXT, day TEXT NOT NULL, opens
    TEXT NOT NULL, closes TEXT NOT NULL, queue_minutes INTEGER NOT NULL, PRIMARY KEY (id), FOREIGN KEY(pass_kind_id)
    REFERENCES pass_kind (id) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(venue_id) REFERENCES venue (id) DEFERRABLE
    INITIALLY DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_pass_office_pass_kind_id ON pass_office (pass_kind_id)
    """,
    """
    CREATE INDEX ix_pass_office_venue_id ON pass_office (venue_id)
    """,
    """
    CREATE TABLE pass (id TEXT NOT NULL, person_id TEXT NOT NULL, pass_kind_id TEXT NOT NULL, from_day TEXT NOT
    NULL, to_day TEXT NOT NULL, state TEXT NOT NULL, number TEXT NOT NULL, collect_at TEXT NOT NULL, PRIMARY KEY
    (id), FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(pass_kind_id)
    REFERENCES pass_kind (id) DEFERRABLE INITIALLY DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_pass_pass_kind_id ON pass (pass_kind_id)
    """,
    """
    CREATE INDEX ix_pass_person_id ON pass (person_id)
    """,
    """
    CREATE TABLE practice (id TEXT NOT NULL, city TEXT NOT NULL, country TEXT NOT NULL, title TEXT NOT NULL, titles
    TEXT NOT NULL, summary TEXT NOT NULL, objectives TEXT NOT NULL, pledges TEXT NOT NULL, session_id TEXT,
    presenter_ids TEXT NOT NULL, url TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(session_id) REFERENCES session
    (id) DEFERRABLE INITIALLY DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_practice_session_id ON practice (session_id)
    """,
    """
    CREATE TABLE ride (id TEXT NOT NULL, name TEXT NOT NULL, from_id TEXT NOT NULL, to_id TEXT NOT NULL, departs
    TEXT NOT NULL, minutes INTEGER NOT NULL, seats INTEGER, driver TEXT NOT NULL, phone TEXT NOT NULL, rider_ids
    TEXT NOT NULL, notes TEXT NOT NULL, PRIMARY KEY (id)) STRICT
    """,
    """
    CREATE TABLE duty (id TEXT NOT NULL, day TEXT NOT NULL, "from" TEXT, "to" TEXT, language TEXT NOT NULL,
    person_id TEXT NOT NULL, PRIMARY KEY (id), FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY
    DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_duty_person_id ON duty (person_id)
    """,
    """
    CREATE TABLE release (id TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, "by" TEXT NOT NULL, note TEXT
    NOT NULL, PRIMARY KEY (id)) STRICT
    """,
    """
    CREATE TABLE issue (id TEXT NOT NULL, release_id TEXT NOT NULL, person_id TEXT NOT NULL, entries TEXT NOT NULL,
    handed_over TEXT, channel TEXT, told_at TEXT, read_at TEXT, PRIMARY KEY (id), FOREIGN KEY(release_id) REFERENCES
    release (id) DEFERRABLE INITIALLY DEFERRED, FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY
    DEFERRED) STRICT
    """,
    """
    CREATE INDEX ix_issue_person_id ON issue (person_id)
    """,
    """
    CREATE INDEX ix_issue_release_id ON issue (release_id)
    """,
    """
    CREATE TABLE acceptance (id TEXT NOT NULL, clash_key TEXT NOT NULL, facts TEXT NOT NULL, reason TEXT NOT NULL,
    "by" TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (id)) STRICT
    """,
    """
    CREATE TABLE journal (revision INTEGER NOT NULL, id TEXT NOT NULL, label TEXT NOT NULL, facts TEXT NOT NULL,
    author TEXT NOT NULL, at TEXT NOT NULL, undoes TEXT, PRIMARY KEY (revision), UNIQUE (id)) STRICT
    """,
    """
    CREATE TABLE journal_change (revision INTEGER NOT NULL, position INTEGER NOT NULL, kind TEXT NOT NULL, record
    TEXT NOT NULL, "before" TEXT, "after" TEXT, PRIMARY KEY (revision, position), FOREIGN KEY(revision) REFERENCES
    journal (revision)) STRICT
    """,
    """
    CREATE TABLE plan_state (id INTEGER NOT NULL, revision INTEGER NOT NULL, operation TEXT NOT NULL, zone_tables
    TEXT NOT NULL, PRIMARY KEY (id)) STRICT
    """,
)
