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

    SITTING_STARTED = "sitting-started"
    # language, and only if they apply: entry (`Entry`), session, profile (of a learner), shared (profiles of the
    # learners who share the turn), partners (their pseudonyms)
    SITTING_ENDED = "sitting-ended"  # reason: end | idle | crash | shutdown
    LESSON_LAUNCHED = "lesson-launched"
    # Attempt keys + version, title, steps, questions, mastery, resumed, and only if they apply: profile (of a
    # learner), meeting (the guide's session), sharing (number of learners who share the turn)
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
    HELP_REQUESTED = "help-requested"
    # screen, and only if they apply: lesson, step, session, forgotten (true: a learner forgot the picture code, and
    # no visit had begun), keeping (true: a guest wants to keep the progress, which is no call for help)
    HELP_ANSWERED = "help-answered"
    # call (id of the event HELP_REQUESTED; empty if there was no call), session (absent outside a session), by
    # (absent if the guest withdrew the call), way: helped | let-in, or for a guest who wanted to keep the progress:
    # kept | guest (stays one) | withdrawn
    PATH_CHOSEN = "path-chosen"  # path (`LearningPath`) that the visitor chose; it never leaves the kiosk
    CARD_PRINTED = "card-printed"  # lesson; the visitor printed the take-home card
    PACK_INSTALLED = "pack-installed"
    # pack, version, sha256, signed (true if the province's signatures were verified; absent for packs bundled with
    # the program or installed from the command line), expired (true if staff accepted an expired signature)
    PACK_REMOVED = "pack-removed"  # pack, version
    PACK_ROLLED_BACK = "pack-rolled-back"  # pack, version (now active), from (version that was active)
    STAFF_ENTERED = "staff-entered"  # staff (main role, `Staff`), account (absent in events of older versions)
    PIN_REFUSED = "pin-refused"  # staff, account, failures (in a row, this one included), wait (seconds)
    PIN_CHANGED = "pin-changed"
    # staff (absent if a guide's PIN was deleted on the command line), account, way: first | changed | reset
    # (deleted), by (absent if the PIN was deleted on the command line)
    ACCOUNT_CHANGED = "account-changed"
    # account, roles, active, by (absent if a power cut interrupted the addition of the account), erased (true: the
    # name was deleted); recorded when an account is added, renamed, changed or closed
    LEARNER_ADDED = "learner-added"
    # profile, by; belongs to a visit if it was a guest's and has the pseudonym of the learner
    LEARNER_CORRECTED = "learner-corrected"  # profile, fields (names of the corrected fields), by
    LEARNER_DELETED = "learner-deleted"
    # by (`retention.BY_RETENTION` if the kiosk deleted a person who had not come for 24 months); the name is deleted
    # from `people.db` and its backups after this event
    LEARNERS_MERGED = "learners-merged"
    # kept, merged (pseudonyms), by; belongs to a visit if it was a guest's and has the pseudonym `merged`
    LEARNERS_SEPARATED = "learners-separated"  # kept, merged, by; reverses LEARNERS_MERGED
    RETENTION_ANNOUNCED = "retention-announced"
    # day (`Readings.today`): the person has not come for 24 months and will be deleted
    CONSENT_RENEWED = "consent-renewed"  # by; the person agreed again to keep the progress
    CLOCK_READ = "clock-read"
    # kiosk (its id); one reading of the clock a day, for the retention (`domain.people.retention`)
    CLOCK_CONFIRMED = "clock-confirmed"  # empty; a technician confirmed that the clock is right
    CODE_GIVEN = "code-given"  # by; a new picture code
    CODE_REFUSED = "code-refused"  # failures (in a row)
    NAMES_SEEN = "names-seen"
    # by, page (key of the page that shows names; "own-data": everything stored about a person), session
    LIST_EXPORTED = "list-exported"
    # by, list (`ListKind`), reason (`ListReason`; "session" for an attendance sheet, "request" for the data of
    # one person), rows (number of people), to: printer | stick | folder
    CERTIFICATE_ISSUED = "certificate-issued"
    # number, year, written (the number as printed; absent in events of older versions), day (ISO 8601), check, skills
    # ([{lesson, skill, text, day (empty if unknown)}]), commune (code), kiosk (first eight hex digits of its id), by;
    # enough to make the same certificate again
    NUMBERS_CONTINUED = "numbers-continued"
    # kiosk (as in CERTIFICATE_ISSUED), since, numbers ([[year, number, written]]), by (absent if nobody was asked);
    # see `domain.people.certificates.NumbersContinued`
    SESSION_OPENED = "session-opened"  # session, place (hamlet), part (of the day), by
    SESSION_ENDED = "session-ended"
    # session, reason: ended | midnight, attendance {total, learners, women, elderly}, and only if a guide ended it:
    # by, totals (see `SessionTotals`), difficulties (tags)
    PRESENCE_MARKED = "presence-marked"  # session, profile, by; the event's pseudonym is the learner
    PRESENCE_CLEARED = "presence-cleared"  # session, marked (id of the event PRESENCE_MARKED), by
    PEOPLE_COUNTED = "people-counted"  # session, female, male, unstated (totals of people without a record), by
    GROUP_STARTED = "group-started"  # session, group (UUID of the group lesson), lesson, version, title, present, by
    GROUP_ANSWERED = "group-answered"
    # session, group, lesson, step, present, counts ({choice id: hands}), right (choice ids), text, interaction {type,
    # correct, components}
    GROUP_ENDED = "group-ended"  # session, group, lesson, present, duration (seconds), steps (number shown)


# Attempt keys are in the body of every lesson and step event:
#   lesson (LessonId), registration (UUID of this person's attempt at the lesson), session (UUID from
#   launch to termination, cmi5 §9.6.3.1)
# ``by`` is an AccountId. ``profile`` is {sex, band, decade, hamlet}, as it was at the time of the event; unstated
#   values are null. Reports count people by these profiles, so that deleting a name changes no count.


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
