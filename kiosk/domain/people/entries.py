"""What the record contains of each learner, as a fold over the events; the names are in ``people.db``.

Rules: an entry is a function of the events alone. Merging two records of one person changes no event of either: it
only makes one record an alias of the other, so that separating them restores both exactly. The visit of a guest who
turns out to be a learner is merged in the same way.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import dropwhile
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
    return _follow(merged, learner, {})


def kept_records(merged: Mapping[Pseudonym, Pseudonym]) -> Mapping[Pseudonym, Pseudonym]:
    """Each merged record → `kept_record`, in linear time: a chain of merges can be as long as the record."""
    found: dict[Pseudonym, Pseudonym] = {}
    for learner in merged:
        _follow(merged, learner, found)
    return found


def _follow(
    merged: Mapping[Pseudonym, Pseudonym], learner: Pseudonym, found: dict[Pseudonym, Pseudonym]
) -> Pseudonym:
    """Return the record kept, and add it to `found` for each record on the way to it."""
    way: dict[Pseudonym, None] = {}
    last = learner
    while last in merged and last not in found and last not in way:
        way[last] = None
        last = merged[last]
    circle = dropwhile(lambda one: one != last, way)  # empty if the way has an end
    kept = min(circle, default=found.get(last, last))
    found.update(dict.fromkeys(way, kept))
    return kept


def records_of(merged: Mapping[Pseudonym, Pseudonym], learner: Pseudonym) -> tuple[Pseudonym, ...]:
    """All records of the person to whom `learner` belongs, the kept one first."""
    every = kept_records(merged)
    kept = every.get(learner, learner)
    others = sorted(one for one in merged if one != kept and every[one] == kept)
    return (kept, *others)
