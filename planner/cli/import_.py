"""`planner import`: lists, programmes and archives into a plan, with a preview that changes nothing."""

import argparse
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from planner import settings
from planner.cli.console import NOW_HELP, Console, OnTerminal, answering, moment
from planner.errors import N_, PlannerError
from planner.exchange import archive, gate
from planner.jobs import imports
from planner.plan.records import kind_of
from planner.store import backup, planfile
from planner.wording import labels


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare the files and how to read them."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument(
        "files", metavar="FILE", nargs="+", type=Path, help=say(N_("CSV, XLSX, ODS, schedule XML or an archive"))
    )
    parser.add_argument(
        "--as",
        dest="as_kind",
        metavar="KIND",
        help=say(N_("what the rows are: people, sessions, slots, venues, legs, passes, …")),
    )
    parser.add_argument(
        "--map", action="append", default=[], metavar="HEADING=FIELD", help=say(N_("which field a heading means"))
    )
    parser.add_argument("--sheet", metavar="NAME", help=say(N_("the sheet of the workbook")))
    parser.add_argument("--encoding", metavar="NAME", help=say(N_("the encoding of a CSV file that is not UTF-8")))
    parser.add_argument("--dry-run", action="store_true", help=say(N_("say what would happen, change nothing")))
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Import, or say what importing would do; 1 if any row was refused."""
    if any(file.name.endswith(".json") for file in args.files):
        return _archive(args, console)
    with planfile.open_plan(args.plan, read_only=args.dry_run, author=settings.author()) as file:
        preview = imports.preview(
            file.plan,
            args.files,
            as_kind=args.as_kind,
            mapping=args.map,
            sheet=args.sheet,
            encoding=args.encoding,
            now=moment(file.plan, args.now),
            progress=OnTerminal(console.err),
        )
        applied = bool(preview.change_set) and not args.dry_run
        if applied:
            backup.automatic(args.plan, settings.data_folder() / "backups")
            file.commit(preview.change_set)
    with answering(console, committed=applied):
        if args.json:
            console.json(_shape(preview, console, applied=applied))
        else:
            _print(preview, console, applied=applied)
    return 1 if preview.refused else 0


def _archive(args: argparse.Namespace, console: Console) -> int:
    """An archive becomes a new plan: ids and all, its history begins anew."""
    if len(args.files) > 1 or args.plan.exists():
        raise PlannerError(
            N_("An archive becomes a plan of its own"), where=str(args.plan), todo=N_("name a new plan and one archive")
        )
    gate.format_of(args.files[0])
    records = archive.load(args.files[0].read_bytes())
    counts = Counter(kind_of(record) for record in records)
    if not args.dry_run:
        with planfile.create(args.plan, records, author=settings.author()):
            pass
    if args.json:
        none: dict[str, int] = {}
        console.json({
            "added": counts, "changed": none, "unchanged": none, "gone": none, "refused": [], "asked": [],
            "new_clashes": 0, "applied": not args.dry_run,
        })  # fmt: skip
    else:
        console.line(console.figure(console.words.say(N_("Added")), _counts(counts, console)))
    return 0


def _shape(preview: imports.Preview, console: Console, *, applied: bool) -> dict[str, object]:
    say = console.words.error
    return {
        "added": preview.added,
        "changed": preview.changed,
        "unchanged": preview.unchanged,
        "gone": preview.gone,
        "refused": [
            {
                "file": one.file,
                "sheet": one.sheet,
                "row": one.row,
                "column": one.column,
                "value": one.value,
                "why": say(one.why),
            }
            for one in preview.refused
        ],
        "asked": [{"file": one.file, "heading": one.heading, "why": say(one.why)} for one in preview.asked],
        "new_clashes": preview.new_clashes,
        "applied": applied,
    }


def _print(preview: imports.Preview, console: Console, *, applied: bool) -> None:
    say = console.words.say
    for head, counts in (
        (N_("Added"), preview.added),
        (N_("Changed"), preview.changed),
        (N_("Unchanged"), preview.unchanged),
        (N_("Gone"), preview.gone),
    ):
        if any(counts.values()):
            console.line(console.figure(say(head), _counts(counts, console)))
    for refused in preview.refused:
        where = ", ".join(
            part
            for part in (
                refused.file,
                refused.sheet,
                say(N_("row {n}"), n=refused.row) if refused.row else "",
                refused.column,
            )
            if part
        )
        at = say(N_("{where} “{value}”"), where=where, value=refused.value) if refused.value else where
        console.line(console.figure(say(N_("Left out")), console.figure(at, console.words.error(refused.why))))
    for asked in preview.asked:
        at = f"{asked.file}, {asked.heading}"
        console.line(console.figure(say(N_("Not clear")), console.figure(at, console.words.error(asked.why))))
    if preview.new_clashes:
        console.line(console.words.count("{n} new clash", "{n} new clashes", preview.new_clashes))
    console.say(N_("Done; “planner undo” takes it back") if applied else N_("Nothing was changed"))


def _counts(counts: Mapping[str, int], console: Console) -> str:
    return ", ".join(f"{labels.kind_label(kind, console.lang)} {n}" for kind, n in counts.items() if n)
