"""Where fonts, icons, translations and the sample are: in a checkout, in an installed wheel, in a bundle."""

from functools import cache
from pathlib import Path

from planner.errors import N_, PlannerError


@cache
def folder() -> Path:
    """The resources' folder; a `PlannerError` says that the installation is incomplete."""
    here = Path(__file__).resolve().parent
    for place in (here / "_resources", here.parent / "resources"):
        if (place / "fonts").is_dir():
            return place
    raise PlannerError(
        N_("The program's own fonts and texts are missing"), where=str(here), todo=N_("install it again")
    )


def path(*parts: str) -> Path:
    """A file among the resources, e.g. `path("icons", "plane.svg")`."""
    return folder().joinpath(*parts)
