"""Pictures of own packs: added, set aside when no lesson shows them, brought back by undo."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk.bridge.studio.pictures import LONGEST_SIDE, QtPictures
from kiosk.content.editing.edits import SetValue
from kiosk.content.media.pictures import fault_of_picture
from kiosk.domain.ids import PackId
from kiosk.domain.studio.refusals import PictureRefusedError
from kiosk.services.studio.own_media import Licence
from tests.services.studio.desk import LAN, Desk

PACK = PackId("xa-19249-safety")
OWN = Licence("Nguyễn Thị Lan", "CC-BY-SA-4.0")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photograph of a phone, with a place and a camera in its EXIF data, lying on its side."""
    file = tmp_path / "Chợ Quê (1).JPG"
    image = QImage(2400, 1800, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    image.save(str(file), "JPEG")
    turned = b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00"
    exif = b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01" + turned + bytes(4) + b"GPS 16.8,107.1"
    raw = file.read_bytes()
    file.write_bytes(raw[:2] + b"\xff\xe1" + (len(exif) + 2).to_bytes(2) + exif + raw[2:])
    return file


@pytest.fixture
def with_qt(desk: Desk) -> Desk:
    desk.studio.media._reading = QtPictures()
    return desk


def test_a_photograph_is_scaled_turned_upright_and_has_no_metadata(with_qt: Desk, photo: Path) -> None:
    lesson = with_qt.lesson()
    path = with_qt.studio.media.add_picture(LAN, PACK, photo, OWN)
    assert path == "media/cho-que-1.jpg"
    file = with_qt.file(lesson).parent / path
    data = file.read_bytes()
    assert b"GPS" not in data
    assert b"Exif" not in data
    assert fault_of_picture(path, data) is None
    made = QImage(str(file))
    assert (made.width(), made.height()) == (1200, LONGEST_SIDE)
    assert f"{path}: Nguyễn Thị Lan; CC-BY-SA-4.0" in (file.parent.parent / "CREDITS.txt").read_text("utf-8")
    assert with_qt.studio.media.add_picture(LAN, PACK, photo, OWN) == path


def test_a_transparent_picture_stays_transparent(with_qt: Desk, tmp_path: Path) -> None:
    with_qt.lesson()
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(0)
    image.setText("Comment", "secret place")
    image.save(str(tmp_path / "a.png"))
    path = with_qt.studio.media.add_picture(LAN, PACK, tmp_path / "a.png", OWN)
    data = (with_qt.data / "studio" / "sources" / PACK / path).read_bytes()
    assert path == "media/a.png"
    assert QImage.fromData(data).hasAlphaChannel()
    assert b"secret" not in data


@pytest.mark.qt_log_ignore("JPEG")  # the decoder's own words about a broken file
@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.jpg", b""),
        ("a.jpg", b"\xff\xd8\xff\xe0 broken"),
        ("a.png", b"GIF89a\xff\xff\xff\xff\x00\x00\x00"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><script/></svg>"),
        ("a.svg", b"<svg"),
        ("a.pdf", b"%PDF-1.7"),
        ("a.tiff", b"II*\x00"),
        ("missing.png", None),
    ],
)
def test_a_file_that_is_no_picture_is_refused_and_nothing_is_written(
    with_qt: Desk, tmp_path: Path, name: str, raw: bytes | None
) -> None:
    lesson = with_qt.lesson()
    before = sorted(with_qt.file(lesson).parent.rglob("*"))
    if raw is not None:
        (tmp_path / name).write_bytes(raw)
    with pytest.raises(PictureRefusedError) as refused:
        with_qt.studio.media.add_picture(LAN, PACK, tmp_path / name, OWN)
    assert name in refused.value.message
    assert sorted(with_qt.file(lesson).parent.rglob("*")) == before


def test_a_picture_with_a_huge_size_in_its_head_is_refused_before_it_is_decoded(
    with_qt: Desk, tmp_path: Path
) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.save(str(tmp_path / "bomb.bmp"))
    raw = bytearray((tmp_path / "bomb.bmp").read_bytes())
    raw[18:26] = (60000).to_bytes(4, "little") * 2
    (tmp_path / "bomb.bmp").write_bytes(raw)
    with pytest.raises(PictureRefusedError):
        with_qt.studio.media.add_picture(LAN, PACK, tmp_path / "bomb.bmp", OWN)


def test_a_picture_that_no_lesson_shows_is_set_aside_and_undo_brings_it_back(desk: Desk) -> None:
    lesson = desk.lesson()
    session = desk.opened(lesson)
    path = desk.studio.media.add_drawing(LAN, PACK, "ball.svg")
    file = desk.file(lesson).parent / path
    session.apply(SetValue(("picture",), path))
    assert desk.studio.media.tidy(PACK) == []
    number = session.undo().version.number
    desk.studio.shelf.put_in_use(LAN, {lesson: number})
    assert not file.exists()
    session.redo()
    assert file.is_file()


def test_a_picture_of_a_version_in_use_stays_and_one_without_any_version_is_deleted(desk: Desk) -> None:
    lesson = desk.lesson()
    path = desk.studio.media.add_drawing(LAN, PACK, "ball.svg")
    assert desk.studio.media.tidy(PACK, [b"picture: media/ball.svg"]) == []
    assert desk.studio.media.tidy(PACK) == [path]
    assert not list((desk.data / "studio" / "kept").rglob("ball.svg"))
    with pytest.raises(PictureRefusedError):
        desk.studio.media.add_drawing(LAN, PACK, "../logo.svg")
    assert desk.file(lesson).is_file()
