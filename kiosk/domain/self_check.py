"""The self-check of a kiosk: the parts that are checked, and the findings.

Rules: the screen and the command line use the same list of parts. A finding describes the state of a part and, unless
the state is good, what to do. A part that was not checked, or cannot be checked, is UNKNOWN, never good. Sentences
are English templates with separate values, so that the templates can be translated. Findings contain no personal
data.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum

from kiosk.domain.errors import KioskError, RecordBrokenError
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.texts import NO_TEXT, MessageText, translatable


class Part(Enum):
    """The checked parts, in the order of display."""

    TOUCH = "touch"
    SOUND = "sound"
    DISPLAY = "display"
    DISK = "disk"
    DISK_HEALTH = "disk-health"
    CLOCK = "clock"
    SETTINGS = "settings"
    DATABASE = "database"
    CHAIN = "chain"
    SUMMARIES = "projections"
    BACKUPS = "backups"
    PEOPLE = "people"
    STUDIO = "studio"
    """The commune's own lessons; not every kiosk has them."""
    PACKS = "packs"
    KEYS = "keys"
    SYNC = "bundles"
    USB = "usb"


BY_PERSON = frozenset({Part.TOUCH, Part.SOUND, Part.DISPLAY})
"""Parts that only a person at the screen can check."""


class Health(Enum):
    """State of a part."""

    GOOD = "good"
    NOTE = "note"
    """The part works, but needs attention before long."""
    BAD = "bad"
    UNKNOWN = "unknown"


Value = str | int | float | date


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence: a `str.format` template, and the values for its placeholders."""

    sentence: MessageText = NO_TEXT
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format_map({name: _plain(value) for name, value in self.values.items()})


def words(sentence: MessageText, **values: Value) -> Words:
    """Create `Words` from a template and the values for its placeholders."""
    return Words(sentence, values)


def _plain(value: Value) -> str:
    match value:
        case datetime():
            return f"{value.astimezone(VIETNAM):%Y-%m-%d %H:%M}"
        case float():
            return f"{value:.1f}"
        case _:
            return str(value)


@dataclass(frozen=True, slots=True)
class Finding:
    """The finding about one part. ``cure``: what to do; empty if there is nothing to do.

    ``error``: the error that was converted into the finding; None if there was none. ``is_to_be_seen``: whether the
    finding is shown again until a technician acknowledges it.
    """

    part: Part
    health: Health
    what: Words
    cure: Words = field(default_factory=Words)
    error: KioskError | None = None
    is_to_be_seen: bool = False

    @classmethod
    def of_error(cls, part: Part, error: KioskError) -> "Finding":
        """A finding of the state BAD with the message and cure of `error`."""
        what, cure = error.sentences
        return cls(part, Health.BAD, Words(what, error.said), Words(cure, error.said), error)

    def __str__(self) -> str:
        return f"{self.what} {self.cure}".strip()


class CheckStoppedError(KioskError):
    """The self-check was cancelled."""

    code = "check-stopped"


PartProgress = Callable[[Part, int, int], bool]
"""Progress callback of a check: called with (part, done, total); returns False to stop the check."""


def step(progress: Callable[[int, int], bool], done: int, total: int) -> None:
    """Report the progress of a check. Raises CheckStoppedError if `progress` returns False."""
    if not progress(done, total):
        raise CheckStoppedError(
            translatable("Staff", "The check was stopped."), translatable("Staff", "Start it again.")
        )


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """Facts about the backups of the record.

    ``count``: number of backups. ``newest``: time of the newest backup; None if there is no backup. ``newest_sound``:
    time of the newest intact backup; None if no backup is intact.
    """

    count: int = 0
    newest: datetime | None = None
    newest_sound: datetime | None = None


@dataclass(frozen=True, slots=True)
class PeopleFacts:
    """State of the names. ``count``: number of people, merged records included.

    ``nameless``: learners of the record without a name who were not deleted. ``unrecorded``: people whom the record
    does not contain or knows as deleted. ``damaged``: file names of the damaged databases that were set aside.
    ``is_restorable``: whether the file is missing, but has backups.
    """

    count: int
    nameless: int = 0
    unrecorded: int = 0
    damaged: Sequence[str] = ()
    is_restorable: bool = False


@dataclass(frozen=True, slots=True)
class StudioFacts:
    """State of the versions of own lessons. ``lessons``: number of lessons.

    ``damaged``: file names of the damaged databases that were set aside.
    """

    lessons: int
    damaged: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Loss:
    """A damaged or missing record that was replaced; shown until a technician acknowledges the loss.

    ``file``: name of the damaged file; empty if the file was missing. ``saved``: number of events recovered from it.
    ``missing``: approximate number of lost events; None if unknown.
    """

    noticed: datetime
    file: str
    saved: int
    missing: int | None


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """State of the record. ``journal``: journal mode and ``synchronous`` setting of SQLite, such as ``WAL + FULL``.

    ``damaged``: names of the damaged database files, which a recovery has renamed and kept. ``notice``: describes the
    repair made when the program started; None if there was none. ``was_unclean``: whether the previous run ended
    without closing the record. ``losses``: see `Loss`.
    """

    journal: str
    sqlite: str
    damaged: Sequence[str] = ()
    notice: RecordBrokenError | None = None
    was_unclean: bool = False
    losses: Sequence[Loss] = ()
