"""What every part of the window is handed: the open plan, the look, the words, the jobs, the settings.

A frozen value made by `start.py`; nothing reaches for a global.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.desktop.runner import Runner
from planner.desktop.settings import Settings
from planner.desktop.theme import Theme
from planner.wording.catalogue import Catalogue

if TYPE_CHECKING:  # a plan is opened after the first paint, and so is all that it needs
    from planner.desktop.sheets.standing import Standings
    from planner.desktop.workspace import Workspace


@dataclass(frozen=True)
class Desk:
    """`desk.say("New plan…")` translates; `desk.language` is for names in the reader's language."""

    theme: Theme
    words: Catalogue
    settings: Settings
    jobs: Runner

    @property
    def language(self) -> str:
        """The window's language."""
        return self.words.lang

    def say(self, sentence: str, **facts: object) -> str:
        """A sentence in the window's language."""
        return self.words.say(sentence, **facts)

    def count(self, singular: str, plural: str, n: int, **facts: object) -> str:
        """A sentence with a number."""
        return self.words.count(singular, plural, n, **facts)

    def at(self, workspace: "Workspace") -> "OpenDesk":
        """The same desk with a plan on it."""
        from planner.desktop.sheets.standing import Standings  # noqa: PLC0415 - see above

        standings = Standings(self.jobs, workspace)
        return OpenDesk(self.theme, self.words, self.settings, self.jobs, workspace, standings)


@dataclass(frozen=True)
class OpenDesk(Desk):
    """A desk with a plan on it: what pages and inspector get."""

    workspace: "Workspace"
    standings: "Standings"
