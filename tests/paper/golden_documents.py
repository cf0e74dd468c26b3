"""Documents as text, to be kept and compared (`python -m tests.paper.golden_documents` rewrites them)."""

from collections.abc import Iterator

from msgspec.structs import replace

from planner.exchange import plain_text, web_page
from planner.itinerary.agenda import agenda
from planner.itinerary.briefing import briefing
from planner.itinerary.report import report
from planner.paper import agenda as paper
from planner.paper import report as report_paper
from planner.paper.flow import Flow
from planner.paper.page import Page
from planner.paper.sheet import Sheet
from planner.plan.plan import Plan
from planner.plan.records import Practice
from planner.wording import briefing as briefing_wording
from planner.wording.agenda import bulletin
from planner.wording.bulletin import Bulletin
from planner.wording.report import Told, told
from tests.itinerary.small_plan import AFTERNOON, AWA, BEN, HEAD, HEARING, PANEL, PARTY, plan
from tests.paper.golden import FOLDER, PRINTED, text_of

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
CODE = ((1, 1, 0, 1), (0, 1, 1, 0), (1, 0, 0, 1), (1, 1, 1, 1))


def delegation() -> Plan:
    """The small plan with all that an agenda can hold."""
    return plan(
        replace(HEAD, hashtags=("#Cities", "https://example.org/agenda"), delegations={"fr": "Gouvernements locaux"}),
        replace(AWA, region="Africa"),
        replace(BEN, region="Europe"),
        replace(HEARING, stream_url="https://example.org/live", end="2022-05-16T18:00"),
        replace(AFTERNOON, parent_id="hearing", ours=True, hosts=("Union of Cities",), dress="business", seats=12),
        replace(PANEL, titles={"fr": "La Charte de Lampedusa", "ar": "ميثاق لامبيدوزا"}),
        replace(PARTY, status="cancelled"),
    )


def agendas() -> Iterator[tuple[str, Bulletin]]:
    """Public and for the team, in every language."""
    whole = delegation()
    for lang in LANGUAGES:
        for name, public in (("public", True), ("team", False)):
            yield f"agenda-{name}-{lang}", bulletin(agenda(whole, public=public), lang, PRINTED)


def briefings() -> Iterator[tuple[str, Bulletin]]:
    """Of the first evening, with a paragraph of one's own."""
    note = "The bus leaves at eight.\n\nBring your pass."
    for lang in LANGUAGES:
        yield f"briefing-{lang}", briefing_wording.bulletin(briefing(delegation(), "2022-05-16"), lang, PRINTED, note)


def reports() -> Iterator[tuple[str, Told]]:
    """Of the small plan with two practices."""
    practices = (
        Practice(id="a", city="Dakar", title="A", objectives=(3, 15)),
        Practice(id="b", city="Taipei", title="B", objectives=(16,)),
    )
    whole = delegation()
    hearing = replace(whole.sessions["afternoon"], objectives=(15, 16, 23))
    records = {one.id: one for one in (*whole.all(), hearing, *practices)}
    for lang in LANGUAGES:
        yield f"report-{lang}", told(report(Plan.of(records.values())), lang, PRINTED)


def report_pages(of: Told) -> list[Page]:
    """On paper."""
    return report_paper.draw(of, Flow())


def pages_of(bulletin_: Bulletin) -> list[Page]:
    """On paper."""
    return paper.draw(bulletin_, Flow(), CODE)


def text(pages: list[Page]) -> str:
    """As the sheets are kept."""
    return text_of(Sheet(tuple(pages), "", ""))


if __name__ == "__main__":
    for name, made in (*agendas(), *briefings()):
        (FOLDER / f"{name}.txt").write_text(text(pages_of(made)), "utf-8")
    for name, made in agendas():
        if name.endswith(("-public-ar", "-team-en")):
            (FOLDER / f"{name}.html").write_bytes(web_page.html(made, CODE))
    for name, made in briefings():
        (FOLDER / f"{name}.plain.txt").write_bytes(plain_text.text(made))
    for name, of in reports():
        (FOLDER / f"{name}.txt").write_text(text(report_pages(of)), "utf-8")
