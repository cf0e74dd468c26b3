"""Codes to be read with a telephone's camera, as their dark and light squares."""

MOST = 600
"""Bytes that a code holds and that telephones still read."""


def matrix(text: str) -> tuple[tuple[int, ...], ...] | None:
    """Rows of squares, 1 is dark, without the light rim; None for what is too long to be read."""
    import segno  # noqa: PLC0415 - not before somebody prints a code

    if len(text.encode()) > MOST:
        return None
    return tuple(tuple(int(one) for one in row) for row in segno.make(text, error="m", micro=False).matrix)
