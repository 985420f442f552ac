"""Turning the texts of packs into clips, as few as needed.

Rules: what a person recorded is never spoken by a machine; every clip is made once for its engine, language and words
(SHA-256), kept in the cache, and put in its place whole, so an interrupted run loses only the clips it was at, and a
second run makes none.
"""

import filecmp
import hashlib
import os
import shutil
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from kiosk.content.authoring.pronunciation import pronounced
from kiosk.content.authoring.scripts import scripts
from kiosk.content.authoring.sources import PackSource
from kiosk.content.media.sounds import converted
from kiosk.domain.errors import PackError
from kiosk.domain.events import canonical_json
from kiosk.domain.ids import Language
from kiosk.domain.ports import Narrator

Convert = Callable[[Path, Path], None]
"""Packs a WAV recording (first) as Ogg Opus (second). Raises PackError."""
Report = Callable[[int, int], None]
"""Told (clips made, clips to make)."""


@dataclass(frozen=True, slots=True)
class Line:
    """One clip that is wanted: what is said in it, and where it goes. A `recording` is used instead of the text."""

    language: Language
    text: str
    target: Path
    recording: Path | None = None


@dataclass(frozen=True, slots=True)
class Narration:
    """What a run did: clips wanted, clips made anew, files removed that nobody wants any more."""

    wanted: int
    made: int
    removed: int


def lines_of(pack: PackSource, out: Path) -> list[Line]:
    """The clips that `pack` needs below ``out/<pack>``.

    ``<language>/<clip name>.ogg`` for every text that no person recorded, `converted` for every recording in WAV.
    """
    unrecorded = [
        Line(script.language, script.text, out / pack.id / script.language / f"{script.clip_name}.ogg")
        for script in scripts(pack)
        if script.clip_name not in pack.recordings.get(script.language, {})
    ]
    waves = [
        Line(Language(language), "", converted(recording, out / pack.id), recording)
        for language, recordings in sorted(pack.recordings.items())
        for _, recording in sorted(recordings.items())
        if recording.suffix == ".wav"
    ]
    return unrecorded + waves


class Studio:
    """Makes clips with one engine, on every core, and keeps them in a cache."""

    def __init__(self, narrator: Narrator, convert: Convert, cache: Path) -> None:
        self._narrator = narrator
        self._convert = convert
        self._cache = cache

    def narrate(self, lines: Sequence[Line], folders: Iterable[Path], report: Report) -> Narration:
        """Make every clip of `lines`; clips below `folders` that are not among them are removed.

        Raises PackError that names the clip when an engine or a recording fails; what was made until then is kept.
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

    def _key(self, line: Line) -> str:
        if line.recording is not None:
            said = ["recording", hashlib.sha256(line.recording.read_bytes()).hexdigest()]
        else:
            said = [self._narrator.name, line.language, pronounced(line.text, line.language)]
        return hashlib.sha256(canonical_json(said).encode()).hexdigest()

    def _make(self, line: Line, clip: Path) -> None:
        try:
            if line.recording is not None:
                self._convert(line.recording, clip)
            else:
                self._narrator.render(pronounced(line.text, line.language), line.language, clip)
        except PackError as error:
            raise PackError(f"{line.target.parent.name}/{line.target.stem}: {error.message}", error.cure) from error


def _place(clip: Path, target: Path) -> None:
    if target.is_file() and filecmp.cmp(clip, target, shallow=False):
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(target.name + ".part")
    shutil.copyfile(clip, unfinished)
    unfinished.replace(target)
