"""The size of a picture is that of its file."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.content.media.sizes import size_of_file, size_of_picture


@pytest.mark.parametrize("ending", ["png", "jpg"])
def test_pixels_are_counted(tmp_path: Path, ending: str):
    image = QImage(64, 48, QImage.Format.Format_RGB32)
    image.fill(0)
    file = tmp_path / f"hinh.{ending}"
    assert image.save(str(file))
    assert size_of_file(file) == (64, 48)


@pytest.mark.parametrize(
    ("head", "size"),
    [
        ('viewBox="0 0 480 300"', (480, 300)),
        ('width="9" viewBox="-5,0,120.4,60"', (120, 60)),
        ('viewBox="0 0 0 300"', None),
        ('viewBox="0 0 x 300"', None),
        ('viewBox="0 0 inf 300"', None),
        ("", None),
    ],
)
def test_the_view_box_of_a_drawing_counts(head: str, size: tuple[int, int] | None):
    drawing = f'<?xml version="1.0"?><!-- <svg viewBox="0 0 1 1"> --><svg xmlns="http://www.w3.org/2000/svg" {head}/>'
    assert size_of_picture(drawing.encode()) == size


def test_what_is_no_picture_has_no_size(tmp_path: Path):
    assert size_of_picture(b"") is None
    assert size_of_picture(b"<svg") is None
    assert size_of_picture(b'<!DOCTYPE svg><svg viewBox="0 0 9 9"/>') is None
    assert size_of_file(tmp_path / "khong-co.png") is None
