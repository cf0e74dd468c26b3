"""`planner redo`: do again what was taken back."""

import argparse

from planner.cli import undo
from planner.cli.console import Console

arguments = undo.arguments


def run(args: argparse.Namespace, console: Console) -> int:
    """Do changes again."""
    return undo.steps(args, console, forward=True)
