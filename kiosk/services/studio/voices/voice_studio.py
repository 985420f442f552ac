"""The recording studio as a whole: what a view needs of a lesson, the recorder, and voices for residents.

Rules: the methods can take long and belong on a worker lane; they are thread-safe, because recordings lie in files
with a lock. Recordings of an own lesson go into its sources at once. Those of a lesson of the province go into the
commune's voice pack only by `put_into_use`.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.authoring.spoken import clip_name, spoken_blocks
from kiosk.content.media.sounds import ENDINGS
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import VIETNAMESE, LessonId, PackId
from kiosk.domain.lessons import Lesson, Step
from kiosk.domain.packs import VOICES, own_pack
from kiosk.domain.ports.progress import Progress
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.names import document_of
from kiosk.domain.studio.spoken_text import block_hash
from kiosk.domain.studio.use import FinishedClip, OwnCommune, PutIntoUse
from kiosk.domain.studio.voices import ForgottenReader, ReaderId, VoiceError
from kiosk.domain.text import LocalizedText, Picture
from kiosk.domain.texts import translatable
from kiosk.services.studio.sources import OwnSources
from kiosk.services.studio.use.use_service import UseService
from kiosk.services.studio.voices.brought import BroughtRecordings
from kiosk.services.studio.voices.take_recorder import TakeRecorder
from kiosk.services.studio.voices.voice_service import LessonLoader, VoiceService, one_voice

TITLE = "Giọng đọc của {commune}"
"""Title of the commune's voice pack, in Vietnamese."""
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class LessonToRead:
    """What the reader sees and hears of a lesson.

    ``pictures``: number of a step, from 1, → its picture; 0 → the picture of the lesson. ``voices``: key of a text →
    its Vietnamese recording. ``is_own``: whether the lesson has sources here.
    """

    title: LocalizedText
    pictures: Mapping[int, Path]
    voices: Mapping[str, Path]
    is_own: bool


class VoiceStudio:
    """All use cases of recording. `close` is called once at the end."""

    def __init__(  # noqa: PLR0913, PLR0917 - one parameter per part of the studio
        self,
        service: VoiceService,
        recorder: TakeRecorder,
        brought: BroughtRecordings,
        load: LessonLoader,
        sources: OwnSources,
        use: Callable[[], UseService],
        commune: Callable[[], OwnCommune],
    ) -> None:
        """`use`: returns what puts packs into use. `commune`: the commune of this kiosk now."""
        self.service = service
        self.recorder = recorder
        self.brought = brought
        self._load = load
        self._sources = sources
        self._use = use
        self._commune = commune

    @needs(Right.MAKE_LESSONS)
    def lesson(self, _actor: Actor, name: LessonId) -> LessonToRead:
        """Return what the reader sees and hears of a lesson. Raises PackError."""
        lesson, is_own = self._load(name), self._is_own(name)
        folder = Path(lesson.card.folder)
        pictures = {0: folder / lesson.card.picture.path}
        pictures |= {number: folder / picture for number, picture in _pictures(lesson.steps).items()}
        voices = {key: folder / clips[VIETNAMESE].path for key, clips in lesson.clips.items() if VIETNAMESE in clips}
        if is_own:
            voices |= self._own_voices(lesson)
        return LessonToRead(
            lesson.card.title,
            {number: path for number, path in pictures.items() if path.is_file()},
            {key: path for key, path in voices.items() if path.is_file()},
            is_own,
        )

    @needs(Right.MAKE_LESSONS)
    def put_into_use(self, actor: Actor, progress: Progress) -> PutIntoUse:
        """Put all finished recordings of lessons of the province into use, as the commune's voice pack.

        Raises VoiceError if this kiosk has no commune, and the errors of `UseService.put_voices`.
        """
        commune = self._commune()
        if not commune.code:
            raise VoiceError(
                translatable("Staff", "This machine has no commune yet."),
                translatable("Staff", "The technician chooses it under Settings."),
            )
        title = TITLE.format(commune=commune.name)
        return self._use().put_voices(actor, commune, title, self._pack_clips(actor), progress)

    @needs(Right.MAKE_LESSONS)
    def erase(self, actor: Actor, reader: ReaderId) -> ForgottenReader:
        """Delete all recordings of a reader, also those that residents hear from the commune's voice pack.

        Packs of own lessons contain recordings until they are built again (`OwnUse.renew`); after that, `forget` is
        called. Raises VoiceError, and the errors of `UseService.erase` and of `put_into_use`.
        """
        forgotten = self.service.delete_recordings(actor, reader)
        self.brought.forget()
        commune = self._commune()
        if commune.code:
            pack = PackId(own_pack(commune.code, VOICES))
            if self._use().erase(actor, commune, pack) and self._pack_clips(actor):
                self.put_into_use(actor, lambda _done, _total: True)
        for lesson in forgotten.lessons:
            self._place_others(actor, lesson)
        return forgotten

    @needs(Right.MAKE_LESSONS)
    def forget(self, actor: Actor, reader: ReaderId) -> None:
        """Delete the name of a reader whose recordings are gone everywhere.

        It is deleted last, so that a deletion that was interrupted shows the reader and can be repeated. Raises
        VoiceError.
        """
        self.service.forget(actor, reader)

    def _place_others(self, actor: Actor, lesson: LessonId) -> None:
        """Put the clips of other readers into the sources of a lesson from which clips were deleted."""
        try:
            if self._is_own(lesson):
                self.service.place(actor, lesson)
        except KioskError as error:  # the next recording of the lesson places them
            logger.warning("Other voices of %s are placed later: %s", lesson, error)

    def tidy(self) -> None:
        """Delete what a crash left: unfinished files, sounds that nothing names, and the take for listening."""
        self.brought.forget()
        try:
            self.service.tidy()
        except VoiceError as error:
            logger.warning("Left-overs of recordings are deleted later: %s", error)

    def close(self) -> None:
        """Close the microphone, and delete what was written for listening."""
        self.recorder.close()
        self.brought.forget()

    def _is_own(self, name: LessonId) -> bool:
        document = document_of(name)
        return (self._sources.pack(document.pack) / document.file_name).is_file()

    def _own_voices(self, lesson: Lesson) -> dict[str, Path]:
        document, recorded = document_of(lesson.id), self.service.recorded_texts(lesson)
        folder = self._sources.pack(document.pack)
        start = clip_name(document.stem, "")
        files = [path for path in self._sources.recordings(document) if path.parent.name == VIETNAMESE]
        texts = {block.id: block_hash(block) for block in spoken_blocks(lesson)}
        found: dict[str, Path] = {}
        for path in files:
            key, read = path.stem.removeprefix(start), recorded.placed.get(path.relative_to(folder).as_posix())
            if path.suffix[1:] in ENDINGS and read in {None, texts.get(key)}:
                found[key] = path
        return {**recorded.clips.get(VIETNAMESE, {}), **found}

    def _pack_clips(self, actor: Actor) -> Sequence[FinishedClip]:
        names = {reader.id: reader.name for reader in self.service.readers(actor)}
        found = []
        for lesson in dict.fromkeys(work.lesson for work in self.service.works(actor)):
            if self._is_own(lesson):
                continue
            try:
                clips = one_voice(self.service.finished_clips(lesson))
            except KioskError as error:  # no longer installed: its recordings wait
                logger.info("The recordings of %s are not put into use: %s", lesson, error)
                continue
            found += [
                FinishedClip(lesson, one.block, one.language, names[one.reader], one.text_sha256, one.path)
                for one in clips
                if one.reader in names
            ]
        return found


def _pictures(steps: Sequence[Step]) -> dict[int, str]:
    found = {}
    for number, step in enumerate(steps, start=1):
        picture = getattr(step.task, "picture", None)
        if isinstance(picture, Picture):
            found[number] = picture.path
    return found
