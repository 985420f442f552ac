"""The append-only record: what happened, in what order, chained by hashes.

Rules: order is the sequence number, never the wall clock; an event holds no name; bodies are JSON
objects with string keys whose canonical form (`canonical_json`) is what is hashed and stored.
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
"""Hash before the first event."""


class EventKind(Enum):
    """Everything the record can say. The body's keys are given behind each kind."""

    SITTING_STARTED = "sitting-started"  # language
    SITTING_ENDED = "sitting-ended"  # reason: end | idle | crash | shutdown
    LESSON_LAUNCHED = "lesson-launched"  # Attempt keys + version, title, steps, questions, mastery, resumed
    LESSON_INITIALIZED = "lesson-initialized"  # Attempt keys
    STEP_SHOWN = "step-shown"  # Attempt keys + step, index, round
    STEP_ANSWERED = "step-answered"
    # Attempt keys + step, kind, question (bool), round, attempt (from 1), hints, outcome, aided (bool: the way to it
    # had help or a try that would have cost something; absent in records of older versions), answer, duration,
    # text (LocalizedText as {language: text}), interaction {type, correct, response, components}
    STEP_ACTED = "step-acted"
    # Attempt keys + step, kind, round, act, seconds since the act before, draft (what the step has become), and
    # what the kind tells of the act (`Staged.about`: mode, result, …)
    SKILL_MASTERED = "skill-mastered"
    # Attempt keys + step, skill, text (of the skill, as {language: text}), duration: once a registration and step
    HINT_SHOWN = "hint-shown"  # Attempt keys + step, round
    ROUND_FINISHED = "round-finished"  # Attempt keys + round: every step of the round was gone through
    LESSON_COMPLETED = "lesson-completed"  # Attempt keys + duration
    LESSON_PASSED = "lesson-passed"  # Attempt keys + score, mastery, round, duration
    LESSON_FAILED = "lesson-failed"  # Attempt keys + score, mastery, round, duration
    LESSON_TERMINATED = "lesson-terminated"  # Attempt keys + duration
    LESSON_ABANDONED = "lesson-abandoned"  # Attempt keys + duration
    HELP_REQUESTED = "help-requested"  # screen
    PACK_INSTALLED = "pack-installed"
    # pack, version, sha256, signed (true, where the province's signatures were verified; packs that came with the
    # program and from the command line have none), expired (true, where staff used an old signature)
    PACK_REMOVED = "pack-removed"  # pack, version
    PACK_ROLLED_BACK = "pack-rolled-back"  # pack, version, from
    STAFF_ENTERED = "staff-entered"  # staff: technician | guide
    PIN_REFUSED = "pin-refused"  # staff, failures (in a row, with this one), wait (seconds until the next try)
    PIN_CHANGED = "pin-changed"  # staff, way: first | changed | reset (taken away by whoever owns the machine)


# Attempt keys, in the body of every lesson and step event:
#   lesson (LessonId), registration (UUID of this person's attempt at the lesson), session (UUID from
#   launch to termination, cmi5 §9.6.3.1)


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event before it has its place in the record."""

    kind: EventKind
    body: Mapping[str, Any]
    sitting: SittingId | None = None
    pseudonym: Pseudonym | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the record. ``sequence`` starts at 1 and has no gaps."""

    sequence: int
    id: str
    """UUIDv7 (RFC 9562), lower case; also the id of the statement made from it."""
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
    """Events without gaps that were read from a damaged record behind events that were not.

    They keep their numbers and leave under `kiosk`, an id of their own, so that no number is used twice under one.
    """

    kiosk: KioskId
    events: Sequence[Event]


class StrandedTotals(NamedTuple):
    """How many stranded events there are, and of how many visits."""

    events: int = 0
    visits: int = 0


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def canonical_json(value: Any) -> str:
    """JSON with sorted keys, no spaces, UTF-8 text: one byte sequence for one value."""
    return _CANONICAL.encode(value)


def format_wall(wall: datetime) -> str:
    """ISO 8601 in UTC with milliseconds: ``2026-11-24T08:15:30.125Z``."""
    return wall.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"


Place = tuple[int, str, str, SittingId | None, Pseudonym | None, str, float, str, str]
"""Everything an event holds but its body and the two hashes, in the order of `Event` and as it is stored."""


def place(event: Event) -> Place:
    """Where `event` stands."""
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
    """SHA-256 (hex) of the canonical JSON of a list: `previous`, each of `where`, `body` (canonical JSON already)."""
    sealed = f"{canonical_json([previous, *where])[:-1]},{body}]"
    return hashlib.sha256(sealed.encode()).hexdigest()


def event_hash(event: Event) -> str:
    """The `chain_hash` over the previous hash and every field of the event but its own hash."""
    return chain_hash(event.previous, place(event), canonical_json(event.body))
