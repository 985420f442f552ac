"""The recordings of own lessons for the shelf, the preview and copies of lessons.

Rules: a sentence has a voice if any reader has a take of its present text, or if the sources contain a recording of
its text that came with a copy or was put there by hand. The takes are read each time, the sentences only when the
source has changed.
"""

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.content.authoring.spoken import clip_name, spoken_blocks
from kiosk.content.media.sounds import ENDINGS
from kiosk.content.voices.placed_clips import PlacedClips
from kiosk.content.voices.sentences import lesson_sentences
from kiosk.content.voices.take_shelf import TakeShelf
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import VIETNAMESE, Language
from kiosk.domain.studio.names import DocumentId, head_of
from kiosk.domain.studio.spoken_text import block_hash, text_hash
from kiosk.domain.studio.voices import LessonSentence
from kiosk.services.studio.sources import AUDIO, OwnSources, digest
from kiosk.services.studio.voices.own_lesson import lesson_to_read

logger = logging.getLogger(__name__)


class StoredLessonVoices:
    """A `LessonVoices` of the recordings below `folder`."""

    def __init__(self, folder: Path, sources: OwnSources) -> None:
        self._takes = TakeShelf(folder)
        self._placed = PlacedClips(folder, sources.folder, sources.kept)
        self._sources = sources
        self._known: dict[DocumentId, tuple[str, Sequence[LessonSentence]]] = {}

    def missing(self, document: DocumentId, raw: bytes) -> Mapping[Language, int]:
        """Count the sentences without a voice, see `LessonVoices.missing`.

        Vietnamese is always counted, other languages once somebody recorded in them.
        """
        sentences = self._sentences(document, raw)
        if not sentences:
            return {}
        try:
            works = self._takes.works(document.lesson)
            read: dict[Language, set[str]] = {VIETNAMESE: set()}
            for work in works:
                read.setdefault(work.language, set()).update(one.sha256 for one in self._takes.index(work).takes)
            placed = self._placed.read_texts(document.lesson).keys()
            foreign = self._placed.foreign_texts(document.lesson)
        except (KioskError, OSError) as error:
            logger.warning("The recordings of %s are not counted: %s", document.lesson, error)
            return {}
        blocks: dict[str, list[str]] = {}
        for one in sentences:
            blocks.setdefault(one.place.block, []).append(one.text)
        texts = {block: text_hash(" ".join(lines)) for block, lines in blocks.items()}
        found = {}
        for language, hashes in read.items():
            spoken = {
                block
                for block, text in texts.items()
                for path in self._files(document, language, block)
                if path not in placed or foreign.get(path) == text
            }
            found[language] = sum(one.sha256 not in hashes and one.place.block not in spoken for one in sentences)
        return found

    def sentences(self, document: DocumentId, raw: bytes) -> int:
        """See `LessonVoices.sentences`."""
        return len(self._sentences(document, raw))

    def read_texts(self, document: DocumentId) -> Mapping[str, str]:
        """See `LessonVoices.read_texts`; empty if the list cannot be read."""
        try:
            return self._placed.read_texts(document.lesson)
        except (KioskError, OSError) as error:
            logger.warning("The texts of the recordings of %s are unknown: %s", document.lesson, error)
            return {}

    def copy(self, old: DocumentId, new: DocumentId) -> None:
        """See `LessonVoices.copy`. Raises VoiceError."""
        self._takes.copy_lesson(old.lesson, new.lesson)
        self._placed.copy(old.lesson, new.lesson)

    def adopt(self, document: DocumentId, found: Mapping[str, str]) -> None:
        """See `LessonVoices.adopt`. Raises VoiceError and the errors of `lesson_to_read`."""
        if found:
            lesson = lesson_to_read(document, self._sources)
            texts = {block.id: block_hash(block) for block in spoken_blocks(lesson)}
            self._placed.adopt(document.lesson, {path: texts[key] for path, key in found.items() if key in texts})

    def forget(self, document: DocumentId) -> None:
        """See `LessonVoices.forget`. Raises VoiceError."""
        self._takes.remove_lesson(document.lesson)

    def _files(self, document: DocumentId, language: Language, block: str) -> list[str]:
        stem = clip_name(document.stem, block)
        inside = (f"{AUDIO}/{language}/{stem}.{ending}" for ending in ENDINGS)
        return [path for path in inside if (self._sources.pack(document.pack) / path).is_file()]

    def _sentences(self, document: DocumentId, raw: bytes) -> Sequence[LessonSentence]:
        state = f"{digest(raw)} {digest(self._sources.read(head_of(document.pack)))}"
        known = self._known.get(document)
        if known is None or known[0] != state:
            known = self._known[document] = (state, self._read(document))
        return known[1]

    def _read(self, document: DocumentId) -> Sequence[LessonSentence]:
        if self._sources.is_aside(document):
            return ()
        try:
            return lesson_sentences(lesson_to_read(document, self._sources))
        except (KioskError, OSError) as error:  # unfinished: its texts cannot be listed yet
            logger.info("The sentences of %s are not counted: %s", document.lesson, error)
            return ()
