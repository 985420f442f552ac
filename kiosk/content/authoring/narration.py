"""Generates the missing recordings (clips) of packs with a speech engine, and converts WAV recordings.

Rules: a text with a person's recording gets no machine voice. A clip is generated only once for an engine, a language
and a text; it is cached under the SHA-256 of these three. Clips are written to their targets atomically. An
interrupted run loses only the clips in progress, and a run after a complete one generates none.
"""

import filecmp
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.authoring.pronunciation.conversion import pronounced
from kiosk.content.authoring.scripts import scripts
from kiosk.content.authoring.sources import PackSource
from kiosk.content.media.sounds import converted
from kiosk.domain.errors import PackError
from kiosk.domain.events import canonical_json
from kiosk.domain.ids import Language
from kiosk.domain.ports.narration import Narrator, RecordingConverter
from kiosk.domain.texts import untranslated

Report = Callable[[int, int], None]
"""Progress callback; its arguments are the number of clips generated so far and the number to generate."""


@dataclass(frozen=True, slots=True)
class WantedClip:
    """A clip to write to `target`: speech for `text` or, if `recording` is given, this recording as Ogg Opus."""

    language: Language
    text: str
    target: Path
    recording: Path | None = None


@dataclass(frozen=True, slots=True)
class Narration:
    """Result of a run.

    ``wanted``: number of clips needed. ``made``: number of clips newly generated. ``removed``: number of obsolete
    files deleted.
    """

    wanted: int
    made: int
    removed: int


def lines_of(pack: PackSource, out: Path) -> list[WantedClip]:
    """Return the clips that `pack` needs in the folder ``out/<pack>``.

    There are two kinds: a clip ``<language>/<clip name>.ogg`` for each text without a person's recording, and an Ogg
    Opus copy of each WAV recording (`converted` returns the path of the copy).
    """
    unrecorded = [
        WantedClip(script.language, script.text, out / pack.id / script.language / f"{script.clip_name}.ogg")
        for script in scripts(pack)
        if script.clip_name not in pack.recordings.get(script.language, {})
    ]
    waves = [
        WantedClip(Language(language), "", converted(recording, out / pack.id), recording)
        for language, recordings in sorted(pack.recordings.items())
        for _, recording in sorted(recordings.items())
        if recording.suffix == ".wav"
    ]
    return unrecorded + waves


class Studio:
    """Generates clips with one engine, as many at a time as the machine has CPU cores, and caches them."""

    def __init__(self, narrator: Narrator, converter: RecordingConverter, cache: Path) -> None:
        self._narrator = narrator
        self._converter = converter
        self._cache = cache

    def narrate(self, lines: Sequence[WantedClip], folders: Iterable[Path], report: Report) -> Narration:
        """Write every clip of `lines`, and delete all other ``.ogg`` files in `folders` and their subfolders.

        Only clips that are not in the cache are generated. Raises PackError with the name of the clip if the engine
        or the conversion fails; clips generated before the failure stay in the cache.
        """
        clips = {line.target: self._cache / f"{self._key(line)}.ogg" for line in lines}
        missing = {clips[line.target]: line for line in lines if not clips[line.target].is_file()}
        self._cache.mkdir(parents=True, exist_ok=True)
        pool = ThreadPoolExecutor(max_workers=os.cpu_count())
        try:
            waiting = [pool.submit(self._make, line, clip) for clip, line in missing.items()]
            for done, future in enumerate(as_completed(waiting), start=1):
                future.result()
                report(done, len(waiting))
        finally:
            pool.shutdown(cancel_futures=True)
        for target, clip in clips.items():
            _place(clip, target)
        strays = [path for folder in folders for path in folder.rglob("*.ogg") if path not in clips]
        for stray in strays:
            stray.unlink()
        return Narration(len(clips), len(missing), len(strays))

    def _key(self, line: WantedClip) -> str:
        if line.recording is not None:
            said = ["recording", self._converter.name, hashlib.sha256(line.recording.read_bytes()).hexdigest()]
        else:
            said = [self._narrator.name, line.language, pronounced(line.text, line.language)]
        return hashlib.sha256(canonical_json(said).encode()).hexdigest()

    def _make(self, line: WantedClip, clip: Path) -> None:
        try:
            if line.recording is not None:
                self._converter.convert(line.recording, clip)
            else:
                self._narrator.render(pronounced(line.text, line.language), line.language, clip)
        except PackError as error:
            raise PackError(
                untranslated(f"{line.target.parent.name}/{line.target.stem}: {error.message}"),
                untranslated(error.cure),
            ) from error


def _place(clip: Path, target: Path) -> None:
    if target.is_file() and filecmp.cmp(clip, target, shallow=False):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(target.name + ".part")
    shutil.copyfile(clip, unfinished)
    unfinished.replace(target)
