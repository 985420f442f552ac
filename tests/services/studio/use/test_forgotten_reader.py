"""Tests of the deletion of a reader whose recordings are in the commune's voice pack, in use on this kiosk."""

from datetime import date
from pathlib import Path

import pytest

from kiosk.domain.errors import DiskFullError
from kiosk.domain.ids import Language, LessonId
from kiosk.domain.packs import VOICES, own_pack
from kiosk.domain.studio.voices import ReaderId, VoiceWork
from kiosk.domain.texts import untranslated
from kiosk.services.studio.sources import OwnSources
from kiosk.services.studio.use.use_service import UseService
from kiosk.services.studio.voices.brought import BroughtRecordings
from kiosk.services.studio.voices.take_recorder import TakeRecorder
from kiosk.services.studio.voices.voice_service import VoiceService
from kiosk.services.studio.voices.voice_studio import VoiceStudio
from tests.power.voice_desk import SynthesizedMicrophone
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, YES, OwnKiosk
from tests.services.studio.use.reading_room import piece, tone
from tests.services.studio.use.test_voices import LESSON, installed

BRU = Language("pko")
PACK = own_pack(COMMUNE.code, VOICES)
SIM, DUC = 311.0, 523.0


class Booth:
    """The recording studio of `kiosk`, with lessons of the province only."""

    def __init__(self, kiosk: OwnKiosk) -> None:
        self.kiosk = kiosk
        folder = kiosk.folder / "studio"
        load = kiosk.library.lesson
        self.service = VoiceService(
            folder / "voices", OwnSources(folder / "sources", folder / "kept"), load, lambda: date(2026, 11, 28)
        )
        self.studio = VoiceStudio(
            self.service,
            TakeRecorder(SynthesizedMicrophone()),
            BroughtRecordings(folder / "voices", lambda _file: tone(SIM)),
            load,
            OwnSources(folder / "sources", folder / "kept"),
            lambda: kiosk.use,
            lambda: COMMUNE,
        )

    def reads(self, name: str, hertz: float) -> VoiceWork:
        """Record every sentence of the lesson, and put the voices into use."""
        work = VoiceWork(LessonId(LESSON), BRU, self.service.agree(AUTHOR, name, "Bài của xã").id)
        places = [row.sentence.place for row in self.service.progress(AUTHOR, work).rows]
        self.service.keep_all(AUTHOR, work, [(place, tone(hertz), False) for place in places])
        self.studio.put_into_use(AUTHOR, YES)
        return work

    def forgets(self, reader: ReaderId) -> None:
        self.studio.erase(AUTHOR, reader)
        self.studio.forget(AUTHOR, reader)

    def files_with(self, sought: bytes) -> list[str]:
        every = (file for file in self.kiosk.folder.rglob("*") if file.is_file())
        return [str(file.relative_to(self.kiosk.folder)) for file in every if sought in file.read_bytes()]

    def voices(self) -> set[str]:
        return {clip.reader for clips in self.kiosk.library.lesson(LESSON).clips.values() for clip in clips.values()}


@pytest.fixture
def booth(kiosk: OwnKiosk, tmp_path: Path) -> Booth:
    installed(kiosk, tmp_path)
    return Booth(kiosk)


def test_no_version_of_the_voice_pack_keeps_the_sound_of_a_deleted_reader(booth: Booth) -> None:
    leaving = booth.reads("Hồ Thị Sim", SIM)
    booth.forgets(booth.reads("Hồ Văn Đức", DUC).reader)
    booth.reads("Hồ Văn Lâm", 701.0)
    assert booth.files_with(piece(SIM))
    assert not booth.files_with(piece(DUC))

    booth.forgets(leaving.reader)
    assert not booth.files_with(piece(SIM))
    assert not booth.files_with(leaving.reader.encode())
    assert booth.voices() >= {"Hồ Văn Lâm"}
    assert "Hồ Thị Sim" not in booth.voices()


def test_versions_only_go_up_after_the_files_of_a_voice_pack_were_deleted(booth: Booth) -> None:
    work = booth.reads("Hồ Thị Sim", SIM)
    booth.forgets(work.reader)
    assert "Hồ Thị Sim" not in booth.voices()
    booth.reads("Hồ Văn Đức", DUC)
    active = [row.version for row in booth.kiosk.packs.rows() if row.pack == PACK and row.is_active]
    assert active == ["1.0.1"]


def test_a_deletion_that_was_interrupted_shows_the_reader_and_can_be_repeated(
    booth: Booth, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = booth.reads("Hồ Thị Sim", SIM)

    def fail(*_arguments: object) -> bool:
        raise DiskFullError(untranslated("The disk is full."))

    with monkeypatch.context() as patch:
        patch.setattr(UseService, "erase", fail)
        with pytest.raises(DiskFullError):
            booth.forgets(work.reader)
    assert [reader.id for reader in booth.service.readers(AUTHOR)] == [work.reader]
    assert booth.files_with(piece(SIM))

    booth.forgets(work.reader)
    assert not booth.service.readers(AUTHOR)
    assert not booth.files_with(piece(SIM))
