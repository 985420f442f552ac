"""Takes recordings that were made with a phone from a stick: lists the files, cuts them, keeps one for listening.

Rules: a stick is only read. What was cut is in memory until it is kept as takes; only the take that is listened to is
a file, which `forget` deletes.
"""

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.voices.long_recordings import CutReading, cut_takes, numbered_takes, numbering
from kiosk.content.voices.take_shelf import unwritten
from kiosk.devices.recording.sound_files import SoundFiles
from kiosk.devices.recording.sources import Watch
from kiosk.devices.recording.wave_files import wave_bytes
from kiosk.devices.speech.sound import Sound
from kiosk.domain.ids import Language
from kiosk.domain.rights import Actor, Right, needs
from kiosk.domain.studio.voices import LessonSentence, VoiceError
from kiosk.domain.texts import translatable
from kiosk.durable import make_folder

ENDINGS = frozenset({".wav", ".m4a", ".mp4", ".3gp", ".mp3", ".ogg", ".oga", ".opus", ".flac", ".aac"})
LISTENING = ".listening.wav"
DEEPEST = 3
"""Number of levels of folders that are searched."""
MOST_FILES = 500
LEAST_NUMBERED = 2
"""Number of files with numbers from which a folder is offered as one recording."""
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BroughtFile:
    """A recording on a stick: one long file, or a folder with a file for each sentence.

    ``name``: its path on the stick. ``size``: in bytes. ``numbered``: number of files with a number in their names; 0
    for a file.
    """

    path: Path
    name: str
    size: int
    numbered: int = 0


class BroughtRecordings:
    """Recordings on a stick.

    `folder`: where the take that is listened to is written. `open_files`: makes a `SoundFiles`.
    """

    def __init__(self, folder: Path, open_files: Callable[[], SoundFiles]) -> None:
        self._folder = folder
        self._open_files = open_files

    @needs(Right.MAKE_LESSONS)
    def files(self, _actor: Actor, stick: Path) -> Sequence[BroughtFile]:
        """The recordings on `stick`: folders with numbered files first, then the newest files. Raises OSError."""
        found = list(_sound_files(stick))
        folders: dict[Path, list[Path]] = {}
        for path in found:
            folders.setdefault(path.parent, []).append(path)
        rows = []
        for folder, paths in sorted(folders.items()):
            unnumbered = len(numbering(paths, 0).unnumbered)
            if len(paths) >= LEAST_NUMBERED and not unnumbered:
                size = sum(path.stat().st_size for path in paths)
                rows.append(BroughtFile(folder, _name(folder, stick), size, len(paths)))
        newest = sorted(found, key=lambda path: path.stat().st_mtime, reverse=True)
        rows += [BroughtFile(path, _name(path, stick), path.stat().st_size) for path in newest]
        return rows

    @needs(Right.MAKE_LESSONS)
    def cut(
        self,
        _actor: Actor,
        chosen: BroughtFile,
        sentences: Sequence[LessonSentence],
        language: Language,
        watch: Watch = lambda _: None,
    ) -> CutReading:
        """Make takes of `chosen`, in which `sentences` are read in `language`; takes up to a minute.

        An exception of `watch` ends the work. Raises VoiceError, OSError.
        """
        with self._open_files() as files:
            if not chosen.numbered:
                return cut_takes(files.source(chosen.path), sentences, language, watch)
            found = numbering((path for path in chosen.path.iterdir() if _is_sound(path)), len(sentences)).files
            if not found:
                raise VoiceError(
                    translatable("Staff", "No file in {folder} has the number of a sentence."),
                    translatable("Staff", "Name the files by the numbers of the sentences: 1, 2, 3 and so on."),
                    folder=chosen.name,
                )
            sounds = {}
            for number, path in found.items():
                sounds[number] = files.read(path)
                watch(len(sounds) / len(found))
            return CutReading(numbered_takes(sounds, sentences), is_noisy=False)

    @needs(Right.MAKE_LESSONS)
    def listening(self, _actor: Actor, take: Sound) -> Path:
        """Write a take for listening; return its file, which replaces the one before. Raises VoiceError."""
        file = self._folder / LISTENING
        try:
            make_folder(self._folder, is_private=True)
            file.write_bytes(wave_bytes(take))
        except OSError as error:
            self.forget()
            raise unwritten(error) from error
        return file

    def forget(self) -> None:
        """Delete the file of `listening`."""
        try:
            (self._folder / LISTENING).unlink(missing_ok=True)
        except OSError as error:
            logger.warning("The take that was listened to is deleted later: %s", error)


def _sound_files(stick: Path) -> Iterator[Path]:
    count = 0
    for above, folders, names in os.walk(stick):
        depth = len(Path(above).relative_to(stick).parts)
        folders[:] = sorted(name for name in folders if not name.startswith(".")) if depth < DEEPEST else []
        for name in sorted(names):
            path = Path(above) / name
            if count < MOST_FILES and _is_sound(path):
                count += 1
                yield path


def _is_sound(path: Path) -> bool:
    return not path.name.startswith(".") and path.suffix.lower() in ENDINGS and path.is_file()


def _name(path: Path, stick: Path) -> str:
    inside = path.relative_to(stick)
    return inside.as_posix() if inside.parts else path.name
