"""A pack of own lessons contains the recordings of the texts that it has, and none of a deleted reader."""

import pytest

from kiosk.content.trust.own.repository import OwnRepository
from kiosk.domain.errors import DiskFullError
from kiosk.domain.texts import untranslated
from tests.services.studio.use.maker import Maker
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, PACK
from tests.services.studio.use.reading_room import ReadingRoom, piece

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
