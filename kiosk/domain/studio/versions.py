"""Versions of source files, undo, and which old versions are kept.

Rules: versions are numbered from 1 in each file and never change their text, except the newest one while somebody
types. Undo and redo only move the position in the history; nothing is deleted. A version that was put into use is
kept for ever.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from kiosk.domain.ids import AccountId
from kiosk.domain.studio.names import DocumentId

NOBODY = AccountId("")
"""Author of versions that were written outside the studio."""
KEPT_ALL = 200
"""The newest versions of a file, all of which are kept."""
KEPT_HOURLY = timedelta(days=14)
"""Age up to which one version an hour is kept; of older ones, one a day."""
MOST_DAILY = 400
"""The greatest number of versions kept because they are the last of their day."""
BURST_GAP = timedelta(seconds=2)
"""Longest pause between two keystrokes of one burst of typing."""
BURST_LENGTH = timedelta(seconds=20)
"""Longest burst of typing."""


class ChangeKind(Enum):
    """What was done to a file; the list of versions shows it."""

    CREATED = "created"
    COPIED = "copied"
    """Made as a copy of another lesson."""
    CHANGED = "changed"
    """One value was set, added or removed."""
    TYPED = "typed"
    ADDED = "added"
    """A step or another entry was added."""
    REMOVED = "removed"
    TAKEN_BACK = "taken-back"
    """A removed step was inserted again."""
    MOVED = "moved"
    IMPORTED = "imported"
    WENT_BACK = "went-back"
    """The text of an earlier version was taken again."""
    OUTSIDE = "outside"
    """The file was changed outside the studio."""
    FOUND = "found"
    """The file was there, but the studio had no versions of it."""


@dataclass(frozen=True, slots=True)
class Change:
    """Label of a change: what was done, and the dotted place in the file, such as ``steps.3.text.vi``."""

    kind: ChangeKind
    place: str = ""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a source file.

    ``previous``: the version to which undo returns; 0 for none. ``at``: time by the kiosk's clock (aware).
    ``was_in_use``: whether it was ever put into use.
    """

    document: DocumentId
    number: int
    previous: int
    at: datetime
    author: AccountId
    change: Change
    was_in_use: bool = False


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version to be stored; ``raw``: the bytes of the file.

    ``amends``: whether it replaces the current version of the file, as the next keystroke of a burst of typing.
    ``on_disk``: SHA-256 of the file as it is before this version is written to it; empty if there is no file.
    """

    document: DocumentId
    raw: bytes
    at: datetime
    author: AccountId
    change: Change
    amends: bool = False
    on_disk: str = ""


@dataclass(frozen=True, slots=True)
class DocumentState:
    """Position in the history of one file.

    ``current``: number of the version that the file has. ``newest_redo``: the version that redo leads to in the end;
    equal to ``current`` if there is nothing to redo. ``on_disk``: see `NewVersion`.
    """

    document: DocumentId
    current: int
    newest_redo: int
    on_disk: str = ""


def undone(versions: Sequence[Version], state: DocumentState) -> int:
    """Number of the version to which undo leads; 0 if there is nothing to undo."""
    by_number = {version.number: version for version in versions}
    here = by_number.get(state.current)
    return here.previous if here is not None and here.previous in by_number else 0


def redone(versions: Sequence[Version], state: DocumentState) -> int:
    """Number of the version to which redo leads; 0 if there is nothing to redo."""
    by_number = {version.number: version for version in versions}
    number = state.newest_redo
    while number and number != state.current:
        version = by_number.get(number)
        if version is None:
            return 0
        if version.previous == state.current:
            return number
        number = version.previous
    return 0


def superfluous(versions: Iterable[Version], now: datetime, needed: frozenset[int] = frozenset()) -> frozenset[int]:
    """Numbers of the versions of one file that need not be kept at the time `now`.

    Kept are: the newest `KEPT_ALL`; the last of each hour for `KEPT_HOURLY`; the last of each day, at most
    `MOST_DAILY`; versions that were put into use; and those in `needed`.
    """
    ordered = sorted(versions, key=lambda version: version.number, reverse=True)
    hours: set[str] = set()
    days: set[str] = set()
    found = set()
    for place, version in enumerate(ordered):
        hour, day = version.at.strftime("%Y-%m-%dT%H"), version.at.strftime("%Y-%m-%d")
        is_last_of_hour = hour not in hours and now - version.at <= KEPT_HOURLY
        is_last_of_day = day not in days and len(days) < MOST_DAILY
        hours.add(hour)
        if is_last_of_day:
            days.add(day)
        is_kept = place < KEPT_ALL or is_last_of_hour or is_last_of_day
        if not is_kept and not version.was_in_use and version.number not in needed:
            found.add(version.number)
    return frozenset(found)
