"""The passphrase of `--protect`: asked for on the terminal or read from a file, never an argument."""

import argparse
import getpass
import warnings
from pathlib import Path

from planner.cli.console import Console
from planner.errors import N_, PlannerError
from planner.exchange.protect import Seal, sealed_with

MOST = 4096
"""Bytes of a file that may hold a passphrase."""


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare both ways."""
    say = console.words.say
    parser.add_argument(
        "--protect",
        action="store_true",
        help=say(N_("open with a passphrase alone, which is asked for on the terminal")),
    )
    parser.add_argument(
        "--passphrase-file",
        metavar="FILE",
        type=Path,
        help=say(N_("the same, the passphrase being the file’s first line")),
    )


def seal(args: argparse.Namespace, console: Console) -> Seal | None:
    """What protects each file; None where no passphrase was wanted."""
    if args.passphrase_file is not None:
        return sealed_with(_read(args.passphrase_file))
    return sealed_with(_asked(console)) if args.protect else None


def _read(path: Path) -> str:
    try:
        with path.open("rb") as file:
            first = file.read(MOST).decode("utf-8-sig").partition("\n")[0]
    except UnicodeDecodeError:
        raise PlannerError(
            N_("The passphrase is not in UTF-8"), where=str(path), todo=N_("save the file as UTF-8")
        ) from None
    except OSError as error:
        raise PlannerError(
            N_("The passphrase cannot be read: {said}"),
            where=str(path),
            todo=N_("name another file"),
            said=error.strerror or type(error).__name__,
        ) from None
    return first.removesuffix("\r")


def _asked(console: Console) -> str:
    """Twice, unseen: a slip of the finger would lock everybody out."""
    say = console.words.say
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)  # it would be seen on the screen
            first = getpass.getpass(say(N_("Passphrase: ")))
            second = getpass.getpass(say(N_("Once more: ")))
    except (getpass.GetPassWarning, EOFError):
        raise PlannerError(
            N_("There is no terminal to ask for the passphrase on"),
            where="--protect",
            todo=N_("write it into a file, and name that: --passphrase-file FILE"),
        ) from None
    if first != second:
        raise PlannerError(N_("The two passphrases are not the same"), where="--protect", todo=N_("try again"))
    return first
