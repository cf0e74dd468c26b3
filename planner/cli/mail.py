"""`planner mail`: a draft a person, in their language, with sheet and calendar; or a few lines for a chat."""

import argparse
from pathlib import Path

from planner.cli import protect
from planner.cli.console import NOW_HELP, Console, OnTerminal, moment
from planner.errors import N_, PlannerError
from planner.jobs import mailing
from planner.jobs.mailing import MailReport, Wanted
from planner.jobs.printing import who_gets_a_sheet
from planner.plan import clock, who
from planner.plan.names import full_name
from planner.plan.plan import Plan
from planner.store import planfile


def arguments(parser: argparse.ArgumentParser, console: Console) -> None:
    """Declare to whom, and what."""
    say = console.words.say
    parser.add_argument("plan", metavar="PLAN", type=Path, help=say(N_("the plan")))
    parser.add_argument("--out", metavar="DIR", type=Path, required=True, help=say(N_("the folder for the drafts")))
    parser.add_argument("--person", action="append", default=[], metavar="WHO", help=say(N_("only to this person")))
    parser.add_argument("--session", metavar="WHICH", help=say(N_("only to those engaged in this session")))
    parser.add_argument("--day", metavar="DAY", help=say(N_("only to those who have something on this day")))
    parser.add_argument(
        "--changed", action="store_true", help=say(N_("only for whom something changed since their own copy"))
    )
    parser.add_argument(
        "--chat", action="store_true", help=say(N_("a few lines a person, as text for a chat, in place of a draft"))
    )
    protect.arguments(parser, console)
    parser.add_argument("--now", metavar="WALL", help=say(NOW_HELP))
    parser.add_argument("--json", action="store_true", help=say(N_("as JSON")))


def run(args: argparse.Namespace, console: Console) -> int:
    """Write them; 1 if anybody gets none who should."""
    _check(args)
    seal = protect.seal(args, console)
    with planfile.open_plan(args.plan, read_only=True) as file:
        plan, now = file.plan, moment(file.plan, args.now)
    session_id = who.find_session(plan, args.session).id if args.session else ""
    wanted = Wanted(session_id=session_id, day=args.day or "", changed=args.changed)
    asked = [who.find_person(plan, text).id for text in args.person] or who_gets_a_sheet(plan)
    people = mailing.wanted_of(plan, asked, wanted)
    progress = OnTerminal(console.err)
    if args.chat:
        report = mailing.write_chats(plan, people, args.out, now=now, wanted=wanted, progress=progress)
    else:
        report = mailing.write_drafts(plan, people, args.out, now=now, seal=seal, progress=progress)
    if args.json:
        console.json(_shape(report, console))
    else:
        _say(plan, report, args, console)
    return 1 if report.failed or report.no_address else 0


def _check(args: argparse.Namespace) -> None:
    """What does not go together."""
    if args.chat and (args.protect or args.passphrase_file):
        raise PlannerError(
            N_("A chat’s text has no passphrase"), where="--chat", todo=N_("leave out --protect, or --chat")
        )
    if args.day and not clock.is_day(args.day):
        raise PlannerError(N_("“{day}” is no day"), where="--day", todo=N_("write 2022-05-17"), day=args.day)


def _shape(report: MailReport, console: Console) -> dict[str, object]:
    return {
        "written": [
            {
                "person": one.person,
                "file": one.file,
                "to": one.to or None,
                "changed": one.changed,
                "text": one.text or None,
            }
            for one in report.written
        ],
        "no_address": report.no_address,
        "failed": [
            {"person": one.person, "why": console.words.error(one.why), "missing_characters": one.missing_characters}
            for one in report.failed
        ],
    }


def _say(plan: Plan, report: MailReport, args: argparse.Namespace, console: Console) -> None:
    words, many = console.words, len(report.written)
    if args.chat:
        console.line(words.count("{n} text in {folder}", "{n} texts in {folder}", many, folder=args.out))
    else:
        console.line(words.count("{n} draft in {folder}", "{n} drafts in {folder}", many, folder=args.out))
    if report.no_address:
        console.say(N_("No draft, for there is no address that a mail can be sent to:"))
        for one in report.no_address:
            console.line(f"  {full_name(plan.persons[one])}")
    for failure in report.failed:
        console.line(f"  {full_name(plan.persons[failure.person])}: {words.error(failure.why)}")
