"""Forms of address and particles of names, folded, in the languages that coordinators write."""

HONORIFICS = frozenset(
    {
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "hon", "the hon", "rt hon", "h.e", "he", "sir", "dame", "amb", "ambassador",
        "mayor", "councillor", "cllr", "rev", "sr", "sra", "srta", "don", "dona", "dra", "s.e", "excmo", "excma", "ilmo", "ilma",
        "lic", "ing", "alcalde", "alcaldesa", "embajador", "embajadora", "m", "mme", "mlle", "mmes", "me", "pr", "maire", "son excellence", "s.e.m",
        "ambassadeur", "ambassadrice", "her excellency", "his excellency", "monsieur", "madame", "senor", "senora", "professor", "doctor", "docteur",
    }
)  # fmt: skip
PARTICLES = frozenset(
    {
        "de", "la", "las", "los", "del", "da", "das", "do", "dos", "di", "du", "des", "van", "von", "der", "den", "ter", "ten", "el", "al", "bin",
        "ibn", "ben", "bint", "y", "e", "le", "st", "st.", "san", "della", "zu", "af", "av",
    }
)  # fmt: skip
