"""A pack of own lessons contains the recordings of the texts that it has, and none of a deleted reader."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.content.authoring.builder import build
from kiosk.content.authoring.sources import read_source
from kiosk.content.authoring.spoken import spoken_blocks
from kiosk.content.trust.own.repository import OwnRepository
from kiosk.content.voices.source_lessons import source_lesson
from kiosk.devices.recording.wave_files import wave_bytes
from kiosk.domain.errors import DiskFullError
from kiosk.domain.ids import LessonId
from kiosk.domain.studio.shelf_rows import KEPT_REMOVED
from kiosk.domain.texts import untranslated
from tests.content.conftest import GOOD
from tests.services.studio.use.maker import Maker
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, PACK
from tests.services.studio.use.reading_room import ReadingRoom, piece, tone

SIM, DUC = 311.0, 523.0
TEXT = "mo-dau.text"


@pytest.fixture
def room(maker: Maker) -> ReadingRoom:
    return ReadingRoom(maker)


def test_a_text_that_was_changed_after_it_was_read_is_silent_until_it_is_read_again(room: ReadingRoom):
    lesson, sim = room.maker.makes("Giữ mã"), room.agrees("Hồ Thị Sim")
    room.reads(lesson, sim, SIM)
    room.maker.puts(lesson)
    complete = room.heard(lesson)
    assert piece(SIM) in complete[TEXT]

    room.writes(lesson, "Mã là của mình.")
    room.maker.puts(lesson)
    assert room.heard(lesson).keys() == complete.keys() - {TEXT}
    preview = room.maker.studio.preview(AUTHOR, lesson).lesson
    assert preview is not None
    assert preview.clips.keys() == complete.keys() - {TEXT}
    assert TEXT not in room.studio.lesson(AUTHOR, lesson).voices

    room.writes(lesson, "Mã là chìa khóa.")
    room.maker.puts(lesson)
    assert room.heard(lesson) == complete

    room.writes(lesson, "Mã là của mình.")
    room.reads(lesson, sim, 401.0, TEXT)
    room.maker.puts(lesson)
    assert piece(401.0) in room.heard(lesson)[TEXT]


def test_a_draft_that_was_read_again_does_not_speak_for_the_lesson_in_use(room: ReadingRoom):
    lesson, other, sim = room.maker.makes("Giữ mã"), room.maker.makes("Giữ thẻ"), room.agrees("Hồ Thị Sim")
    room.reads(lesson, sim, SIM)
    room.maker.puts(lesson)
    complete = room.heard(lesson)
    room.writes(lesson, "Mã là của mình.")
    room.reads(lesson, sim, 401.0, TEXT)
    room.maker.puts(other)  # the pack is built anew, with the former text of the first lesson
    heard = room.heard(lesson)
    assert not [key for key, sound in heard.items() if piece(401.0) in sound]
    assert heard.keys() == complete.keys() - {TEXT}


def test_a_recording_put_into_the_sources_by_hand_comes_before_those_of_the_studio(room: ReadingRoom):
    lesson = room.maker.makes("Giữ mã")
    room.reads(lesson, room.agrees("Hồ Thị Sim"), SIM)
    (file,) = room.sources.folder.rglob(f"audio/vi/*.{TEXT}.wav")
    file.write_bytes(file.read_bytes().replace(piece(SIM), b"\x01\x02" * 100))
    room.maker.puts(lesson)
    assert piece(SIM) not in room.heard(lesson)[TEXT]
    assert b"\x01\x02" * 100 in room.heard(lesson)[TEXT]


def test_no_lesson_in_use_and_no_former_version_keeps_a_deleted_reader(room: ReadingRoom):
    lesson, sim, duc = room.maker.makes("Giữ mã"), room.agrees("Hồ Thị Sim"), room.agrees("Hồ Văn Đức")
    room.reads(lesson, sim, SIM)
    room.maker.puts(lesson)
    room.reads(lesson, duc, DUC)  # not put into use: residents still hear Sim
    before = room.heard(lesson)
    assert all(room.files_with(sound[8000:8200]) for sound in before.values())
    room.writes(lesson, "Mã là của mình.")

    room.forgets(sim)
    assert not [key for key, sound in before.items() if room.files_with(sound[8000:8200])]
    assert {reader.name for reader in room.service.readers(AUTHOR)} == {"Hồ Văn Đức"}
    assert room.maker.in_use() == [lesson] == room.maker.kiosk.lessons()
    heard = room.heard(lesson)
    assert heard.keys() == before.keys()
    assert piece(DUC) in heard[TEXT]
    text = next(step.task.text for step in room.maker.kiosk.library.lesson(lesson).steps if step.id == "mo-dau")
    assert text.text("vi") == "Mã là chìa khóa."  # the draft stays a draft
    repository = room.maker.kiosk.use.repository(COMMUNE.code)
    assert [target.version for target in repository.packs()] == [
        row.version for row in room.maker.kiosk.packs.rows() if row.pack == PACK and row.is_active
    ]


def test_a_pack_that_is_not_in_use_does_not_keep_a_deleted_reader(room: ReadingRoom):
    lesson, sim = room.maker.makes("Giữ mã"), room.agrees("Hồ Thị Sim")
    room.reads(lesson, sim, SIM)
    room.maker.puts(lesson)
    room.maker.leaves(lesson)
    room.forgets(sim)
    assert not room.files_with(piece(SIM))
    assert room.maker.in_use() == []
    assert room.maker.kiosk.lessons() == []


def test_a_deletion_that_fails_halfway_keeps_the_name_and_can_be_repeated(
    room: ReadingRoom, monkeypatch: pytest.MonkeyPatch
):
    lesson, sim = room.maker.makes("Giữ mã"), room.agrees("Hồ Thị Sim")
    room.reads(lesson, sim, SIM)
    room.maker.puts(lesson)

    def fail(*_arguments: object, **_named: object) -> bool:
        raise DiskFullError(untranslated("The disk is full."))

    for broken in ("publish", "withdraw"):
        with monkeypatch.context() as patch:
            patch.setattr(OwnRepository, broken, fail)
            with pytest.raises(DiskFullError):
                room.forgets(sim)
        assert [reader.id for reader in room.service.readers(AUTHOR)] == [sim]
        assert room.maker.kiosk.lessons() == [lesson]
    room.forgets(sim)
    assert not room.files_with(piece(SIM))
    assert not room.service.readers(AUTHOR)
    assert room.maker.kiosk.lessons() == [lesson]


@pytest.mark.parametrize("away", ["archive", "remove"])
def test_a_lesson_that_was_put_away_does_not_keep_a_deleted_reader(room: ReadingRoom, away: str):
    lesson, sim = room.maker.makes("Giữ mã"), room.agrees("Hồ Thị Sim")
    room.reads(lesson, sim, SIM)
    getattr(room.maker.studio.shelf, away)(AUTHOR, lesson)
    room.forgets(sim)
    assert not room.files_with(piece(SIM))
    room.maker.studio.shelf.restore(AUTHOR, lesson)
    assert not room.files_with(piece(SIM))


def test_a_duplicate_does_not_keep_a_deleted_reader(room: ReadingRoom):
    lesson, sim = room.maker.makes("Giữ mã"), room.agrees("Hồ Thị Sim")
    room.reads(lesson, sim, SIM)
    room.maker.studio.making.duplicate(AUTHOR, lesson)
    room.forgets(sim)
    assert not room.files_with(piece(SIM))


def test_a_removed_lesson_takes_its_recordings_along_when_its_time_is_over(room: ReadingRoom):
    lesson, sim = room.maker.makes("Giữ mã"), room.agrees("Hồ Thị Sim")
    room.reads(lesson, sim, SIM)
    room.maker.studio.shelf.remove(AUTHOR, lesson)
    room.maker.kiosk.clock.wall += KEPT_REMOVED + timedelta(days=1)
    assert room.maker.studio.shelf.forget_removed()
    assert not room.files_with(piece(SIM))
    assert [reader.id for reader in room.service.readers(AUTHOR)] == [sim]


def test_a_copy_of_a_lesson_keeps_the_province_s_voice_for_unchanged_texts_only(room: ReadingRoom, tmp_path: Path):
    source = Path(shutil.copytree(GOOD, tmp_path / "province" / GOOD.name))
    spoken = [block.id for block in spoken_blocks(source_lesson(source / "ma-otp.yaml"))]
    audio = source / "audio" / "vi"
    audio.mkdir(parents=True)
    for block in spoken:
        (audio / f"ma-otp.{block}.wav").write_bytes(wave_bytes(tone(SIM)))
    build(read_source(source, today=date(2026, 11, 28)), tmp_path / "bundled")
    room.maker.kiosk.packs.install_bundled(tmp_path / "bundled")

    lesson = room.maker.studio.making.copy(AUTHOR, LessonId(f"{GOOD.name}/ma-otp"))
    preview = room.maker.studio.preview(AUTHOR, lesson).lesson
    assert preview is not None
    assert sorted(preview.clips) == sorted(spoken)
    (unread,) = {one.unspoken["vi"] for one in room.maker.studio.shelf.lessons(AUTHOR)}
    assert unread == 0
    room.writes(lesson, "Mã là của mình.")
    first = preview.steps[0].id
    changed = room.maker.studio.preview(AUTHOR, lesson).lesson
    assert changed is not None
    assert sorted(changed.clips) == sorted(set(spoken) - {f"{first}.text"})
    (unread,) = {one.unspoken["vi"] for one in room.maker.studio.shelf.lessons(AUTHOR)}
    assert unread == 1
    room.maker.puts(lesson)
    assert sorted(room.heard(lesson)) == sorted(changed.clips)

    room.reads(lesson, room.agrees("Hồ Văn Đức"), DUC)
    room.maker.puts(lesson)
    heard = room.heard(lesson)
    assert sorted(heard) == sorted(spoken)
    assert piece(DUC) in heard[f"{first}.text"]
    assert not [key for key, sound in heard.items() if sound == wave_bytes(tone(SIM))]
