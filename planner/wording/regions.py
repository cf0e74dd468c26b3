"""The names of the world's regions in the reader's language; a region that we do not know is said as it is written."""

from planner.errors import N_
from planner.plan.names import folded
from planner.wording import catalogue

_REGIONS = (
    N_("Africa"),
    N_("Asia-Pacific"),
    N_("Asia"),
    N_("Caribbean"),
    N_("Central America"),
    N_("Eurasia"),
    N_("Europe"),
    N_("Latin America"),
    N_("Latin America and the Caribbean"),
    N_("Middle East and North Africa"),
    N_("Middle East and West Asia"),
    N_("North America"),
    N_("Oceania"),
    N_("Pacific"),
    N_("South America"),
    N_("West Asia"),
)
_BY_NAME = {folded(name): name for name in _REGIONS}


def region_name(region: str, lang: str) -> str:
    """As the language has it."""
    known = _BY_NAME.get(folded(region.strip()))
    return catalogue.of(lang).say(known) if known else region
