"""Reasons for which the studio refuses something; nothing was changed."""

from kiosk.domain.errors import KioskError
from kiosk.domain.studio.writers import Writer
from kiosk.domain.texts import MessageText, translatable


class StudioError(KioskError):
    """Something was not done in the studio."""

    code = "studio"


class OtherWriterError(StudioError):
    """Another account or program changes the pack; the lesson can only be read."""

    code = "studio-other-writer"

    def __init__(self, holder: Writer) -> None:
        super().__init__(
            translatable("Studio", "Somebody else is changing the lessons of this part now."),
            translatable("Studio", "You can read the lesson. Wait until the other person has closed it."),
        )
        self.holder = holder


class NoCommuneError(StudioError):
    """The kiosk has no commune yet, so an own pack has no name."""

    code = "studio-no-commune"

    def __init__(self) -> None:
        super().__init__(
            translatable("Studio", "This machine does not know its commune yet."),
            translatable("Studio", "Choose the commune first."),
        )


class UnknownLessonError(StudioError):
    """There is no own lesson with this id."""

    code = "studio-unknown-lesson"

    def __init__(self, lesson: str) -> None:
        super().__init__(
            translatable("Studio", "The lesson {lesson} is not on the shelf."),
            translatable("Studio", "Open the shelf again."),
            lesson=lesson,
        )


class EmptyCardError(StudioError):
    """The take-home card of the lesson has no lines, so that there is nothing to print."""

    code = "studio-empty-card"

    def __init__(self) -> None:
        super().__init__(
            translatable("Studio", "The card to take home of this lesson is still empty."),
            translatable("Studio", "Open the lesson, touch “Goal, skills, card”, and write the lines of the card."),
        )


class UnknownVersionError(StudioError):
    """There is no such version of the file, or its text is damaged."""

    code = "studio-unknown-version"

    def __init__(self, number: int) -> None:
        super().__init__(
            translatable("Studio", "Version {number} of this lesson cannot be read any more."),
            translatable("Studio", "Choose another version."),
            number=number,
        )


class UnreadableSourceError(StudioError):
    """A source file cannot be read or written."""

    code = "studio-source"

    def __init__(self, file: str, detail: str, cure: MessageText | None = None) -> None:
        super().__init__(
            translatable("Studio", "The file {file} cannot be used: {detail}."),
            cure or translatable("Studio", "Correct it with a text editor, or go back to an earlier version."),
            file=file,
            detail=detail,
        )


class ShelfFullError(StudioError):
    """All codes of the strand are taken."""

    code = "studio-full"

    def __init__(self) -> None:
        super().__init__(
            translatable("Studio", "This part has as many own lessons as it can have."),
            translatable("Studio", "Remove a lesson that is no longer needed."),
        )


class LessonFullError(StudioError):
    """The lesson has no room for so many more steps."""

    code = "studio-lesson-full"

    def __init__(self, room: int) -> None:
        super().__init__(
            translatable("Studio", "This lesson has room for {room} more steps only."),
            translatable("Studio", "Leave some out, or make new lessons of them."),
            room=room,
        )


class InUseError(StudioError):
    """The lesson is in use, so it cannot be archived or removed."""

    code = "studio-in-use"

    def __init__(self) -> None:
        super().__init__(
            translatable("Studio", "Learners use this lesson now."),
            translatable("Studio", "Take it out of use first."),
        )


class PictureRefusedError(StudioError):
    """A file is no usable picture."""

    code = "studio-picture"
