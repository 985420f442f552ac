"""Stores the takes of all readers below one folder: ``<pack>/<lesson>/<language>/<reader>/``.

Rules: folders and files are named with ids, never with names of people. Every change is durable before a method
returns, and complete or absent after a power cut (`kiosk.content.voices.take_index`). Sound files that no index names
are deleted by `TakeShelf.tidy`, or with the next change of their folder. Changes by several programs are made one
after another (lock file).
"""

import logging
import secrets
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.content.voices.take_index import StoredClip, StoredTake, TakeIndex, index_bytes, read_index
from kiosk.devices.recording.wave_files import joined_takes, wave_bytes
from kiosk.devices.speech.sound import Sound, read_wav
from kiosk.domain.errors import PackError
from kiosk.domain.ids import Language, LessonId
from kiosk.domain.studio.voices import LessonSentence, ReaderId, VoiceError, VoiceWork
from kiosk.domain.texts import translatable
from kiosk.durable import copy_file, delete_unfinished, is_disk_full, make_folder, sync_folder, write_file

INDEX = "takes.json"
LOCK = ".voices.lock"
LOCK_SECONDS = 20.0
_PARTS = 4
logger = logging.getLogger(__name__)


class TakeShelf:
    """The folder with all takes, drafts and joined clips."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def index(self, work: VoiceWork) -> TakeIndex:
        """Return the index of `work`, empty if nothing was recorded. Raises VoiceError."""
        return _read(self.folder_of(work) / INDEX)

    def folder_of(self, work: VoiceWork) -> Path:
        """The folder with the sound files of `work`."""
        return self._folder.joinpath(*work.lesson.split("/"), work.language, work.reader)

    def changed_at(self, work: VoiceWork) -> float:
        """When the recordings of `work` were changed last, in seconds since 1970; 0 if there are none."""
        try:
            return (self.folder_of(work) / INDEX).stat().st_mtime
        except OSError:
            return 0.0

    def works(self, lesson: LessonId | None = None) -> Sequence[VoiceWork]:
        """Everything that was worked on, sorted; only for `lesson`, if given."""
        above = self._folder.joinpath(*lesson.split("/")) if lesson else self._folder
        depth = 2 if lesson else _PARTS
        found = []
        for file in sorted(above.glob("/".join(["*"] * depth + [INDEX]))):
            pack, name, language, reader = file.parent.relative_to(self._folder).parts
            found.append(VoiceWork(LessonId(f"{pack}/{name}"), Language(language), ReaderId(reader)))
        return found

    def put_draft(self, work: VoiceWork, sentence: LessonSentence, sound: Sound, day: date) -> Path:
        """Store a take that is not kept yet, instead of an earlier draft; return its file. Raises VoiceError."""
        with self._changing(work) as (folder, index):
            take = _written(folder, sentence, sound, day)
            _store(folder, replace(index, draft=take))
        return folder / take.file

    def drop_draft(self, work: VoiceWork) -> None:
        """Delete the draft, if there is one."""
        if self.index(work).draft is not None:
            with self._changing(work) as (folder, index):
                _store(folder, replace(index, draft=None))

    def keep_draft(self, work: VoiceWork, sentence: LessonSentence, read: frozenset[str]) -> bool:
        """Keep the draft as the take of `sentence`; False if there is no draft of this text.

        `read`: hashes of all sentences of the lesson.
        """
        with self._changing(work) as (folder, index):
            draft = index.draft
            if draft is None or draft.sha256 != sentence.sha256:
                return False
            _store(folder, index.with_take(replace(draft, place=sentence.place), read))
        return True

    def put_takes(
        self, work: VoiceWork, takes: Sequence[tuple[LessonSentence, Sound, bool]], read: frozenset[str], day: date
    ) -> None:
        """Keep several takes at once, each with whether it is doubtful; all or none. Raises VoiceError."""
        with self._changing(work) as (folder, index):
            for sentence, sound, is_doubtful in takes:
                take = replace(_written(folder, sentence, sound, day), is_doubtful=is_doubtful)
                index = index.with_take(take, read)  # noqa: PLW2901 - a value that grows
            _store(folder, index)

    def set_skipped(self, work: VoiceWork, sentence: LessonSentence, *, is_skipped: bool) -> None:
        """Store whether the reader leaves `sentence` out for now."""
        with self._changing(work) as (folder, index):
            changed = index.skipped | {sentence.sha256} if is_skipped else index.skipped - {sentence.sha256}
            _store(folder, replace(index, skipped=changed))

    def confirm(self, work: VoiceWork, sentence: LessonSentence) -> None:
        """Store that somebody listened to the take of `sentence` and it is right."""
        with self._changing(work) as (folder, index):
            takes = (
                replace(take, is_doubtful=False) if take.sha256 == sentence.sha256 else take for take in index.takes
            )
            _store(folder, replace(index, takes=tuple(takes)))

    def clip(self, work: VoiceWork, block: str, takes: Sequence[StoredTake]) -> tuple[Path, float]:
        """Return the file and the seconds of `takes` joined to the clip of `block`; the file is made if necessary.

        The clip of one take is the take itself.
        """
        folder = self.folder_of(work)
        if len(takes) == 1:
            return folder / takes[0].file, takes[0].seconds
        files = tuple(take.file for take in takes)
        known = next((clip for clip in self.index(work).clips if (clip.block, clip.takes) == (block, files)), None)
        if known is None or not (folder / known.file).is_file():
            with self._changing(work) as (_, index):
                sound = joined_takes(_sound(folder / file) for file in files)
                known = StoredClip(block, _file_name("clip"), round(len(sound.samples) / sound.rate, 2), files)
                write_file(folder / known.file, wave_bytes(sound))
                _store(folder, replace(index, clips=(*(clip for clip in index.clips if clip.block != block), known)))
        return folder / known.file, known.seconds

    def remove_reader(self, reader: ReaderId) -> tuple[int, int, tuple[LessonId, ...]]:
        """Delete everything of `reader`; return the numbers of takes and clips, and the lessons."""
        takes = clips = 0
        lessons = []
        with self._locked():
            for folder in sorted(self._folder.glob(f"*/*/*/{reader}")):
                pack, name, *_ = folder.relative_to(self._folder).parts
                index = _read_leniently(folder / INDEX)
                takes += len(index.takes) + (index.draft is not None)
                clips += len(index.clips)
                lessons.append(LessonId(f"{pack}/{name}"))
                _delete(folder, self._folder)
        return takes, clips, tuple(dict.fromkeys(lessons))

    def copy_lesson(self, old: LessonId, new: LessonId) -> None:
        """Copy all kept takes of `old` to `new`, a lesson without takes. Raises VoiceError."""
        for work in self.works(old):
            source = self.folder_of(work)
            with self._changing(replace(work, lesson=new)) as (folder, _):
                index = replace(_read(source / INDEX), draft=None)
                for name in sorted(index.files):
                    copy_file(source / name, folder / name)
                _store(folder, index)

    def remove_lesson(self, lesson: LessonId) -> None:
        """Delete all takes of `lesson`. Raises VoiceError."""
        folder = self._folder.joinpath(*lesson.split("/"))
        if folder.is_dir():
            with self._locked():
                for work in self.works(lesson):
                    _delete(self.folder_of(work), self._folder)
                shutil.rmtree(folder, ignore_errors=True)

    def tidy(self) -> None:
        """Delete everything that interrupted changes left: unfinished files, and sounds that no index names.

        Sounds beside a damaged index are kept. Raises VoiceError.
        """
        if not self._folder.is_dir():
            return
        with self._locked():
            for folder in (self._folder, *(path for path in self._folder.rglob("*") if path.is_dir())):
                delete_unfinished(folder)
            for folder in sorted(path for path in self._folder.glob("/".join(["*"] * _PARTS)) if path.is_dir()):
                try:
                    _delete_unnamed(folder, _read(folder / INDEX))
                except VoiceError as error:
                    logger.warning("Sounds that nothing names are not deleted: %s", error)
                    continue
                if not any(folder.iterdir()):
                    _delete(folder, self._folder)

    @contextmanager
    def _changing(self, work: VoiceWork) -> Iterator[tuple[Path, TakeIndex]]:
        """Yield the folder and the index of `work`, while no other program changes them."""
        folder = self.folder_of(work)
        with self._locked():
            make_folder(folder, is_private=True)
            yield folder, _read(folder / INDEX)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with locked_voices(self._folder):
            yield


@contextmanager
def locked_voices(folder: Path) -> Iterator[None]:
    """Keep other programs and threads from changing the recordings in `folder` during the block.

    Raises VoiceError if another program keeps the lock for too long, and for a full or unwritable disk.
    """
    from filelock import FileLock, Timeout

    try:
        make_folder(folder, is_private=True)
        with FileLock(folder / LOCK, timeout=LOCK_SECONDS, thread_local=False):
            yield
    except Timeout as error:
        raise VoiceError(
            translatable("Staff", "Another program is changing the recordings."),
            translatable("Staff", "Wait a minute, then try again."),
        ) from error
    except OSError as error:
        raise unwritten(error) from error


def unwritten(error: OSError) -> VoiceError:
    """Return what the screen shows of an error of the disk."""
    if is_disk_full(error):
        return VoiceError(
            translatable("Staff", "The disk is full; the recording was not stored."),
            translatable("Staff", "Delete files that nobody needs, then record the sentence again."),
        )
    return VoiceError(
        translatable("Staff", "The recordings cannot be read or written ({detail})."),
        translatable("Staff", "Call the technician; earlier recordings are unchanged."),
        detail=str(error.strerror or error),
    )


def _written(folder: Path, sentence: LessonSentence, sound: Sound, day: date) -> StoredTake:
    name = _file_name(sentence.sha256[:16])
    write_file(folder / name, wave_bytes(sound))
    return StoredTake(sentence.place, sentence.sha256, name, round(len(sound.samples) / sound.rate, 2), day)


def _file_name(beginning: str) -> str:
    return f"{beginning}-{secrets.token_hex(4)}.wav"


def _store(folder: Path, index: TakeIndex) -> None:
    """Write `index`, then delete the sound files that it does not name."""
    files = {take.file for take in index.takes}
    index = replace(index, clips=tuple(clip for clip in index.clips if files.issuperset(clip.takes)))
    write_file(folder / INDEX, index_bytes(index))
    _delete_unnamed(folder, index)


def _delete_unnamed(folder: Path, index: TakeIndex) -> None:
    for path in folder.iterdir():
        if path.name != INDEX and path.name not in index.files:
            path.unlink(missing_ok=True)


def _read(file: Path) -> TakeIndex:
    try:
        raw = file.read_bytes()
    except FileNotFoundError:
        return TakeIndex()
    except OSError as error:
        raise unwritten(error) from error
    return read_index(raw, str(file))


def _read_leniently(file: Path) -> TakeIndex:
    """Return the index, empty if it is damaged: a reader can be deleted all the same."""
    try:
        return _read(file)
    except VoiceError:
        return TakeIndex()


def _sound(file: Path) -> Sound:
    try:
        return read_wav(file.read_bytes(), file.name)
    except (OSError, PackError) as error:
        raise VoiceError(
            translatable("Staff", "The recording {file} cannot be read."),
            translatable("Staff", "Record its sentence again."),
            file=file.name,
        ) from error


def _delete(folder: Path, root: Path) -> None:
    """Delete `folder`, and the folders above it up to `root` if they are empty then.

    The index is deleted durably first, so that after a power cut no list names sounds that are gone.
    """
    (folder / INDEX).unlink(missing_ok=True)
    sync_folder(folder)
    shutil.rmtree(folder)
    above = folder.parent
    while above != root and not any(above.iterdir()):
        above.rmdir()
        above = above.parent
    sync_folder(above)
