"""Photographs of other programs are shown as they were taken, whatever way the camera stored them."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QTransform

from kiosk.bridge.studio.pictures import QtPictures
from kiosk.content.exchange.items import ForeignItem, ForeignOption, ForeignPicture, ItemKind
from kiosk.content.exchange.orientation import is_turned
from kiosk.content.exchange.steps.mapping import map_item
from kiosk.services.studio.fitting_pictures import PictureFitting

STORED = {
    2: QTransform().scale(-1, 1),
    3: QTransform().rotate(180),
    4: QTransform().scale(1, -1),
    5: QTransform().rotate(-90).scale(-1, 1),
    6: QTransform().rotate(-90),
    7: QTransform().rotate(90).scale(-1, 1),
    8: QTransform().rotate(90),
}
"""How a camera stores the upright picture under each orientation of EXIF."""
COLOURS = ("red", "green", "blue", "yellow")


def upright() -> QImage:
    """A picture with another colour in each quarter."""
    image = QImage(64, 32, QImage.Format.Format_RGB32)
    for place, colour in enumerate(COLOURS):
        for x in range(32):
            for y in range(16):
                image.setPixelColor(x + 32 * (place % 2), y + 16 * (place // 2), QColor(colour))
    return image


def photograph(folder: Path, orientation: int, order: str = "big") -> bytes:
    file = folder / "anh.jpg"
    upright().transformed(STORED.get(orientation, QTransform())).save(str(file), "JPEG", 100)
    mark = b"MM" if order == "big" else b"II"

    def number(value: int, size: int) -> bytes:
        return value.to_bytes(size, order)  # type: ignore[arg-type]

    entry = number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + bytes(2)
    tiff = mark + number(42, 2) + number(8, 4) + number(1, 2) + entry + bytes(4) + b"GPS 16.8"
    exif = b"Exif\x00\x00" + tiff
    raw = file.read_bytes()
    return raw[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2) + exif + raw[2:]


def corners(image: QImage) -> list[str]:
    """The nearest colour in the middle of each quarter."""
    points = (
        (image.width() * (1 + 2 * (place % 2)) // 4, image.height() * (1 + 2 * (place // 2)) // 4)
        for place in range(4)
    )
    seen = [image.pixelColor(*point) for point in points]
    return [
        min(
            COLOURS,
            key=lambda name: sum(abs(a - b) for a, b in zip(one.toTuple(), QColor(name).toTuple(), strict=True)),
        )
        for one in seen
    ]


def question(data: bytes, kind: ItemKind = ItemKind.CHOICE) -> ForeignItem:
    options = (ForeignOption("Một", is_right=True, area=(0, 0, 5, 5)), ForeignOption("Hai", area=(5, 5, 5, 5)))
    return ForeignItem(
        "qti", "choice", kind, prompt="Thấy gì?", options=options, picture=ForeignPicture("anh.jpg", data)
    )


@pytest.mark.parametrize("order", ["big", "little"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_is_shown_upright(orientation: int, order: str, tmp_path: Path) -> None:
    item = PictureFitting(QtPictures().read, tmp_path).fitted(question(photograph(tmp_path, orientation, order)))
    (step,) = map_item(item).steps
    (data,) = step.media.values()
    shown = QImage.fromData(data)
    assert (shown.width(), shown.height()) == (64, 32)
    assert corners(shown) == list(COLOURS)
    assert b"Exif" not in data
    assert b"GPS" not in data
    assert any("turned upright" in str(note) for note in item.notes) == (orientation > 1)


@pytest.mark.parametrize("orientation", range(2, 9))
def test_a_photograph_that_nobody_turned_is_left_and_said(orientation: int, tmp_path: Path) -> None:
    found = map_item(question(photograph(tmp_path, orientation)))
    assert not any(step.media for step in found.steps)
    assert "stored on its side" in " ".join(map(str, found.why))


def test_places_in_a_photograph_on_its_side_are_left(tmp_path: Path) -> None:
    item = question(photograph(tmp_path, 6), ItemKind.HOTSPOT)
    found = map_item(PictureFitting(QtPictures().read, tmp_path).fitted(item))
    assert found.steps == ()
    assert "stored on its side" in " ".join(map(str, found.why))


def test_exif_data_that_ends_early_does_no_harm(tmp_path: Path) -> None:
    data = photograph(tmp_path, 6)
    assert is_turned(data)
    assert not any(is_turned(data[:length]) for length in range(30))
