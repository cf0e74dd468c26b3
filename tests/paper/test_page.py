"""The drawing vocabulary, left to right and mirrored."""

import pypdfium2
import pytest

from planner.paper.document import pdf
from planner.paper.embed import Cuts
from planner.paper.flow import Flow, Style
from planner.paper.page import A4, LETTER, Page

BODY = Style(11, 14.5)


def drawn(page: Page, flow: Flow) -> bytes:
    cuts = Cuts(flow.shaper)
    cuts.take(page.used)
    return pdf([page], cuts, title="Sheet", lang="fr")


def test_what_is_drawn_is_mirrored_where_the_page_runs_from_right_to_left() -> None:
    flow = Flow()
    name = flow.set("Accra", BODY, 200)
    for rtl in (False, True):
        page = Page((400, 300), rtl=rtl)
        page.text(name, 20, 0)
        page.text(name, 380, 20, trailing=True)
        left, right = page.written
        assert left[0] == pytest.approx(400 - 20 - name.width if rtl else 20)
        assert right[0] == pytest.approx(20 if rtl else 380 - name.width)


def test_a_line_of_text_stands_on_its_baseline() -> None:
    page = Page((400, 300))
    end = page.text(Flow().set("Accra\nQuito", BODY, 200), 20, 100)
    assert end == 129
    assert [round(baseline, 3) for _, baseline, _, _ in page.written] == [111.375, 125.875]


def test_every_sign_and_icon_makes_a_sound_page() -> None:
    page = Page(LETTER)
    for at, sign in enumerate((page.disc, page.half, page.ring, page.square, page.diamond, page.gone)):
        sign(30 + 30 * at, 30, 12)
    page.icon("plane", 30, 60, 16)
    page.frame(30, 90, 60, 20, 1.2, dashed=True)
    page.block(30, 120, 60, 20)
    page.rule(30, 150, 100, 0.5)
    page.upright(30, 160, 200, 1.5, dashed=True)
    page.modules(((1, 1, 0), (0, 1, 1)), 100, 100, 2)
    image = pypdfium2.PdfDocument(drawn(page, Flow()))[0].render(scale=2).to_pil().convert("L")
    assert image.size == (1224, 1584)
    disc, half, ring, inside = (60, 60), (115, 60), (190 - 1, 60), (180, 60)
    assert [image.getpixel(at) for at in (disc, half, ring, inside)] == [0, 0, 0, 255]
    assert [image.getpixel(at) for at in ((201, 201), (209, 201), (201, 205))] == [0, 255, 255]


def test_the_same_pages_are_the_same_bytes_and_small() -> None:
    def made() -> bytes:
        flow = Flow()
        page = Page(A4)
        page.text(flow.set("Première adjointe au maire de Dakar", BODY, 300), 40, 40)
        return drawn(page, flow)

    assert made() == made()
    assert len(made()) < 8_000


def test_text_can_be_copied_by_other_programs() -> None:
    flow = Flow()
    page = Page(A4)
    page.text(flow.set("Salle du Conseil · fin “8”", BODY, 300), 40, 40)
    text = pypdfium2.PdfDocument(drawn(page, flow))[0].get_textpage().get_text_range()
    assert text.strip() == "Salle du Conseil · fin “8”"


def test_a_strong_word_and_a_light_one_share_a_font_that_has_one_cut() -> None:
    flow = Flow()
    page = Page(A4)
    page.text(flow.set("小池", BODY, 300), 40, 40)
    page.text(flow.set("百合子", Style(11, 14.5, 600), 300), 40, 80)
    image = pypdfium2.PdfDocument(drawn(page, flow))[0].render(scale=2).to_pil().convert("L")
    for top in (40, 80):
        assert image.crop((80, top * 2, 140, top * 2 + 29)).getextrema()[0] < 60
