"""Writes each language's binary catalogue: `python -m planner.wording.compile`, for the wheel and a quick start."""

import sys

from planner import resources
from planner.wording.catalogue import COMPILED, areas, compiled


def main() -> int:
    """Compile every language that has an area."""
    for folder in sorted(resources.path("translations").iterdir()):
        if folder.is_dir() and areas(folder):
            (folder / COMPILED).write_bytes(compiled(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
