"""What the agenda says in its reader's language: heads, places, speakers, the side. No layout."""

from planner.errors import N_
from planner.itinerary.agenda import SCHEMES, Agenda, AgendaDay, Entry, Region, Talk
from planner.plan.clock import date_of
from planner.plan.names import delegation_name, full_name, function_of, plan_title, room_name, town, venue_name
from planner.plan.names import session_title as title_of
from planner.plan.records import Person, PlanRecord, Session
from planner.wording import catalogue, dates
from planner.wording.bulletin import Block, Bulletin, Chapter, Group, Line, Piece, Side
from planner.wording.labels import language_name
from planner.wording.official import OFFICIAL
from planner.wording.regions import region_name


def bulletin(agenda: Agenda, lang: str, now: str) -> Bulletin:
    """The agenda as it is printed at a wall time of the plan's zone."""
    say, head = catalogue.of(lang).say, agenda.head
    days = dates.range_(head.first_day, head.last_day, lang)
    when = {"date": dates.date_short(now[:10], lang), "time": dates.time(now, lang)}
    state = (
        say(N_("Agenda of {date}, {time}"), **when)
        if agenda.public
        else say(N_("For the team, {date}, {time}"), **when)
    )
    words = Words(head, lang, public=agenda.public)
    return Bulletin(
        lang=lang,
        over=delegation_name(head, lang),
        title=plan_title(head, lang),
        left=Line((Piece(town(head, lang)), Piece(days)), comma(lang)),
        right=Line((Piece(state), Piece(say(N_("all times {town}"), town=town(head, lang))))),
        chapters=tuple(words.chapter(day) for day in agenda.days),
        sides=words.sides(agenda),
        legend=say(N_("hosted by the delegation")) if any(_has_ours(day) for day in agenda.days) else "",
        foot=say(N_("The agenda is updated as participation and streaming are confirmed."))
        if agenda.public
        else say(N_("For the team alone. The public agenda names functions and what is confirmed.")),
        paper=head.paper,
    )


def _has_ours(day: AgendaDay) -> bool:
    return any(one.session.ours for one in day.entries)


def comma(lang: str) -> str:
    """Between names."""
    return {"ar": "، ", "zh": "，"}.get(lang.partition("-")[0], ", ")


def semicolon(lang: str) -> str:
    """Between names that have commas of their own."""
    return {"ar": "؛ ", "zh": "；"}.get(lang.partition("-")[0], "; ")


class Words:
    """Says entries in one language, to the public or to the team."""

    def __init__(self, head: PlanRecord, lang: str, *, public: bool) -> None:
        self._head = head
        self._lang = lang
        self._public = public
        self._say = catalogue.of(lang).say

    def chapter(self, day: AgendaDay, head: str = "") -> Chapter:
        """A day with its blocks."""
        names = comma(self._lang).join(full_name(one) for one in day.duty)
        return Chapter(
            figure=str(date_of(day.day).day),
            under=dates.weekday(day.day, self._lang),
            name=dates.day_long(day.day, self._lang),
            day=day.day,
            head=head,
            note=self._say(N_("On duty: {names}"), names=names) if names else "",
            blocks=tuple(self.block(entry) for entry in day.entries),
            nothing="" if day.entries else self._say("Nothing planned"),
        )

    def block(self, entry: Entry, whole: Entry | None = None) -> Block:
        """An entry; a part says only what its whole, which it stands under, does not."""
        session = entry.session
        gone = session.status == "cancelled"
        return Block(
            start=dates.time(entry.start.wall, self._lang),
            end=self._until(entry),
            moment=entry.start.wall,
            until=entry.end.wall,
            under=self._zone(entry),
            title=self._title(session),
            ours=session.ours,
            gone=gone,
            mark=self._mark(session),
            meta=self._meta(entry, whole),
            people=self._people(entry),
            parts=tuple(self.block(part, entry) for part in entry.parts),
        )

    def _until(self, entry: Entry) -> str:
        end = f"–{dates.time(entry.end.wall, self._lang)}"
        later = dates.later_day(entry.start.wall, entry.end.wall, self._lang)
        return f"{end}\n{later}" if later else end

    def _zone(self, entry: Entry) -> str:
        return "" if entry.start.zone == self._head.zone else entry.start.zone.rsplit("/", 1)[-1].replace("_", " ")

    def _title(self, session: Session) -> Piece:
        """With the language that it is in, where the session has none in the reader's."""
        given = self._lang in session.titles or self._lang.partition("-")[0] in session.titles
        plain = "" if given else self._head.languages[0] if self._head.languages else ""
        return Piece(title_of(session, self._lang), strong=True, lang="" if plain == self._lang else plain)

    def _mark(self, session: Session) -> str:
        marks = {"cancelled": self._say(N_("cancelled")), "tentative": self._say(N_("to be confirmed"))}
        private = "" if self._public or session.public else self._say(N_("not public"))
        return " · ".join(one for one in (marks.get(session.status, ""), private) if one)

    def _meta(self, entry: Entry, whole: Entry | None) -> tuple[Line, ...]:
        session = entry.session
        hosts = comma(self._lang).join(session.hosts)
        part_of = title_of(entry.parent, self._lang) if entry.parent is not None else ""
        facts = [
            Piece(self._say("Part of: {title}", title=part_of)) if part_of else None,
            Piece(dates.capital(self._say(N_("hosted by {hosts}"), hosts=hosts))) if hosts else None,
            *self.place(entry),
            Piece(self._languages(entry)),
            self._stream(session.stream_url),
        ]
        known = {one.text for one in (*self.place(whole), Piece(self._languages(whole)))} if whole else set()
        line = Line(tuple(one for one in facts if one is not None and one.text and one.text not in known))
        return tuple(one for one in (line, *self._logistics(entry, whole)) if one.pieces)

    def place(self, entry: Entry) -> list[Piece]:
        """The room and the house; nothing of a hotel where the public reads it."""
        spot = entry.spot
        if spot is None:
            return []
        if spot.venue is None:
            return [] if entry.parts else [Piece(self._say("Place not known yet"))]
        named = [room_name(spot.room, self._lang)] if spot.room is not None else []
        return [Piece(comma(self._lang).join((*named, venue_name(spot.venue, self._lang))))]

    def _languages(self, entry: Entry) -> str:
        heard = dict.fromkeys((*entry.session.languages, *entry.interpretation))
        if set(heard).issuperset(OFFICIAL):
            return self._say(N_("six languages"))
        return dates.listed([language_name(one, self._lang) for one in heard], self._lang)

    def _stream(self, url: str) -> Piece | None:
        """A link where it may be one; its address is said either way."""
        if not url:
            return None
        shown = url.partition("://")[2].removesuffix("/") if url.startswith(SCHEMES) else url
        return Piece(self._say(N_("streamed: {address}"), address=shown), href=url if url.startswith(SCHEMES) else "")

    def _logistics(self, entry: Entry, whole: Entry | None) -> list[Line]:
        """What the team sees to, in the order of a sheet."""
        if self._public or entry.session.status == "cancelled":
            return []
        session, say = entry.session, self._say
        gather = dates.time(session.gather_at, self._lang) if session.gather_at else ""
        said = [
            say("gather {time}, {place}", time=gather, place=bare(session.gather_place))
            if gather and session.gather_place
            else say("gather {time}", time=gather)
            if gather
            else "",
            say(N_("seats: {n}"), n=session.seats) if session.seats is not None else "",
            say(N_("pass: {kind}"), kind=entry.pass_kind) if _own_pass(entry, whole) else "",
            say("Dress: {dress}.", dress=bare(session.dress)) if session.dress else "",
            say("Bring: {bring}.", bring=bare(session.bring)) if session.bring else "",
            say("Photos: {rule}.", rule=bare(session.photos)) if session.photos else "",
            say("On the spot: {contact}.", contact=bare(session.contact)) if session.contact else "",
        ]
        facts = Line(tuple(Piece(dates.capital(bare(one))) for one in said if one))
        return [facts, *([Line((Piece(session.notes),))] if session.notes else [])]

    def _people(self, entry: Entry) -> tuple[Line, ...]:
        if self._public:
            names = [self._function(talk) for talk in entry.speakers]
            return (Line(tuple(Piece(one) for one in names if one), comma(self._lang)),) if any(names) else ()
        settled = [one for one in entry.speakers if one.settled and one.person is not None]
        waiting = [one for one in entry.speakers if not one.settled and one.person is not None]
        nobody = [one for one in (*entry.speakers, *entry.others) if one.person is None]
        lines = [
            self._listed(settled, N_("Speak:")),
            self._listed(waiting, N_("Not confirmed yet:")),
            self._listed(nobody, N_("Open:")),
            *(self._listed([one for one in entry.others if one.slot.role == role and one.person], lead)
              for role, lead in _OTHERS),
        ]  # fmt: skip
        return tuple(one for one in lines if one.pieces)

    def _listed(self, talks: list[Talk], lead: str) -> Line:
        pieces = tuple(Piece(self.named(talk)) for talk in talks)
        return Line(pieces, semicolon(self._lang), self._say(lead))

    def _function(self, talk: Talk) -> str:
        """To the public: what somebody is, and that they moderate."""
        said = function(talk.person, self._lang) if talk.person is not None else ""
        return self._say("{name} (moderates)", name=said) if said and talk.slot.role == "moderator" else said

    def named(self, talk: Talk) -> str:
        """To the team: who, whence, when, how long, as what."""
        person, slot = talk.person, talk.slot
        name = full_name(person) if person is not None else slot.wanted or self._say("Open turn")
        facts = [
            person.city if person is not None else "",
            self._say(N_("moderates")) if slot.role == "moderator" else "",
            self._say(N_("keynote")) if slot.role == "keynote" else "",
            dates.time(talk.start.wall, self._lang) if talk.start is not None else "",
            self._say("{minutes} min", minutes=talk.minutes) if talk.minutes else "",
            slot.language.upper(),
        ]
        said = comma(self._lang).join(one for one in facts if one)
        if not said:
            return name
        return f"{name} ({said})"

    def sides(self, agenda: Agenda) -> tuple[Side, ...]:
        """Whence we come, where to follow, the web address."""
        found = []
        if agenda.regions:
            groups = tuple(Group(self._region(one), self._cities(one)) for one in agenda.regions)
            found.append(Side(self._say(N_("The delegation")), groups))
        if agenda.follow:
            found.append(Side(self._say(N_("Follow")), lines=agenda.follow))
        if agenda.address:
            found.append(Side(self._say(N_("Streams and updates")), address=agenda.address))
        return tuple(found)

    def _region(self, region: Region) -> str:
        return region_name(region.name, self._lang) or self._say(N_("Other"))

    def _cities(self, region: Region) -> Line:
        if self._public:
            return Line(tuple(Piece(one.name) for one in region.cities), comma(self._lang))
        said = (
            f"{one.name} ({comma(self._lang).join(person.family for person in one.people)})" for one in region.cities
        )
        return Line(tuple(Piece(one) for one in said), comma(self._lang))


_OTHERS = (
    ("attendee", N_("Attend:")),
    ("companion", N_("Accompany:")),
    ("interpreter", N_("Interpret:")),
)


def _own_pass(entry: Entry, whole: Entry | None) -> bool:
    return bool(entry.pass_kind) and (whole is None or whole.pass_kind != entry.pass_kind)


def function(person: Person, lang: str) -> str:
    """The function, with the city or the organisation where it does not name it; else those alone; else the name."""
    said, whence = function_of(person, lang), person.city or person.body
    if not said:
        return whence or full_name(person)
    known = any(whence.casefold() in one.casefold() for one in (person.function, *person.functions.values()))
    return said if known or not whence else f"{said}{comma(lang)}{whence}"


def bare(text: str) -> str:
    """Without the full stop that a sentence brings."""
    return text.rstrip().removesuffix(".").removesuffix("。")
