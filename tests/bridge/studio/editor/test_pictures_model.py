"""Choosing a picture: the search by words, and the small pictures of files on a stick."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QImage

from kiosk import paths
from kiosk.bridge.shell.translation import Interpreter
from kiosk.bridge.studio.editor.drawing_words import drawing_words
from kiosk.bridge.studio.editor.lesson_desk import LessonDesk
from kiosk.bridge.studio.editor.pictures_model import PicturesViewModel
from kiosk.bridge.studio.pictures import QtPictures
from kiosk.domain.ids import VIETNAMESE
from kiosk.domain.machine.drives import Drive
from tests.bridge.fakes import SlowWorker
from tests.journeys.guide.learned import Sticks
from tests.services.studio.desk import LAN, Desk


class Chooser:
    """An author who chooses a picture; ``stick``: the folder of the stick that is plugged in."""

    def __init__(self, folder: Path) -> None:
        self.office = Desk(folder / "data")
        self.office.studio.media._reading = QtPictures()
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.worker = SlowWorker(SimpleNamespace(studio=lambda: self.office.studio, clock=self.office.clock))
        self.parent = QObject()
        drives = Sticks(Drive(self.stick, "USB", "/dev/sdb1"))
        page = SimpleNamespace(worker=self.worker, actor=lambda: LAN, drives=drives)
        self.desk = LessonDesk(page, self.parent)  # type: ignore[arg-type]  # it uses no more of the page
        context = SimpleNamespace(page=page, is_alone=False)
        self.model = PicturesViewModel(context, self.desk, self.parent)  # type: ignore[arg-type]  # the same
        self.desk.open(self.office.lesson())
        self.worker.work()
        self.model.openFor("steps.0.picture")
        self.worker.work()

    def opens_stick(self) -> None:
        self.model.openFiles()
        self.worker.work()
        self.model.look([one["key"] for one in self.model.pictures])
        self.worker.work()

    def names(self) -> list[str]:
        return [one["path"].rpartition("/")[2] for one in self.model.pictures]


@pytest.fixture
def chooser(tmp_path: Path, qapp: object) -> Iterator[Chooser]:
    interpreter = Interpreter(paths.translations_folder(), "bác")
    interpreter.speak(VIETNAMESE)
    made = Chooser(tmp_path)
    yield made
    made.desk.close()
    made.worker.work()
    made.office.studio.close()
    interpreter.leave()


@pytest.mark.parametrize("typed", ["ổ khóa", "o khoa", "Ổ KHOÁ"])
def test_a_picture_is_found_by_vietnamese_words_with_or_without_accents(chooser: Chooser, typed: str):
    assert len(chooser.names()) > 100
    chooser.model.search(typed)
    assert chooser.names() == ["padlock.svg"]
    chooser.model.search("")
    assert len(chooser.names()) > 100


def test_the_picture_that_was_found_is_the_one_that_is_chosen(chooser: Chooser):
    chosen: list[str] = []
    chooser.model.chosen.connect(lambda _key, path, _size: chosen.append(path))
    chooser.model.search("ngôi sao")
    (found,) = chooser.model.pictures
    chooser.model.choose(found["key"])
    chooser.worker.work()
    assert chosen == ["media/result-star.svg"]


def test_every_drawing_of_the_program_has_a_name_of_words(chooser: Chooser):
    stems = [file.stem for file in chooser.office.studio.media.drawings() if file.stem != "logo"]
    assert [stem for stem in stems if drawing_words(stem) == stem.replace("-", " ")] == []


def test_the_photographs_of_a_stick_are_seen_before_one_is_chosen(chooser: Chooser):
    photo = QImage(900, 600, QImage.Format.Format_RGB32)
    photo.fill(QColor("green"))
    photo.save(str(chooser.stick / "IMG_2026.jpg"))
    (chooser.stick / "broken.png").write_bytes(b"no picture")
    chooser.opens_stick()
    looks = {Path(path).name: look for path, look in chooser.model.looks.items()}
    assert looks["broken.png"] == ""
    assert looks["IMG_2026.jpg"].startswith("data:image/png;base64,")
    assert all(one["source"] == "" for one in chooser.model.pictures), "the screen opens no file of a stick"
