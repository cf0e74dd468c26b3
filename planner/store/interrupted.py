"""What a killed edit leaves beside a plan, and whether it belongs to that plan (sqlite.org/fileformat2, section 3)."""

import struct
from pathlib import Path

from planner.errors import N_, PlannerError

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = struct.Struct(">8sIIIII")
_BIGGEST = 65536
"""Bytes of a page or a sector."""
_COUNTER = slice(24, 28)
"""Where the first page of a plan counts its transactions."""


def journal_beside(path: Path) -> Path:
    """Where SQLite keeps what an interrupted edit needs to be taken back."""
    return path.with_name(f"{path.name}-journal")


def check(path: Path, header: bytes) -> None:
    """Refuse a plan beside another's journal: SQLite would play pages of that one into this.

    It happens when somebody puts a copy in the place of a plan whose program was killed. The journal holds the first
    page as it was: the plan counts one transaction more at most, or the two do not belong together.
    """
    journal = journal_beside(path)
    before = _counter_before(journal)
    if before is None or _number(header[_COUNTER]) in (before, (before + 1) & 0xFFFFFFFF):
        return
    raise PlannerError(
        N_("The file “{journal}” beside the plan belongs to another state of it"),
        where=str(path),
        todo=N_("move that file to another folder, then open the plan again"),
        journal=journal.name,
    )


def _counter_before(journal: Path) -> int | None:
    """How many transactions the plan counted before the interrupted one; None if there is nothing to take back."""
    try:
        with journal.open("rb") as file:
            head = file.read(_HEADER.size)
            if len(head) < _HEADER.size:
                return None
            magic, records, _, _, sector, page_size = _HEADER.unpack(head)
            if magic != _MAGIC or page_size > _BIGGEST or sector > _BIGGEST:
                return None
            file.seek(sector)
            # A page a record: its number, what was in it, a checksum.
            for _ in range(records):
                number = file.read(4)
                page = file.read(page_size + 4)
                if len(page) < page_size + 4:
                    return None
                if _number(number) == 1:
                    return _number(page[_COUNTER])
    except OSError:
        return None
    return None


def _number(big_endian: bytes) -> int:
    return int.from_bytes(big_endian, "big")
