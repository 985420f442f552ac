"""What a self-check of a kiosk looks at, and what it finds.

Rules: one list of parts for the screen and the command line; a finding says what is and, unless it is good, what to
do; what was not looked at, or cannot be known, is unknown and never good. Sentences are English templates with their
values beside them, so that they can be translated; no finding holds anything about a person.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import Protocol

from kiosk.domain.errors import KioskError, RecordBrokenError
from kiosk.domain.machine.clocks import VIETNAM
from kiosk.domain.ports import Progress


class Part(Enum):
    """What is looked at, in the order in which it is shown."""

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
    PACKS = "packs"
    KEYS = "keys"
    SYNC = "bundles"
    USB = "usb"


BY_PERSON = frozenset({Part.TOUCH, Part.SOUND, Part.DISPLAY})
"""What only somebody before the screen can tell."""


class Health(Enum):
    """How a part is."""

    GOOD = "good"
    NOTE = "note"
    """It works; something should be done before long."""
    BAD = "bad"
    UNKNOWN = "unknown"


Value = str | int | float | date


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence with ``{names}``, as in `str.format`, and what they stand for."""

    sentence: str = ""
    values: Mapping[str, Value] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence.format_map({name: _plain(value) for name, value in self.values.items()})


def words(sentence: str, **values: Value) -> Words:
    """A sentence and its values."""
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
    """What was found of one part. ``cure`` is what to do; empty when nothing has to be done.

    ``error``: what went wrong, where an error says it; then the words are its own. ``is_to_be_seen``: it is found
    again until somebody acknowledges it.
    """

    part: Part
    health: Health
    what: Words
    cure: Words = field(default_factory=Words)
    error: KioskError | None = None
    is_to_be_seen: bool = False

    @classmethod
    def of_error(cls, part: Part, error: KioskError) -> "Finding":
        """A part that is bad, in the words of an error."""
        what, cure = error.sentences
        return cls(part, Health.BAD, Words(what, error.said), Words(cure, error.said), error)

    def __str__(self) -> str:
        return f"{self.what} {self.cure}".strip()


class CheckStoppedError(KioskError):
    """A person stopped the self-check."""

    code = "check-stopped"


PartProgress = Callable[[Part, int, int], bool]
"""Called with (part, done, total); returns False to stop."""


def step(progress: Progress, done: int, total: int) -> None:
    """Tell how far a check is. Raises CheckStoppedError when it shall not go on."""
    if not progress(done, total):
        raise CheckStoppedError("The check was stopped.", "Start it again.")


@dataclass(frozen=True, slots=True)
class BackupFacts:
    """The backups of the record: how many there are, and when the newest and the newest sound one were made."""

    count: int = 0
    newest: datetime | None = None
    newest_sound: datetime | None = None


@dataclass(frozen=True, slots=True)
class Loss:
    """A damaged record that was replaced, and that no technician has acknowledged yet.

    ``file``: the name of the damaged file, empty when it was gone; ``saved``: events that were read from it;
    ``missing``: about how many others it held, None when nothing tells.
    """

    noticed: datetime
    file: str
    saved: int
    missing: int | None


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """How the record is kept. ``journal``: such as ``WAL + FULL``; ``damaged``: names of files that were put aside.

    ``notice``: what was repaired at the start. ``was_unclean``: whether the program before was cut off. ``losses``:
    see `Loss`.
    """

    journal: str
    sqlite: str
    damaged: Sequence[str] = ()
    notice: RecordBrokenError | None = None
    was_unclean: bool = False
    losses: Sequence[Loss] = ()


class RecordHealth(Protocol):
    """The record, as a technician looks at it. Safe to use beside the thread that records."""

    def facts(self) -> RecordFacts:
        """How it is kept; costs next to nothing."""
        ...

    def keep_room(self) -> bool:
        """Take the room on the disk that is kept for the record, if it is missing; whether it is kept."""
        ...

    def check(self, *, thorough: bool) -> None:
        """Look for damage of the file. Raises RecordBrokenError."""
        ...

    def verify_chain(self, progress: Progress) -> int:
        """Compute every hash again; the number of events.

        Raises RecordBrokenError at the first that does not hold, CheckStoppedError.
        """
        ...

    def matches_rebuild(self) -> bool:
        """Whether progress and summaries are what the events add up to; nobody can answer meanwhile."""
        ...

    def backups(self) -> BackupFacts:
        """The backups; opens the newest until one holds."""
        ...

    def acknowledge_losses(self) -> None:
        """A technician has seen what was lost or repaired; `facts` no longer names it. Raises RecordError."""
        ...
