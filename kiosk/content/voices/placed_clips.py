"""Puts finished clips into the sources of an own lesson: ``audio/<language>/<lesson>.<key>.wav``.

Rules: a file that is not listed, or that was changed since, is left as it is and takes precedence. A clip whose text
was changed is removed from the sources by the next `PlacedClips.place`; until then its text's hash in the list shows
that it is of another text. What was placed is listed in ``placed.json`` beside the takes of the lesson, as are
recordings that came with a copied lesson. A file that is being replaced is listed with its old and its new content,
so that it is known after a power cut. The files of lessons that are put away lie below another folder, with the same
names. The sources and the lists are changed under the lock of the takes.
"""

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kiosk.content.authoring.spoken import clip_name
from kiosk.content.media.sounds import ENDINGS
from kiosk.content.voices.take_shelf import locked_voices
from kiosk.domain.ids import Language, LessonId
from kiosk.domain.studio.voices import ReaderId, VoiceClip, VoiceError
from kiosk.domain.texts import translatable
from kiosk.durable import delete_unfinished, make_folder, sync_folder, write_file

LIST = "placed.json"
FOREIGN = ReaderId("")
"""Stands for the reader of a recording that came with a lesson copied from another pack."""
TITLE = "lesson.title"
AUDIO = "audio"
"""Folder with the recordings in the sources of a pack."""


@dataclass(frozen=True, slots=True)
class PlacedClip:
    """One file in the sources.

    ``path``: relative to the folder of the pack. ``sha256``: hash of its content. ``text_sha256``: hash of the text
    that was read, see `kiosk.domain.studio.spoken_text.block_hash`; empty in lists of earlier programs.
    """

    path: str
    sha256: str
    reader: ReaderId
    text_sha256: str


@dataclass(frozen=True, slots=True)
class Placement:
    """What was done: numbers of clips written and removed, and the languages that ``pack.yaml`` must declare."""

    written: int
    removed: int
    languages: tuple[Language, ...]


class PlacedClips:
    """The clips in the sources below `sources`, listed below `folder`, the folder of recordings.

    `kept`: folder of the lessons that are put away.
    """

    def __init__(self, folder: Path, sources: Path, kept: Path) -> None:
        self._folder = folder
        self._sources = sources
        self._kept = kept

    def is_own(self, lesson: LessonId) -> bool:
        """Whether `lesson` has sources here."""
        pack, name = lesson.split("/")
        return (self._sources / pack / f"{name}.yaml").is_file()

    def read_texts(self, lesson: LessonId) -> Mapping[str, str]:
        """Return for each listed file the hash of the text that was read; reads only the list, not the files.

        The hash is empty while a file is being replaced. Raises VoiceError.
        """
        texts: dict[str, str] = {}
        for entry in self._listed(lesson):
            texts[entry.path] = "" if entry.path in texts else entry.text_sha256
        return texts

    def foreign_texts(self, lesson: LessonId) -> Mapping[str, str]:
        """Return `read_texts` of the recordings that came with a copied lesson. Raises VoiceError."""
        return {entry.path: entry.text_sha256 for entry in self._listed(lesson) if entry.reader == FOREIGN}

    def copies(self, lesson: LessonId) -> Mapping[str, str]:
        """Return the listed files that nobody changed by hand since; reads all files. Raises VoiceError.

        The value is the hash of the text if the recording came with a copied lesson. It is empty if the recording was
        made here, because its takes tell which text it reads.
        """
        home, listed = self._sources / lesson.split("/")[0], self._listed(lesson)
        by_hand = {stem for stem, ours in _by_stem(listed).items() if self._is_by_hand(home, stem, ours)}
        foreign = self.foreign_texts(lesson)
        paths = {entry.path for entry in listed if _stem(entry.path) not in by_hand}
        return {path: foreign.get(path, "") for path in sorted(paths)}

    def adopt(self, lesson: LessonId, texts: Mapping[str, str]) -> None:
        """List recordings that came with a copied lesson: path in the sources → hash of the text that they read.

        Raises VoiceError.
        """
        home = self._sources / lesson.split("/")[0]
        with locked_voices(self._folder):
            added = [
                PlacedClip(path, _hash(home / path), FOREIGN, text)
                for path, text in texts.items()
                if (home / path).is_file()
            ]
            self._list(lesson, dict.fromkeys((*self._listed(lesson), *added)))

    def copy(self, old: LessonId, new: LessonId) -> None:
        """Copy the listed recordings of `old` to its duplicate `new`, except that of the title, which differs.

        Raises VoiceError.
        """
        pack, name = old.split("/")
        home = self._sources / pack
        with locked_voices(self._folder):
            copied = []
            for entry in self._listed(old):
                folder, _, file = entry.path.rpartition("/")
                key = file.removeprefix(f"{name}.")
                place = f"{folder}/{clip_name(new.split('/')[1], key)}"
                is_same = (home / entry.path).is_file() and _hash(home / entry.path) == entry.sha256
                if is_same and _stem(key) != TITLE:
                    copied.append((entry.path, replace(entry, path=place)))
            self._list(new, [entry for _, entry in copied])
            for path, entry in copied:
                write_file(home / entry.path, (home / path).read_bytes())

    def place(self, lesson: LessonId, clips: Sequence[VoiceClip]) -> Placement:
        """Make the sources of `lesson` contain exactly `clips`, at most one of each text and language.

        Raises VoiceError.
        """
        with locked_voices(self._folder):
            return self._place(lesson, clips)

    def _place(self, lesson: LessonId, clips: Sequence[VoiceClip]) -> Placement:
        pack, name = lesson.split("/")
        home = self._sources / pack
        old = _by_stem(self._listed(lesson))
        entries: dict[str, PlacedClip] = {}
        written = 0
        for clip in clips:
            stem = f"{AUDIO}/{clip.language}/{clip_name(name, clip.block)}"
            path = f"{stem}.wav"
            data = clip.path.read_bytes()
            ours = old.get(stem, [])
            if self._is_by_hand(home, stem, ours):
                continue
            entry = PlacedClip(path, hashlib.sha256(data).hexdigest(), clip.reader, clip.text_sha256)
            if ours != [entry] or not (home / path).is_file():
                others = (one for known in old.values() for one in known if one != entry)
                self._list(lesson, dict.fromkeys((*others, *entries.values(), entry)))
                make_folder((home / path).parent)
                write_file(home / path, data)
                written += 1
            entries[stem] = entry
        foreign = [
            one for stem, known in old.items() if stem not in entries for one in known if one.reader == FOREIGN
        ]
        left = {entry.path for entry in (*foreign, *entries.values())}
        gone = [one for known in old.values() for one in known if one.path not in left]
        removed = sum(self._remove(home, entry) for entry in gone)
        self._list(lesson, (*foreign, *entries.values()))
        return Placement(written, removed, tuple(dict.fromkeys(clip.language for clip in clips)))

    def remove_reader(self, reader: ReaderId) -> tuple[int, tuple[LessonId, ...]]:
        """Delete all recordings of `reader` from the sources.

        Returns the number of deleted files and the lessons that they belonged to. Raises VoiceError.
        """
        with locked_voices(self._folder):
            self._delete_unfinished()
            return self._remove_reader(reader)

    def tidy(self) -> None:
        """Delete what interrupted changes left in the sources. Raises VoiceError."""
        if self._folder.is_dir():
            with locked_voices(self._folder):
                self._delete_unfinished()

    def _delete_unfinished(self) -> None:
        for place in (self._sources, self._kept):
            for folder in place.glob(f"*/{AUDIO}/*/"):
                delete_unfinished(folder)

    def _remove_reader(self, reader: ReaderId) -> tuple[int, tuple[LessonId, ...]]:
        count, lessons = 0, []
        for file in sorted(self._folder.glob(f"*/*/{LIST}")):
            pack, name, _ = file.relative_to(self._folder).parts
            lesson = LessonId(f"{pack}/{name}")
            listed = self._listed(lesson)
            mine = [entry for entry in listed if entry.reader == reader]
            if mine:
                homes = (self._sources / pack, self._kept / pack)
                count += sum(self._remove(home, entry) for entry in mine for home in homes)
                self._list(lesson, [entry for entry in listed if entry.reader != reader])
                lessons.append(lesson)
        return count, tuple(lessons)

    def _is_by_hand(self, home: Path, stem: str, ours: Sequence[PlacedClip]) -> bool:
        for ending in ENDINGS:
            file = home / f"{stem}.{ending}"
            if file.is_file() and not any(file == home / one.path and _hash(file) == one.sha256 for one in ours):
                return True
        return False

    def _remove(self, home: Path, entry: PlacedClip) -> bool:
        file = home / entry.path
        if not file.is_file() or _hash(file) != entry.sha256:
            return False
        file.unlink()
        sync_folder(file.parent)
        if not any(file.parent.iterdir()):
            file.parent.rmdir()
        return True

    def _file(self, lesson: LessonId) -> Path:
        return self._folder.joinpath(*lesson.split("/"), LIST)

    def _listed(self, lesson: LessonId) -> Sequence[PlacedClip]:
        file = self._file(lesson)
        try:
            data: list[dict[str, Any]] = json.loads(file.read_bytes())
            return [
                PlacedClip(
                    str(one["path"]), str(one["sha256"]), ReaderId(str(one["reader"])), str(one.get("text", ""))
                )
                for one in data
            ]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise VoiceError(
                translatable("Staff", "The list of recordings {file} cannot be read."),
                translatable("Staff", "Copy it back from a backup, or move it away and record again."),
                file=str(file),
            ) from error

    def _list(self, lesson: LessonId, entries: Collection[PlacedClip]) -> None:
        file = self._file(lesson)
        if list(entries) == self._listed(lesson):
            return
        make_folder(file.parent, is_private=True)
        data = [
            {"path": one.path, "sha256": one.sha256, "reader": one.reader, "text": one.text_sha256} for one in entries
        ]
        write_file(file, json.dumps(data, indent=1).encode())


def _stem(path: str) -> str:
    return path.rpartition(".")[0]


def _by_stem(listed: Sequence[PlacedClip]) -> dict[str, list[PlacedClip]]:
    found: dict[str, list[PlacedClip]] = {}
    for entry in listed:
        found.setdefault(_stem(entry.path), []).append(entry)
    return found


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
