"""Photos on paper: small, of the box's shape, without the camera's notes; what is broken is two letters."""

import pytest

from planner.paper import photos
from planner.paper.document import pdf
from planner.paper.embed import Cuts
from planner.paper.flow import Flow
from planner.paper.page import A4, Page
from planner.paper.photos import Face, picture
from tests.paper.pictures import BROKEN, jpeg

BOX = (51.0, 62.4)


@pytest.mark.parametrize("size", [(400, 512), (512, 100), (1, 1), (3000, 2000)])
def test_a_photo_fills_its_box_whatever_its_shape(size: tuple[int, int]) -> None:
    made = picture(jpeg(size=size), *BOX)
    assert made is not None
    assert (made.width, made.height) == (213, 260)
    assert len(made.data) < 20_000


def test_what_the_camera_noted_does_not_go_on_paper() -> None:
    made = picture(jpeg(), *BOX)
    assert b"taken at home" in jpeg()
    assert made is not None
    assert b"taken at home" not in made.data


def test_the_same_photo_gives_the_same_bytes() -> None:
    assert picture(jpeg(), *BOX) == picture(jpeg(), *BOX)
    assert picture(jpeg(), *BOX) != picture(jpeg((0, 0, 0)), *BOX)


@pytest.mark.parametrize("image", BROKEN.values(), ids=list(BROKEN))
def test_a_broken_picture_is_none(image: bytes) -> None:
    assert picture(image, *BOX) is None


def test_a_picture_is_in_a_file_once_and_who_has_none_is_two_letters() -> None:
    flow, page = Flow(), Page(A4)
    shown = picture(jpeg(), *BOX)
    for at in range(3):
        photos.draw(page, flow, Face(shown, "AN"), (20.0 + 60 * at, 20, *BOX))
    photos.draw(page, flow, Face(None, "BS"), (220, 20, *BOX))
    cuts = Cuts(flow.shaper)
    cuts.take(page.used)
    data = pdf([page, page], cuts, title="", lang="en")
    assert data.count(b"/DCTDecode") == 1
    assert [text for *_, text in page.written] == ["BS"]
