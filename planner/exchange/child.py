"""A process of its own for a stranger's file: with a deadline, a limit of memory, and an end whatever happens in it."""

import multiprocessing
import os
import time
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Literal, TypeVar

import msgspec

from planner.errors import N_, PlannerError
from planner.progress import Progress

T = TypeVar("T")
Work = Callable[..., object]
Outcome = Literal["value", "refused", "failed"]

DEADLINE = 8.0
"""Seconds that a file may take to read."""

MEMORY = 700_000_000
"""Bytes of addresses that the process may hold, where the system can say so."""


def run(work: Work, result: type[T], *args: str, where: str, progress: Progress) -> T:
    """What `work(*args)` gives, as a `result`. Only plain values cross: what a hostile file sends is checked here.

    `work` is a module's function; it may raise `PlannerError`. A death, a hang, too much memory are a `PlannerError`.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_serve, args=(theirs, work, args), daemon=True)
    process.start()
    theirs.close()
    try:
        answer = _wait(ours, where, progress)
    finally:
        process.kill()
        process.join()
        ours.close()
    outcome, said = msgspec.msgpack.decode(answer, type=tuple[Outcome, msgspec.Raw])
    match outcome:
        case "value":
            return msgspec.msgpack.decode(said, type=result)
        case "refused":
            what, at, todo, facts = msgspec.msgpack.decode(said, type=tuple[str, str, str, dict[str, str | int]])
            raise PlannerError(what, where=at or where, todo=todo, **facts)
        case "failed":
            raise _unreadable(where) from RuntimeError(msgspec.msgpack.decode(said, type=str))


def _unreadable(where: str) -> PlannerError:
    return PlannerError(
        N_("The file cannot be read: it is damaged, or unfolds to more than fits into memory"),
        where=where,
        todo=N_("open it and save it again"),
    )


def _wait(answers: Connection, where: str, progress: Progress) -> bytes:
    until = time.monotonic() + DEADLINE
    while not answers.poll(0.05):
        progress.step(0, 1, where)
        if time.monotonic() > until:
            raise PlannerError(
                N_("Reading the file takes too long"), where=where, todo=N_("keep what matters and save it again")
            )
    try:
        return answers.recv_bytes()
    except EOFError as error:
        raise _unreadable(where) from error


def _serve(answers: Connection, work: Work, args: tuple[str, ...]) -> None:
    """In the child: work within the limits and send the value, the refusal, or what went wrong.

    A library that dies of a file says so on standard error; that is for nobody.
    """
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    _limit_memory()
    said: tuple[Outcome, object]
    try:
        said = ("value", work(*args))
    except PlannerError as error:
        facts = {name: fact if isinstance(fact, int) else str(fact) for name, fact in error.facts.items()}
        said = ("refused", (error.what, error.where, error.todo, facts))
    except BaseException:  # noqa: BLE001 - a stranger's file may raise anything, also what libraries call a panic
        said = ("failed", traceback.format_exc())
    answers.send_bytes(msgspec.msgpack.encode(said))
    answers.close()


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows, where the deadline alone holds
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
