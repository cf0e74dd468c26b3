"""Sheets as text, to be kept and compared, each line with its place (`python -m tests.paper.golden` rewrites them)."""

from collections.abc import Iterator
from pathlib import Path

from planner.itinerary.compose import compose
from planner.itinerary.entries import entries_of, marks
from planner.itinerary.values import Itinerary
from planner.jobs import sample
from planner.jobs.phone_codes import codes_for
from planner.paper import slip
from planner.paper.flow import Flow
from planner.paper.sheet import Setting, Sheet, draw
from planner.paper.slip import in_pairs
from planner.plan import clock
from planner.plan.plan import Plan
from planner.plan.records import Release
from tests.itinerary.small_plan import AFTERNOON, BEN, HEARING, PANEL, PARTY, PLACES, plan, slot

FOLDER = Path(__file__).parent / "golden"
PRINTED = "2022-05-13T17:55"


def sheets() -> Iterator[tuple[str, Sheet]]:
    """One with all that there is, one on Letter with 12 hours, one with nothing, one with changes, one real."""
    whole = plan()
    yield "awa-fr", draw(compose(whole, "awa"), Flow(), Setting("fr", printed=PRINTED))
    yield "ben-en-letter", draw(compose(whole, "ben"), Flow(), Setting("en", "letter", printed=PRINTED))
    yield "fay-es", draw(compose(whole, "fay"), Flow(), Setting("es", printed=PRINTED))
    yield "awa-en-changed", changed()
    of_the_sample = Plan.of(sample.records())
    yield "awa-en-codes", with_codes(compose(whole, "awa"), "en")
    yield "awa-ar", with_codes(compose(whole, "awa"), "ar")
    yield "sample-ndour-fr", with_codes(compose(of_the_sample, "dakar-ndour"), "fr")


def with_codes(itinerary: Itinerary, lang: str, paper: str = "a4") -> Sheet:
    """As it is printed, with the codes for a phone."""
    now = clock.minute(PRINTED, itinerary.head.zone)
    return draw(itinerary, Flow(), Setting(lang, paper, PRINTED, codes=codes_for(itinerary, lang, now)))


def changed() -> Sheet:
    """A second release: the afternoon's room is another, the hearing has moved, the reception fell away."""
    from msgspec.structs import replace  # noqa: PLC0415

    copy = entries_of(compose(plan(without=["s-awa-panel"]), "awa"))
    now = plan(
        replace(AFTERNOON, room_id="room8"),
        replace(HEARING, start="2022-05-16T10:30", gather_at=None),
        replace(PARTY, status="cancelled"),
        slot("s-ben-panel-2", AFTERNOON, BEN),
        *PLACES[:1],
    )
    release = Release(id="r2", number=2, at="2022-05-14T12:00:00Z", by="Pauline")
    itinerary = compose(now, "awa", release=release)
    setting = Setting("en", printed=PRINTED, marks=marks(itinerary, copy), since=(1, "2022-05-13T18:00"))
    return draw(itinerary, Flow(), setting)


def slips() -> Iterator[tuple[str, Sheet]]:
    """Two slips of one person on a page, in several languages."""
    from msgspec.structs import replace  # noqa: PLC0415

    now = plan(
        replace(HEARING, end="2022-05-16T12:40"),
        replace(PANEL, start="2022-05-17T13:30", end="2022-05-17T14:30"),
        replace(PARTY, status="cancelled"),
    )
    release = Release(id="r4", number=4, at="2022-05-16T12:00:00Z", by="Pauline")
    itinerary = compose(now, "awa", release=release)
    found = marks(itinerary, entries_of(compose(plan(), "awa")))
    for lang in ("en", "es", "fr", "ar"):
        setting = Setting(lang, "a4", "2022-05-16T08:05", found, (3, "2022-05-15T18:00"))
        yield f"slip-awa-{lang}", Sheet(tuple(in_pairs(slip.draw(itinerary, Flow(), setting).pages)), "", lang)


def text_of(sheet: Sheet) -> str:
    """Page by page, line by line: millimetres from the left and from the top, and the text."""
    lines: list[str] = []
    for number, page in enumerate(sheet.pages, 1):
        lines.append(f"page {number}: {page.width / 72 * 25.4:.0f} x {page.height / 72 * 25.4:.0f} mm")
        for left, baseline, _, text in sorted(page.written, key=lambda one: (round(one[1], 1), one[0])):
            lines.append(f"{left / 72 * 25.4:6.1f} {baseline / 72 * 25.4:6.1f}  {text.rstrip()}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for name, sheet in sheets():
        (FOLDER / f"{name}.txt").write_text(text_of(sheet), "utf-8")
    for name, sheet in slips():
        (FOLDER / f"{name}.txt").write_text(text_of(sheet), "utf-8")
