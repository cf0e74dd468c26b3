"""A calendar file: what it is, and what a calendar reads out of it."""

from icalendar import Calendar

from planner.exchange.calendar_out import Happening, calendar

HEARING = Happening(
    id="s-1",
    title="Hearing; morning, with commas\\ and \N{PILE OF POO}",
    place="Conference Room 8",
    text="SPEAKS · 3 min\nEND:VEVENT\r\nBEGIN:VEVENT\nLet it be text: " + "会議室" * 60,
    start=27_546_600,
    end=27_546_780,
    status="TENTATIVE",
)
STAY = Happening(id="h-1", title="Hotel Tudor", place="", text="", start="2022-05-16", end="2022-05-18")


def test_an_event_a_stop_with_a_name_that_stays() -> None:
    data = calendar("Review forum", "plan", (HEARING, STAY), 27_540_000)
    whole = Calendar.from_ical(data)
    assert [str(one["UID"]) for one in whole.walk("VEVENT")] == ["s-1@plan", "h-1@plan"]
    hearing, stay = whole.walk("VEVENT")
    assert (str(hearing["SUMMARY"]), str(hearing["DESCRIPTION"])) == (HEARING.title, HEARING.text.replace("\r\n", "\n"))
    assert hearing["DTSTART"].to_ical() == b"20220517T140000Z"
    assert hearing["DTEND"].to_ical() == b"20220517T170000Z"
    assert str(hearing["STATUS"]) == "TENTATIVE"
    assert (stay["DTSTART"].to_ical(), stay["DTEND"].to_ical()) == (b"20220516", b"20220518")
    assert str(stay["TRANSP"]) == "TRANSPARENT"
    assert "LOCATION" not in stay


def test_lines_are_as_long_as_calendars_read_them_and_the_bytes_the_same() -> None:
    data = calendar("Review forum", "plan", (HEARING, STAY), 27_540_000)
    assert data == calendar("Review forum", "plan", (HEARING, STAY), 27_540_000)
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert data.startswith(b"BEGIN:VCALENDAR\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
