"""What the evening briefing says in its reader's language. No layout."""

from msgspec.structs import replace

from planner.errors import N_
from planner.itinerary.briefing import Briefing, Heard
from planner.itinerary.spoken import How, Turn
from planner.plan.clock import date_of
from planner.plan.names import delegation_name, full_name, plan_title, town
from planner.wording import catalogue, dates
from planner.wording.agenda import Words, comma, semicolon
from planner.wording.bulletin import Block, Bulletin, Chapter, Line, Piece

LEADS: tuple[tuple[How, str], ...] = (
    ("spoken", N_("Spoke:")),
    ("planned", N_("Spoke, as planned:")),
    ("unnoted", N_("Not noted whether they spoke:")),
    ("absent", N_("Did not come:")),
)


def bulletin(briefing: Briefing, lang: str, now: str, note: str = "") -> Bulletin:
    """The briefing as it is printed at a wall time of the plan's zone, with a paragraph of one's own."""
    say, head = catalogue.of(lang).say, briefing.head
    words = Words(head, lang, public=False)
    day, time = dates.date_short(now[:10], lang), dates.time(now, lang)
    chapters = (
        _today(briefing, lang, words),
        words.chapter(briefing.tomorrow, say(N_("Tomorrow"))),
    )
    ours = any(block.ours for chapter in chapters for block in chapter.blocks)
    return Bulletin(
        lang=lang,
        over=delegation_name(head, lang),
        title=say(N_("Evening briefing, {day}"), day=dates.day_within(briefing.day, lang)),
        left=Line((Piece(plan_title(head, lang)), Piece(town(head, lang))), comma(lang)),
        right=Line((Piece(say(N_("as of {date}, {time}"), date=day, time=time)),)),
        paragraphs=tuple(one.strip() for one in note.split("\n\n") if one.strip()),
        chapters=chapters,
        legend=say("hosted by the delegation") if ours else "",
        foot=say(N_("For the delegation. Times are those of {town}."), town=town(head, lang)),
        paper=head.paper,
    )


def _today(briefing: Briefing, lang: str, words: Words) -> Chapter:
    say = catalogue.of(lang).say
    counted = [turn for heard in briefing.today for turn in heard.turns if turn.counts]
    facts = {
        "turns": len(counted),
        "people": len({turn.person.id for turn in counted}),
        "sessions": len({turn.session.id for turn in counted}),
        "minutes": sum(turn.minutes or 0 for turn in counted),
    }
    total = say(N_("Turns: {turns} · People: {people} · Sessions: {sessions} · Minutes: {minutes}"), **facts)
    return Chapter(
        figure=str(date_of(briefing.day).day),
        under=dates.weekday(briefing.day, lang),
        name=dates.day_long(briefing.day, lang),
        day=briefing.day,
        head=say(N_("Today")),
        note=total if counted else "",
        blocks=tuple(_heard(one, lang, words) for one in briefing.today),
        nothing="" if briefing.today else say(N_("None of us had the floor.")),
    )


def _heard(heard: Heard, lang: str, words: Words) -> Block:
    entry = replace(heard.entry, parts=())
    place = tuple(Line((one,)) for one in words.place(entry))
    lines = tuple(
        Line(tuple(Piece(said(turn, lang)) for turn in turns), semicolon(lang), catalogue.of(lang).say(lead))
        for how, lead in LEADS
        if (turns := [turn for turn in heard.turns if turn.how == how])
    )
    return replace(words.block(entry), meta=place, people=lines)


def said(turn: Turn, lang: str) -> str:
    """Who, whence, as what, how long."""
    say = catalogue.of(lang).say
    facts = [
        turn.person.city,
        say("moderates") if turn.slot.role == "moderator" else "",
        say("keynote") if turn.slot.role == "keynote" else "",
        say("{minutes} min", minutes=turn.minutes) if turn.minutes else "",
    ]
    told = comma(lang).join(one for one in facts if one)
    return f"{full_name(turn.person)} ({told})" if told else full_name(turn.person)
