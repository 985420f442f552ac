"""Loads an own lesson for recording, also while parts of it are unfinished."""

from kiosk.content.voices.source_lessons import source_lesson
from kiosk.domain.errors import SourceError
from kiosk.domain.lessons import Lesson
from kiosk.domain.studio.names import DocumentId
from kiosk.domain.studio.voices import VoiceError
from kiosk.domain.texts import translatable
from kiosk.services.studio.previewing import Previewer
from kiosk.services.studio.sources import OwnSources


def lesson_to_read(document: DocumentId, sources: OwnSources) -> Lesson:
    """Return the lesson in the source `document`; of an unfinished one, the steps that can be played.

    Raises PackMissingError if there is no such file, and VoiceError if there is nothing to read yet.
    """
    try:
        return source_lesson(sources.file(document))
    except SourceError as error:
        lesson = Previewer(document, sources).preview(sources.text(document)).lesson
        if lesson is None:
            raise VoiceError(
                translatable("Staff", "This lesson has no sentences to read yet."),
                translatable("Staff", "Write a page of it first."),
            ) from error
        return lesson
