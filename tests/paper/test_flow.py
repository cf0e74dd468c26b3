"""Lines of any script."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.paper import bidi
from planner.paper.breaks import clusters, inner
from planner.paper.document import pdf
from planner.paper.embed import Cuts
from planner.paper.flow import Flow, Paragraph, Span, Style, _levels
from planner.paper.page import A4, Page
from tests.paper.reading import spoken

BODY = Style(11, 14.5)
NAMES = {
    "Latin": ["Aïssatou Ndour", "Nguyễn Thị Đặng", "Łukasz Żółć", "Ọláyínká Ṣọlá", "Ƙasimu Ɓaɗo"],
    "Greek": ["Ελένη Παπαδοπούλου"],
    "Cyrillic": ["Қасым-Жомарт Тоқаев", "Володимир Щербак"],
    "Arabic": ["عمر حدادين", "پروین اعتصامی"],
    "Hebrew": ["שָׁלוֹם כהן"],
    "Devanagari": ["क्षितिज शर्मा"],
    "Bengali": ["মোঃ আতিকুল ইসলাম"],
    "Tamil": ["மு. க. ஸ்டாலின்"],
    "Thai": ["ชัชชาติ สิทธิพันธุ์"],
    "Khmer": ["ឃួង ស្រេង"],
    "Burmese": ["မောင်မောင်စိုး"],
    "Georgian and Armenian": ["კახა კალაძე", "Տիգրան Ավինյան"],
    "Ethiopic": ["አዳነች አቤቤ"],
    "Han, Kana, Hangul": ["小池百合子", "こいけ ゆりこ", "오세훈", "陈吉宁", "𠮷野家"],
}


def texts(paragraph: Paragraph) -> list[str]:
    return [line.text for line in paragraph.lines]


@pytest.mark.parametrize("script", NAMES)
def test_a_name_of_any_script_is_found_again_and_lacks_no_glyph(script: str) -> None:
    flow = Flow()
    cuts = Cuts(flow.shaper)
    page = Page(A4)
    for weight in (400, 500, 600):
        for at, name in enumerate(NAMES[script]):
            paragraph = flow.set(name, Style(12, 16, weight), 400)
            page.text(paragraph, 40, 40 + at * 20)
            assert not any(0 in glyphs for glyphs in paragraph.used.values())
    cuts.take(page.used)
    found = spoken(pdf([page], cuts, title=script, lang="en"))
    assert found == NAMES[script] * 3
    assert flow.fonts.missing == {}


def test_a_word_that_a_font_lacks_a_letter_of_is_set_in_another_one_whole() -> None:
    flow = Flow()
    fonts = {font.name for font in flow.set("Ƙasimu", BODY, 400).used}
    assert fonts == {"NotoSans_400Regular"}
    assert {font.name for font in flow.set("Kasimu", BODY, 400).used} == {"IBMPlexSans_400Regular"}


def test_a_character_that_no_font_has_is_reported_with_its_word() -> None:
    flow = Flow()
    flow.set("Tablet 𒀀𒁀 of Uruk", BODY, 400)
    assert flow.fonts.missing == {"𒀀": "𒀀𒁀", "𒁀": "𒀀𒁀"}


def test_lines_break_at_spaces_and_after_hyphens() -> None:
    flow = Flow()
    width = flow.width("Conseil économique-", BODY) + 1
    assert texts(flow.set("Conseil économique-social et environnemental", BODY, width)) == [
        "Conseil économique-",
        "social et ",
        "environnemental",
    ]
    assert inner("16-20/5 New") == []


def test_a_word_wider_than_the_column_is_cut_between_letters() -> None:
    flow = Flow()
    lines = flow.set("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", BODY, 100).lines
    assert len(lines) == 4
    assert all(line.width <= 100 for line in lines)
    assert clusters("क्षि🙂ё") == ["क्षि", "🙂", "ё"]


def test_signs_that_must_not_begin_a_line_stay_with_what_is_before_them() -> None:
    assert inner("会議室、「東京」") == [1, 2, 4, 6]


def test_line_ends_that_were_typed_are_kept() -> None:
    assert texts(Flow().set("one\ntwo\r\n\nthree", BODY, 400)) == ["one", "two", "", "three"]


def test_controls_and_marks_that_steer_direction_never_reach_a_line() -> None:
    hostile = "A\x00\x07\u202eB\u2066C\ud800D\ufffe\x1bE"
    assert texts(Flow().set(hostile, BODY, 400)) == ["ABCDE"]


def test_pieces_of_both_directions_are_drawn_in_order() -> None:
    assert bidi.base_level("(B2) قاعة") == 0
    assert bidi.base_level("قاعة (B2)") == 1
    flow = Flow()
    arabic = flow.set("قاعة QR 571", BODY, 400).lines[0].draw[1]
    latin, own = (f"/{flow.fonts.font(family, 400).tag} " for family in (0, 1))
    assert arabic.index(latin) < arabic.index(own)


def test_a_span_apart_runs_left_to_right_whatever_is_around() -> None:
    flow = Flow()
    spans = (Span("هاتف "), Span("+1 917 555 0142", apart=True), Span(" مكتب"))
    drawn = flow.set(spans, BODY, 400, rtl=True).lines[0]
    digits = [flow.shaper.shape(flow.fonts.font(0, 400), part).shows[0][1] for part in ("+1", "0142")]
    assert drawn.draw[1].index(digits[0].strip("()")) < drawn.draw[1].index(digits[1].strip("()"))


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("في (عمّان)", "1111111111"),
        ("من Dakar (DSS) إلى", "111222222222221111"),
        ("رقم 405 East", "111122222222"),
        ("هاتف +1 917 555", "111112222222222"),
        ("رقم 7707-VN", "11112222222"),
        ("قبل 15:20. Les", "11112222211222"),
    ],
)
def test_latin_words_keep_their_numbers_and_brackets_inside_arabic(text: str, levels: str) -> None:
    assert "".join(str(level) for level in _levels((Span(text),), 1)) == levels


def test_a_span_apart_has_the_direction_of_its_own_first_letter() -> None:
    assert _levels((Span("a "), Span("عمّان (B)", apart=True), Span(" b")), 0) == [0, 0, *[1] * 7, 2, 1, 0, 0]
    assert _levels((Span("عمّان "), Span("Dakar 5", apart=True)), 1) == [*[1] * 6, *[2] * 7]


def test_spans_have_weights_of_their_own() -> None:
    used = Flow().set((Span("Room 4", 500), Span(" · concourse")), BODY, 400).used
    assert {font.name for font in used} == {"IBMPlexSans_500Medium", "IBMPlexSans_400Regular"}


def test_a_strong_cut_that_a_family_lacks_is_made_up_and_put_back() -> None:
    draw = Flow().set("小池 Yuriko", Style(11, 14, 600), 400).lines[0].draw[1]
    assert draw.index("2 Tr") < draw.index(f"/{FONTS.font(0, 600).tag} ") < draw.index("0 Tr") < draw.index("ET")


LETTERS = st.text(
    st.sampled_from("abc éñßł-– /ΑβЖщ عمرة שלום क्षि ไทยกำ ខ្មែរ 会議室、「」東 서울 0123:.,()\u00a0\u200d\u200b\u0301"),
    max_size=120,
)


@settings(deadline=None, max_examples=150)
@given(text=LETTERS, width=st.integers(60, 300), rtl=st.booleans())
def test_no_line_is_wider_than_the_column_and_no_character_is_lost(*, text: str, width: int, rtl: bool) -> None:
    paragraph = Flow(FONTS).set(text, BODY, width, rtl=rtl)
    assert "".join(texts(paragraph)) == text
    assert all(line.width <= width + 0.01 for line in paragraph.lines)


FONTS = Flow().fonts


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=200), st.integers(40, 300))
def test_any_text_at_all_can_be_set(text: str, width: int) -> None:
    Flow(FONTS).set((Span(text, 500), Span(text)), BODY, width)


def test_a_paragraph_that_comes_again_is_not_set_again() -> None:
    flow = Flow()
    assert flow.set("Trusteeship Council Chamber", BODY, 200) is flow.set("Trusteeship Council Chamber", BODY, 200)
