"""Events of the append-only record; each event contains the hash of the one before it.

Rules: events are ordered by sequence number, never by the wall clock. Events contain no names of people. Bodies are
JSON objects; they are hashed and stored in canonical form (`canonical_json`).
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Any, NamedTuple

from kiosk.domain.ids import KioskId, Pseudonym, SittingId
from kiosk.domain.machine.clocks import ClockQuality

GENESIS = "0" * 64
"""Value of ``previous`` in the first event of the record."""


class EventKind(Enum):
    """Kinds of event. The comments list the keys of the body; *attempt keys* are explained below the class."""

    SITTING_STARTED = "sitting-started"  # language
    SITTING_ENDED = "sitting-ended"  # reason: end | idle | crash | shutdown
    LESSON_LAUNCHED = "lesson-launched"  # Attempt keys + version, title, steps, questions, mastery, resumed
    LESSON_INITIALIZED = "lesson-initialized"  # Attempt keys
    STEP_SHOWN = "step-shown"  # Attempt keys + step, index, round
    STEP_ANSWERED = "step-answered"
    # Attempt keys + step, kind, question (bool), round, attempt (from 1), hints, outcome, aided (bool: reached with
    # help or after an act that would cost money or data; absent in events of older versions), answer, duration,
    # text (LocalizedText as {language: text}), interaction {type, correct, response, components}
    STEP_ACTED = "step-acted"
    # Attempt keys + step, kind, round, act, seconds (since the previous act), draft (after the act), and the details
    # of the kind (`Staged.about`: mode, result, …)
    SKILL_MASTERED = "skill-mastered"
    # Attempt keys + step, skill, text (of the skill, as {language: text}), duration; once per registration and step
    HINT_SHOWN = "hint-shown"  # Attempt keys + step, round
    ROUND_FINISHED = "round-finished"  # Attempt keys + round (all of its steps are finished)
    LESSON_COMPLETED = "lesson-completed"  # Attempt keys + duration
    LESSON_PASSED = "lesson-passed"  # Attempt keys + score, mastery, round, duration
    LESSON_FAILED = "lesson-failed"  # Attempt keys + score, mastery, round, duration
    LESSON_TERMINATED = "lesson-terminated"  # Attempt keys + duration
    LESSON_ABANDONED = "lesson-abandoned"  # Attempt keys + duration
    HELP_REQUESTED = "help-requested"  # screen
    PACK_INSTALLED = "pack-installed"
    # pack, version, sha256, signed (true if the province's signatures were verified; absent for packs bundled with
    # the program or installed from the command line), expired (true if staff accepted an expired signature)
    PACK_REMOVED = "pack-removed"  # pack, version
    PACK_ROLLED_BACK = "pack-rolled-back"  # pack, version (now active), from (version that was active)
    STAFF_ENTERED = "staff-entered"  # staff: technician | guide
    PIN_REFUSED = "pin-refused"  # staff, failures (in a row, this one included), wait (seconds until the next try)
    PIN_CHANGED = "pin-changed"  # staff, way: first | changed | reset (deleted by the machine's owner)


# Attempt keys are in the body of every lesson and step event:
#   lesson (LessonId), registration (UUID of this person's attempt at the lesson), session (UUID from
#   launch to termination, cmi5 §9.6.3.1)


@dataclass(frozen=True, slots=True)
class EventDraft:
    """The content of a new event, before the record adds its number, time and hashes."""

    kind: EventKind
    body: Mapping[str, Any]
    sitting: SittingId | None = None
    pseudonym: Pseudonym | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """An event of the record. ``sequence`` starts at 1 and has no gaps."""

    sequence: int
    id: str
    """UUIDv7 (RFC 9562), lower case; also the id of the xAPI statement made from the event."""
    kind: EventKind
    sitting: SittingId | None
    pseudonym: Pseudonym | None
    boot: str
    monotonic: float
    wall: datetime
    quality: ClockQuality
    body: Mapping[str, Any]
    previous: str
    hash: str


@dataclass(frozen=True, slots=True)
class StrandedRun:
    """Consecutive events recovered from a damaged record; the events before them are lost.

    The events keep their sequence numbers. They are exported under a kiosk id of their own (``kiosk``), so that no
    sequence number is used twice under one id.
    """

    kiosk: KioskId
    events: Sequence[Event]


class StrandedTotals(NamedTuple):
    """Number of events in all stranded runs (`StrandedRun`), and number of visits that these events belong to."""

    events: int = 0
    visits: int = 0


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical_json(value: Any) -> str:
    """`value` as JSON with sorted keys, without spaces or ASCII escapes, so that equal values give equal texts."""
    return _CANONICAL.encode(value)


def format_wall(wall: datetime) -> str:
    """`wall`, which must be in UTC, in ISO 8601 with milliseconds: ``2026-11-24T08:15:30.125Z``."""
    return wall.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


Place = tuple[int, str, str, SittingId | None, Pseudonym | None, str, float, str, str]
"""All fields of an event except the body and the two hashes, in the order of `Event` and in stored form."""


def place(event: Event) -> Place:
    """The fields of `event` as a `Place`."""
    return (
        event.sequence,
        event.id,
        event.kind.value,
        event.sitting,
        event.pseudonym,
        event.boot,
        event.monotonic,
        format_wall(event.wall),
        event.quality.value,
    )


def chain_hash(previous: str, where: Place, body: str) -> str:
    """SHA-256 (hex) of the canonical JSON of [`previous`, *`where`, `body`]; `body` is canonical JSON already."""
    sealed = f"{canonical_json([previous, *where])[:-1]},{body}]"
    return hashlib.sha256(sealed.encode()).hexdigest()


def event_hash(event: Event) -> str:
    """The `chain_hash` over all fields of the event except ``hash``."""
    return chain_hash(event.previous, place(event), canonical_json(event.body))
