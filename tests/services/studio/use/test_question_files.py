"""Questions of an own lesson are written to a stick for other programs, and come back the same."""

import errno
from datetime import date
from pathlib import Path
from typing import NoReturn

import pytest

from kiosk.content.editing.edits import SetValue
from kiosk.content.exchange.importing import import_files
from kiosk.domain.errors import ExportError
from kiosk.domain.ids import LessonId
from kiosk.domain.lessons import Strand
from kiosk.domain.rights import NotAllowedError
from kiosk.domain.studio.names import document_of
from kiosk.domain.studio.refusals import UnknownLessonError
from kiosk.services.studio.starting_points import StartingPoint, begin_lesson
from kiosk.services.studio.use import question_files
from tests.services.studio.use.maker import GUIDE, Maker
from tests.services.studio.use.own_kiosk import AUTHOR


def test_each_format_is_written_and_read_back(maker: Maker, tmp_path: Path):
    lesson, other = maker.makes("Giữ mã"), maker.makes("Bài khác")
    copied = maker.use.copy_questions(AUTHOR, lesson, maker.use.stick(AUTHOR))
    place = maker.kiosk.stick.place / copied.folder
    stem = document_of(lesson).stem
    written = {
        name: place / f"{stem}{question_files.SUFFIXES[name]}" for name, count in copied.counts.items() if count
    }
    assert sorted(place.iterdir()) == sorted(written.values())
    assert document_of(other).stem != stem
    assert (dict(copied.counts), copied.omitted) == ({"gift": 1, "moodle": 2, "qti": 1}, 0)
    for name, file in written.items():
        result = import_files([file], tmp_path / name, today=date(2026, 11, 28))
        kinds = {"gift": ["description"], "moodle": ["description", "ordering"], "qti": ["orderInteraction"]}
        assert [entry.kind for entry in result.reports if entry.state.value != "left"] == kinds[name]


def test_an_empty_lesson_and_a_foreign_one_are_refused(maker: Maker):
    lesson = begin_lesson(maker.studio, AUTHOR, Strand.SAFETY, "Chưa xong", StartingPoint.PAGE)
    session = maker.studio.open(AUTHOR, lesson)
    session.apply(SetValue(("steps",), []))
    session.close()
    with pytest.raises(ExportError, match="nothing that another program knows"):
        maker.use.copy_questions(AUTHOR, lesson, maker.kiosk.stick)
    with pytest.raises(UnknownLessonError):
        maker.use.copy_questions(AUTHOR, LessonId("xa-19249-safety/khong-co"), maker.kiosk.stick)
    with pytest.raises(NotAllowedError):
        maker.use.copy_questions(GUIDE, lesson, maker.kiosk.stick)
    assert not (maker.kiosk.stick.place / question_files.FOLDER).exists()


def test_a_full_stick_keeps_the_earlier_files(maker: Maker, monkeypatch: pytest.MonkeyPatch):
    lesson = maker.makes("Giữ mã")
    copied = maker.use.copy_questions(AUTHOR, lesson, maker.kiosk.stick)
    place = maker.kiosk.stick.place / copied.folder
    before = {file.name: file.read_bytes() for file in place.iterdir()}

    def full(path: Path, _data: bytes) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    monkeypatch.setattr(question_files, "write_file", full)
    with pytest.raises(ExportError, match="no space left"):
        maker.use.copy_questions(AUTHOR, lesson, maker.kiosk.stick)
    assert {file.name: file.read_bytes() for file in place.iterdir()} == before
