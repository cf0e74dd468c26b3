"""Which of our fonts a plan's letters need beyond those that the window always has: by script, loaded when met."""

from collections.abc import Iterable

import msgspec

from planner.plan.records import Record

HAN = "wqy-microhei.ttc"
SCRIPTS: tuple[tuple[int, int, str], ...] = (
    (0x0530, 0x058F, "NotoSansArmenian_400Regular.ttf"),
    (0x0590, 0x05FF, "NotoSansHebrew_400Regular.ttf"),
    (0x0780, 0x07BF, "NotoSansThaana_400Regular.ttf"),
    (0x0900, 0x097F, "NotoSansDevanagari_400Regular.ttf"),
    (0x0980, 0x09FF, "NotoSansBengali_400Regular.ttf"),
    (0x0A00, 0x0A7F, "NotoSansGurmukhi_400Regular.ttf"),
    (0x0A80, 0x0AFF, "NotoSansGujarati_400Regular.ttf"),
    (0x0B00, 0x0B7F, "NotoSansOriya_400Regular.ttf"),
    (0x0B80, 0x0BFF, "NotoSansTamil_400Regular.ttf"),
    (0x0C00, 0x0C7F, "NotoSansTelugu_400Regular.ttf"),
    (0x0C80, 0x0CFF, "NotoSansKannada_400Regular.ttf"),
    (0x0D00, 0x0D7F, "NotoSansMalayalam_400Regular.ttf"),
    (0x0D80, 0x0DFF, "NotoSansSinhala_400Regular.ttf"),
    (0x0E00, 0x0E7F, "NotoSansThai_400Regular.ttf"),
    (0x0E80, 0x0EFF, "NotoSansLao_400Regular.ttf"),
    (0x0F00, 0x0FFF, "NotoSerifTibetan_400Regular.ttf"),
    (0x1000, 0x109F, "NotoSansMyanmar_400Regular.ttf"),
    (0x10A0, 0x10FF, "NotoSansGeorgian_400Regular.ttf"),
    (0x1200, 0x137F, "NotoSansEthiopic_400Regular.ttf"),
    (0x1780, 0x17FF, "NotoSansKhmer_400Regular.ttf"),
    (0x3000, 0x9FFF, HAN),
    (0xAC00, 0xD7AF, HAN),
    (0xF900, 0xFAFF, HAN),
    (0xFF00, 0xFFEF, HAN),
)
"""From, to, and the file that has these letters."""


def letters_of(records: Iterable[Record]) -> set[str]:
    """Every letter that stands in records."""
    return set(msgspec.json.encode(list(records)).decode())


def fonts_for(letters: Iterable[str]) -> set[str]:
    """The files that these letters need."""
    points = [ord(letter) for letter in letters if letter > "\u052f"]
    return {file for first, last, file in SCRIPTS if any(first <= point <= last for point in points)}
