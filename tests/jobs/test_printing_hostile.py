"""Printing what nobody should have typed: every text field of every record at once."""

import re
import zlib
from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.jobs.printing import print_sheets
from planner.plan import clock
from planner.plan.fields import fields_of
from planner.plan.plan import Plan
from planner.plan.records import Record, kind_of
from tests.itinerary import small_plan
from tests.paper.reading import spoken

NOW = clock.minute("2022-05-13T17:55", "America/New_York")
TEXTS = (
    "<b>Ann</b><img src='file:///etc/passwd'/><a href='javascript:x'>x</a> </para>",
    "%s %d {0} {boom} {{ \\ ( ) endstream endobj >> ET /Name",
    "=1+1\t\x00\x07\x1b[31m \u202eevil\u202c \ud800 \ufffe",
    "السلام عليكم (B2) שלום 571 क्षि ไทย 会議室「第一」 서울",
    "a\u0301\u0302\u0303" * 90,
    "W" * 500,
    "",
)


def hostile(record: Record, text: str) -> Record:
    """The record with the text in every field that takes one."""
    changed: dict[str, object] = {}
    for field in fields_of(kind_of(record)):
        match field.shape:
            case "text":
                changed[field.attribute] = text
            case "long":
                changed[field.attribute] = text * 20
            case "map" if field.name not in ("severity", "pace"):
                changed[field.attribute] = {"en": text, "fr": text, "es": text}
            case "texts":
                changed[field.attribute] = (text,) * 3
            case _:
                pass
    return replace(record, **changed)


@pytest.mark.parametrize("text", TEXTS)
def test_every_sheet_is_made_and_all_of_it_is_text(text: str, tmp_path: Path) -> None:
    plan = Plan.of(hostile(record, text) for record in small_plan.records())
    people = [one.id for one in small_plan.PEOPLE if one.kind != "counterpart"]
    report = print_sheets(plan, people, tmp_path, now=NOW)
    assert [(one.person, str(one.why)) for one in report.failed] == []
    for printed in report.sheets:
        data = (tmp_path / printed.file).read_bytes()
        assert not re.search(rb"/(URI|Launch|JavaScript|EmbeddedFile|XObject|Annots)\b", data)
        if text.startswith("<b>"):
            assert any("<b>Ann</b>" in line for line in spoken(data))


def test_no_operator_comes_out_of_a_text(tmp_path: Path) -> None:
    plan = Plan.of(hostile(record, TEXTS[1]) for record in small_plan.records())
    report = print_sheets(plan, ["awa"], tmp_path, now=NOW)
    data = (tmp_path / report.sheets[0].file).read_bytes()
    pages = [zlib.decompress(one) for one in re.findall(rb"stream\n(.*?)\nendstream", data, re.DOTALL)]
    assert not any(b"boom" in page or b"/Name" in page for page in pages)
