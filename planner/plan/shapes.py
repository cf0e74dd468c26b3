"""The shapes of the fields of records: texts with limits, times as printed, ids with what they point to, choices."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

# Text of a field. The caps are what a form shows as its limit; they keep paper and tables sane.
Text = Annotated[str, Meta(min_length=1, max_length=500)]
Maybe = Annotated[str, Meta(max_length=500)]
Long = Annotated[str, Meta(max_length=100_000, extra={"form": "long"})]
Private = Annotated[str, Meta(max_length=500, extra={"sensitive": True})]
PrivateLong = Annotated[str, Meta(max_length=100_000, extra={"sensitive": True, "form": "long"})]
Zone = Annotated[str, Meta(min_length=1, max_length=64, extra={"form": "zone"})]
MaybeZone = Annotated[str, Meta(max_length=64, extra={"form": "zone"})]
Lang = Annotated[str, Meta(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=32, extra={"form": "lang"})]
MaybeLang = Annotated[str, Meta(pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$", max_length=32, extra={"form": "lang"})]
Country = Annotated[str, Meta(pattern=r"^([A-Z]{2})?$", extra={"form": "country"})]
Texts = dict[Lang, Maybe]

# Times as they are printed; only clock.py computes with them.
Day = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", extra={"form": "day"})]
Wall = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$", extra={"form": "wall"})]
Time = Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", extra={"form": "time"})]
Instant = Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$", extra={"form": "instant"})]
Minutes = Annotated[int, Meta(ge=0, le=100_000)]
Count = Annotated[int, Meta(ge=0, le=1_000_000)]
Objective = Annotated[int, Meta(ge=1, le=99)]

# Ids, and what each reference may point to.
Id = Annotated[str, Meta(min_length=1, max_length=200, extra={"form": "id"})]
PersonId = Annotated[str, Meta(min_length=1, max_length=200, extra={"refers": ("person",)})]
PartyId = Annotated[str, Meta(min_length=1, max_length=200, extra={"refers": ("party",)})]
VenueId = Annotated[str, Meta(min_length=1, max_length=200, extra={"refers": ("venue",)})]
RoomId = Annotated[str, Meta(min_length=1, max_length=200, extra={"refers": ("room",)})]
PlaceId = Annotated[str, Meta(min_length=1, max_length=200, extra={"refers": ("venue", "room")})]
SessionId = Annotated[str, Meta(min_length=1, max_length=200, extra={"refers": ("session",)})]
PassKindId = Annotated[str, Meta(min_length=1, max_length=200, extra={"refers": ("pass_kind",)})]
ReleaseId = Annotated[str, Meta(min_length=1, max_length=200, extra={"refers": ("release",)})]

# Choices.
SessionKind = Literal[
    "hearing", "roundtable", "debate", "plenary", "side-event", "constituency-day",
    "bilateral", "reception", "press", "briefing", "other",
]  # fmt: skip
Role = Literal[
    "keynote", "speaker", "panellist", "moderator", "respondent", "floor", "attendee", "companion", "interpreter"
]
Paper = Literal["a4", "letter"]

SPEAKING_ROLES: frozenset[str] = frozenset({"keynote", "speaker", "panellist", "moderator", "respondent", "floor"})
# A moderator is there for the whole; the others stand in the speaking list.
LISTED_ROLES: frozenset[str] = SPEAKING_ROLES - {"moderator"}


class Emergency(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A line of the emergency block; with a country it stands on the sheets of that country's people."""

    label: Text
    phone: Text
    country: Country = ""


class Document(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A paper of a session."""

    title: Text
    url: Maybe = ""


class Pledge(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a practice promises on an international reporting platform."""

    platform: Literal["GCM", "GCR", "GFMD"]
    state: Literal["drafted", "submitted", "published"] = "drafted"


class Record(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Anything with an id. Records never change; a change replaces one by another."""

    id: Id
