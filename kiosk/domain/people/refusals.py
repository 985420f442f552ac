"""Errors of the use cases about people."""

from kiosk.domain.errors import KioskError
from kiosk.domain.texts import translatable


class UnknownLearnerError(KioskError):
    """There is no such person, or the person was deleted meanwhile; nothing was changed."""

    code = "unknown-learner"

    def __init__(self) -> None:
        super().__init__(
            translatable("People", "This person is no longer in the list."),
            translatable("People", "Open the list again."),
        )


class CallAnsweredError(KioskError):
    """The call of a person who forgot the picture code was answered before; nothing was changed."""

    code = "call-answered"

    def __init__(self) -> None:
        super().__init__(
            translatable("People", "This call for help was answered already."),
            translatable(
                "People", "If the person still waits, ask the person to touch “I forgot my pictures” again."
            ),
        )


class TooYoungError(KioskError):
    """The person is under 16: nothing is stored about the person, who learns as a guest and is only counted."""

    code = "too-young"

    def __init__(self) -> None:
        super().__init__(
            translatable("People", "Nothing may be stored about a person under 16."),
            translatable("People", "Count the person without a name; every lesson is open without one."),
        )


class BirthYearError(KioskError):
    """The birth year is in the future, or the person would be impossibly old."""

    code = "birth-year"

    def __init__(self) -> None:
        super().__init__(
            translatable("People", "This cannot be a birth year."),
            translatable("People", "Correct it, or leave it out."),
        )


class UnknownHamletError(KioskError):
    """The hamlet is not one of the commune's hamlets in the settings."""

    code = "unknown-hamlet"

    def __init__(self) -> None:
        super().__init__(
            translatable("People", "This hamlet is not in the commune's list."),
            translatable("People", "Choose a hamlet from the list; a technician can add one."),
        )


class GuestGoneError(KioskError):
    """The visit of the guest has ended, or it belongs to a learner already; nothing is stored."""

    code = "guest-gone"

    def __init__(self) -> None:
        super().__init__(
            translatable("People", "The visit of this guest has ended, or its progress is kept already."),
            translatable("People", "Add the person on the page “Attendance”. What is learned from then on is kept."),
        )


class NotSeparateError(KioskError):
    """Records cannot be merged because they are one person already, or separated because they are not merged."""

    code = "not-separate"

    def __init__(self) -> None:
        super().__init__(
            translatable("People", "The two records were merged or separated already."),
            translatable("People", "Open the list again."),
        )


class DeletionUnfinishedError(KioskError):
    """The deletion of a person is recorded, but a database or a backup still contains the name."""

    code = "deletion-unfinished"

    def __init__(self, detail: str) -> None:
        super().__init__(
            translatable("People", "The person is deleted, but not from every backup yet: {detail}"),
            translatable("People", "The kiosk completes this by itself while nobody uses it."),
            detail=detail,
        )
