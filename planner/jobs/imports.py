"""An import tried on a copy: what a file would add, change and leave out, as a change set with its preview."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from msgspec.structs import replace

from planner.clashes.engine import check
from planner.clashes.findings import Finding
from planner.errors import N_, PlannerError
from planner.exchange import frab, gate, spreadsheets
from planner.exchange.heading_words import NEEDS
from planner.exchange.headings import Table, kind_named, own_names, table_of
from planner.jobs.importing import programme, rows
from planner.jobs.importing.report import Asked as Asked
from planner.jobs.importing.report import Preview as Preview
from planner.jobs.importing.report import Refused as Refused
from planner.jobs.importing.work import Later, Work, bad_field
from planner.plan.changes import Change, ChangeSet, fold
from planner.plan.plan import Plan
from planner.progress import Progress, Silent

ORDER = (
    "pass_kind", "venue", "room", "transfer", "person", "party", "session", "slot", "leg", "stay", "absence", "pass",
    "pass_office", "practice", "ride", "duty",
)  # fmt: skip
"""Tables are read in this order, whatever the order of files and sheets: what others point to comes first."""


def preview(
    plan: Plan,
    files: Sequence[Path],
    *,
    as_kind: str | None = None,
    mapping: Sequence[str] = (),
    sheet: str | None = None,
    encoding: str | None = None,
    now: int,
    progress: Progress | None = None,
) -> Preview:
    """What importing these files would do to the plan, which stays as it is.

    `mapping` are "Heading=field" (nothing after the sign: leave the column out). Rows that cannot be read are in
    `refused`; a file that cannot be read at all raises a `PlannerError`.
    """
    progress = progress or Silent()
    kind = kind_named(as_kind) if as_kind else None
    said = _mapping(mapping, kind)
    work = Work(plan)
    tables: list[Table] = []
    for at, path in enumerate(files):
        progress.step(at, len(files), path.name)
        if gate.format_of(path) == "xml":
            programme.take(work, frab.read(path, progress), path.name, now)
            continue
        tables += _tables(work, path, kind, said, sheet=sheet or "", encoding=encoding or "", progress=progress)
    for table in sorted(tables, key=lambda one: ORDER.index(one.kind)):
        work.claimed = {}
        rows.take(work, table)
    _settle(work)
    progress.step(len(files), len(files))
    return _preview(plan, work, files, now)


def _mapping(mapping: Sequence[str], kind: str | None) -> dict[str, str]:
    said: dict[str, str] = {}
    for one in mapping:
        heading, sign, field = one.rpartition("=")
        if not sign or not heading.strip():
            raise PlannerError(N_("“{text}” is no mapping"), todo=N_("say it as Heading=field"), text=one)
        known = own_names(kind) if kind else frozenset().union(*(own_names(each) for each in NEEDS))
        if field and field not in known and "_" not in field:
            raise PlannerError(
                N_("There is no field “{field}” to put “{heading}” into"), todo=N_("say one of {known}"),
                field=field, heading=heading, known=", ".join(sorted(known)),
            )  # fmt: skip
        said[heading.strip()] = field.strip()
    return said


def _tables(
    work: Work, path: Path, kind: str | None, mapping: dict[str, str], *, sheet: str, encoding: str, progress: Progress
) -> list[Table]:
    """The tables of a file. A sheet in which none is recognised is asked about, unless it is all that there is."""
    grids = [g for g in spreadsheets.read(path, sheet=sheet, encoding=encoding, progress=progress) if g.rows]
    found: list[Table] = []
    for grid in grids:
        table = table_of(grid, kind, mapping)
        if table is not None:
            found.append(table)
            continue
        unknown = PlannerError(N_("no table that we know is in this sheet"))
        work.asked[grid.file, grid.sheet, grid.sheet, ""] = Asked(
            file=grid.file, sheet=grid.sheet, heading=grid.sheet, why=unknown
        )
    if not found:
        raise PlannerError(
            N_("No row of headings is recognised"), where=path.name,
            todo=N_("say what the table holds with --as, and its columns with --map 'Heading=field'"),
        )  # fmt: skip
    return found


def _settle(work: Work) -> None:
    """References to what came further down; what nobody is called is asked about."""
    for one in work.later:
        record = work.plan.get(one.kind, one.id)
        if record is None:
            continue
        ids = _settled(work, one)
        value: object = ids if one.attribute.endswith("_ids") else (ids[0] if ids else None)
        if not ids or getattr(record, one.attribute) == value:
            continue
        try:
            work.put(record, replace(record, **{one.attribute: value}))
        except PlannerError as error:
            work.refuse(one.row, bad_field(error), error)


def _settled(work: Work, one: Later) -> tuple[str, ...]:
    kind = {"party_id": "party", "keep_apart_ids": "person", "parent_id": "session"}[one.attribute]
    ids: list[str] = []
    for text in one.texts:
        found = work.known.named(kind, text)
        if len(found) == 1:
            ids.append(found[0])
    if not ids and one.texts:
        heading = one.row.heading(one.attribute)
        work.ask(one.row.table, heading, PlannerError(N_("nothing here is called “{name}”"), name=one.texts[0]))
    return tuple(dict.fromkeys(ids))


def _preview(plan: Plan, work: Work, files: Iterable[Path], now: int) -> Preview:
    changes = fold(work.changes)
    unchanged = Counter({kind: len(met) for kind, met in work.met.items()})
    unchanged.subtract(Counter(change.kind for change in changes if change.after is not None))
    facts = {"n": str(len(changes)), "file": ", ".join(path.name for path in files)}
    return Preview(
        change_set=ChangeSet(changes=changes, label="import", facts=facts),
        added=_count(changes, lambda c: c.before is None),
        changed=_count(changes, lambda c: c.before is not None and c.after is not None),
        gone=_count(changes, lambda c: c.after is None),
        unchanged={kind: n for kind, n in sorted(unchanged.items()) if n > 0},
        refused=tuple(work.refused),
        asked=tuple(work.asked.values()),
        findings=_new_findings(plan, work.plan, now) if changes else (),
    )


def _count(changes: Iterable[Change], fits: Callable[[Change], bool]) -> dict[str, int]:
    return dict(sorted(Counter(change.kind for change in changes if fits(change)).items()))


def _new_findings(before: Plan, after: Plan, now: int) -> tuple[Finding, ...]:
    stood = {finding.key for finding in check(before.copy(), now)}
    return tuple(finding for finding in check(after, now) if finding.key not in stood)
