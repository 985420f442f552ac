"""What the record contains of each learner, as a fold over the events; the names are in ``people.db``.

Rules: an entry is a function of the events alone. Merging two records of one person changes no event of either: it
only makes one record an alias of the other, so that separating them restores both exactly. The visit of a guest who
turns out to be a learner is merged in the same way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.domain.events import Event, EventKind
from kiosk.domain.ids import Pseudonym

LEARNER_EVENTS = frozenset(
    {
        EventKind.LEARNER_ADDED,
        EventKind.LEARNER_CORRECTED,
        EventKind.LEARNER_DELETED,
        EventKind.LEARNERS_MERGED,
        EventKind.LEARNERS_SEPARATED,
    }
)
"""The kinds of event that change entries."""


@dataclass(frozen=True, slots=True)
class LearnerEntry:
    """One learner in the record.

    ``added``: number of the first event about the learner. ``deleted``: number of the event that deleted the name; 0
    if none did. ``kept``: the record into which this one was merged, else None. ``profile``: newest profile body
    (`Profile`); empty if `is_guest`.
    """

    learner: Pseudonym
    added: int
    deleted: int = 0
    kept: Pseudonym | None = None
    profile: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_guest(self) -> bool:
        """Whether nobody was ever added under this pseudonym.

        It is the pseudonym of a guest's visit that was merged into the record of a learner.
        """
        return not self.profile


def learner_of(event: Event) -> Pseudonym | None:
    """The learner whose entry `event` changes; None if it changes none."""
    if event.kind not in LEARNER_EVENTS:
        return None
    if event.kind in {EventKind.LEARNERS_MERGED, EventKind.LEARNERS_SEPARATED}:
        return Pseudonym(event.body["merged"])
    return event.pseudonym


def fold_entry(before: LearnerEntry | None, learner: Pseudonym, event: Event) -> LearnerEntry:
    """The entry of `learner` after `event`, for which `learner_of` returned `learner`."""
    entry = before or LearnerEntry(learner, event.sequence)
    match event.kind:
        case EventKind.LEARNER_DELETED:
            return replace(entry, deleted=event.sequence)
        case EventKind.LEARNERS_MERGED:
            return replace(entry, kept=Pseudonym(event.body["kept"]))
        case EventKind.LEARNERS_SEPARATED:
            return replace(entry, kept=None if entry.kept == event.body["kept"] else entry.kept)
        case _:
            return replace(entry, profile=dict(event.body["profile"]))


def kept_record(merged: Mapping[Pseudonym, Pseudonym], learner: Pseudonym) -> Pseudonym:
    """The record in which all records merged with that of `learner` are shown; `merged`: record → record kept.

    Records that were merged in a circle are shown in the one with the smallest id.
    """
    way = [learner]
    while (following := merged.get(way[-1])) is not None:
        if following in way:
            return min(way[way.index(following) :])
        way.append(following)
    return way[-1]


def records_of(merged: Mapping[Pseudonym, Pseudonym], learner: Pseudonym) -> tuple[Pseudonym, ...]:
    """All records of the person to whom `learner` belongs, the kept one first."""
    kept = kept_record(merged, learner)
    others = sorted(one for one in merged if one != kept and kept_record(merged, one) == kept)
    return (kept, *others)
