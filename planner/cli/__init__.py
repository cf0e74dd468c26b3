"""The command line: a command a file, found in one list; every error that a user can mend is one line."""

import argparse
import importlib
import os
import re
import sys
from collections.abc import Sequence
from typing import NoReturn, Protocol

from msgspec import Struct

from planner import __version__
from planner.cli.console import NOW_HELP, AnswerLostError, Console, Window
from planner.errors import N_, Cancelled, PlannerError
from planner.plan import clock


class Command(Struct, frozen=True):
    """A command: its name, the module that runs it, and what it is for."""

    name: str
    module: str
    summary: str


COMMANDS = (
    Command("demo", "demo", N_("open the sample plan, or write it to a file")),
    Command("new", "new", N_("make an empty plan")),
    Command("import", "import_", N_("take in lists, programmes and archives")),
    Command("show", "show", N_("counts, a table, or one record")),
    Command("check", "check", N_("what clashes")),
    Command("suggest", "suggest", N_("ways out of a clash, and one of them taken")),
    Command("free", "free", N_("who could, in order of fit")),
    Command("accept", "accept", N_("let a clash stand, with a reason")),
    Command("give", "intents", N_("a slot to somebody")),
    Command("deputise", "intents", N_("somebody stands in for whoever holds a slot")),
    Command("promote", "intents", N_("the first stand-in steps in")),
    Command("swap", "intents", N_("two people change slots")),
    Command("move", "intents", N_("a slot or a session to another time")),
    Command("stretch", "intents", N_("a slot or a session to another length")),
    Command("confirm", "intents", N_("note that people have confirmed")),
    Command("grant", "intents", N_("note that the organiser has granted")),
    Command("same-leg", "intents", N_("the same flight or train for others")),
    Command("replace", "replace", N_("somebody in a person’s place, everywhere")),
    Command("join", "join", N_("two records of one person")),
    Command("shift", "shift", N_("a session, a day or the whole forum, earlier or later")),
    Command("today", "today", N_("now, the next two hours, who is due where")),
    Command("assign", "assign", N_("fill the open slots, as far as it goes")),
    Command("print", "print_", N_("the sheets as PDF")),
    Command("agenda", "agenda", N_("the delegation’s agenda, as PDF or web page")),
    Command("mail", "mail", N_("a mail draft a person, with sheet and calendar, or a few lines for a chat")),
    Command("briefing", "briefing", N_("the evening briefing: who spoke today, what tomorrow brings")),
    Command("report", "report", N_("the final report: who spoke where, shares, balance, objectives")),
    Command("list", "list_", N_("arrivals, rooming, catering and other lists, as PDF, workbook or CSV")),
    Command("export", "export", N_("the plan as archive, CSV or XLSX")),
    Command("diff", "diff", N_("what changed, for whom")),
    Command("history", "history", N_("every change, by whom and when")),
    Command("undo", "undo", N_("take the last change back")),
    Command("redo", "redo", N_("do again what was taken back")),
    Command("doctor", "doctor", N_("look whether a plan file is sound")),
    Command("backup", "backup", N_("a checked copy of a plan")),
)


class Module(Protocol):
    """What a command's module has."""

    def arguments(self, parser: argparse.ArgumentParser, console: Console) -> None:
        """Declare the arguments."""

    def run(self, args: argparse.Namespace, console: Console) -> int:
        """Do it and give the exit status."""


_MISUSES = (
    (r"unrecognized arguments: (?P<which>.*)", N_("“{which}” is not understood")),
    (r"the following arguments are required: (?P<which>.*)", N_("{which} is missing")),
    (r"argument (?P<which>.*?): invalid choice: (?P<value>.*?) \(choose from .*\)", N_("{which} cannot be {value}")),
    (r"argument (?P<which>.*?): invalid int value: (?P<value>.*)", N_("{which} is a number, not {value}")),
    (r"argument (?P<which>.*?): expected .*argument.*", N_("{which} needs a value")),
)
"""How argparse says a misuse, and how we do."""


class Parser(argparse.ArgumentParser):
    """Speaks the reader's language, and says misuse as an error of ours: one line, no usage page."""

    def __init__(self, console: Console, prog: str, about: str, epilog: str | None = None) -> None:
        say = console.words.say
        super().__init__(
            prog=prog,
            description=say(about),
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self._usage_word = say(N_("usage: "))
        self._positionals.title = say(N_("what"))
        self._optionals.title = say(N_("how"))
        self.add_argument("-h", "--help", action="help", help=say(N_("show this and stop")))

    def error(self, message: str) -> NoReturn:
        """Raise what was misused, in words that can be translated where argparse's are known."""
        for pattern, what in _MISUSES:
            found = re.fullmatch(pattern, message)
            if found:
                raise PlannerError(
                    what, where=self.prog, todo=N_("see “{prog} --help”"), prog=self.prog, **found.groupdict()
                )
        raise PlannerError(
            N_("This command cannot be read: {said}"),
            where=self.prog,
            todo=N_("see “{prog} --help”"),
            said=message,
            prog=self.prog,
        )

    def format_help(self) -> str:
        """The help page with its first word in the reader's language."""
        return self._usage_word + super().format_help().removeprefix("usage: ")


def main(arguments: Sequence[str], lang: str, *, window: Window) -> int:
    """Run a command, or the window where none is named."""
    console = Console(lang, window)
    try:
        return _run(list(arguments), console)
    except AnswerLostError as error:
        _let_go_of_the_output()
        print(f"planner: {console.words.error(error)}", file=console.err)
        return 1
    except PlannerError as error:
        print(f"planner: {console.words.error(error)}", file=console.err)
        return 2
    except (KeyboardInterrupt, Cancelled):
        print(f"planner: {console.words.say(N_('stopped'))}", file=console.err)
        return 130
    except BrokenPipeError:
        _let_go_of_the_output()
        return 0
    except OSError as error:
        _let_go_of_the_output()
        failed = PlannerError(
            N_("This could not be read or written: {said}"),
            where=str(error.filename or "stdout"),
            todo=N_("make room, or choose another place"),
            said=error.strerror or type(error).__name__,
        )
        print(f"planner: {console.words.error(failed)}", file=console.err)
        return 2


def _let_go_of_the_output() -> None:
    """What could not be written is not tried again when Python ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(arguments: list[str], console: Console) -> int:
    command = next((one for one in COMMANDS if arguments and one.name == arguments[0]), None)
    if command is None:
        if len(arguments) > 1 and not any(one.startswith("-") for one in arguments[:2]):
            raise PlannerError(N_("There is no command “{name}”"), todo=N_("see “planner --help”"), name=arguments[0])
        return _window(arguments, console)
    module: Module = importlib.import_module(f"planner.cli.{command.module}")
    parser = Parser(console, f"planner {command.name}", command.summary)
    parser.set_defaults(command=command.name)
    module.arguments(parser, console)
    args = parser.parse_args(arguments[1:])
    _check_now(getattr(args, "now", None))
    status = module.run(args, console)
    console.out.flush()  # what cannot be written is said, not found out when Python ends
    return status


def _window(arguments: list[str], console: Console) -> int:
    names = "\n".join(f"  {one.name:<10} {console.words.say(one.summary)}" for one in COMMANDS)
    parser = Parser(
        console,
        "planner",
        N_("Without a command: the window, with a plan or the welcome page."),
        f"{console.words.say(N_('Commands:'))}\n{names}",
    )
    parser.add_argument("plan", nargs="?", metavar="PLAN", help=console.words.say(N_("the plan to open")))
    parser.add_argument("--now", metavar="WALL", help=console.words.say(NOW_HELP))
    parser.add_argument(
        "--version", action="version", version=__version__, help=console.words.say(N_("show the version and stop"))
    )
    args = parser.parse_args(arguments)
    _check_now(args.now)
    return console.window(args.plan, args.now, console.lang)


def _check_now(now: str | None) -> None:
    if now is not None and not clock.is_wall(now):
        raise PlannerError(N_("“{now}” is no time"), where="--now", todo=N_("write 2022-05-13T09:00"), now=now)
