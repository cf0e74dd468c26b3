"""What is said about each clash, a line a code (or a case of one): title, second line, sentence, the rule behind it."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.wording.clash_texts.bookings import BOOKINGS
from planner.wording.clash_texts.days_and_travel import DAYS_AND_TRAVEL
from planner.wording.clash_texts.panels import PANELS
from planner.wording.clash_texts.said import Said

TEXTS: Mapping[str, Said] = MappingProxyType({**BOOKINGS, **PANELS, **DAYS_AND_TRAVEL})
