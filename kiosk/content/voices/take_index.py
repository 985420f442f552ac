"""The index of one reader's takes of one lesson in one language, as a small JSON file beside the sound files.

Rules: the index is a value; every change gives another one, which is written as a whole (`kiosk.durable`). A sound
file is on the disk before the index names it, and is deleted only after the index no longer names it. So a power cut
at any moment leaves a valid index, and at most a sound file that nothing names.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kiosk.domain.studio.voices import LessonSentence, SentencePlace, VoiceError
from kiosk.domain.texts import translatable

FORMAT = 1


@dataclass(frozen=True, slots=True)
class StoredTake:
    """One recorded sentence: where it stood, the hash of its text, and its sound file in the same folder."""

    place: SentencePlace
    sha256: str
    file: str
    seconds: float
    day: date
    is_doubtful: bool = False


@dataclass(frozen=True, slots=True)
class StoredClip:
    """Takes joined to the clip of a text. ``takes``: the files that were joined, in their order."""

    block: str
    file: str
    seconds: float
    takes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TakeIndex:
    """Everything that is stored for one reader, lesson and language.

    ``draft``: the newest take, which the reader has not kept yet. ``skipped``: hashes of sentences.
    """

    takes: tuple[StoredTake, ...] = ()
    draft: StoredTake | None = None
    skipped: frozenset[str] = frozenset()
    clips: tuple[StoredClip, ...] = ()

    def take_of(self, sha256: str) -> StoredTake | None:
        """The kept take of the sentence with this hash."""
        return next((take for take in self.takes if take.sha256 == sha256), None)

    def stale_of(self, sentence: LessonSentence) -> StoredTake | None:
        """A take of the place of `sentence` whose text was another one."""
        places = (take for take in self.takes if take.place == sentence.place and take.sha256 != sentence.sha256)
        return next(places, None)

    def with_take(self, take: StoredTake, read: Collection[str]) -> "TakeIndex":
        """The index with `take` kept, instead of other takes of its sentence and of its place.

        A take of the same place stays if its hash is in `read`, the hashes of the lesson's sentences.
        """
        others = tuple(
            other
            for other in self.takes
            if other.sha256 != take.sha256 and (other.place != take.place or other.sha256 in read)
        )
        draft = None if self.draft and self.draft.sha256 == take.sha256 else self.draft
        return replace(self, takes=(*others, take), draft=draft, skipped=self.skipped - {take.sha256})

    @property
    def files(self) -> frozenset[str]:
        """The sound files that the index names."""
        takes = (*self.takes, self.draft) if self.draft else self.takes
        return frozenset([*(take.file for take in takes), *(clip.file for clip in self.clips)])


def index_bytes(index: TakeIndex) -> bytes:
    """Return the JSON file of `index`."""
    data = {
        "format": FORMAT,
        "takes": [_take_data(take) for take in index.takes],
        "draft": _take_data(index.draft) if index.draft else None,
        "skipped": sorted(index.skipped),
        "clips": [
            {"block": clip.block, "file": clip.file, "seconds": clip.seconds, "takes": list(clip.takes)}
            for clip in index.clips
        ],
    }
    return json.dumps(data, ensure_ascii=False, indent=1).encode()


def read_index(raw: bytes, name: str) -> TakeIndex:
    """Read the JSON file of an index; `name` is its path for the message. Raises VoiceError."""
    try:
        data = json.loads(raw)
        return TakeIndex(
            takes=tuple(_take(entry) for entry in data["takes"]),
            draft=_take(data["draft"]) if data["draft"] else None,
            skipped=frozenset(str(sha256) for sha256 in data["skipped"]),
            clips=tuple(_clip(entry) for entry in data["clips"]),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise VoiceError(
            translatable("Staff", "The list of recordings {file} cannot be read."),
            translatable("Staff", "Copy it back from a backup, or move it away and record again."),
            file=name,
        ) from error


def _take_data(take: StoredTake) -> Mapping[str, Any]:
    return {
        "block": take.place.block,
        "number": take.place.number,
        "sha256": take.sha256,
        "file": take.file,
        "seconds": take.seconds,
        "day": take.day.isoformat(),
        "doubtful": take.is_doubtful,
    }


def _take(data: Mapping[str, Any]) -> StoredTake:
    return StoredTake(
        SentencePlace(str(data["block"]), int(data["number"])),
        str(data["sha256"]),
        _file(data["file"]),
        float(data["seconds"]),
        date.fromisoformat(data["day"]),
        bool(data["doubtful"]),
    )


def _clip(data: Mapping[str, Any]) -> StoredClip:
    takes: Sequence[Any] = data["takes"]
    return StoredClip(str(data["block"]), _file(data["file"]), float(data["seconds"]), tuple(map(_file, takes)))


def _file(name: Any) -> str:
    if not isinstance(name, str) or "/" in name or "\\" in name or name.startswith("."):
        raise ValueError(name)
    return name
