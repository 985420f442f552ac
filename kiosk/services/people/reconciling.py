"""Brings ``people.db`` and the record into agreement after a power cut or a restoration.

Rules: each operation has two steps, and the first one decides that it happens. This is the event for deletions,
merges and separations, and the row in ``people.db`` for additions and corrections. This module carries out the
missing second steps. Nothing is done if the two agree.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.events import EventDraft, EventKind
from kiosk.domain.ids import Pseudonym
from kiosk.domain.people.entries import LearnerEntry, kept_records
from kiosk.domain.people.learner import Learner
from kiosk.services.people.stores import PeopleParts

_PROFILE_FIELDS = ("hamlet", "sex", "decade")
"""The keys of a profile that are compared; the age band changes with time."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """Numbers of completed operations. ``nameless``: number of learners of the record whose names are lost."""

    added: int = 0
    corrected: int = 0
    deleted: int = 0
    merged: int = 0
    nameless: int = 0


def reconcile(parts: PeopleParts) -> Reconciled:
    """Carry out the missing steps of interrupted operations. Raises RecordError."""
    deleted = finish_deletions(parts)
    entries, people = parts.events.learners(), parts.persons.everybody()
    missing = [learner for one, learner in people.items() if one not in entries or entries[one].is_guest]
    changed = {
        one: learner
        for one, learner in people.items()
        if one in entries and not entries[one].is_guest and _differs(parts, learner, entries)
    }
    drafts = [_draft(parts, EventKind.LEARNER_ADDED, learner) for learner in missing]
    drafts += [
        _draft(parts, EventKind.LEARNER_CORRECTED, learner, fields=_changes(parts, learner, entries[one]))
        for one, learner in changed.items()
    ]
    if drafts:
        parts.events.append(drafts)
    nameless = [
        entry for one, entry in entries.items() if one not in people and not entry.deleted and not entry.is_guest
    ]
    return Reconciled(len(missing), len(changed), deleted, _follow_merges(parts, entries, people), len(nameless))


def finish_deletions(parts: PeopleParts) -> int:
    """Delete again the people who are deleted in the record or in `ErasureStore.deleted`; returns their number.

    Also completes a deletion that has failed or was interrupted. Raises RecordError; then it has to be repeated.
    """
    entries, people, listed = parts.events.learners(), parts.persons.everybody(), parts.erasure.deleted()
    unrecorded = [one for one in listed if (one in entries or one in people) and not _is_deleted(entries, one)]
    if unrecorded:
        parts.events.append(
            [EventDraft(EventKind.LEARNER_DELETED, {"by": listed[one]}, pseudonym=one) for one in unrecorded]
        )
    recorded = {one: "" for one, entry in entries.items() if entry.deleted and one not in listed}
    if recorded:
        parts.erasure.note_deleted(recorded)
    gone = [one for one in people if one in listed or one in recorded]
    if gone:
        parts.erasure.erase(gone)
    else:
        parts.erasure.finish()
    return len(gone)


def _is_deleted(entries: Mapping[Pseudonym, LearnerEntry], learner: Pseudonym) -> bool:
    return learner in entries and entries[learner].deleted > 0


def _draft(parts: PeopleParts, kind: EventKind, learner: Learner, **body: Any) -> EventDraft:
    consents = parts.persons.consents(learner.id)
    by = consents[-1].helped_by if consents else ""
    visit = parts.events.open_sitting() if kind is EventKind.LEARNER_ADDED else None
    sitting = visit.sitting if visit is not None and visit.pseudonym == learner.id else None
    return EventDraft(kind, {"profile": parts.profile(learner), "by": by, **body}, sitting, learner.id)


def _differs(parts: PeopleParts, learner: Learner, entries: Mapping[Pseudonym, LearnerEntry]) -> bool:
    return bool(_changes(parts, learner, entries[learner.id]))


def _changes(parts: PeopleParts, learner: Learner, entry: LearnerEntry) -> list[str]:
    profile = parts.profile(learner)
    return [name for name in _PROFILE_FIELDS if profile.get(name) != entry.profile.get(name)]


def _follow_merges(
    parts: PeopleParts, entries: Mapping[Pseudonym, LearnerEntry], people: Mapping[Pseudonym, Learner]
) -> int:
    """Store merges as in the record; returns the number of changes. A record merged into a lost one is separate."""
    known = {one: entry.kept for one, entry in entries.items() if entry.kept in people and one in people}
    merged = {one: kept for one, kept in known.items() if kept is not None}
    wanted = {one: merged[one] for one, kept in kept_records(merged).items() if kept != one}
    stored = parts.persons.merged()
    changes = {one: wanted.get(one) for one in wanted.keys() | stored.keys() if wanted.get(one) != stored.get(one)}
    if changes:
        parts.persons.set_merged(changes)
    return len(changes)
