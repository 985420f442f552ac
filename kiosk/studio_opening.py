"""Opens the studio: wires the use cases of own lessons and voices (see `house`)."""

from collections.abc import Callable
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from kiosk import __version__, paths

if TYPE_CHECKING:
    from kiosk.domain.ids import LessonId
    from kiosk.domain.lessons import Lesson
    from kiosk.domain.papers import IssuingCentre
    from kiosk.domain.ports.machine import Clock
    from kiosk.domain.ports.packs import InstalledPacks, Library
    from kiosk.domain.studio.microphone import Microphone
    from kiosk.domain.studio.ports import LessonVoices, PictureReading
    from kiosk.domain.studio.use import OwnCommune
    from kiosk.services.studio.shelf import OwnLessonShelf
    from kiosk.services.studio.studio import OwnLessonStudio
    from kiosk.services.studio.use.use_service import UseService
    from kiosk.services.studio.voices.voice_studio import VoiceStudio
    from kiosk.settings import Settings
    from kiosk.storage.store import Store


class OwnLessons:
    """The studio of one kiosk, opened when it is first used."""

    def __init__(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
        self,
        data: Path,
        store: "Store",
        library: "Library",
        clock: "Clock",
        settings: "Callable[[], Settings]",
        program: str,
        use: "Callable[[], UseService]",
        microphone: "Microphone | None" = None,
    ) -> None:
        """`settings`: the settings now, which name the commune. `program`: see `wire_studio`.

        `use`: returns what puts packs into use. `microphone`: the microphones of this machine, if None.
        """
        self._data = data
        self._store = store
        self._library = library
        self._clock = clock
        self._settings = settings
        self._program = program
        self._use = use
        self._microphone = microphone
        self._opened: OwnLessonStudio | None = None
        self._voices: VoiceStudio | None = None
        self._lock = RLock()

    def studio(self) -> "OwnLessonStudio":
        """Return the studio; every call returns the same object. Raises RecordError."""
        if self._opened is None:
            from kiosk.bridge.studio.pictures import QtPictures
            from kiosk.card_opening import centre_of

            self._opened = wire_studio(
                self._data,
                self._library,
                self._store.shelf,
                self._clock,
                self._commune,
                lambda: centre_of(self._settings()).centre,
                pictures=QtPictures(),
                program=self._program,
            )
        return self._opened

    def shelf(self) -> "OwnLessonShelf":
        """Return the shelf of the own lessons. Raises RecordError."""
        return self.studio().shelf

    def voices(self) -> "VoiceStudio":
        """Return the use cases of recording; every call returns the same object. Thread-safe."""
        with self._lock:
            if self._voices is None:
                from kiosk.domain.studio.use import OwnCommune

                def commune() -> OwnCommune:
                    settings = self._settings()
                    return OwnCommune(settings.commune, settings.place)

                self._voices = wire_voices(
                    self._data, self._library, self._clock, self._use, commune, microphone=self._microphone
                )
            return self._voices

    def _commune(self) -> "OwnCommune":
        from kiosk.domain.studio.use import OwnCommune

        settings = self._settings()
        return OwnCommune(settings.commune, settings.place)

    def maintain(self) -> None:
        """Back up the versions if the studio is open and a backup is due. Raises RecordError."""
        if self._opened is not None:
            self._opened.maintain()

    def close(self) -> None:
        """Close the studio and the microphone, if they were opened."""
        if self._voices is not None:
            self._voices.close()
        if self._opened is not None:
            self._opened.close()


def wire_studio(  # noqa: PLR0913, PLR0917 - one parameter per part of the kiosk
    data: Path,
    library: "Library",
    installed: "InstalledPacks",
    clock: "Clock",
    commune: "Callable[[], OwnCommune]",
    centre: "Callable[[], IssuingCentre]",
    *,
    pictures: "PictureReading | None" = None,
    voices: "LessonVoices | None" = None,
    program: str = "kiosk",
) -> "OwnLessonStudio":
    """Open the database of own lessons in the data folder `data` and return their use cases.

    `library` and `installed`: the installed packs. `commune`: the commune of this kiosk now. `centre`: the
    centre that stands on cards. `pictures`: decodes pictures (default: Qt). `voices`: counts sentences without a
    voice (default: those that were recorded here).
    `program`: how other writers name this program. Raises RecordError if the database cannot be opened.
    Call ``close`` at the end.
    """
    from kiosk.services.studio.installed_own import InstalledOwnLessons
    from kiosk.services.studio.making import LessonMaking
    from kiosk.services.studio.own_media import OwnMedia
    from kiosk.services.studio.province_lessons import ProvinceLessons
    from kiosk.services.studio.question_reading import QuestionReading
    from kiosk.services.studio.sources import OwnSources
    from kiosk.services.studio.step_borrowing import StepBorrowing
    from kiosk.services.studio.studio import OwnLessonStudio
    from kiosk.services.studio.studio_parts import StudioParts
    from kiosk.services.studio.voices.lesson_voices import StoredLessonVoices
    from kiosk.storage.studio.file import open_studio
    from kiosk.storage.studio.locks import PackLocks
    from kiosk.storage.studio.own_shelf import OwnLessonTable
    from kiosk.storage.studio.versions import VersionTable

    file = open_studio(paths.studio_database(data), paths.studio_backups(data))
    try:
        locks = PackLocks(paths.studio_locks(data))

        def stop() -> None:
            locks.close()
            file.close()

        def maintain() -> None:
            file.maintain(clock.now().wall)

        sources = OwnSources(paths.studio_sources(data), paths.studio_kept(data))
        versions = VersionTable(file)
        parts = StudioParts(
            versions,
            OwnLessonTable(file),
            sources,
            locks,
            voices or StoredLessonVoices(paths.studio_voices(data), sources),
            clock,
            program,
        )
        if pictures is None:
            from kiosk.bridge.studio.pictures import QtPictures

            pictures = QtPictures()
        packs = paths.packs_folder(data)
        media = OwnMedia(sources, versions, paths.assets_folder() / "pictures", pictures)
        province = ProvinceLessons(sources, installed, packs)
        sample = paths.assets_folder() / "studio" / "bai-mau"
        making = LessonMaking(parts, media, library, province, sample, commune, __version__)
        borrowing = StepBorrowing(parts, library, province)
        return OwnLessonStudio(
            parts,
            making,
            borrowing,
            media,
            InstalledOwnLessons(installed, packs),
            centre,
            stop,
            maintain,
            lambda: QuestionReading(paths.own_command(paths.READ_QUESTIONS), paths.program_folder()),
        )
    except BaseException:
        file.close()
        raise


def wire_voices(  # noqa: PLR0913 - one parameter per part of the kiosk
    data: Path,
    library: "Library",
    clock: "Clock",
    use: "Callable[[], UseService]",
    commune: "Callable[[], OwnCommune]",
    *,
    microphone: "Microphone | None" = None,
) -> "VoiceStudio":
    """Return the use cases of recording in the data folder `data`, after deleting what a crash left there.

    For the parameters, see `OwnLessons`.
    """
    from kiosk.devices.recording.child_microphone import ChildMicrophone
    from kiosk.devices.recording.sound_files import SoundFiles
    from kiosk.domain.machine.clocks import vietnam_day
    from kiosk.domain.studio.names import document_of
    from kiosk.services.studio.sources import OwnSources
    from kiosk.services.studio.voices.brought import BroughtRecordings
    from kiosk.services.studio.voices.own_lesson import lesson_to_read
    from kiosk.services.studio.voices.take_recorder import TakeRecorder
    from kiosk.services.studio.voices.voice_service import VoiceService
    from kiosk.services.studio.voices.voice_studio import VoiceStudio

    folder = paths.studio_voices(data)
    sources = OwnSources(paths.studio_sources(data), paths.studio_kept(data))

    def load(lesson: "LessonId") -> "Lesson":
        document = document_of(lesson)
        file = sources.pack(document.pack) / document.file_name
        return lesson_to_read(document, sources) if file.is_file() else library.lesson(lesson)

    service = VoiceService(folder, sources, load, lambda: vietnam_day(clock.now().wall))
    if microphone is None:
        microphone = ChildMicrophone(paths.own_command(paths.CAPTURE_SOUND), paths.program_folder())
    brought = BroughtRecordings(
        folder, lambda: SoundFiles(paths.own_command(paths.DECODE_SOUND), paths.program_folder())
    )
    voices = VoiceStudio(service, TakeRecorder(microphone), brought, load, sources, use, commune)
    voices.tidy()
    return voices
