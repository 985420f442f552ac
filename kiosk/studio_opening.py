"""Opens the studio: wires the use cases of own lessons and voices (see `house`)."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import __version__, paths

if TYPE_CHECKING:
    from kiosk.domain.ids import Language
    from kiosk.domain.ports.machine import Clock
    from kiosk.domain.ports.packs import InstalledPacks, Library
    from kiosk.domain.studio.names import DocumentId
    from kiosk.domain.studio.ports import PictureReading, VoiceCounts
    from kiosk.services.studio.making import OwnCommune
    from kiosk.services.studio.studio import OwnLessonStudio
    from kiosk.settings import Settings
    from kiosk.storage.store import Store


class NoVoiceCounts:
    """Used where recordings are not counted: no sentence is reported as missing."""

    def missing(self, _document: "DocumentId", _raw: bytes) -> "Mapping[Language, int]":
        """Return no languages; see `VoiceCounts.missing`."""
        return {}


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
    ) -> None:
        """`settings`: the settings now, which name the commune. `program`: see `wire_studio`."""
        self._data = data
        self._store = store
        self._library = library
        self._clock = clock
        self._settings = settings
        self._program = program
        self._opened: OwnLessonStudio | None = None

    def studio(self) -> "OwnLessonStudio":
        """Return the studio; every call returns the same object. Raises RecordError."""
        if self._opened is None:
            from kiosk.bridge.studio.pictures import QtPictures

            self._opened = wire_studio(
                self._data,
                self._library,
                self._store.shelf,
                self._clock,
                self._commune,
                pictures=QtPictures(),
                program=self._program,
            )
        return self._opened

    def _commune(self) -> "OwnCommune":
        from kiosk.services.studio.making import OwnCommune

        settings = self._settings()
        return OwnCommune(settings.commune, settings.place)

    def maintain(self) -> None:
        """Back up the versions if the studio is open and a backup is due. Raises RecordError."""
        if self._opened is not None:
            self._opened.maintain()

    def close(self) -> None:
        """Close the studio, if it was opened."""
        if self._opened is not None:
            self._opened.close()


def wire_studio(  # noqa: PLR0913 - one parameter per part of the kiosk
    data: Path,
    library: "Library",
    installed: "InstalledPacks",
    clock: "Clock",
    commune: "Callable[[], OwnCommune]",
    *,
    pictures: "PictureReading | None" = None,
    voices: "VoiceCounts | None" = None,
    program: str = "kiosk",
) -> "OwnLessonStudio":
    """Open the database of own lessons in the data folder `data` and return their use cases.

    `library` and `installed`: the installed packs. `commune`: the commune of this kiosk now. `pictures`: decodes
    pictures (default: Qt). `voices`: counts sentences without a voice. `program`: how other writers name
    this program. Raises RecordError if the database cannot be opened. Call ``close`` at the end.
    """
    from kiosk.services.studio.installed_own import InstalledOwnLessons
    from kiosk.services.studio.making import LessonMaking
    from kiosk.services.studio.own_media import OwnMedia
    from kiosk.services.studio.sources import OwnSources
    from kiosk.services.studio.studio import OwnLessonStudio
    from kiosk.services.studio.studio_parts import StudioParts
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
            voices or NoVoiceCounts(),
            clock,
            program,
        )
        if pictures is None:
            from kiosk.bridge.studio.pictures import QtPictures

            pictures = QtPictures()
        packs = paths.packs_folder(data)
        media = OwnMedia(sources, versions, paths.assets_folder() / "pictures", pictures)
        making = LessonMaking(parts, media, library, installed, packs, commune, __version__)
        return OwnLessonStudio(parts, making, media, InstalledOwnLessons(installed, packs), stop, maintain)
    except BaseException:
        file.close()
        raise
