"""What a sheet of cells is, whatever file it came from: rows of text, numbered as the spreadsheet shows them."""

from msgspec import Struct


class Grid(Struct, frozen=True, kw_only=True):
    """A sheet as text. `first` is the number of the first row; days and times stand in the records' own form."""

    file: str
    sheet: str = ""
    first: int = 1
    rows: tuple[tuple[str, ...], ...] = ()

    @property
    def where(self) -> str:
        """File and sheet, as a message names them."""
        return f"{self.file}, {self.sheet}" if self.sheet else self.file
