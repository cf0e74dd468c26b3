"""Tables from outside, read behind the gate and in a process of their own: CSV, XLSX, XLS, ODS as grids of text."""

from pathlib import Path

from planner.errors import N_, PlannerError
from planner.exchange import child, csv_in, gate, workbook_in
from planner.exchange.grid import Grid
from planner.progress import Progress, Silent


def read(path: Path, *, sheet: str = "", encoding: str = "", progress: Progress | None = None) -> tuple[Grid, ...]:
    """The sheets of a file (a CSV is one without a name). What cannot be read is a `PlannerError` of one line."""
    gate.format_of(path)
    return child.run(
        read_here, tuple[Grid, ...], str(path), sheet, encoding, where=path.name, progress=progress or Silent()
    )


def read_here(name: str, sheet: str = "", encoding: str = "") -> tuple[Grid, ...]:
    """The same in this process, for the child and for measuring."""
    path = Path(name)
    match gate.format_of(path):
        case "text":
            return (csv_in.read(path, encoding),)
        case "xml":
            raise PlannerError(
                N_("This is not a table of rows and columns"), where=path.name, todo=N_("export it as CSV or XLSX")
            )
        case "xlsx" | "ods" | "xls":
            return workbook_in.read(path, sheet)
