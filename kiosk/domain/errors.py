"""The hierarchy of expected errors, which are shown to people.

Rules: every error has a ``message`` (what happened) and a ``cure`` (what to do), both in English. Residents get a
text chosen by the error's ``code``. Staff get both sentences; the bridge translates them before it inserts the values
(``said``). The command line prints both sentences in English.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from kiosk.domain.texts import NO_TEXT, MessageText, untranslated

if TYPE_CHECKING:
    from kiosk.domain.trust import CommuneKey


class KioskError(Exception):
    """Base class of all expected errors.

    If there are ``said`` values, `message` and `cure` are `str.format` templates filled in with them; ``sentences``
    keeps the templates.
    """

    code: ClassVar[str] = "unexpected"

    def __init__(self, message: MessageText, cure: MessageText = NO_TEXT, **said: str | int) -> None:
        self.sentences = (message, cure)
        self.said: Mapping[str, str | int] = said
        self.message = message.format_map(said) if said else message
        self.cure = cure.format_map(said) if said else cure
        super().__init__(self.message)

    def __str__(self) -> str:
        return f"{self.message} {self.cure}".strip()


class CommandError(KioskError):
    """Base class of errors that only the command line shows, always in English."""

    def __init__(self, message: str, cure: str = "", **said: str | int) -> None:
        super().__init__(untranslated(message), untranslated(cure), **said)


class RecordError(KioskError):
    """The record of results could not be written or read."""

    code = "record"


class RecordBrokenError(RecordError):
    """The hash chain or the database file is damaged."""

    code = "record-broken"


class DiskFullError(RecordError):
    """The disk is full."""

    code = "disk-full"


class StickError(KioskError):
    """A file on a stick could not be read; nothing was changed."""

    code = "stick"


class KioskRunningError(KioskError):
    """Another running kiosk program uses the data folder."""

    code = "kiosk-running"


class PackError(KioskError):
    """A pack could not be used."""

    code = "pack"


class PackRefusedError(PackError):
    """A pack file is damaged, malicious or made for a newer version of the program; nothing was changed."""

    code = "pack-refused"


class PackMissingError(PackError):
    """The pack or the lesson is not on this kiosk."""

    code = "pack-missing"


class PackStoppedError(PackError):
    """The installation was cancelled; nothing was changed."""

    code = "pack-stopped"


@dataclass(frozen=True, slots=True)
class SourceProblem:
    """An error in a lesson source: its position, and how to correct it."""

    file: str
    line: int
    field: str
    message: str
    cure: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message} → {self.cure}"


class SourceError(PackError):
    """A lesson source cannot be built; ``problems`` lists all faults that were found."""

    code = "source"

    def __init__(self, problems: tuple[SourceProblem, ...]) -> None:
        super().__init__(untranslated("\n".join(str(problem) for problem in problems)))
        self.problems = problems


class PayloadError(PackError):
    """A step's payload is invalid for its kind.

    ``field`` is a dotted path inside the payload, such as ``options.1.text.vi``.
    """

    code = "payload"

    def __init__(self, field: str, message: str, cure: str) -> None:
        super().__init__(untranslated(message), untranslated(cure))
        self.field = field


class CarrierRefusedError(PackRefusedError):
    """The content of a carrier (a signed folder, zip file or server with packs) is not what the province signed.

    Nothing was changed.
    """

    code = "carrier-refused"


class CarrierIncompleteError(CarrierRefusedError):
    """A file that is listed in the signed metadata of a carrier is missing from the carrier."""

    code = "carrier-incomplete"


class CarrierExpiredError(CarrierRefusedError):
    """The signatures are valid but expired, so newer ones might exist; a technician can accept the expired ones."""

    code = "carrier-expired"


class CommuneKeyError(CarrierRefusedError):
    """A commune's carrier is signed with a key that this kiosk does not trust, or no longer.

    ``key``: the key on the carrier, for a technician to compare and confirm.
    """

    code = "commune-key"

    def __init__(self, message: MessageText, cure: MessageText, key: "CommuneKey", **said: str | int) -> None:
        super().__init__(message, cure, **said)
        self.key = key


class OtherCommuneKeyError(CommuneKeyError):
    """A commune's carrier is signed with another key than the one that this kiosk trusts for the commune."""

    code = "other-commune-key"


class NotSetUpError(PackError):
    """The kiosk has no trusted root keys yet."""

    code = "not-set-up"


class ClockDoubtError(PackError):
    """The clock is so far after the newest trusted time that a technician must confirm the date."""

    code = "clock-doubt"


class ExportError(KioskError):
    """Results could not be written to their target; they remain on the kiosk."""

    code = "export"


class ReportError(KioskError):
    """A report for the commune could not be read or merged; nothing was written."""

    code = "report"


class CopyRefusedError(KioskError):
    """A file is not a valid copy of a kiosk's record, or the code entered for it is wrong; nothing was changed."""

    code = "copy-refused"


class QuestionsRefusedError(KioskError):
    """A file of questions has no known format, or cannot be trusted; nothing was imported from it."""

    code = "questions-refused"


class SettingsError(KioskError):
    """A setting is invalid; the kiosk uses its default."""

    code = "settings"
