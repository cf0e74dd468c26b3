"""The start: the command line or the window, in which language, with which errors said in one line."""

import os
import sys
from collections.abc import Sequence

from planner import cli, settings
from planner.errors import N_, PlannerError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and give its exit status (0 done, 1 a bad answer, 2 misuse or bad input, 130 stopped)."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    return cli.main(given, language(dict(os.environ)), window=window)


def language(environment: dict[str, str]) -> str:
    """The reader's language of the environment, among those that the program speaks."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            said = value[:2].lower()
            return said if said in settings.LANGUAGES else "en"
    return "en"


def window(plan: str | None, now: str | None, lang: str, *, sample: bool = False) -> int:
    """Open the window; Qt is loaded here and nowhere before."""
    try:
        from planner.desktop.start import run  # noqa: PLC0415 - no command loads Qt
    except ImportError as error:
        raise PlannerError(
            N_("The window cannot be shown: the system lacks {library}"),
            todo=N_("install it (the README names what Qt needs), or use the commands: planner --help tells them"),
            library=str(error).partition(":")[0],
        ) from error

    return run(plan, now=now, language=lang, sample=sample)
