"""Encrypted copies of a kiosk's data on sticks, and which of them still hold names of deleted people."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class SealedCopy:
    """A copy on a stick. ``name``: file name. ``stick``: label of the stick. ``sequence``: last event in the copy."""

    name: str
    stick: str
    sequence: int
    made: datetime


@dataclass(frozen=True, slots=True)
class DeletedSpan:
    """A deleted person's time in the record: the numbers of the events that added and deleted the person."""

    added: int
    deleted: int


def outdated(copies: Iterable[SealedCopy], deleted: Sequence[DeletedSpan]) -> list[SealedCopy]:
    """The copies that hold the name of somebody who was deleted later."""
    return [copy for copy in copies if any(span.added <= copy.sequence < span.deleted for span in deleted)]
