"""Words with which people ask for somebody, folded, in English, Spanish and French."""

GENDERS: dict[str, frozenset[str]] = {
    "f": frozenset({"woman", "women", "female", "a woman", "mujer", "mujeres", "una mujer", "femme", "femmes",
                    "une femme"}),
    "m": frozenset({"man", "men", "male", "a man", "hombre", "hombres", "un hombre", "homme", "hommes", "un homme"}),
}  # fmt: skip

LANGUAGES = {
    "castellano": "es", "castilian": "es", "mandarin": "zh", "farsi": "fa", "flemish": "nl", "francophone": "fr",
    "francofono": "fr", "francofona": "fr", "anglophone": "en", "anglofono": "en", "anglofona": "en",
    "hispanophone": "es", "hispanohablante": "es", "hispanofono": "es", "hispanofona": "es", "lusophone": "pt",
    "lusofono": "pt", "lusofona": "pt", "arabophone": "ar", "arabofono": "ar", "russophone": "ru", "sinophone": "zh",
    "germanophone": "de", "angloparlante": "en", "francoparlante": "fr",
}  # fmt: skip
"""Names that Babel does not know, and words for those who speak a language."""

SPEAKING = frozenset(
    {
        "speaking", "speaks", "speaker", "in", "fluent", "must", "speak", "habla", "hable", "hablante", "que", "en",
        "parle", "parlant", "qui", "language", "idioma", "langue", "lengua", "with", "con", "avec",
    }
)  # fmt: skip
"""What may stand beside the name of a language."""

REGIONS: tuple[tuple[str, ...], ...] = (
    ("africa", "afrique"),
    ("asia pacific", "asia and the pacific", "asia pacifico", "asia y el pacifico", "asie pacifique",
     "asie et pacifique", "asia", "asie", "aspac"),
    ("europe", "europa"),
    ("latin america and the caribbean", "america latina y el caribe", "amerique latine et caraibes",
     "amerique latine et les caraibes", "latin america", "america latina", "amerique latine", "lac", "alc"),
    ("north america", "northern america", "america del norte", "norteamerica", "amerique du nord"),
    ("middle east and west asia", "oriente medio y asia occidental", "moyen orient et asie occidentale",
     "moyen orient et asie de l ouest", "middle east", "oriente medio", "moyen orient", "mewa"),
    ("eurasia", "eurasie"),
)  # fmt: skip
"""Each region's names; the first stands for it."""

ROLES: tuple[tuple[str, ...], ...] = (
    ("mayor", "mayors", "alcalde", "alcaldesa", "alcaldes", "maire", "maires", "mairesse"),
    ("deputy mayor", "vice mayor", "teniente de alcalde", "vicealcalde", "vicealcaldesa", "adjoint au maire",
     "adjointe au maire", "maire adjoint", "maire adjointe"),
    ("councillor", "councilor", "concejal", "concejala", "conseiller", "conseillere", "conseiller municipal",
     "conseillere municipale"),
    ("governor", "gobernador", "gobernadora", "gouverneur", "gouverneure"),
    ("minister", "ministro", "ministra", "ministre"),
)  # fmt: skip
"""Functions that are one whichever language they are written in."""

LESSER = frozenset(
    {
        "deputy",
        "vice",
        "former",
        "ex",
        "assistant",
        "acting",
        "teniente",
        "subdirector",
        "subdirectora",
        "ancien",
        "ancienne",
    }
)
"""What makes another function of one."""

LINKS = frozenset({"of", "to", "for", "the", "de", "del", "la", "du", "des", "au", "aux", "al", "a", "para", "pour"})
"""What stands before this is the function, what comes after is whose."""
