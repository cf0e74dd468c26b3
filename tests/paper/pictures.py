"""Pictures for tests: what a camera gives, and what is none."""

from io import BytesIO

from PIL import Image


def jpeg(colour: tuple[int, int, int] = (200, 40, 40), size: tuple[int, int] = (400, 512)) -> bytes:
    """One colour, with a note of where it was taken."""
    notes = Image.Exif()
    notes[0x010E] = "taken at home"
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, "JPEG", exif=notes)
    return out.getvalue()


BROKEN = {
    "empty": b"",
    "no picture": b"<svg onload='x'/>",
    "head alone": b"\xff\xd8\xff",
    "cut off": jpeg()[:700],
    "zeros": bytes(5000),
    "of another kind": b"GIF89a" + bytes(200),
}
