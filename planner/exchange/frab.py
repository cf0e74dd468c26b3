"""A schedule in frab's and pentabarf's XML as values: days, rooms, events, persons, as they stand there."""

import xml.sax.xmlreader
from pathlib import Path
from xml.sax import ContentHandler, SAXParseException

from msgspec import Struct

from planner.errors import N_, PlannerError
from planner.exchange import child, gate
from planner.progress import Progress, Silent


class Speaker(Struct, frozen=True, kw_only=True):
    """A person of an event: the same one may stand under several ids."""

    name: str
    id: str = ""
    role: str = ""


class Link(Struct, frozen=True):
    """A link or attachment of an event."""

    title: str
    url: str


class Event(Struct, kw_only=True):
    """An event as it stands there; `line` is where. `date` may be empty, `start` is a time of the day's programme."""

    line: int
    id: str = ""
    day: str = ""
    day_start: str = ""
    day_end: str = ""
    date: str = ""
    start: str = ""
    duration: str = ""
    room: str = ""
    title: str = ""
    subtitle: str = ""
    track: str = ""
    type: str = ""
    language: str = ""
    url: str = ""
    speakers: list[Speaker] = []
    links: list[Link] = []


class Schedule(Struct, kw_only=True):
    """The whole: the conference's own words and its events in the order of the file."""

    acronym: str = ""
    title: str = ""
    venue: str = ""
    zone: str = ""
    day_change: str = ""
    events: list[Event] = []


def read(path: Path, progress: Progress | None = None) -> Schedule:
    """The schedule of a file, read in a process of its own; what cannot be read is a `PlannerError` with its line."""
    return child.run(read_here, Schedule, str(path), where=path.name, progress=progress or Silent())


def read_here(name: str) -> Schedule:
    """The same in this process, for the child and for measuring."""
    from defusedxml.common import DefusedXmlException  # noqa: PLC0415 - the child's business
    from defusedxml.expatreader import DefusedExpatParser  # noqa: PLC0415

    path = Path(name)
    handler = _Handler(path.name)
    parser = DefusedExpatParser(forbid_dtd=True)
    parser.setContentHandler(handler)
    try:
        with path.open("rb") as file:
            parser.parse(file)
    except DefusedXmlException as error:
        raise PlannerError(
            N_("The XML declares a document type or entities, which no schedule needs"),
            where=path.name, todo=N_("export the schedule again"),
        ) from error  # fmt: skip
    except SAXParseException as error:
        raise PlannerError(
            N_("The XML is broken: {said}"), where=f"{path.name}:{error.getLineNumber() or 1}",
            todo=N_("export the schedule again"), said=error.getMessage(),
        ) from error  # fmt: skip
    except (LookupError, ValueError) as error:
        raise PlannerError(
            N_("The XML is broken: {said}"),
            where=path.name,
            todo=N_("export the schedule again"),
            said=str(error)[:100],
        ) from error
    return handler.schedule


_TEXTS = frozenset(
    {"date", "start", "duration", "room", "title", "subtitle", "track", "type", "language", "url"}
)  # fmt: skip
_OF_CONFERENCE = {
    "acronym": "acronym",
    "title": "title",
    "venue": "venue",
    "time_zone_name": "zone",
    "day_change": "day_change",
}


class _Handler(ContentHandler):
    """Follows the elements; keeps nothing but what it was asked for."""

    def __init__(self, file: str) -> None:
        super().__init__()
        self.schedule = Schedule()
        self._file = file
        self._path: list[str] = []
        self._count = 0
        self._text: list[str] = []
        self._attributes: dict[str, str] = {}
        self._day: dict[str, str] = {}
        self._room = ""
        self._event: Event | None = None
        self._locator: xml.sax.xmlreader.Locator | None = None

    def setDocumentLocator(self, locator: xml.sax.xmlreader.Locator) -> None:  # noqa: N802 - SAX's own name
        self._locator = locator

    @property
    def _line(self) -> int:
        return (self._locator.getLineNumber() if self._locator else None) or 1

    def startElement(self, name: str, attrs: xml.sax.xmlreader.AttributesImpl) -> None:  # noqa: N802
        self._check(name)
        self._path.append(name)
        self._text = []
        self._attributes = dict(attrs.items())
        if name == "day":
            self._day = self._attributes
        elif name == "room" and self._event is None:
            self._room = self._attributes.get("name", "")
        elif name == "event":
            self._event = Event(
                line=self._line,
                id=self._attributes.get("guid") or self._attributes.get("id", ""),
                day=self._day.get("date", ""), day_start=self._day.get("start", ""), day_end=self._day.get("end", ""),
                room=self._room,
            )  # fmt: skip

    def _check(self, name: str) -> None:
        self._count += 1
        if not self._path and name != "schedule":
            raise self._refusal(N_("This is not a schedule in frab’s or pentabarf’s XML"))
        if len(self._path) >= gate.MOST_DEPTH:
            raise self._refusal(N_("The XML is nested more than {most} deep"), gate.MOST_DEPTH)
        if self._count > gate.MOST_ELEMENTS:
            raise self._refusal(N_("The XML has more than {most} elements"), gate.MOST_ELEMENTS)

    def _refusal(self, what: str, most: int = 0) -> PlannerError:
        return PlannerError(what, where=f"{self._file}:{self._line}", todo=N_("export the schedule again"), most=most)

    def characters(self, content: str) -> None:
        self._text.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802
        self._path.pop()
        text = "".join(self._text).strip()
        above = self._path[-1] if self._path else ""
        if above == "conference" and name in _OF_CONFERENCE:
            setattr(self.schedule, _OF_CONFERENCE[name], text)
        elif name == "event" and self._event is not None:
            self.schedule.events.append(self._event)
            self._event = None
        elif self._event is not None:
            self._of_event(name, above, text)
        self._text = []

    def _of_event(self, name: str, above: str, text: str) -> None:
        event = self._event
        if event is None:
            return
        if name == "person" and text:
            said = self._attributes
            event.speakers.append(
                Speaker(name=text, id=said.get("guid") or said.get("id", ""), role=said.get("role", ""))
            )
        elif name in ("link", "attachment") and self._attributes.get("href"):
            event.links.append(Link(text or self._attributes["href"], self._attributes["href"]))
        elif above == "event" and name in _TEXTS and (text or name != "room"):
            setattr(event, name, text)
