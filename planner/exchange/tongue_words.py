"""Names of countries and languages that Babel does not know, or knows by another name; folded."""

COUNTRIES = {
    "uk": "GB", "great britain": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "usa": "US", "u s a": "US", "u s": "US",
    "united states of america": "US", "ee uu": "US", "eeuu": "US", "etats unis d amerique": "US",
    "estados unidos de america": "US", "ivory coast": "CI", "drc": "CD", "rdc": "CD", "dr congo": "CD",
    "democratic republic of the congo": "CD", "republica democratica del congo": "CD",
    "republique democratique du congo": "CD", "republic of the congo": "CG", "congo": "CG", "holland": "NL", "the netherlands": "NL",
    "turkiye": "TR", "turkey": "TR", "czech republic": "CZ", "palestine": "PS", "state of palestine": "PS",
    "palestina": "PS", "south korea": "KR", "republic of korea": "KR", "north korea": "KP", "russian federation": "RU",
    "syrian arab republic": "SY", "viet nam": "VN", "lao pdr": "LA", "cape verde": "CV", "cabo verde": "CV",
    "swaziland": "SZ", "burma": "MM", "east timor": "TL", "holy see": "VA", "uae": "AE", "gambia": "GM", "the gambia": "GM",
    "united republic of tanzania": "TZ", "bolivia plurinational state of": "BO", "venezuela bolivarian republic of": "VE",
    "iran islamic republic of": "IR", "republic of moldova": "MD", "brunei darussalam": "BN", "macedonia": "MK", "rd congo": "CD",
    "rep dominicana": "DO", "guinea bissau": "GW", "hong kong": "HK", "macao": "MO",
}  # fmt: skip
LANGUAGES = {
    "castellano": "es", "castilian": "es", "mandarin": "zh", "eng": "en", "ing": "en", "esp": "es", "spa": "es", "fra": "fr", "fre": "fr",
    "ang": "en", "ara": "ar", "chi": "zh", "rus": "ru", "por": "pt", "ger": "de", "deu": "de", "ita": "it", "farsi": "fa",
    "flemish": "nl", "valenciano": "ca",
}  # fmt: skip
