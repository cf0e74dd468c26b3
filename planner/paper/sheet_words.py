"""What the sheet says, in its reader's language: heads, badges, details, ways. No layout."""

from typing import NamedTuple

from planner.itinerary.values import Company, Moment, Part, SessionStop, Spot, Way
from planner.paper.flow import Span
from planner.paper.sheet_grid import PLACE_ROOM, URGENT
from planner.plan.names import full_name, room_name, session_title, venue_name, zone_town
from planner.plan.records import SPEAKING_ROLES, Person
from planner.wording import catalogue, dates
from planner.wording.labels import language_name
from planner.wording.official import OFFICIAL

COMPANY = 4
"""Names of others on one stop; more are counted."""

_OFFICIAL = frozenset(OFFICIAL)

Spans = tuple[Span, ...]


class Words(NamedTuple):
    """The reader's language, their clock, and the forum's zone (times of others are named)."""

    lang: str
    hours: dates.Hours
    zone: str
    town: str

    @property
    def say(self) -> catalogue.Catalogue:
        """The catalogue."""
        return catalogue.of(self.lang)

    @property
    def comma(self) -> str:
        """Between parts of a place, and names."""
        return {"ar": "، ", "zh": "，"}.get(self.lang.partition("-")[0], ", ")

    def time(self, moment: Moment) -> str:
        """In a sentence."""
        return dates.time(moment.wall, self.lang, self.hours)

    def times(self, first: Moment, last: Moment) -> str:
        """From one to the other, in a sentence."""
        return dates.times(first.wall, last.wall, self.lang, self.hours)

    def zone_of(self, moment: Moment) -> str:
        """The town whose time it is, where it is not the forum's."""
        return "" if moment.zone == self.zone else zone_town(moment.zone)

    def badge(self, stop: SessionStop) -> str:
        """As what: role, minutes, place in the order."""
        part = stop.parts[0]
        parts = [self._role(part.slot.role)]
        if part.slot.role in SPEAKING_ROLES and part.minutes:
            parts.append(self.say.say("{minutes} min", minutes=part.minutes))
        if part.slot.order is not None and part.slot.role != "moderator":
            parts.append(self._order(part.slot.order, stop.session.speakers))
        return " · ".join(parts)

    def _role(self, role: str) -> str:
        say = self.say.say
        match role:
            case "keynote":
                return say("KEYNOTE")
            case "panellist":
                return say("PANELLIST")
            case "respondent":
                return say("RESPONDS")
            case "moderator":
                return say("Moderates")
            case "attendee":
                return say("Attends")
            case "companion":
                return say("Accompanies")
            case "interpreter":
                return say("Interprets")
            case _:
                return say("SPEAKS")

    def _order(self, order: int, many: int | None) -> str:
        place = dates.ordinal(order, self.lang)
        return self.say.say("{place} of {many}", place=place, many=many) if many else place

    def title(self, stop: SessionStop) -> str:
        """With a question mark where the programme is not sure yet."""
        mark = "?" if stop.session.status == "tentative" else ""
        return session_title(stop.session, self.lang) + (f" {mark}" if mark and self.lang == "fr" else mark)

    def place(self, spot: Spot, *, same: bool = False, known: bool = False) -> Spans:
        """Room in its weight, then building, floor, and the address where the sheet has not given it yet."""
        if spot.venue is None:
            return (Span(self.say.say("Place not known yet"), PLACE_ROOM),)
        venue = venue_name(spot.venue, self.lang)
        if spot.room is None:
            rest = [spot.venue.address]
            return self._place(venue, rest)
        if same:
            return self._place(room_name(spot.room, self.lang), [self.say.say("same room")])
        floor = spot.room.floor
        # A bare number is a floor in every language; words are the coordinator's own.
        storey = self.say.say("floor {n}", n=floor) if floor.isdecimal() else floor
        rest = [venue, storey] if known else [venue, storey, spot.venue.address]
        return self._place(room_name(spot.room, self.lang), rest)

    def _place(self, first: str, rest: list[str]) -> Spans:
        spans = [Span(first, PLACE_ROOM, apart=True)]
        for between, one in zip((" · ", self.comma, self.comma), (one for one in rest if one), strict=False):
            spans += [Span(between), Span(one, apart=True)]
        return tuple(spans)

    def details(self, stop: SessionStop) -> list[Spans]:
        """Line by line in the order of the look; what is empty falls away."""
        session = stop.session
        say = self.say.say
        lines: list[Spans] = []
        if not stop.settled:
            lines.append((Span(say("Not confirmed yet."), URGENT),))
        lines += [line for part in stop.parts if (line := self._own(part))]
        if stop.parent is not None and stop.parent.kind != session.kind:
            lines.append((Span(say("Part of: {title}", title=session_title(stop.parent, self.lang))),))
        lines.append((Span(self._languages(stop)),))
        lines += [(Span(line),) for line in self._company(stop)]
        carried = [
            say("Dress: {dress}.", dress=_bare(session.dress)) if session.dress else "",
            say("Bring: {bring}.", bring=_bare(session.bring)) if session.bring else "",
            say("Photos: {rule}.", rule=_bare(session.photos)) if session.photos else "",
        ]
        lines.append((Span(" ".join(one for one in carried if one)),))
        if not stop.way.travels:
            lines.append(self._by_when(stop.way, session.gather_place))
        lines.append(self._where(stop))
        lines += [(Span(note),) for note in (session.notes, *(part.slot.notes for part in stop.parts))]
        return [line for line in lines if any(span.text for span in line)]

    def _own(self, part: Part) -> Spans:
        """One's own time, or the window in which one's turn comes; then the topic."""
        say = self.say.say
        when = ""
        if part.slot.role in SPEAKING_ROLES and part.window is not None:
            first, last = part.window
            when = say("Between {first} and {last}.", first=self.time(first), last=self.time(last))
        elif part.by == "own":
            when = say("{said}.", said=self.times(part.start, part.end))
        topic = part.slot.topic
        between = " " if when and topic else ""
        return tuple(span for span in (Span(when, URGENT), Span(between), Span(topic, apart=True)) if span.text)

    def _languages(self, stop: SessionStop) -> str:
        say = self.say.say
        slot = stop.parts[0].slot
        spoken = [slot.language] if slot.language and slot.role in SPEAKING_ROLES else list(stop.session.languages)
        into = [one for one in stop.interpretation if one not in spoken]
        sentence = ""
        if set(spoken) == _OFFICIAL and set(stop.interpretation) >= _OFFICIAL:
            sentence = say("In the six official languages, interpreted.")
        elif spoken and set(into) == _OFFICIAL - set(spoken):
            sentence = say("In {spoken}, interpreted into the other official languages.", spoken=self._named(spoken))
        elif spoken and into:
            sentence = say("In {spoken}, interpreted into {into}.", spoken=self._named(spoken), into=self._named(into))
        elif len(spoken) > 1 and set(stop.interpretation) >= set(spoken):
            sentence = say("In {spoken}, interpreted.", spoken=self._named(spoken))
        elif spoken:
            sentence = say("In {spoken}.", spoken=self._named(spoken))
        elif set(into) == _OFFICIAL:
            sentence = say("Interpreted into the six official languages.")
        elif into:
            sentence = say("Interpreted into {into}.", into=self._named(into))
        return " ".join(one for one in (sentence, self._statement(stop.parts[0])) if one)

    def _named(self, codes: list[str]) -> str:
        return dates.listed([language_name(code, self.lang) for code in codes], self.lang)

    def _statement(self, part: Part) -> str:
        say = self.say.say
        words = len(part.slot.statement_text.split())
        match part.slot.statement:
            case "draft":
                return say("Statement in draft.")
            case "cleared" if words:
                return say("Statement cleared, {words} words.", words=words)
            case "cleared":
                return say("Statement cleared.")
            case "delivered":
                return say("Statement delivered.")
            case _:
                return ""

    def _company(self, stop: SessionStop) -> list[str]:
        say = self.say
        others = [one for one in stop.company if not one.ours]
        ours = [one for one in stop.company if one.ours]
        lines = []
        if others:
            names = self.comma.join(_with_function(one.person) for one in others[:COMPANY])
            lines.append(say.say("With: {names}.", names=names))
        if ours:
            names = self.comma.join(self._one(one) for one in ours[:COMPANY])
            more = len(ours) - COMPANY
            if more > 0:
                names = say.count("{names} and {n} more of us", "{names} and {n} more of us", more, names=names)
            lines.append(say.say("With us: {names}.", names=names))
        return lines

    def _one(self, company: Company) -> str:
        name = full_name(company.person)
        if company.at is not None:
            return f"{name} ({self.time(company.at)})"
        match company.role:
            case "moderator":
                return self.say.say("{name} (moderates)", name=name)
            case "interpreter":
                return self.say.say("{name} (interprets)", name=name)
            case role if role in SPEAKING_ROLES:
                return self.say.say("{name} (speaks)", name=name)
            case _:
                return f"{name} ({company.person.city})" if company.person.city else name

    def _where(self, stop: SessionStop) -> Spans:
        """Seat, and whom to ask on the spot."""
        say = self.say.say
        parts = [say("Seat: {seat}.", seat=_bare(part.slot.seat)) for part in stop.parts if part.slot.seat]
        if stop.session.contact:
            parts.append(say("On the spot: {contact}.", contact=_bare(stop.session.contact)))
        return (Span(" ".join(parts)),)

    def way(self, way: Way, gather_place: str) -> Spans:
        """How long, then by when; nothing where one need not go anywhere."""
        if not way.travels:
            return ()
        when = self._by_when(way, gather_place)
        return (Span(f"{self._how(way)} · "), *when) if when else (Span(self._how(way)),)

    def _by_when(self, way: Way, gather_place: str) -> Spans:
        """When to gather, to leave, to be seated, in order of time; what is not known falls away."""
        say = self.say.say
        times = (
            (way.gather, self._gather(way, gather_place)),
            (way.leave, say("leave at {time}", time=self.time(way.leave)) if way.leave else ""),
            (way.seated, say("seated by {time}", time=self.time(way.seated)) if way.seated else ""),
        )
        known = [(moment.minute, place, text) for place, (moment, text) in enumerate(times) if moment is not None]
        text = " · ".join(text for _, _, text in sorted(known))
        if not text:
            return ()
        return (Span(text if way.travels else say("{said}.", said=dates.capital(text)), URGENT),)

    def _gather(self, way: Way, place: str) -> str:
        if way.gather is None:
            return ""
        time = self.time(way.gather)
        if place:
            return self.say.say("gather {time}, {place}", time=time, place=_bare(place))
        return self.say.say("gather {time}", time=time)

    def _how(self, way: Way) -> str:
        say = self.say.say
        minutes = way.minutes or 0
        match way.mode:
            case "car":
                first = say("{minutes} min by car", minutes=minutes)
            case "shuttle":
                first = say("{minutes} min by shuttle", minutes=minutes)
            case "transit":
                first = say("{minutes} min by public transport", minutes=minutes)
            case "walk":
                first = say("{minutes} min on foot", minutes=minutes)
            case _:
                first = say("{minutes} min on the way", minutes=minutes)
        return f"{first} + {say('{minutes} min to get in', minutes=way.access)}" if way.access else first


def _bare(text: str) -> str:
    """Without the full stop that the sentence brings."""
    return text.rstrip().removesuffix(".")


def _with_function(person: Person) -> str:
    return ", ".join(one for one in (full_name(person), person.function) if one)
