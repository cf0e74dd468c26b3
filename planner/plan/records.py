"""The frozen records of a plan: every kind and every field (the names stand everywhere: tables, JSON, spreadsheets)."""

from typing import Annotated, Literal

from msgspec import Meta

from planner.plan.shapes import LISTED_ROLES as LISTED_ROLES
from planner.plan.shapes import SPEAKING_ROLES as SPEAKING_ROLES
from planner.plan.shapes import (
    Count,
    Country,
    Day,
    Document,
    Emergency,
    Instant,
    Lang,
    Long,
    Maybe,
    MaybeLang,
    MaybeZone,
    Minutes,
    Objective,
    Paper,
    PartyId,
    PassKindId,
    PersonId,
    PlaceId,
    Pledge,
    Private,
    PrivateLong,
    ReleaseId,
    Role,
    RoomId,
    SessionId,
    SessionKind,
    Text,
    Texts,
    Time,
    VenueId,
    Wall,
    Zone,
)
from planner.plan.shapes import Record as Record


class PlanRecord(Record, frozen=True, kw_only=True):
    """One delegation at one forum: its frame and its settings. A plan has exactly one."""

    name: Text
    titles: Texts = {}
    delegation: Maybe = ""
    delegations: Texts = {}
    town: Maybe = ""
    towns: Texts = {}
    zone: Zone
    first_day: Day
    last_day: Day
    languages: tuple[Lang, ...] = ("en",)
    home_zone: MaybeZone = ""
    paper: Paper = "a4"
    hashtags: tuple[Text, ...] = ()
    margin_minutes: Minutes = 10
    landing_minutes: Minutes = 90
    departure_minutes: Minutes = 180
    rest_hours: Minutes = 9
    day_hours: Minutes = 12
    meal_from: Time = "12:00"
    meal_to: Time = "15:00"
    meal_minutes: Minutes = 30
    connection_minutes: Minutes = 60
    slip_percent: Annotated[int, Meta(ge=0, le=100)] = 20
    confirm_days: Minutes = 7
    grant_days: Minutes = 5
    statement_days: Minutes = 3
    pass_days: Minutes = 1
    pace: dict[Lang, Annotated[int, Meta(ge=1, le=1000)]] = {}
    severity: dict[Text, Literal["clash", "warning", "todo", "note", "off"]] = {}
    emergency: tuple[Emergency, ...] = ()
    hold: tuple[Text, ...] = ()
    mail: dict[Lang, Long] = {}


class Person(Record, frozen=True, kw_only=True):
    """A delegate, one of the staff, an interpreter, a host, a guest; or a counterpart of the other side."""

    honorific: Maybe = ""
    given: Maybe = ""
    family: Text
    printed_name: Maybe = ""
    family_first: bool = False
    kind: Literal["delegate", "staff", "interpreter", "host", "guest", "counterpart"] = "delegate"
    function: Maybe = ""
    functions: Texts = {}
    body: Maybe = ""
    city: Maybe = ""
    country: Country = ""
    region: Maybe = ""
    gender: Literal["f", "m", "x"] | None = None
    languages: tuple[Lang, ...] = ()
    sheet_language: MaybeLang = ""
    sheet_paper: Paper | None = None
    pocket: bool = False
    hours: Literal[24, 12] | None = None
    digits: Literal["western", "arabic"] | None = None
    note_lines: bool = False
    home_zone: MaybeZone = ""
    email: Maybe = ""
    phone: Private = ""
    passport_name: Private = ""
    entry: Literal["not-needed", "needed", "applied", "granted", "refused"] = "not-needed"
    entry_by: Day | None = None
    party_id: PartyId | None = None
    not_before: Time | None = None
    not_after: Time | None = None
    most_a_day: Annotated[int, Meta(ge=1, le=100)] | None = None
    keep_apart_ids: tuple[PersonId, ...] = ()
    pronunciation: Maybe = ""
    diet: Private = ""
    access: Private = ""
    notes: PrivateLong = ""
    tags: tuple[Text, ...] = ()


class Photo(Record, frozen=True, kw_only=True):
    """A person's picture: a JPEG of at most 512 px a side. Read from the file when needed, never part of the memory."""

    person_id: PersonId
    image: Annotated[bytes, Meta(max_length=2_000_000)]


class Party(Record, frozen=True, kw_only=True):
    """A principal and those who go with them: what binds one binds the party."""

    name: Text
    principal_id: PersonId


class Venue(Record, frozen=True, kw_only=True):
    """A building or ground with one way in."""

    name: Text
    names: Texts = {}
    address: Maybe = ""
    city: Maybe = ""
    zone: MaybeZone = ""
    access_minutes: Minutes = 0
    inside_minutes: Minutes = 5
    phone: Maybe = ""
    directions: Long = ""
    map_url: Maybe = ""


class Room(Record, frozen=True, kw_only=True):
    """A room of a venue."""

    venue_id: VenueId
    name: Text
    names: Texts = {}
    floor: Maybe = ""
    seats: Count | None = None
    interpretation: tuple[Lang, ...] = ()
    directions: Long = ""


class Transfer(Record, frozen=True, kw_only=True):
    """The way between two places, in minutes; holds both ways unless the reverse is given."""

    from_id: PlaceId
    to_id: PlaceId
    minutes: Minutes
    mode: Literal["walk", "shuttle", "car", "transit"] | None = None


class Session(Record, frozen=True, kw_only=True):
    """Something on the programme. Wall times are the plan's zone's, or that of the venue with a zone of its own."""

    code: Maybe = ""
    title: Text
    titles: Texts = {}
    short: Maybe = ""
    shorts: Texts = {}
    kind: SessionKind = "other"
    parent_id: SessionId | None = None
    hosts: tuple[Text, ...] = ()
    ours: bool = False
    start: Wall
    end: Wall
    venue_id: VenueId | None = None
    room_id: RoomId | None = None
    status: Literal["tentative", "confirmed", "cancelled"] = "confirmed"
    public: bool = True
    languages: tuple[Lang, ...] = ()
    interpretation: tuple[Lang, ...] = ()
    stream_url: Maybe = ""
    pass_kind_id: PassKindId | None = None
    seats: Count | None = None
    seat_minutes: Minutes = 0
    gather_at: Wall | None = None
    gather_place: Maybe = ""
    contact: Maybe = ""
    dress: Maybe = ""
    bring: Maybe = ""
    photos: Maybe = ""
    meal: bool = False
    late_minutes: Minutes = 0
    speaking_minutes: Minutes | None = None
    speakers: Count | None = None
    objectives: tuple[Objective, ...] = ()
    documents: tuple[Document, ...] = ()
    source: Maybe = ""
    source_id: Maybe = ""
    source_at: Instant | None = None
    ours_fields: tuple[Text, ...] = ()
    notes: Long = ""


class Slot(Record, frozen=True, kw_only=True):
    """A person's part in a session; without a person an open slot."""

    session_id: SessionId
    person_id: PersonId | None = None
    role: Role = "attendee"
    start: Wall | None = None
    end: Wall | None = None
    order: Annotated[int, Meta(ge=1, le=10_000)] | None = None
    minutes: Minutes | None = None
    joint: bool = False
    topic: Maybe = ""
    language: MaybeLang = ""
    talking_points: Long = ""
    statement: Literal["none", "draft", "cleared", "delivered"] = "none"
    statement_text: Long = ""
    reply: Literal["proposed", "invited", "accepted", "declined", "confirmed"] = "proposed"
    reply_note: Maybe = ""
    grant: Literal["not-needed", "to-ask", "asked", "granted", "refused"] = "not-needed"
    wanted: Maybe = ""
    stand_in_ids: tuple[PersonId, ...] = ()
    instead_of_id: PersonId | None = None
    seat: Maybe = ""
    done: Literal["none", "on-the-way", "seated", "spoken", "absent"] = "none"
    notes: Long = ""


class Leg(Record, frozen=True, kw_only=True):
    """A stage of a journey; each end in the local time of its place."""

    person_id: PersonId
    direction: Literal["arrival", "departure", "via"]
    mode: Literal["flight", "train", "coach", "car", "ship"] = "flight"
    carrier: Maybe = ""
    number: Maybe = ""
    from_place: Text
    from_zone: Zone
    departs: Wall
    to_place: Text
    to_zone: Zone
    arrives: Wall
    terminal: Maybe = ""
    seat: Maybe = ""
    booking: Private = ""
    landed: bool = False
    notes: Long = ""


class Stay(Record, frozen=True, kw_only=True):
    """Nights at a venue, from the day of check-in to the day of check-out."""

    person_id: PersonId
    venue_id: VenueId
    check_in: Day
    check_out: Day
    booking: Private = ""


class Absence(Record, frozen=True, kw_only=True):
    """A time when a person who is in town cannot be had."""

    person_id: PersonId
    start: Wall
    end: Wall
    reason: Maybe = ""


class PassKind(Record, frozen=True, kw_only=True):
    """A kind of pass, what it asks for, and how many a session admits."""

    name: Text
    needs: Maybe = ""
    quota: Count | None = None
    by_proxy: bool = False


class PassOffice(Record, frozen=True, kw_only=True):
    """Where and when a kind of pass is handed out; wall times of its venue's zone, else the plan's."""

    pass_kind_id: PassKindId
    venue_id: VenueId | None = None
    day: Day
    opens: Time
    closes: Time
    queue_minutes: Minutes = 15


class Pass(Record, frozen=True, kw_only=True):
    """What lets a person in, from day to day."""

    person_id: PersonId
    pass_kind_id: PassKindId
    from_day: Day
    to_day: Day
    state: Literal["requested", "approved", "collected", "refused"] = "requested"
    number: Private = ""
    collect_at: Maybe = ""


class Practice(Record, frozen=True, kw_only=True):
    """A local practice or commitment, and the objectives of the compact that it advances."""

    city: Text
    country: Country = ""
    title: Text
    titles: Texts = {}
    summary: Long = ""
    objectives: tuple[Objective, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    session_id: SessionId | None = None
    presenter_ids: tuple[PersonId, ...] = ()
    url: Maybe = ""


class Ride(Record, frozen=True, kw_only=True):
    """A car or shuttle for several; departs in the zone of the venue that it leaves."""

    name: Text
    from_id: PlaceId
    to_id: PlaceId
    departs: Wall
    minutes: Minutes
    seats: Count | None = None
    driver: Maybe = ""
    phone: Maybe = ""
    rider_ids: tuple[PersonId, ...] = ()
    notes: Long = ""


class Duty(Record, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Who is the contact on duty; the phone number is printed, which is what it is for."""

    day: Day
    from_: Time | None = None
    to: Time | None = None
    language: MaybeLang = ""
    person_id: PersonId


class Release(Record, frozen=True, kw_only=True):
    """A numbered, dated edition of the sheets."""

    number: Annotated[int, Meta(ge=1)]
    at: Instant
    by: Text
    note: Maybe = ""


class Issue(Record, frozen=True, kw_only=True):
    """The copy that one person got, entry by entry as it was printed."""

    release_id: ReleaseId
    person_id: PersonId
    entries: tuple[dict[str, str], ...] = ()
    handed_over: Instant | None = None
    channel: Literal["paper", "mail"] | None = None
    told_at: Instant | None = None
    read_at: Instant | None = None


class Acceptance(Record, frozen=True, kw_only=True):
    """A clash that somebody accepted, with the facts it rested on."""

    clash_key: Text
    facts: Text
    reason: Text
    by: Text
    at: Instant


KINDS: dict[str, type[Record]] = {
    "plan": PlanRecord, "person": Person, "photo": Photo, "party": Party, "venue": Venue, "room": Room,
    "transfer": Transfer, "session": Session, "slot": Slot, "leg": Leg, "stay": Stay, "absence": Absence,
    "pass_kind": PassKind, "pass_office": PassOffice, "pass": Pass, "practice": Practice, "ride": Ride,
    "duty": Duty, "release": Release, "issue": Issue, "acceptance": Acceptance,
}  # fmt: skip
"""Every kind of record by its name, in the order in which an archive lists them."""

KIND_OF: dict[type[Record], str] = {record: kind for kind, record in KINDS.items()}


def kind_of(record: Record) -> str:
    """The kind's name, e.g. "pass_office"."""
    return KIND_OF[type(record)]
