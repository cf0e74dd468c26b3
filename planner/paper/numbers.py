"""How a PDF writes figures, and the length of a millimetre."""

MM = 72 / 25.4
"""Points in a millimetre."""


def number(value: float) -> str:
    """A figure to a hundredth of a point."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))
