"""The tree of errors that a person may have to be told about.

Every error carries ``message`` (what happened) and ``cure`` (what to do now), both in English. Residents are told by
``code``; staff read the two sentences, which the bridge translates before it fills in what they name (``said``); the
command line prints them as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


class KioskError(Exception):
    """Base of all errors that are expected and explained.

    With ``said``, `message` and `cure` are sentences with ``{names}``, as in `str.format`.
    """

    code: ClassVar[str] = "unexpected"

    def __init__(self, message: str, cure: str = "", **said: str | int) -> None:
        self.sentences = (message, cure)
        self.said: Mapping[str, str | int] = said
        self.message = message.format_map(said) if said else message
        self.cure = cure.format_map(said) if said else cure
        super().__init__(self.message)

    def __str__(self) -> str:
        return f"{self.message} {self.cure}".strip()


class RecordError(KioskError):
    """The record of results could not be written or read."""

    code = "record"


class RecordBrokenError(RecordError):
    """The hash chain or the database file does not hold."""

    code = "record-broken"


class DiskFullError(RecordError):
    """There is no room left on the disk."""

    code = "disk-full"


class StickError(KioskError):
    """A file on a stick could not be read; nothing was changed."""

    code = "stick"


class KioskRunningError(KioskError):
    """Another kiosk has the data folder in use."""

    code = "kiosk-running"


class PackError(KioskError):
    """A pack could not be used."""

    code = "pack"


class PackRefusedError(PackError):
    """A pack file is damaged, hostile or too new; nothing was changed."""

    code = "pack-refused"


class PackMissingError(PackError):
    """The pack or the lesson is not on this kiosk."""

    code = "pack-missing"


class PackStoppedError(PackError):
    """A person stopped the installing; nothing was changed."""

    code = "pack-stopped"


@dataclass(frozen=True, slots=True)
class SourceProblem:
    """One thing wrong in a lesson source: where it is and what to write instead."""

    file: str
    line: int
    field: str
    message: str
    cure: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.field}: {self.message} → {self.cure}"


class SourceError(PackError):
    """A lesson source cannot be built; lists every problem found."""

    code = "source"

    def __init__(self, problems: tuple[SourceProblem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems


class PayloadError(PackError):
    """A step's payload does not fit its kind.

    ``field`` is a dotted path inside the payload, such as ``options.1.text.vi``.
    """

    code = "payload"

    def __init__(self, field: str, message: str, cure: str) -> None:
        super().__init__(message, cure)
        self.field = field


class CarrierRefusedError(PackRefusedError):
    """What lies on a stick is not what the province has signed; nothing was changed."""

    code = "carrier-refused"


class CarrierIncompleteError(CarrierRefusedError):
    """A file that the signatures speak of is not on the carrier."""

    code = "carrier-incomplete"


class CarrierExpiredError(CarrierRefusedError):
    """The signatures are good but may not be the newest any more; a technician may use them all the same."""

    code = "carrier-expired"


class NotSetUpError(PackError):
    """The kiosk was never told whose signatures to believe."""

    code = "not-set-up"


class ClockDoubtError(PackError):
    """The clock is so far ahead that only a person can say whether it is right."""

    code = "clock-doubt"


class ExportError(KioskError):
    """Results could not be written where they should go; they are still on the kiosk."""

    code = "export"


class CopyRefusedError(KioskError):
    """A copy of a kiosk's record is damaged, something else, or its code is wrong; nothing was changed."""

    code = "copy-refused"


class SettingsError(KioskError):
    """Something in the settings file is wrong; the kiosk goes on with its default."""

    code = "settings"
