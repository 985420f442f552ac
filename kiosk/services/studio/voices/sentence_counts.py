"""Counts the sentences of own lessons, and those that nobody has read, for the shelf.

Rules: a sentence has a voice if any reader has a take of its present text, or if the sources contain a recording of
its text that was put there by hand. The takes are read each time, the sentences only when the source has changed.
"""

import logging
from collections.abc import Mapping, Sequence
from pathlib import Path

from kiosk.content.authoring.spoken import clip_name
from kiosk.content.media.sounds import ENDINGS
from kiosk.content.voices.placed_clips import PlacedClips
from kiosk.content.voices.sentences import lesson_sentences
from kiosk.content.voices.take_shelf import TakeShelf
from kiosk.domain.errors import KioskError
from kiosk.domain.ids import VIETNAMESE, Language
from kiosk.domain.studio.names import DocumentId, head_of
from kiosk.domain.studio.voices import LessonSentence
from kiosk.services.studio.sources import AUDIO, OwnSources, digest
from kiosk.services.studio.voices.own_lesson import lesson_to_read

logger = logging.getLogger(__name__)


class SentenceCounts:
    """A `VoiceCounts` of the recordings below `folder`."""

    def __init__(self, folder: Path, sources: OwnSources) -> None:
        self._takes = TakeShelf(folder)
        self._placed = PlacedClips(folder, sources.folder)
        self._sources = sources
        self._known: dict[DocumentId, tuple[str, Sequence[LessonSentence]]] = {}

    def missing(self, document: DocumentId, raw: bytes) -> Mapping[Language, int]:
        """See `VoiceCounts.missing`; Vietnamese is always counted, other languages once somebody recorded in them."""
        sentences = self._sentences(document, raw)
        if not sentences:
            return {}
        try:
            works = self._takes.works(document.lesson)
            read: dict[Language, set[str]] = {VIETNAMESE: set()}
            for work in works:
                read.setdefault(work.language, set()).update(one.sha256 for one in self._takes.index(work).takes)
            own = frozenset(self._placed.read_texts(document.lesson))
        except (KioskError, OSError) as error:
            logger.warning("The recordings of %s are not counted: %s", document.lesson, error)
            return {}
        return {
            language: sum(
                one.sha256 not in hashes and not self._is_by_hand(document, language, one.place.block, own)
                for one in sentences
            )
            for language, hashes in read.items()
        }

    def sentences(self, document: DocumentId, raw: bytes) -> int:
        """See `VoiceCounts.sentences`."""
        return len(self._sentences(document, raw))

    def read_texts(self, document: DocumentId) -> Mapping[str, str]:
        """See `VoiceCounts.read_texts`; empty if the list cannot be read."""
        try:
            return self._placed.read_texts(document.lesson)
        except (KioskError, OSError) as error:
            logger.warning("The texts of the recordings of %s are unknown: %s", document.lesson, error)
            return {}

    def _is_by_hand(self, document: DocumentId, language: Language, block: str, placed: frozenset[str]) -> bool:
        stem = clip_name(document.stem, block)
        inside = (f"{AUDIO}/{language}/{stem}.{ending}" for ending in ENDINGS)
        pack = self._sources.pack(document.pack)
        return any(path not in placed and (pack / path).is_file() for path in inside)

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
