"""PDFs that only a passphrase opens."""

import io

import pikepdf
import pypdfium2
import pytest

from planner.errors import PlannerError
from planner.exchange.protect import sealed_with


def document() -> bytes:
    out = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.docinfo["/Title"] = "Aïssatou Ndour"
        pdf.save(out)
    return out.getvalue()


def pages(data: bytes, passphrase: str | None) -> int:
    """As another program counts them."""
    with pypdfium2.PdfDocument(data, password=passphrase) as opened:
        return len(opened)


@pytest.mark.parametrize("passphrase", ["correct horse", "Öffne dich, 会議", "a" * 127, " "])
def test_it_opens_with_the_passphrase_and_not_without(passphrase: str) -> None:
    sealed = sealed_with(passphrase)(document())
    assert pages(sealed, passphrase) == 1
    with pikepdf.open(io.BytesIO(sealed), password=passphrase) as opened:
        assert (opened.encryption.R, opened.encryption.V, opened.encryption.bits) == (6, 5, 256)
        assert str(opened.docinfo["/Title"]) == "Aïssatou Ndour"
    for wrong in ("", "another", f"x{passphrase}"[:127]):
        with pytest.raises(pikepdf.PasswordError):
            pikepdf.open(io.BytesIO(sealed), password=wrong)
    with pytest.raises(pypdfium2.PdfiumError):
        pages(sealed, None)


def test_nothing_of_it_is_readable() -> None:
    sealed = sealed_with("correct horse")(document())
    assert "Aïssatou".encode("utf-16-be") not in sealed
    assert b"correct horse" not in sealed


def test_a_letter_typed_as_two_is_the_same_letter() -> None:
    assert pages(sealed_with("Mu\u0308nchen")(document()), "M\u00fcnchen") == 1


def test_the_salts_are_random_so_the_bytes_are_others_each_time() -> None:
    seal = sealed_with("correct horse")
    assert seal(document()) != seal(document())


@pytest.mark.parametrize(
    ("passphrase", "why"),
    [
        ("", "The passphrase is empty: give one of several words"),
        ("one\ttwo", "The passphrase has a character that no keyboard types: give another one"),
        ("é" * 64, "The passphrase is longer than 127 bytes: give a shorter one"),
    ],
)
def test_what_no_reader_could_take_is_refused_without_saying_it(passphrase: str, why: str) -> None:
    with pytest.raises(PlannerError) as refused:
        sealed_with(passphrase)
    assert str(refused.value) == why
