"""People read the lessons that an author makes, on the author's kiosk."""

import math
import zipfile
from array import array
from datetime import date
from pathlib import Path

from kiosk import paths
from kiosk.content.editing.edits import SetValue
from kiosk.devices.speech.sound import Sound
from kiosk.domain.ids import VIETNAMESE, LessonId
from kiosk.domain.studio.names import document_of
from kiosk.domain.studio.voices import ReaderId, VoiceWork
from kiosk.services.studio.sources import OwnSources
from kiosk.services.studio.voices.brought import BroughtRecordings
from kiosk.services.studio.voices.own_lesson import lesson_to_read
from kiosk.services.studio.voices.take_recorder import TakeRecorder
from kiosk.services.studio.voices.voice_service import VoiceService
from kiosk.services.studio.voices.voice_studio import VoiceStudio
from tests.power.voice_desk import SynthesizedMicrophone
from tests.services.studio.use.maker import Maker
from tests.services.studio.use.own_kiosk import AUTHOR, COMMUNE, YES


def tone(hertz: float) -> Sound:
    """Half a second of a made-up voice; `hertz` tells voices apart."""
    return Sound(24_000, array("h", (int(8_000 * math.sin(math.tau * hertz * at / 24_000)) for at in range(12_000))))


def piece(hertz: float) -> bytes:
    """Some bytes that every recording of this voice contains."""
    return tone(hertz).samples.tobytes()[8000:8200]


class ReadingRoom:
    """The recordings of the lessons of `maker`."""

    def __init__(self, maker: Maker) -> None:
        self.maker = maker
        folder = maker.kiosk.folder
        self.sources = OwnSources(paths.studio_sources(folder), paths.studio_kept(folder))
        self.service = VoiceService(paths.studio_voices(folder), self.sources, self._load, lambda: date(2026, 11, 28))
        self.studio = VoiceStudio(
            self.service,
            TakeRecorder(SynthesizedMicrophone()),
            BroughtRecordings(paths.studio_voices(folder), lambda _file: tone(300)),
            self._load,
            self.sources,
            lambda: maker.kiosk.use,
            lambda: COMMUNE,
        )
        maker.kiosk.recorded = self.service.recorded_texts

    def _load(self, lesson: LessonId):
        return lesson_to_read(document_of(lesson), self.sources)

    def agrees(self, name: str) -> ReaderId:
        return self.service.agree(AUTHOR, name, "Bài của xã").id

    def reads(self, lesson: LessonId, reader: ReaderId, hertz: float, block: str = "") -> None:
        """Record every sentence of `lesson`, or only those of its text with the key `block`."""
        work = VoiceWork(lesson, VIETNAMESE, reader)
        places = [row.sentence.place for row in self.service.progress(AUTHOR, work).rows]
        wanted = [place for place in places if block in {"", place.block}]
        self.service.keep_all(AUTHOR, work, [(place, tone(hertz), False) for place in wanted])
        self.service.place(AUTHOR, lesson)

    def writes(self, lesson: LessonId, text: str) -> None:
        """Change the text of the first step."""
        session = self.maker.studio.open(AUTHOR, lesson)
        session.apply(SetValue(("steps", 0, "text"), {"vi": text}))
        session.close()

    def heard(self, lesson: LessonId) -> dict[str, bytes]:
        """Return the recordings by people that residents hear: key of a text → content of the sound file."""
        found = self.maker.kiosk.library.lesson(lesson)
        clips = {key: clip[VIETNAMESE] for key, clip in found.clips.items() if VIETNAMESE in clip}
        return {
            key: (Path(found.card.folder) / clip.path).read_bytes()
            for key, clip in clips.items()
            if not clip.is_machine_voice
        }

    def forgets(self, reader: ReaderId) -> None:
        """Delete a reader, as the view does it."""
        self.studio.erase(AUTHOR, reader)
        for renewal in self.maker.use.renewals(AUTHOR):
            self.maker.use.renew(AUTHOR, renewal, YES)
        self.studio.forget(AUTHOR, reader)

    def files_with(self, sought: bytes) -> list[str]:
        """The files of the kiosk, also those within packs, that contain these bytes."""
        found = []
        for file in (path for path in self.maker.kiosk.folder.rglob("*") if path.is_file()):
            name = str(file.relative_to(self.maker.kiosk.folder))
            if sought in file.read_bytes():
                found.append(name)
            elif zipfile.is_zipfile(file):
                with zipfile.ZipFile(file) as archive:
                    found += [f"{name}:{one}" for one in archive.namelist() if sought in archive.read(one)]
        return found
