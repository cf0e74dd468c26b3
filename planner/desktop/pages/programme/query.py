"""What is typed into the programme's filter: words that must all be found, some of which ask for a state."""

from dataclasses import dataclass

from planner.desktop.desk import Desk
from planner.desktop.pages.programme.rows import Row
from planner.errors import N_
from planner.plan.names import folded

# What asks for a state: the words of a language stand in one sentence, so that each language has as many as it needs.
ASKED = {
    "mine": N_("mine ours"),
    "open": N_("open vacant"),
    "tentative": N_("tentative provisional"),
    "cancelled": N_("cancelled canceled"),
    "speaking": N_("speaking speaks"),
    "hosted": N_("hosted hosting"),
}


@dataclass(frozen=True)
class Query:
    """Alternatives ("or") of words: a row fits if all words of one alternative do."""

    alternatives: tuple[tuple[tuple[str, str], ...], ...] = ()

    def fits(self, row: Row) -> bool:
        """Whether a row is asked for."""
        if not self.alternatives:
            return True
        return any(
            all(flag in row.flags if flag else word in row.searched for word, flag in words)
            for words in self.alternatives
        )


def query(desk: Desk, typed: str) -> Query:
    """Read what was typed; the words of a state are those of the window's language and English."""
    flags = {word: flag for flag, words in ASKED.items() for said in (words, desk.say(words)) for word in _words(said)}
    between = {*_words("or"), *_words(desk.say("or else"))} - {"else"}
    alternatives: list[list[tuple[str, str]]] = [[]]
    for word in _words(typed):
        if word in between and alternatives[-1]:
            alternatives.append([])
        else:
            alternatives[-1].append((word, flags.get(word, "")))
    return Query(tuple(tuple(words) for words in alternatives if words))


def _words(text: str) -> list[str]:
    return folded(text).split()
