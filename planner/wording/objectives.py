"""The objectives of the Global Compact for Safe, Orderly and Regular Migration, in short, in the reader's language."""

from planner.errors import N_
from planner.wording import catalogue

_TITLES = (
    N_("Data"),
    N_("Minimize adverse drivers"),
    N_("Information provision"),
    N_("Legal identity"),
    N_("Regular pathways"),
    N_("Recruitment and decent work"),
    N_("Reduce vulnerabilities"),
    N_("Save lives"),
    N_("Smuggling of migrants"),
    N_("Trafficking in persons"),
    N_("Border management"),
    N_("Screening and referral"),
    N_("Alternatives to detention"),
    N_("Consular protection"),
    N_("Access to basic services"),
    N_("Inclusion and social cohesion"),
    N_("Eliminate discrimination"),
    N_("Skills development"),
    N_("Migrant and diaspora contributions"),
    N_("Remittances"),
    N_("Return and reintegration"),
    N_("Social protection"),
    N_("International cooperation"),
)


def objective_name(number: int, lang: str) -> str:
    """Of 1 to 23; another number has none."""
    return catalogue.of(lang).say(_TITLES[number - 1]) if number <= len(_TITLES) else ""
